// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Baseline;
import org.keelson.model.Decision;
import org.keelson.model.DependencyReview;
import org.keelson.model.Escalation;
import org.keelson.model.Forecast;
import org.keelson.model.Portfolio;
import org.keelson.model.Promise;
import org.keelson.model.Sample;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;

/** Saved versions of one portfolio, in the order in which they were made. */
public final class Versions {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final int WEEK = 7;

    /** A portfolio and what it is called. */
    public record Named(String name, Portfolio portfolio) {
    }

    private Versions() {
    }

    /**
     * Orders saved versions by their data dates. One without a data date is dated by the latest thing that it says has happened;
     * one that says nothing of the kind, a week after the one given before it, or on the day on which its portfolio starts. Of
     * two at the same moment the one given first comes first.
     *
     * @param given in the order in which a person named them
     */
    public static List<Version> of(List<Named> given) {
        List<Version> versions = new ArrayList<>();
        LocalDateTime before = null;
        for (Named each : given) {
            LocalDateTime moment = moment(each.portfolio(), before);
            versions.add(new Version(each.name(), moment, each::portfolio));
            before = moment;
        }
        versions.sort(Comparator.comparing(Version::moment));
        return List.copyOf(versions);
    }

    private static LocalDateTime moment(Portfolio portfolio, LocalDateTime before) {
        if (portfolio.getDataDate() != null) {
            return portfolio.getDataDate();
        }
        Optional<LocalDateTime> latest = facts(portfolio).max(Comparator.naturalOrder());
        if (latest.isPresent()) {
            return latest.get();
        }
        if (before != null) {
            return before.plusDays(WEEK);
        }
        LocalDate start = portfolio.getStart() == null ? LocalDate.EPOCH : portfolio.getStart();
        return start.atTime(END_OF_DAY);
    }

    /** Moments at which something is said to have happened. */
    static Stream<LocalDateTime> facts(Portfolio portfolio) {
        List<LocalDateTime> facts = new ArrayList<>();
        portfolio.eAllContents().forEachRemaining(each -> fact(each, facts));
        portfolio.getStatusHistory().forEach(each -> fact(each, facts));
        return facts.stream();
    }

    private static void fact(EObject object, List<LocalDateTime> facts) {
        switch (object) {
            case WorkItem item -> {
                add(item.getActualStart(), facts);
                add(item.getActualFinish(), facts);
            }
            case StatusEntry entry -> add(entry.getDate(), facts);
            case Forecast forecast -> add(forecast.getAsOf(), facts);
            case Promise promise -> add(promise.getMadeOn(), facts);
            case DependencyReview review -> add(review.getDate(), facts);
            case Sample sample -> add(sample.getDate(), facts);
            case Baseline baseline -> add(baseline.getTakenOn(), facts);
            case Decision decision -> add(decision.getDecidedOn(), facts);
            case Escalation escalation -> add(escalation.getRaisedOn(), facts);
            default -> {
                // tells nothing of the past
            }
        }
    }

    private static void add(LocalDate day, List<LocalDateTime> facts) {
        if (day != null) {
            facts.add(day.atTime(END_OF_DAY));
        }
    }

    private static void add(LocalDateTime moment, List<LocalDateTime> facts) {
        if (moment != null) {
            facts.add(moment);
        }
    }
}
