// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Element;
import org.keelson.model.Estimated;
import org.keelson.model.ItemContainer;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Objective;
import org.keelson.model.Owned;
import org.keelson.model.Party;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * Where the next line of a structure goes that is typed line by line, and what it becomes there. A pure function of the model as
 * it is; {@link #commit} makes the edit.
 *
 * @param type  what a line without a sign becomes
 * @param owner what it goes into
 * @param after the sibling it goes after; null for the first place
 * @param about for the signs of what is open: the item it will be about; null where it is about the program
 */
public record QuickPlace(EClass type, EObject owner, EObject after, WorkItem about) {

    /** After an element, as one of its kind; of a portfolio, its next program. */
    public static QuickPlace after(Portfolio portfolio, EObject element) {
        return switch (element) {
            case Program program -> new QuickPlace(ModelPackage.Literals.PROGRAM, portfolio, program, null);
            case Workstream part -> new QuickPlace(ModelPackage.Literals.WORKSTREAM, part.eContainer(), part, null);
            case WorkItem item -> new QuickPlace(ModelPackage.Literals.DELIVERABLE, item.eContainer(), item, item);
            case KeyResult result -> new QuickPlace(result.eClass(), result.eContainer(), result, null);
            case Objective objective -> new QuickPlace(objective.eClass(), objective.eContainer(), objective, null);
            case Team team -> new QuickPlace(team.eClass(), portfolio, team, null);
            case Person person -> new QuickPlace(person.eClass(), portfolio, person, null);
            case Element open when StructureEdits.isOpenKind(open.eClass()) -> afterOpen(portfolio, open);
            case null, default -> new QuickPlace(ModelPackage.Literals.PROGRAM, portfolio, last(portfolio.getPrograms()), null);
        };
    }

    private static QuickPlace afterOpen(Portfolio portfolio, Element open) {
        if (!StructureEdits.items(open).isEmpty()) {
            return after(portfolio, StructureEdits.items(open).get(0));
        }
        if (StructureEdits.programs(open).isEmpty()) {
            return after(portfolio, portfolio);
        }
        Program program = StructureEdits.programs(open).get(0);
        return new QuickPlace(ModelPackage.Literals.DELIVERABLE, program, last(program.getItems()), null);
    }

    /**
     * Where a new element of a class goes that a person puts near another one.
     *
     * @param near may be null
     * @return empty if there is nothing there that could hold it
     */
    public static Optional<QuickPlace> near(Portfolio portfolio, EObject near, EClass type) {
        boolean item = ModelPackage.Literals.WORK_ITEM.isSuperTypeOf(type);
        EObject held = near instanceof Element open && StructureEdits.isOpenKind(open.eClass())
                ? about(open).orElse(null) : near;
        if (item || StructureEdits.isOpenKind(type)) {
            QuickPlace place = held instanceof WorkItem sibling ? after(portfolio, sibling)
                    : held instanceof ItemContainer into
                            ? new QuickPlace(ModelPackage.Literals.DELIVERABLE, into, last(into.getItems()), null) : null;
            return place == null && !item ? Optional.of(new QuickPlace(type, portfolio, null, null)) : Optional.ofNullable(place);
        }
        if (type == ModelPackage.Literals.PROGRAM) {
            Program program = StructureEdits.program(held);
            return Optional.of(after(portfolio, program == null ? portfolio : program));
        }
        if (type == ModelPackage.Literals.WORKSTREAM) {
            EObject at = held instanceof WorkItem ? held.eContainer() : held;
            return at instanceof Workstream part ? Optional.of(after(portfolio, part))
                    : at instanceof Program program ? after(portfolio, program).indent() : Optional.empty();
        }
        if (type == ModelPackage.Literals.KEY_RESULT) {
            return near instanceof KeyResult result ? Optional.of(after(portfolio, result))
                    : near instanceof Objective objective ? after(portfolio, objective).indent() : Optional.empty();
        }
        boolean same = near != null && near.eClass() == type && near.eContainer() == portfolio;
        return Optional.of(new QuickPlace(type, portfolio, same ? near : lastOf(portfolio, type), null));
    }

    private static Element lastOf(Portfolio portfolio, EClass type) {
        return type == ModelPackage.Literals.OBJECTIVE ? last(portfolio.getObjectives())
                : type == ModelPackage.Literals.TEAM ? last(portfolio.getTeams()) : last(portfolio.getPeople());
    }

    /** What a question, decision, assumption or risk is shown at: the first item that it is about, else the first program. */
    private static Optional<Element> about(Element open) {
        return StructureEdits.items(open).stream().map(Element.class::cast).findFirst()
                .or(() -> StructureEdits.programs(open).stream().map(Element.class::cast).findFirst());
    }

    private static <T> T last(List<T> list) {
        return list.isEmpty() ? null : list.getLast();
    }

    /** One level deeper; empty if there is nothing into which it could go. */
    public Optional<QuickPlace> indent() {
        if (type == ModelPackage.Literals.PROGRAM && after instanceof Program program) {
            return Optional.of(new QuickPlace(ModelPackage.Literals.WORKSTREAM, program, last(program.getWorkstreams()), null));
        }
        if (type == ModelPackage.Literals.WORKSTREAM) {
            ItemContainer into = (ItemContainer) (after == null ? owner : after);
            return Optional.of(new QuickPlace(ModelPackage.Literals.DELIVERABLE, into, last(into.getItems()), null));
        }
        if (type == ModelPackage.Literals.OBJECTIVE && after instanceof Objective objective) {
            KeyResult result = last(objective.getKeyResults());
            return Optional.of(new QuickPlace(ModelPackage.Literals.KEY_RESULT, objective, result, null));
        }
        return Optional.empty();
    }

    /** One level up; empty if it is as far up as it goes. */
    public Optional<QuickPlace> outdent(Portfolio portfolio) {
        if (type == ModelPackage.Literals.DELIVERABLE) {
            return Optional.of(owner instanceof Program program
                    ? new QuickPlace(ModelPackage.Literals.WORKSTREAM, program, last(program.getWorkstreams()), null)
                    : after(portfolio, owner));
        }
        boolean inside = type == ModelPackage.Literals.WORKSTREAM || type == ModelPackage.Literals.KEY_RESULT
                || type == ModelPackage.Literals.OBJECTIVE && !(owner instanceof Portfolio);
        return inside ? Optional.of(after(portfolio, owner)) : Optional.empty();
    }

    /** What a line would become here. */
    public EClass typeOf(QuickLine line) {
        boolean item = line.type() != null && ModelPackage.Literals.WORK_ITEM.isSuperTypeOf(line.type());
        boolean inside = type == ModelPackage.Literals.DELIVERABLE;
        boolean open = line.type() != null && !item && (inside || type == ModelPackage.Literals.WORKSTREAM);
        return item && inside || open ? line.type() : type;
    }

    /**
     * What is wrong with a line here; empty if nothing is.
     */
    public Optional<String> whyNot(QuickLine line) {
        if (line.name().isEmpty()) {
            return Optional.of("A line needs a name");
        }
        if (line.type() != null && typeOf(line) != line.type()) {
            return Optional.of(Labels.kindName(line.type()) + " cannot be typed here, where a "
                    + Labels.lower(Labels.kindName(type)) + " goes; Tab goes deeper");
        }
        EClass becomes = typeOf(line);
        if (line.isSized() && (!ModelPackage.Literals.ESTIMATED.isSuperTypeOf(becomes)
                || becomes == ModelPackage.Literals.MILESTONE)) {
            return Optional.of(Labels.kindName(becomes) + " has no duration; leave it out, or put a word behind it");
        }
        if (line.owner() != null && !ModelPackage.Literals.OWNED.isSuperTypeOf(becomes)) {
            return Optional.of(Labels.kindName(becomes) + " has no owner");
        }
        return Legality.whyNotChange(owner);
    }

    /**
     * The element of a line, put here as one edit. A team that is named and not there yet is made with it.
     *
     * @throws IllegalArgumentException if {@link #whyNot} has something against it
     */
    public Creation<Element> commit(PortfolioSession session, QuickLine line) {
        whyNot(line).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        EClass becomes = typeOf(line);
        Element created = (Element) EcoreUtil.create(becomes);
        created.setName(line.name());
        if (created instanceof Estimated estimated) {
            size(estimated, line);
        }
        return put(session, created, line.owner());
    }

    /**
     * Puts a new element here, as one edit.
     *
     * @param created in no container yet
     * @param holder  name of who owns it; null for nobody
     */
    public <T extends Element> Creation<T> put(PortfolioSession session, T created, String holder) {
        boolean open = StructureEdits.isOpenKind(created.eClass());
        Creation<T> creation = Edits.add(open ? session.portfolio() : owner, created, open ? Edits.LAST : index());
        return new Creation<>(creation.label(), created, now -> {
            creation.apply(now);
            EObject concerned = about != null ? about : StructureEdits.program(owner);
            if (open && concerned != null) {
                StructureEdits.concernNow(created, concerned);
            }
            if (holder != null) {
                StructureEdits.give((Owned) created, partyNow(now, holder));
            }
        });
    }

    private int index() {
        if (after == null) {
            return 0;
        }
        return after.eContainer() == owner ? ((List<?>) owner.eGet(after.eContainmentFeature())).indexOf(after) + 1 : Edits.LAST;
    }

    private static void size(Estimated estimated, QuickLine line) {
        estimated.setOptimistic(line.optimistic());
        estimated.setLikely(line.likely());
        estimated.setPessimistic(line.pessimistic());
    }

    static Party partyNow(PortfolioSession session, String name) {
        return StructureEdits.party(session, name).orElseGet(() -> {
            Team team = ModelFactory.eINSTANCE.createTeam();
            team.setId(Ids.next());
            team.setName(name);
            session.portfolio().getTeams().add(team);
            return team;
        });
    }
}
