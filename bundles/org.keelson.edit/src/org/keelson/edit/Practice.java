// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.List;
import java.util.function.Predicate;

import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgramProfile;
import org.keelson.model.ReviewKind;

/** A part of running programs that has a view of its own, and that not every program needs. */
public enum Practice {
    SIMULATION("simulation", "Simulation", ProgramProfile.STANDARD, portfolio -> false),
    CAPACITY("capacity", "Capacity", ProgramProfile.STANDARD,
            portfolio -> portfolio.getTeams().stream().anyMatch(team -> !team.getCapacity().isEmpty())),
    BLOCKING("blocking", "Blocking Teams", ProgramProfile.STANDARD, portfolio -> false),
    RISKS("risks", "Risks", ProgramProfile.STANDARD, portfolio -> !portfolio.getRisks().isEmpty()),
    DECISIONS("decisions", "Decisions", ProgramProfile.STANDARD,
            portfolio -> !portfolio.getDecisions().isEmpty() || !portfolio.getQuestions().isEmpty()),
    OKRS("okr", "OKRs", ProgramProfile.FULL, portfolio -> !portfolio.getObjectives().isEmpty()),
    STATUS("status", "Status", ProgramProfile.STANDARD, portfolio -> false),
    METRICS("metrics", "Metrics", ProgramProfile.STANDARD, portfolio -> !portfolio.getMetrics().isEmpty()),
    RULE_REPLAY("ruleReplay", "Rule Replay", ProgramProfile.FULL, portfolio -> false),
    DEPENDENCY_REVIEW("dependencyReview", "Dependency Review", ProgramProfile.STANDARD,
            portfolio -> portfolio.getDependencies().stream().anyMatch(each -> each.eIsSet(Literals.DEPENDENCY__REVIEWS))),
    WEEKLY_SYNC("weeklySync", "Weekly Sync", ProgramProfile.STANDARD,
            portfolio -> portfolio.getReviews().stream().anyMatch(each -> each.getKind() == ReviewKind.WEEKLY_SYNC));

    private final String id;
    private final String title;
    private final ProgramProfile least;
    private final Predicate<Portfolio> isThere;

    Practice(String id, String title, ProgramProfile least, Predicate<Portfolio> isThere) {
        this.id = id;
        this.title = title;
        this.least = least;
        this.isThere = isThere;
    }

    /** The end of the id of its view. */
    public String id() {
        return id;
    }

    /** Name of its view. */
    public String title() {
        return title;
    }

    /** The lightest profile that shows it. */
    public ProgramProfile least() {
        return least;
    }

    /** Whether a portfolio shows it: by its profile or that of one of its programs, or because there already is what it is about. */
    public boolean isShown(Portfolio portfolio) {
        return portfolio.getProfile().compareTo(least) >= 0
                || portfolio.getPrograms().stream().anyMatch(program -> program.getProfile().compareTo(least) >= 0)
                || isThere.test(portfolio);
    }

    /** The practices that a profile shows and the one below it does not, in the order of the menu. */
    static List<Practice> from(ProgramProfile profile) {
        return List.of(values()).stream().filter(each -> each.least == profile).toList();
    }
}
