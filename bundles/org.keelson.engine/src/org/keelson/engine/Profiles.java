// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;

/**
 * Which profile holds for which element: that of the program it is in. What is beside programs, such as dependencies, risks and
 * teams, has the fullest profile of the programs that it is about, or that of the portfolio if it is about none. Of a portfolio
 * nobody edits.
 */
final class Profiles {

    /** What something beside programs is about. */
    private static final Set<EReference> ABOUT = Set.of(Literals.DEPENDENCY__PREDECESSOR, Literals.DEPENDENCY__SUCCESSOR,
            Literals.RISK__PROGRAMS, Literals.RISK__ITEMS, Literals.RISK__DEPENDENCIES, Literals.ISSUE__RISK,
            Literals.ISSUE__PROGRAMS, Literals.ISSUE__ITEMS, Literals.ISSUE__DEPENDENCIES, Literals.DECISION__PROGRAMS,
            Literals.DECISION__ITEMS, Literals.OPEN_QUESTION__PROGRAMS, Literals.OPEN_QUESTION__ITEMS,
            Literals.ASSUMPTION__RISK, Literals.ASSUMPTION__PROGRAMS, Literals.ASSUMPTION__ITEMS, Literals.ESCALATION__RISK,
            Literals.ESCALATION__ABOUT, Literals.KEY_RESULT__PROGRAMS, Literals.KEY_RESULT__MILESTONES,
            Literals.METRIC_SERIES__ELEMENT, Literals.REVIEW__PROGRAMS, Literals.ACTION_ITEM__ITEM,
            Literals.STATUS_REPORT__PROGRAM);

    private final ProgramProfile common;
    /** Of what belongs to programs; empty where all have the profile of the portfolio. */
    private final Map<EObject, ProgramProfile> known = new HashMap<>();
    private final Map<String, ProgramProfile> byId = new HashMap<>();

    Profiles(Portfolio portfolio) {
        common = portfolio.getProfile();
        if (portfolio.getPrograms().stream().anyMatch(program -> program.getProfile() != common)) {
            portfolio.getPrograms().forEach(this::addProgram);
            // in the order of the metamodel what something is about comes before it: a dependency before its risk
            portfolio.eContents().stream().filter(each -> !(each instanceof Program)).forEach(each -> addBeside(each, null));
            known.forEach((object, profile) -> {
                if (object instanceof Element element && element.getId() != null) {
                    byId.put(element.getId(), profile);
                }
            });
            known.clear();
        }
    }

    private void addProgram(Program program) {
        ProgramProfile profile = program.getProfile();
        known.put(program, profile);
        program.getObjectives().forEach(each -> known.merge(each, profile, Profiles::fuller));
        program.eAllContents().forEachRemaining(each -> {
            known.put(each, profile);
            if (each instanceof Owned owned) {
                addOwner(owned.getOwnerTeam(), profile);
                addOwner(owned.getOwner(), profile);
            }
        });
    }

    private void addOwner(EObject owner, ProgramProfile profile) {
        if (owner != null) {
            known.merge(owner, profile, Profiles::fuller);
        }
    }

    /** @param around what holds for what contains it, {@code null} if that is about no program */
    private void addBeside(EObject object, ProgramProfile around) {
        ProgramProfile own = known.get(object);
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (ABOUT.contains(reference)) {
                Object value = object.eGet(reference);
                for (Object each : value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value)) {
                    ProgramProfile profile = known.get(each);
                    own = profile == null ? own : own == null ? profile : fuller(own, profile);
                }
            }
        }
        ProgramProfile profile = own == null ? around : own;
        if (profile != null) {
            known.put(object, profile);
        }
        object.eContents().forEach(each -> addBeside(each, profile));
    }

    private static ProgramProfile fuller(ProgramProfile one, ProgramProfile other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The fullest of a portfolio and its programs. */
    static ProgramProfile fullest(Portfolio portfolio) {
        return portfolio.getPrograms().stream().map(Program::getProfile).reduce(portfolio.getProfile(), Profiles::fuller);
    }

    /** Whether what a contribution says of an element counts, by the id of the element; {@code null} is the portfolio. */
    Predicate<String> include(Contribution contribution) {
        if (contribution.profile().compareTo(common) <= 0 && byId.isEmpty()) {
            return element -> true;
        }
        return element -> byId.getOrDefault(element, common).compareTo(contribution.profile()) >= 0;
    }
}
