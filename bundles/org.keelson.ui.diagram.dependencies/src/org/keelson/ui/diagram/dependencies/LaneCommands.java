// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.keelson.model.Element;
import org.keelson.model.Program;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.map.MapLanes;
import org.keelson.ui.diagram.DiagramCommands;
import org.keelson.ui.diagram.Switches;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.dependencies.context.MapEdits;
import org.keelson.ui.diagram.dependencies.parts.GroupPart;
import org.keelson.ui.diagram.dependencies.parts.ItemPart;
import org.keelson.ui.diagram.dependencies.parts.LanePart;
import org.keelson.ui.diagram.dependencies.scene.LaneBand;
import org.keelson.ui.diagram.dependencies.scene.MapScene;
import org.keelson.ui.diagram.raw.GefLists;

/** What the lanes stand for, and which are collapsed, by command and key. */
final class LaneCommands {

    private static final String PREFIX = "org.keelson.ui.diagram.dependencies.";

    private final DependencyMapEditor editor;

    LaneCommands(DependencyMapEditor editor) {
        this.editor = editor;
    }

    void addTo(DiagramCommands commands, Switches switches) {
        switches.on(PREFIX + "lanesByTeam", () -> isBy(LaneKind.TEAM), () -> lanesBy(LaneKind.TEAM));
        switches.on(PREFIX + "lanesByProgram", () -> isBy(LaneKind.PROGRAM), () -> lanesBy(LaneKind.PROGRAM));
        switches.on(PREFIX + "lanesByWorkstream", () -> isBy(LaneKind.WORKSTREAM), () -> lanesBy(LaneKind.WORKSTREAM));
        switches.on(PREFIX + "lanesByNone", () -> isBy(LaneKind.NONE), () -> lanesBy(LaneKind.NONE));
        commands.on(PREFIX + "collapse", () -> isAny(false), () -> collapse(selectedLanes(), true));
        commands.on(PREFIX + "expand", () -> isAny(true), () -> collapse(selectedLanes(), false));
        commands.on(PREFIX + "collapseProgram", () -> !selectedLanes().isEmpty(), () -> collapse(lanesOfPrograms(selectedLanes()), true));
        commands.on(PREFIX + "collapseAll", () -> collapse(all(), true));
        commands.on(PREFIX + "expandAll", () -> collapse(all(), false));
    }

    private MapScene scene() {
        return editor.context().scene();
    }

    private boolean isBy(LaneKind kind) {
        return editor.context() != null && scene().lanesBy() == kind;
    }

    private void lanesBy(LaneKind kind) {
        if (!isBy(kind)) {
            editor.stack().execute(new EditCommand(editor.context().session(),
                    new MapEdits(editor.context()).lanesBy(kind)));
        }
    }

    /** Whether a selected lane is collapsed, or open. */
    private boolean isAny(boolean collapsed) {
        return selectedLanes().stream().anyMatch(id -> scene().lane(id)
                .filter(lane -> lane.hasHeader() && lane.collapsed() == collapsed).isPresent());
    }

    private List<String> all() {
        return scene().lanes().stream().filter(LaneBand::hasHeader).map(LaneBand::id).toList();
    }

    /** The lanes that are selected, and those of the items that are. */
    private Set<String> selectedLanes() {
        Set<String> lanes = new LinkedHashSet<>();
        for (EditPart part : GefLists.selected(editor.viewer())) {
            switch (part) {
                case LanePart lane -> lanes.add(lane.id());
                case GroupPart group -> lanes.add(group.lane());
                case ItemPart item -> scene().node(item.id())
                        .ifPresent(node -> lanes.add(scene().lanes().get(node.lane()).id()));
                default -> { }
            }
        }
        return lanes;
    }

    /** All lanes of the programs of lanes. */
    private Set<String> lanesOfPrograms(Set<String> lanes) {
        List<Program> programs = lanes.stream().map(this::program).filter(Objects::nonNull).toList();
        if (!lanes.isEmpty() && programs.isEmpty()) {
            editor.say("A program is collapsed where lanes are by program or by workstream");
        }
        Set<String> result = new LinkedHashSet<>(all());
        result.removeIf(lane -> !programs.contains(program(lane)));
        return result;
    }

    private Program program(String lane) {
        Element element = editor.context().find(lane, Element.class).orElse(null);
        return element instanceof Program program ? program
                : element == null ? null : MapLanes.ancestor(element, Program.class);
    }

    private void collapse(Collection<String> lanes, boolean collapsed) {
        List<String> others = scene().lanes().stream()
                .filter(lane -> lane.hasHeader() && lanes.contains(lane.id()) && lane.collapsed() != collapsed)
                .map(LaneBand::id).toList();
        if (!others.isEmpty()) {
            editor.stack().execute(new EditCommand(editor.context().session(),
                    new MapEdits(editor.context()).collapse(others, collapsed)));
        }
    }

    /** Left collapses the lane that is selected, right opens it; all other keys as in every diagram. */
    GraphicalViewerKeyHandler keys() {
        return new GraphicalViewerKeyHandler(editor.viewer()) {
            @Override
            public boolean keyPressed(KeyEvent event) {
                boolean left = event.keyCode == SWT.ARROW_LEFT;
                List<EditPart> selected = GefLists.selected(editor.viewer());
                boolean onLanes = !selected.isEmpty() && selected.stream()
                        .allMatch(part -> part instanceof LanePart || part instanceof GroupPart);
                if (event.stateMask == 0 && onLanes && (left || event.keyCode == SWT.ARROW_RIGHT)) {
                    collapse(selectedLanes(), left);
                    return true;
                }
                return super.keyPressed(event);
            }
        };
    }
}
