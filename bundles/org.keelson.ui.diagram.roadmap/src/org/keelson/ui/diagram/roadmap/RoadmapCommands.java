// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.keelson.edit.Edit;
import org.keelson.model.Decision;
import org.keelson.model.Element;
import org.keelson.model.Milestone;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.ui.diagram.DiagramCommands;
import org.keelson.ui.diagram.Switches;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.context.RoadmapEdits;
import org.keelson.ui.diagram.roadmap.context.TimeGesture;
import org.keelson.ui.diagram.palette.ItemFactory;
import org.keelson.ui.diagram.roadmap.parts.RowPart;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** The roadmap by command: whatever the mouse can do, and what is shown. */
final class RoadmapCommands {

    private static final String PREFIX = "org.keelson.ui.diagram.roadmap.";

    private final RoadmapEditor editor;
    private Switches switches;

    RoadmapCommands(RoadmapEditor editor) {
        this.editor = editor;
    }

    void addTo(DiagramCommands commands) {
        commands.on(PREFIX + "newDeliverable", () -> create(ModelPackage.Literals.DELIVERABLE));
        commands.on(PREFIX + "newMilestone", () -> create(ModelPackage.Literals.MILESTONE));
        commands.on(PREFIX + "newGate", () -> create(ModelPackage.Literals.GATE));
        commands.on(PREFIX + "link", () -> items().size() > 1, () -> editor.linkToLast(items()));
        commands.on(PREFIX + "later", () -> !movable().isEmpty(), () -> move(1));
        commands.on(PREFIX + "earlier", () -> !movable().isEmpty(), () -> move(-1));
        commands.on(PREFIX + "longer", () -> extensible().size() == 1, () -> lengthen(1));
        commands.on(PREFIX + "shorter", () -> extensible().size() == 1, () -> lengthen(-1));
        commands.on(PREFIX + "collapseAll", () -> editor.roadmap().collapse(scene().groups()));
        commands.on(PREFIX + "expandAll", () -> editor.roadmap().collapse(List.of()));
        switches = new Switches(editor.getSite());
        for (Grouping by : Grouping.values()) {
            String name = by.name();
            switches.on(PREFIX + "by" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT),
                    () -> scene().grouping() == by, () -> editor.group(by));
        }
        switches.on(PREFIX + "links", () -> scene().linksShown(), () -> show(() -> scene().showLinks(!scene().linksShown())));
        switches.on(PREFIX + "baseline", () -> scene().baselineShown(),
                () -> show(() -> scene().showBaseline(!scene().baselineShown())));
        switches.on(PREFIX + "confidence", () -> scene().bandsShown(),
                () -> show(() -> scene().showBands(!scene().bandsShown())));
    }

    /** Ticks what is on now. */
    void refreshSwitches() {
        switches.refresh();
    }

    private RoadmapContext context() {
        return editor.context();
    }

    private RoadmapScene scene() {
        return editor.scene();
    }

    private void show(Runnable change) {
        change.run();
        editor.chart().refreshAll();
        refreshSwitches();
    }

    private void execute(Edit edit) {
        editor.stack().execute(new EditCommand(context().session(), edit));
    }

    private List<Element> elements() {
        return GefLists.selected(editor.viewer()).stream().filter(RowPart.class::isInstance).map(EditPart::getModel)
                .filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    private List<WorkItem> items() {
        return elements().stream().filter(WorkItem.class::isInstance).map(WorkItem.class::cast).toList();
    }

    /** A new item in the group of what is selected; its name is typed at once. */
    void create(EClass type) {
        WorkItem item = (WorkItem) new ItemFactory(type).getNewObject();
        int place = elements().isEmpty() ? -1 : scene().place(elements().getLast().getId());
        execute(new RoadmapEdits(context()).createAt(place, item));
        editor.selection().setSelection(new StructuredSelection(item));
        EditPart part = GefLists.registry(editor.viewer()).get(item);
        if (part != null) {
            editor.viewer().flush();
            part.performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
        }
    }

    private List<Element> movable() {
        return elements().stream().filter(each -> each instanceof WorkItem || each instanceof Decision).toList();
    }

    private void move(int units) {
        perform(new RoadmapEdits(context()).step(movable(), units));
    }

    private List<WorkItem> extensible() {
        return items().stream().filter(item -> !(item instanceof Milestone)).toList();
    }

    private void lengthen(int units) {
        perform(new RoadmapEdits(context()).lengthenBy(extensible().getFirst(), units));
    }

    private void perform(TimeGesture gesture) {
        editor.say(gesture.refusal());
        if (gesture.edit() != null) {
            execute(gesture.edit());
            editor.tell(gesture.edit().label());
        }
    }
}
