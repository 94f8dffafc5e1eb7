// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.StructureEdits;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.KeyResult;
import org.keelson.model.Objective;
import org.keelson.model.Party;
import org.keelson.model.Person;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.Box;
import org.keelson.rendering.structure.StructureLayout.Cell;

/** What it means to drop elements on one another: by mouse at a place, by command on an element. */
public final class Drops {

    /** What part of a box, at its foot, means after it and not into it. */
    private static final int FOOT = 8;

    private final StructureContext context;

    /** The drops of a structure. */
    public Drops(StructureContext context) {
        this.context = context;
    }

    /** What it would do to drop elements at a place. */
    public Drop at(List<? extends EObject> dragged, int x, int y) {
        Optional<Cell> cell = context.scene().layout().at(x, y);
        Optional<Element> target = cell.flatMap(each -> context.find(each.id()));
        if (target.isEmpty()) {
            return Drop.refused("Drop it on a program, workstream, item, team or objective", null);
        }
        List<EObject> moved = roots(dragged);
        if (moved.isEmpty() || moved.contains(target.get())) {
            return Drop.NOTHING;
        }
        Cell over = cell.get();
        boolean group = over.node().kind().isGroup();
        boolean before = group ? y < over.box().y() + over.head().height() / 2 : y < over.box().centerY();
        boolean edge = !group || before || y >= over.box().bottom() - FOOT;
        return of(moved, target.get(), over, edge, before);
    }

    /** What it would do to drop elements on another one. */
    public Drop on(List<? extends EObject> dragged, Element target) {
        List<EObject> moved = new ArrayList<>(roots(dragged));
        moved.remove(target);
        Optional<Cell> cell = context.scene().cell(target.getId());
        return moved.isEmpty() || cell.isEmpty() ? Drop.NOTHING : of(moved, target, cell.get(), false, false);
    }

    /** What lies in something else that is dragged too goes along with that. */
    private static List<EObject> roots(List<? extends EObject> dragged) {
        return dragged.stream().filter(each -> dragged.stream()
                .noneMatch(other -> other != each && EcoreUtil.isAncestor(other, each))).map(EObject.class::cast).toList();
    }

    private Drop of(List<EObject> moved, Element target, Cell over, boolean edge, boolean before) {
        EObject first = moved.get(0);
        if (target instanceof Party party && moved.stream().noneMatch(Party.class::isInstance)) {
            return each(moved, one -> StructureEdits.whyNotOwn(one, party), some -> StructureEdits.own(some, party), over);
        }
        if (first instanceof Party party && !(target instanceof Party)) {
            return each(List.of(target), one -> StructureEdits.whyNotOwn(one, party),
                    some -> StructureEdits.own(some, party), over);
        }
        if (isGoal(target) && !isGoal(first)) {
            return each(moved, one -> StructureEdits.whyNotMeasure(target, one),
                    some -> StructureEdits.measure(target, some), over);
        }
        if (isGoal(first) && (target instanceof WorkItem || target instanceof Program)) {
            return each(List.of(target), one -> StructureEdits.whyNotMeasure(first, one),
                    some -> StructureEdits.measure(first, some), over);
        }
        if (moved.stream().anyMatch(each -> StructureEdits.isOpenKind(each.eClass()))) {
            return concern(moved, target, over);
        }
        if (StructureEdits.isOpenKind(target.eClass())) {
            Optional<Cell> around = Optional.ofNullable(over.parent()).flatMap(context.scene()::cell);
            Optional<Element> holder = around.flatMap(each -> context.find(each.id()));
            return holder.isEmpty() ? Drop.refused("It belongs to no program", over.box())
                    : moved.contains(holder.get()) ? Drop.NOTHING : of(moved, holder.get(), around.get(), true, false);
        }
        return place(moved, target, over, edge, before);
    }

    private static boolean isGoal(EObject object) {
        return object instanceof Objective || object instanceof KeyResult;
    }

    /** Those of which nothing is against it; the first reason if something is against all. */
    private static Drop each(List<EObject> objects, Function<EObject, Optional<String>> whyNot,
            Function<List<EObject>, Edit> edit, Cell over) {
        List<EObject> legal = objects.stream().filter(one -> whyNot.apply(one).isEmpty()).toList();
        return legal.isEmpty() ? Drop.refused(whyNot.apply(objects.get(0)).orElseThrow(), over.box())
                : new Drop(edit.apply(legal), null, over.box());
    }

    private Drop concern(List<EObject> moved, Element target, Cell over) {
        Element about = target;
        if (StructureEdits.isOpenKind(target.eClass())) {
            about = Optional.ofNullable(over.parent()).flatMap(context::find).orElse(null);
        } else if (target instanceof Workstream) {
            about = StructureEdits.program(target);
        }
        if (about == null) {
            return Drop.refused("It is about an item or a program; drop it on one", over.box());
        }
        Element wanted = about;
        Optional<String> reason = moved.stream().map(one -> StructureEdits.whyNotConcern(one, wanted)).flatMap(Optional::stream)
                .findFirst();
        if (reason.isPresent()) {
            return Drop.refused(reason.get(), over.box());
        }
        List<EObject> others = moved.stream().filter(one -> !isAt(one, wanted)).toList();
        Box mark = context.scene().cell(wanted.getId()).map(Cell::box).orElse(over.box());
        if (others.isEmpty()) {
            return Drop.NOTHING;
        }
        List<Edit> edits = others.stream().map(one -> StructureEdits.concern(one, wanted)).toList();
        return new Drop(edits.size() == 1 ? edits.get(0)
                : Edits.compound("Move " + edits.size() + " elements to " + Labels.text(wanted), edits), null, mark);
    }

    private static boolean isAt(EObject open, Element about) {
        return StructureEdits.items(open).isEmpty() ? !StructureEdits.programs(open).isEmpty()
                && StructureEdits.programs(open).get(0) == about : StructureEdits.items(open).get(0) == about;
    }

    private static Drop place(List<EObject> moved, Element target, Cell over, boolean edge, boolean before) {
        boolean alike = moved.stream().allMatch(one -> isAlike(one, target));
        if (alike && (edge || !canHold(target, moved))) {
            Optional<String> reason = moved.stream().map(one -> Legality.whyNotMove(one, target.eContainer()))
                    .flatMap(Optional::stream).findFirst();
            Box box = over.box();
            Box line = new Box(box.x(), before ? box.y() - 1 : box.bottom() - 1, box.width(), 2);
            return reason.map(why -> Drop.refused(why, box))
                    .orElseGet(() -> new Drop(StructureEdits.beside(moved, target, before), null, line));
        }
        if (moved.get(0) instanceof Person && target instanceof Team) {
            return Drop.refused("A person joins a team in the form of the person, with the share of the time", over.box());
        }
        Optional<String> reason = moved.stream().map(one -> Legality.whyNotMove(one, target)).flatMap(Optional::stream)
                .findFirst();
        return reason.map(why -> Drop.refused(why, over.box()))
                .orElseGet(() -> new Drop(StructureEdits.into(moved, target), null, over.box()));
    }

    private static boolean canHold(Element target, List<EObject> moved) {
        return (target instanceof ItemContainer || target instanceof Objective)
                && moved.stream().allMatch(one -> Legality.whyNotMove(one, target).isEmpty());
    }

    /** Whether two stand in lists of the same kind, so that one can stand beside the other. */
    private static boolean isAlike(EObject one, EObject other) {
        return one instanceof WorkItem && other instanceof WorkItem || one.eClass() == other.eClass();
    }
}
