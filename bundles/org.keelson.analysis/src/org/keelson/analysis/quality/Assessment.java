// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.quality.QualityPoint.Result;
import org.keelson.analysis.quality.QualityPoint.Unit;
import org.keelson.model.DependencyType;

/** The points that are shares of items or dependencies. */
final class Assessment {

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final CapacityModel capacity;
    private final QualityModel model;
    private final int day;
    /** Numbers of what is counted, in the order of the portfolio and of the dependencies' ends. */
    private final List<Integer> open = new ArrayList<>();
    private final List<Integer> links = new ArrayList<>();

    Assessment(Schedule schedule, CapacityModel capacity, QualityModel model) {
        this.schedule = schedule;
        this.capacity = capacity;
        this.model = model;
        network = schedule.network();
        day = network.portfolioCalendar().minutesPerDay();
        for (int position = 0; position < network.size(); position++) {
            int item = network.itemAt(position);
            if (!network.isFinished(item) && !network.isHammock(item)) {
                open.add(item);
                for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
                    if (network.dependencyId(link) != null && !network.isHammock(network.predecessor(link))) {
                        links.add(link);
                    }
                }
            }
        }
    }

    List<QualityPoint> structure() {
        return List.of(
                items(1, "logic", "Logic",
                        "Items that wait for nothing or that nothing waits for; a milestone or gate may begin or "
                        + "end a chain.", 5, item -> true, this::isOpenEnded),
                links(2, "leads", "Leads", "Dependencies with a negative lag.", 0, link -> network.lag(link) < 0),
                links(3, "lags", "Lags", "Dependencies with a positive lag.", 5, link -> network.lag(link) > 0),
                relationshipTypes(),
                items(5, "hard-constraints", "Hard constraints",
                        "Items that must start or finish on a date, or no later than one.", 5,
                        item -> true, this::isHard),
                items(6, "high-float", "High float",
                        "Items with more than " + ScheduleQuality.HIGH_DAYS + " days of total float.", 5,
                        this::isDated, item -> schedule.totalFloat(item) > (long) ScheduleQuality.HIGH_DAYS * day),
                items(7, "negative-float", "Negative float", "Items that are too late for a deadline or constraint.", 0,
                        this::isDated,
                        item -> schedule.totalFloat(item) < 0),
                items(8, "high-duration", "High duration", "Items that take more than " + ScheduleQuality.HIGH_DAYS + " days.", 5,
                        item -> !network.isMilestone(item),
                        item -> network.duration(item) > (long) ScheduleQuality.HIGH_DAYS * day),
                invalidDates(),
                items(10, "resources", "Resources", "Items of a day or more that no team works on.", 0,
                        item -> network.duration(item) >= day, item -> network.team(item) < 0 || capacity.effort(item) == 0));
    }

    List<QualityPoint> extras() {
        return List.of(
                items(0, "owner", "Owner", "Items for which neither a team nor a person answers.", 0, item -> true,
                        item -> model.isUnowned(network, item)),
                between("need-by", "Need-by date", "Open dependencies between teams without a date by which they are needed.",
                        link -> model.isWithoutNeedBy(network.dependencyId(link))),
                between("reviewed", "Reviewed", "Open dependencies between teams that were never reviewed.",
                        link -> model.isUnreviewed(network.dependencyId(link))));
    }

    private boolean isOpenEnded(int item) {
        boolean begins = network.firstIncoming(item) == network.endIncoming(item);
        boolean ends = network.firstOutgoing(item) == network.endOutgoing(item);
        return network.isMilestone(item) || network.isGate(item) ? begins && ends : begins || ends;
    }

    private boolean isHard(int item) {
        return switch (network.constraint(item)) {
            case MSO, MFO, SNLT, FNLT -> true;
            default -> false;
        };
    }

    private boolean isDated(int item) {
        return item < network.scheduledCount();
    }

    private QualityPoint relationshipTypes() {
        List<String> others = ids(links, link -> network.type(link) != DependencyType.FS, network::dependencyId);
        String definition = "Dependencies from finish to start.";
        if (links.isEmpty()) {
            return none(4, "relationship-types", "Relationship types", definition, "at least 90 %", "there are no dependencies");
        }
        double value = 100.0 * (links.size() - others.size()) / links.size();
        return new QualityPoint(4, "relationship-types", "Relationship types", definition,
                value >= 90 ? Result.PASSED : Result.FAILED, value, Unit.PERCENT, "at least 90 %", links.size(), others, null);
    }

    private QualityPoint invalidDates() {
        String definition = "Items with an actual date after the data date, or with work that is not done before it.";
        long date = schedule.askedDataDate();
        if (date == TimeLine.NONE) {
            return none(9, "invalid-dates", "Invalid dates", definition, "none", "the portfolio has no data date");
        }
        List<Integer> all = new ArrayList<>();
        for (int position = 0; position < network.size(); position++) {
            if (isDated(network.itemAt(position)) && !network.isHammock(network.itemAt(position))) {
                all.add(network.itemAt(position));
            }
        }
        return share(9, "invalid-dates", "Invalid dates", definition, 0, all.size(),
                ids(all, item -> isInvalid(item, date), network::id),
                "nothing is scheduled");
    }

    private boolean isInvalid(int item, long date) {
        boolean late = network.actualStart(item) > date || network.actualFinish(item) > date;
        boolean early = !network.isFinished(item) && (schedule.finishAt(item) < date
                || !network.isStarted(item) && schedule.startAt(item) < date);
        return late || early;
    }

    private QualityPoint items(int number, String id, String name, String definition, int most, IntPredicate counted,
            IntPredicate offends) {
        List<Integer> population = open.stream().filter(counted::test).toList();
        return share(number, id, name, definition, most, population.size(), ids(population, offends, network::id),
                "there is no such item");
    }

    private QualityPoint links(int number, String id, String name, String definition, int most, IntPredicate offends) {
        return share(number, id, name, definition, most, links.size(), ids(links, offends, network::dependencyId),
                "there are no dependencies");
    }

    private QualityPoint between(String id, String name, String definition, IntPredicate offends) {
        List<Integer> population = links.stream().filter(link -> !network.isFinished(network.predecessor(link))
                && network.team(network.predecessor(link)) != network.team(network.successor(link))).toList();
        return share(0, id, name, definition, 0, population.size(), ids(population, offends, network::dependencyId),
                "there are no open dependencies between teams");
    }

    private static List<String> ids(List<Integer> numbers, IntPredicate offends, IntFunction<String> id) {
        return numbers.stream().filter(offends::test).map(id::apply).toList();
    }

    private static QualityPoint share(int number, String id, String name, String definition, int most, int counted,
            List<String> offenders, String nothing) {
        String target = most == 0 ? "none" : "at most " + most + " %";
        if (counted == 0) {
            return none(number, id, name, definition, target, nothing);
        }
        double value = 100.0 * offenders.size() / counted;
        return new QualityPoint(number, id, name, definition, value <= most ? Result.PASSED : Result.FAILED, value, Unit.PERCENT,
                target, counted, offenders, null);
    }

    static QualityPoint none(int number, String id, String name, String definition, String target, String reason) {
        return new QualityPoint(number, id, name, definition, Result.NOT_APPLICABLE, null, Unit.PERCENT, target, 0, List.of(),
                reason);
    }
}
