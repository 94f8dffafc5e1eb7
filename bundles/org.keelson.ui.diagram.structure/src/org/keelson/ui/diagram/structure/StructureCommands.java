// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.StructureEdits;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelPackage;
import org.keelson.model.Owned;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.ui.diagram.DiagramCommands;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.structure.context.Additions;
import org.keelson.ui.diagram.structure.context.Drop;
import org.keelson.ui.diagram.structure.context.Drops;
import org.keelson.ui.diagram.structure.palette.ElementFactory;

/** The structure by command: whatever the mouse can do. */
final class StructureCommands {

    private static final String PREFIX = "org.keelson.ui.diagram.structure.";

    private final StructureEditor editor;

    StructureCommands(StructureEditor editor) {
        this.editor = editor;
    }

    void addTo(DiagramCommands commands) {
        commands.on(PREFIX + "newLine", () -> editor.entry().begin());
        commands.on(PREFIX + "editLine", () -> editor.entry().edit());
        List.of(ModelPackage.Literals.PROGRAM, ModelPackage.Literals.WORKSTREAM, ModelPackage.Literals.DELIVERABLE,
                ModelPackage.Literals.MILESTONE, ModelPackage.Literals.GATE, ModelPackage.Literals.OPEN_QUESTION,
                ModelPackage.Literals.DECISION, ModelPackage.Literals.ASSUMPTION, ModelPackage.Literals.RISK,
                ModelPackage.Literals.OBJECTIVE, ModelPackage.Literals.KEY_RESULT, ModelPackage.Literals.TEAM,
                ModelPackage.Literals.PERSON).forEach(type -> commands.on(PREFIX + "new" + type.getName(), () -> create(type)));
        commands.on(PREFIX + "dropOnLast", this::dropOnLast);
        commands.on(PREFIX + "disown", () -> !owned().isEmpty(), this::disown);
        commands.on(PREFIX + "unlink", () -> !linked().isEmpty(), () -> execute(StructureEdits.unmeasure(linked())));
        commands.on(PREFIX + "up", () -> reorder(-1));
        commands.on(PREFIX + "down", () -> reorder(1));
        commands.on(PREFIX + "left", () -> neighbour(-1));
        commands.on(PREFIX + "right", () -> neighbour(1));
        commands.on(PREFIX + "collapseAll", () -> editor.structure().fold(programs(false), true, "Collapse all programs"));
        commands.on(PREFIX + "expandAll", () -> editor.structure().fold(programs(true), false, "Expand all"));
    }

    private List<String> programs(boolean open) {
        return open ? List.copyOf(editor.context().scene().collapsed().stream().sorted().toList())
                : editor.context().scene().layout().cells().stream().filter(cell -> cell.node().kind().isGroup()
                        && cell.depth() == 0 && cell.canCollapse() && !cell.collapsed()).map(Cell::id).toList();
    }

    private List<Element> selected() {
        return editor.structure().selected();
    }

    private void execute(Edit edit) {
        editor.say(null);
        editor.stack().execute(new EditCommand(editor.context().session(), edit));
        editor.tell(edit.label());
    }

    /** A new element near what is selected; its name is typed at once. */
    private void create(EClass type) {
        Element near = selected().isEmpty() ? editor.newHome().orElse(null) : selected().getLast();
        Additions additions = new Additions(editor.context());
        Optional<String> reason = additions.whyNot(type, near);
        if (reason.isPresent()) {
            editor.say(reason.get());
            return;
        }
        Element created = new ElementFactory(type).getNewObject();
        execute(additions.add(created, near));
        editor.selection().setSelection(new StructuredSelection(created));
        EditPart part = GefLists.registry(editor.viewer()).get(created);
        if (part != null) {
            editor.viewer().reveal(part);
            editor.viewer().flush();
            part.performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
        }
    }

    /** What was selected first is dropped on what was selected last. */
    private void dropOnLast() {
        List<Element> all = selected();
        if (all.size() < 2) {
            editor.say("Select what to give, move or link, and then the team, key result, program or workstream");
            return;
        }
        Drop drop = new Drops(editor.context()).on(all.subList(0, all.size() - 1), all.getLast());
        editor.say(drop.refusal());
        if (drop.edit() != null) {
            execute(drop.edit());
        }
    }

    private List<Element> owned() {
        return selected().stream().filter(each -> each instanceof Owned owned
                && (owned.getOwnerTeam() != null || owned.getOwner() != null)).toList();
    }

    private void disown() {
        List<Element> freed = owned();
        String whose = freed.size() == 1 ? Labels.text(freed.get(0)) : freed.size() + " elements";
        execute(Edits.compound("Take " + whose + " from " + (freed.size() == 1 ? "its owner" : "their owners"), List.of(
                Edits.set(freed, ModelPackage.Literals.OWNED__OWNER_TEAM, null),
                Edits.set(freed, ModelPackage.Literals.OWNED__OWNER, null))));
    }

    private List<Element> linked() {
        List<String> targets = editor.context().scene().layout().links().stream().map(link -> link.target()).toList();
        return selected().stream().filter(each -> targets.contains(each.getId())).toList();
    }

    /** Up or down among its siblings. */
    private void reorder(int step) {
        if (selected().size() != 1) {
            editor.say("Select one element first");
            return;
        }
        Element element = selected().get(0);
        if (StructureEdits.isOpenKind(element.eClass())) {
            editor.say("\"" + Labels.text(element) + "\" stands where what it is about stands");
            return;
        }
        List<?> siblings = ((List<?>) element.eContainer().eGet(element.eContainmentFeature()));
        int index = siblings.indexOf(element) + step;
        if (index < 0 || index >= siblings.size()) {
            editor.say("\"" + Labels.text(element) + "\" is the " + (step < 0 ? "first" : "last") + " already");
            return;
        }
        execute(Edits.move(element, element.eContainer(), index));
        reveal();
    }

    /** Into the workstream or program before or after: those of the selected things that can be there. */
    private void neighbour(int step) {
        List<Element> moved = selected().stream().filter(each -> each instanceof WorkItem || each instanceof Workstream).toList();
        if (moved.isEmpty()) {
            editor.say("Select an item or a workstream first");
            return;
        }
        boolean items = moved.get(0) instanceof WorkItem;
        List<EObject> homes = new ArrayList<>();
        editor.context().session().portfolio().getPrograms().forEach(program -> collect(program, items, homes));
        // a workstream may be inside another one, and goes to another program all the same
        EObject home = items ? moved.get(0).eContainer() : StructureEdits.program(moved.get(0));
        int index = homes.indexOf(home) + step;
        if (index < 0 || index >= homes.size()) {
            editor.say("There is no " + (items ? "workstream" : "program") + (step < 0 ? " before" : " after") + " this one");
            return;
        }
        EObject to = homes.get(index);
        Optional<String> reason = moved.stream().map(each -> Legality.whyNotMove(each, to)).flatMap(Optional::stream).findFirst();
        if (reason.isPresent()) {
            editor.say(reason.get());
            return;
        }
        execute(StructureEdits.into(moved, to));
        editor.selection().setSelection(new StructuredSelection(moved));
        reveal();
    }

    private static void collect(ItemContainer container, boolean parts, List<EObject> homes) {
        homes.add(container);
        if (parts) {
            List<Workstream> inside = container instanceof Program program ? program.getWorkstreams()
                    : ((Workstream) container).getWorkstreams();
            inside.forEach(part -> collect(part, true, homes));
        }
    }

    private void reveal() {
        editor.structure().focused().ifPresent(each -> editor.board().reveal(each.getId()));
    }
}
