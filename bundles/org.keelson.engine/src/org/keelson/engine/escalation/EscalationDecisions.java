// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.model.EscalationLevel;

/**
 * What is done about all findings of a day.
 *
 * @param dispositions one for each finding: those to act on first, then those raised before, then those held back; within each
 *                     kind the most urgent first
 * @param budgets      how the budget of each level was spent, by level
 * @param sightings    the memory, with what was seen today
 * @param gone         ids of escalations that are open, though the rule that they name answered and found nothing; in the order
 *                     of the portfolio
 */
public record EscalationDecisions(List<Disposition> dispositions, List<LevelBudget> budgets, Sightings sightings,
        List<String> gone) {

    /**
     * What one level gets in a week.
     *
     * @param level    the level
     * @param week     the Monday on which the week begins
     * @param budget   how many it gets
     * @param before   how many it got this week already
     * @param now      how many it gets now
     * @param heldBack how many were held back for want of budget, those that stay a level below included
     */
    public record LevelBudget(EscalationLevel level, LocalDate week, int budget, int before, int now, int heldBack) {
    }

    public EscalationDecisions {
        dispositions = List.copyOf(dispositions);
        budgets = List.copyOf(budgets);
        Objects.requireNonNull(sightings);
        gone = List.copyOf(gone);
    }

    /** Those of one kind, the most urgent first. */
    public List<Disposition> of(Kind kind) {
        return dispositions.stream().filter(each -> each.kind() == kind).toList();
    }

    /** How many are held back. */
    public int heldBack() {
        return (int) dispositions.stream().filter(each -> each.kind().isHeldBack()).count();
    }
}
