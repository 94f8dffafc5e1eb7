// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.sketch;

import java.util.Collection;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Dependency;
import org.keelson.model.KeyResult;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/** What concerns one program of a portfolio. */
final class Scope {

    private Scope() {
    }

    /** @param program {@code null} for the whole portfolio, which everything concerns */
    static boolean concerns(EObject element, Program program) {
        if (program == null) {
            return true;
        }
        return switch (element) {
            case Portfolio portfolio -> true;
            case Dependency dependency -> isIn(dependency.getPredecessor(), program) || isIn(dependency.getSuccessor(), program);
            case OpenQuestion question -> question.getPrograms().contains(program) || areIn(question.getItems(), program);
            case Team team -> owns(team, program);
            case KeyResult result -> result.getPrograms().contains(program) || areIn(result.getMilestones(), program)
                    || concerns(result.eContainer(), program);
            case Objective objective -> program.getObjectives().contains(objective);
            default -> isIn(element, program);
        };
    }

    private static boolean areIn(Collection<? extends EObject> elements, Program program) {
        return elements.stream().anyMatch(element -> isIn(element, program));
    }

    private static boolean isIn(EObject element, Program program) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at == program) {
                return true;
            }
        }
        return false;
    }

    private static boolean owns(Team team, Program program) {
        for (var all = program.eAllContents(); all.hasNext();) {
            if (all.next() instanceof WorkItem item && item.getOwnerTeam() == team) {
                return true;
            }
        }
        return false;
    }
}
