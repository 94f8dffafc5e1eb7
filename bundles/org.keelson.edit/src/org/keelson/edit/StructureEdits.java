// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.model.Element;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelPackage;
import org.keelson.model.Objective;
import org.keelson.model.Owned;
import org.keelson.model.Party;
import org.keelson.model.Person;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/**
 * The edits of the structure: who owns what, what a key result is measured by, and what a question, decision, assumption or risk
 * is about. The answers of {@code whyNot…} are as those of {@link Legality}: empty where all is well.
 */
public final class StructureEdits {

    /** The classes of what is open about an item or program. */
    private static final List<EClass> OPEN = List.of(ModelPackage.Literals.OPEN_QUESTION, ModelPackage.Literals.DECISION,
            ModelPackage.Literals.ASSUMPTION, ModelPackage.Literals.RISK);

    private StructureEdits() {
    }

    /** Whether it is a question, decision, assumption or risk. */
    public static boolean isOpenKind(EClass type) {
        return OPEN.contains(type);
    }

    /** Why the object cannot be owned by that team or person. */
    public static Optional<String> whyNotOwn(EObject object, Party party) {
        if (!(object instanceof Owned owned)) {
            return Optional.of(Labels.kindName(object.eClass()) + " has no owner");
        }
        if (!(party instanceof Team) && !(party instanceof Person)) {
            return Optional.of(Labels.kindName(party.eClass()) + " cannot own anything");
        }
        if (party instanceof Team ? owned.getOwnerTeam() == party : owned.getOwner() == party) {
            return Optional.of("\"" + Labels.text(object) + "\" is owned by \"" + Labels.text(party) + "\" already");
        }
        return Legality.whyNotChange(object);
    }

    /** Gives objects to a team, or to a person. A person who takes over from a team stands for it no longer. */
    public static Edit own(Collection<? extends EObject> objects, Party party) {
        List<EObject> given = List.copyOf(objects);
        return Edits.edit("Give " + whose(given) + " to " + Labels.text(party), session -> given.forEach(object -> {
            Edits.require(whyNotOwn(object, party));
            give((Owned) object, party);
        }));
    }

    static void give(Owned owned, Party party) {
        if (party instanceof Team team) {
            owned.setOwnerTeam(team);
        } else {
            Person person = (Person) party;
            boolean within = person.getShares().stream().anyMatch(share -> share.getTeam() == owned.getOwnerTeam());
            if (!within) {
                owned.setOwnerTeam(null);
            }
            owned.setOwner(person);
        }
    }

    private static String whose(List<? extends EObject> objects) {
        return objects.size() == 1 ? Labels.text(objects.get(0)) : objects.size() + " elements";
    }

    /** Why the objective or key result cannot be measured by that object. */
    public static Optional<String> whyNotMeasure(EObject goal, EObject by) {
        if (goal instanceof Objective objective) {
            if (by instanceof Program program) {
                return program.getObjectives().contains(objective) ? linked(goal, by) : Legality.whyNotChange(program);
            }
            int results = objective.getKeyResults().size();
            if (results != 1) {
                return Optional.of("\"" + Labels.text(objective) + "\" has " + (results == 0
                        ? "no key result yet; give it one, and drop the item on that"
                        : results + " key results; drop the item on one of them"));
            }
            return whyNotMeasure(objective.getKeyResults().get(0), by);
        }
        if (!(by instanceof WorkItem) && !(by instanceof Program)) {
            return Optional.of("A key result is measured by items and programs, not by a "
                    + Labels.lower(Labels.kindName(by.eClass())));
        }
        KeyResult result = (KeyResult) goal;
        return result.getMilestones().contains(by) || result.getPrograms().contains(by) ? linked(goal, by)
                : Legality.whyNotChange(result);
    }

    private static Optional<String> linked(EObject goal, EObject by) {
        return Optional.of("\"" + Labels.text(by) + "\" is linked to \"" + Labels.text(goal) + "\" already");
    }

    /** Links items and programs to a key result, or to an objective. */
    public static Edit measure(EObject goal, Collection<? extends EObject> by) {
        List<EObject> linked = List.copyOf(by);
        return Edits.edit("Link " + whose(linked) + " to " + Labels.text(goal), session -> linked.forEach(each -> {
            Edits.require(whyNotMeasure(goal, each));
            if (goal instanceof Objective objective && each instanceof Program program) {
                program.getObjectives().add(objective);
                return;
            }
            KeyResult result = goal instanceof Objective only ? only.getKeyResults().get(0) : (KeyResult) goal;
            if (each instanceof WorkItem item) {
                result.getMilestones().add(item);
            } else {
                result.getPrograms().add((Program) each);
            }
        }));
    }

