// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.model.Dependency;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapNode;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.DiagramCommands;
import org.keelson.ui.diagram.Switches;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.context.MapEdits;
import org.keelson.ui.diagram.palette.ItemFactory;
import org.keelson.ui.diagram.dependencies.parts.ItemPart;
import org.keelson.ui.diagram.dependencies.parts.LanePart;
import org.keelson.ui.diagram.dependencies.scene.FreeSpot;
import org.keelson.ui.diagram.dependencies.scene.LaneBand;
import org.keelson.ui.diagram.dependencies.scene.MapScene;
import org.keelson.ui.diagram.raw.GefLists;

/** The map by keyboard: whatever the mouse can do, and arranging. */
final class MapCommands {

    private static final String PREFIX = "org.keelson.ui.diagram.dependencies.";
    private static final int STEP = 12;

    private final DependencyMapEditor editor;
    private Switches switches;

    MapCommands(DependencyMapEditor editor) {
        this.editor = editor;
    }

    void addTo(DiagramCommands commands) {
        switches = new Switches(editor.getSite());
        editor.lanes().addTo(commands, switches);
        editor.lenses().addTo(switches, editor::goToLenses);
        commands.on(PREFIX + "newDeliverable", () -> create(ModelPackage.Literals.DELIVERABLE));
        commands.on(PREFIX + "newMilestone", () -> create(ModelPackage.Literals.MILESTONE));
        commands.on(PREFIX + "newGate", () -> create(ModelPackage.Literals.GATE));
        commands.on(PREFIX + "connect", () -> items().size() > 1, () -> editor.linkToLast(items()));
        commands.on(PREFIX + "straighten", () -> !bent().isEmpty(), this::straighten);
        commands.on(PREFIX + "arrange", () -> arrange(false));
        commands.on(PREFIX + "arrangeAll", () -> arrange(true));
        commands.on(PREFIX + "left", this::hasItems, () -> move(-STEP, 0));
        commands.on(PREFIX + "right", this::hasItems, () -> move(STEP, 0));
        commands.on(PREFIX + "up", this::hasItems, () -> move(0, -STEP));
        commands.on(PREFIX + "down", this::hasItems, () -> move(0, STEP));
        commands.on(PREFIX + "laneUp", this::hasItems, () -> changeLane(-1));
        commands.on(PREFIX + "laneDown", this::hasItems, () -> changeLane(1));
    }

    /** Ticks what is on now. */
    void refreshSwitches() {
        if (switches != null) {
            switches.refresh();
        }
    }

    private MapContext context() {
        return editor.context();
    }

    private MapScene scene() {
        return context().scene();
    }

    private void execute(Edit edit) {
        editor.stack().execute(new EditCommand(context().session(), edit));
    }

    /** The items that are selected, in the order in which they were. */
    List<WorkItem> items() {
        return GefLists.selected(editor.viewer()).stream().filter(ItemPart.class::isInstance)
                .map(part -> ((ItemPart) part).item()).toList();
    }

    /** A new item right of what is selected, else in the selected or the first lane; its name is typed at once. */
    void create(EClass type) {
        WorkItem item = (WorkItem) new ItemFactory(type).getNewObject();
        Optional<MapNode> beside = items().stream().reduce((first, last) -> last)
                .flatMap(selected -> scene().node(selected.getId()));
        Optional<LaneBand> lane = beside.map(node -> scene().lanes().get(node.lane())).or(this::selectedLane)
                .or(() -> scene().lanes().stream().findFirst());
        Box box = lane.map(band -> FreeSpot.find(band, beside.map(node -> node.placement().right() + 2 * MapShapes.GAP)
                .orElse(0), scene().nodes().stream().map(MapNode::placement).toList())).orElse(new Box(0, 0, 0, 0));
        execute(new MapEdits(context()).create(item, box.x(), box.centerY()));
        EditPart part = GefLists.registry(editor.viewer()).get(item);
        if (part != null) {
            editor.viewer().flush();
            editor.selection().setSelection(new StructuredSelection(item));
            editor.viewer().flush();
            part.performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
        }
    }

    private Optional<LaneBand> selectedLane() {
        return GefLists.selected(editor.viewer()).stream().filter(LanePart.class::isInstance)
                .map(part -> ((LanePart) part).id()).findFirst().flatMap(scene()::lane);
    }

    private boolean hasItems() {
        return !items().isEmpty();
    }

    /** The dependencies that are selected and have bends of their own. */
    private List<Dependency> bent() {
        return GefLists.selected(editor.viewer()).stream().map(EditPart::getModel).filter(Dependency.class::isInstance)
                .map(Dependency.class::cast)
                .filter(each -> scene().edge(each.getId()).filter(edge -> !edge.bends().isEmpty()).isPresent()).toList();
    }

    private void straighten() {
        MapEdits edits = new MapEdits(context());
        execute(Edits.compound("Straighten", bent().stream().map(each -> edits.bend(each, List.of())).toList()));
    }

    private void move(int dx, int dy) {
        Map<WorkItem, Box> wanted = new LinkedHashMap<>();
        for (WorkItem item : items()) {
            scene().node(item.getId()).map(MapNode::placement).ifPresent(box -> wanted.put(item,
                    new Box(box.x() + dx, box.y() + dy, box.width(), box.height())));
        }
        // The lane is changed by commands of its own, so a step stops at its border.
        wanted.replaceAll((item, box) -> FreeSpot.within(
                scene().lanes().get(scene().node(item.getId()).orElseThrow().lane()), box));
        perform(wanted);
    }

    private void perform(Map<WorkItem, Box> wanted) {
        MapEdits edits = new MapEdits(context());
        Optional<String> reason = edits.whyNotMove(wanted);
        editor.say(reason.orElse(null));
        if (!wanted.isEmpty() && reason.isEmpty()) {
            execute(edits.move(wanted));
        }
    }

    private void changeLane(int by) {
        Map<WorkItem, Box> wanted = new LinkedHashMap<>();
        List<LaneBand> lanes = scene().lanes();
        for (WorkItem item : items()) {
            MapNode node = scene().node(item.getId()).orElseThrow();
            int to = node.lane() + by;
            if (to >= 0 && to < lanes.size()) {
                List<Box> taken = Stream.concat(scene().nodes().stream().map(MapNode::placement),
                        wanted.values().stream()).toList();
                wanted.put(item, FreeSpot.find(lanes.get(to), node.placement().x(), taken));
            }
        }
        perform(wanted);
    }

    /** Arranges, and shows for a moment where things were. */
    void arrange(boolean all) {
        Map<String, Box> before = new LinkedHashMap<>();
        scene().nodes().forEach(node -> before.put(node.id(), node.placement()));
        execute(new MapEdits(context()).arrange(all));
        List<Box> left = new ArrayList<>();
        scene().nodes().forEach(node -> {
            Box was = before.get(node.id());
            if (was != null && !was.equals(node.placement())) {
                left.add(was);
            }
        });
        new Ghosts(editor.viewer(), editor.theme()).show(left);
    }
}
