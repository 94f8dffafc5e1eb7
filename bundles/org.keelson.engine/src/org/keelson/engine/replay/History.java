// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Baseline;
import org.keelson.model.Portfolio;

/**
 * Makes versions of a portfolio out of what the portfolio itself remembers: one a week up to now, and one for each baseline. In
 * each, everything is as it was known then, as far as the file tells:
 * <ul>
 * <li>Facts that are dated later are taken out: actual dates, claims of status, forecasts, promises, reviews, samples, issues,
 * escalations, acknowledgements, baselines, reports, decisions and answers that were made, actions that were done, changes of
 * custom fields.
 * <li>Work that was under way is as far as even progress between its actual dates has it, or between its actual start and now.
 * <li>Durations of what was not finished are those of the latest baseline of then; the other points of an estimate in proportion.
 * <li>An item that is not in that baseline, and of which nothing was said by then, is left out.
 * <li>A dependency was not delivered before what provides it was finished, and its interface had not changed before a review said
 * so.
 * </ul>
 * {@link #NOT_TOLD} lists what a file does not tell. Pure functions; they change nothing that they are given.
 */
public final class History {

    /** What cannot be made out, and how it is taken to have been. */
    public static final List<String> NOT_TOLD = List.of(
            "When deadlines, constraints and committed dates were set: they are taken to have been as they are now",
            "When dependencies were drawn, and their lags: between two items that were there, they were there",
            "When owners, teams, calendars and capacity changed: they are taken to have been as they are now",
            "When risks, assumptions, open decisions and open questions were found, and what state a risk was in: as now",
            "Durations before the first baseline, and the values of key results without a series of samples: as now",
            "How progress went between two dates that are known: evenly");

    /** Weeks that are made at most, the latest. */
    private static final int MOST_WEEKS = 520;
    private static final int WEEK = 7;

    private History() {
    }

    /**
     * The versions, oldest first, the last of them the portfolio as it is. They go back to the first baseline; if there is none,
     * to the start of the portfolio or, without one, to the first fact.
     *
     * @param portfolio is copied; may be changed afterwards
     * @param now       the moment as of which it stands
     */
    public static List<Version> of(Portfolio portfolio, LocalDateTime now) {
        Portfolio kept = EcoreUtil.copy(portfolio);
        Optional<LocalDateTime> first = first(kept);
        List<Version> versions = new ArrayList<>();
        versions.add(new Version("now", now, () -> kept));
        for (int week = 1; week <= MOST_WEEKS && first.isPresent(); week++) {
            LocalDateTime moment = now.minusDays((long) week * WEEK);
            if (moment.isBefore(first.get())) {
                break;
            }
            versions.add(new Version(moment.toLocalDate().toString(), moment, () -> at(kept, moment, now)));
        }
        for (Baseline baseline : kept.getBaselines()) {
            LocalDateTime taken = baseline.getTakenOn();
            if (taken != null && taken.isBefore(now) && versions.stream()
                    .noneMatch(each -> each.moment().toLocalDate().equals(taken.toLocalDate()))) {
                String name = taken.toLocalDate() + ", baseline " + (baseline.getName() == null ? baseline.getId()
                        : baseline.getName().strip());
                versions.add(new Version(name, taken, () -> at(kept, taken, now)));
            }
        }
        versions.sort(Comparator.comparing(Version::moment));
        return List.copyOf(versions);
    }

    private static Optional<LocalDateTime> first(Portfolio portfolio) {
        return portfolio.getBaselines().stream().map(Baseline::getTakenOn).filter(taken -> taken != null)
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(portfolio.getStart()).map(start -> start.atStartOfDay()))
                .or(() -> Versions.facts(portfolio).min(Comparator.naturalOrder()));
    }

    /**
     * The portfolio as it was known at a moment; a copy.
     *
     * @param now the moment as of which the portfolio given stands, to which its progress belongs
     */
    public static Portfolio at(Portfolio portfolio, LocalDateTime moment, LocalDateTime now) {
        Portfolio copy = EcoreUtil.copy(portfolio);
        Baseline plan = copy.getBaselines().stream()
                .filter(each -> each.getTakenOn() != null && !each.getTakenOn().isAfter(moment))
                .max(Comparator.comparing(Baseline::getTakenOn)).orElse(null);
        new PlanRewind(copy, plan, moment, now).rewind();
        new FactRewind(copy, moment).rewind();
        copy.setDataDate(moment);
        return copy;
    }
}