    /** Takes an item or program away from all objectives and key results. */
    public static Edit unmeasure(Collection<? extends Element> elements) {
        List<Element> freed = List.copyOf(elements);
        return Edits.edit("Unlink " + whose(freed) + " from key results",
                session -> session.portfolio().eAllContents().forEachRemaining(each -> {
                    if (each instanceof KeyResult result) {
                        result.getMilestones().removeAll(freed);
                        result.getPrograms().removeAll(freed);
                    } else if (each instanceof Program program && freed.contains(program)) {
                        program.getObjectives().clear();
                    }
                }));
    }

    /**
     * Moves objects, in this order, beside another one, into its container if they are elsewhere.
     *
     * @param sibling none of the objects
     */
    public static Edit beside(Collection<? extends EObject> objects, EObject sibling, boolean before) {
        List<EObject> moved = List.copyOf(objects);
        EObject container = sibling.eContainer();
        boolean stay = moved.stream().allMatch(each -> each.eContainer() == container);
        String label = "Move " + whose(moved) + (stay ? "" : " to " + Labels.text(container));
        return Edits.edit(label, session -> {
            EObject last = sibling;
            boolean first = before;
            for (EObject each : moved) {
                List<?> list = (List<?>) container.eGet(last.eContainmentFeature());
                int index = list.indexOf(last) + (first ? 0 : 1);
                boolean shifts = each.eContainer() == container && list.indexOf(each) >= 0 && list.indexOf(each) < index;
                Edits.move(each, container, shifts ? index - 1 : index).apply(session);
                last = each;
                first = false;
            }
        });
    }

    /** Moves objects to the end of a program or workstream. */
    public static Edit into(Collection<? extends EObject> objects, EObject container) {
        List<EObject> moved = List.copyOf(objects);
        return Edits.edit("Move " + whose(moved) + " to " + Labels.text(container),
                session -> moved.forEach(each -> Edits.move(each, container, Edits.LAST).apply(session)));
    }

    /** The items that a question, decision, assumption or risk is about. Live. */
    @SuppressWarnings("unchecked")
    public static EList<WorkItem> items(EObject open) {
        return (EList<WorkItem>) open.eGet(feature(open, "items"));
    }

    /** The programs that a question, decision, assumption or risk is about. Live. */
    @SuppressWarnings("unchecked")
    public static EList<Program> programs(EObject open) {
        return (EList<Program>) open.eGet(feature(open, "programs"));
    }

    private static EStructuralFeature feature(EObject open, String name) {
        return open.eClass().getEStructuralFeature(name);
    }

    /** Why a question, decision, assumption or risk cannot be about that object. */
    public static Optional<String> whyNotConcern(EObject open, EObject about) {
        if (!isOpenKind(open.eClass())) {
            return Optional.of(Labels.kindName(open.eClass()) + " is not about something else");
        }
        if (!(about instanceof WorkItem) && !(about instanceof Program)) {
            return Optional.of(Labels.kindName(open.eClass()) + " is about an item or a program, not about a "
                    + Labels.lower(Labels.kindName(about.eClass())));
        }
        if (about instanceof Program && items(open).size() > 1) {
            return Optional.of("\"" + Labels.text(open) + "\" is about " + items(open).size()
                    + " items; take them away in its form first");
        }
        return Legality.whyNotChange(open);
    }

    /** Makes a question, decision, assumption or risk be about an item, instead of the first one it was about, or a program. */
    public static Edit concern(EObject open, EObject about) {
        return Edits.edit("Move " + Labels.text(open) + " to " + Labels.text(about), session -> {
            Edits.require(whyNotConcern(open, about));
            concernNow(open, about);
        });
    }

    static void concernNow(EObject open, EObject about) {
        EList<WorkItem> items = items(open);
        EList<Program> programs = programs(open);
        Program before = !items.isEmpty() ? program(items.get(0)) : programs.isEmpty() ? null : programs.get(0);
        if (!items.isEmpty()) {
            items.remove(0);
        }
        if (about instanceof WorkItem item) {
            items.remove(item);
            items.add(0, item);
        }
        Program now = program(about);
        if (before != null && before != now) {
            programs.remove(before);
        }
        if (now != null) {
            programs.remove(now);
            programs.add(0, now);
        }
    }

    /** The program in which an object is; null if it is in none. */
    public static Program program(EObject object) {
        EObject each = object;
        while (each != null && !(each instanceof Program)) {
            each = each.eContainer();
        }
        return (Program) each;
    }

    /** The team or person that a typed name means: the same, else the only one that begins with it; case does not count. */
    public static Optional<Party> party(PortfolioSession session, String name) {
        List<Party> all = new ArrayList<>(session.portfolio().getTeams());
        all.addAll(session.portfolio().getPeople());
        Optional<Party> same = all.stream().filter(p -> name.equalsIgnoreCase(p.getName())).findFirst();
        List<Party> near = all.stream().filter(p -> p.getName() != null
                && p.getName().regionMatches(true, 0, name, 0, name.length())).toList();
        return same.isPresent() || near.size() != 1 ? same : Optional.of(near.get(0));
    }
}
