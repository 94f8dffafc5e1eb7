// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/**
 * What items ask of their teams, what teams and people can give, and what has been promised: an immutable image of the portfolio
 * beside its {@link ScheduleNetwork}, safe to use from any thread while the model is edited.
 *
 * <p>
 * Demand: an item with an effort asks for it spread evenly over its duration; any other asks for its {@code demand} in full-time
 * equivalents for every working minute of its own calendar. Milestones ask for nothing, nor do hammocks unless they have an
 * effort or a demand other than 1. All of it is asked of the owner team.
 *
 * <p>
 * Capacity: the full-time equivalents that are stated for the team, from day to day, on the team's calendar; where none is
 * stated, the shares of time that people give the team, on the calendar of each, else that of the team; where there are none
 * either, it is not known and nothing exceeds it.
 */
public final class CapacityModel {

    /** Stands for a capacity that nobody stated. */
    public static final long NOT_STATED = Long.MAX_VALUE;

    /** Rates are in millionths, so that sums are exact in any order. */
    static final long UNIT = 1_000_000;

    private final ScheduleNetwork network;
    private final TeamSupply[] teams;
    private final List<Member> people;
    private final DemandFacts demand;
    private final PromiseFacts promises;
    private final List<Problem> problems;

    /**
     * A person, and what teams have of the person's time.
     *
     * @param whole all of the person's working time
     */
    record Member(String id, String name, Supply whole, List<Share> shares) {
    }

    /** A part of a person's time that a team has. */
    record Share(int team, Supply supply) {
    }

    private CapacityModel(ScheduleNetwork network, TeamSupply[] teams, List<Member> people, DemandFacts demand,
            PromiseFacts promises, List<Problem> problems) {
        this.network = network;
        this.teams = teams;
        this.people = people;
        this.demand = demand;
        this.promises = promises;
        this.problems = problems;
    }

    /**
     * The capacity and demand of a portfolio as they are now. Reads the model, so call it where the model may be read. Never
     * fails: what makes no sense is left out and named in {@link #problems()}.
     *
     * @param network the network of that portfolio as it is now
     */
    public static CapacityModel of(Portfolio portfolio, ScheduleNetwork network) {
        CapacityReader reader = new CapacityReader(portfolio, network, CalendarBook.of(portfolio));
        DemandFacts demand = DemandFacts.of(portfolio, network, reader.problems);
        TeamSupply[] teams = reader.teams();
        return new CapacityModel(network, teams, reader.people(), demand, PromiseFacts.of(portfolio, network),
                reader.problems.stream().sorted(Problem.ORDER).toList());
    }

    /**
     * The same for another network of the same portfolio, such as one that was patched since: items are found by id, and those
     * that this model does not know ask for nothing.
     */
    public CapacityModel on(ScheduleNetwork other) {
        if (other == network) {
            return this;
        }
        int[] numberHere = new int[other.size()];
        boolean same = other.size() == network.size();
        for (int item = 0; item < numberHere.length; item++) {
            boolean stays = item < network.size() && network.id(item).equals(other.id(item));
            numberHere[item] = stays ? item : network.indexOf(other.id(item));
            same &= stays;
        }
        return new CapacityModel(other, teams, people, same ? demand : demand.renumbered(numberHere),
                same ? promises : promises.renumbered(numberHere), problems);
    }

    /** What was wrong with demand and capacity, in a stable order. */
    public List<Problem> problems() {
        return problems;
    }

    /** Person-minutes that an item takes in all, as given, or by its demand and duration; 0 for one that asks for nothing. */
    public int effort(int item) {
        long given = demand.effort[item];
        return (int) Math.min(Integer.MAX_VALUE, given >= 0 ? given : demand.rate[item] * network.duration(item) / UNIT);
    }

    /**
     * Person-minutes that a team can give between two moments, rounded down; {@link #NOT_STATED} where nobody said.
     *
     * @param team number of the team in the network
     */
    public long capacity(int team, LocalDateTime from, LocalDateTime to) {
        long capacity = supply(team, TimeLine.minutes(from), TimeLine.minutes(to));
        return capacity == NOT_STATED ? NOT_STATED : capacity / UNIT;
    }

    ScheduleNetwork network() {
        return network;
    }

    TeamSupply team(int team) {
        return team < teams.length ? teams[team] : TeamSupply.UNKNOWN;
    }

    /** Millionths of a person-minute, or {@link #NOT_STATED}. */
    long supply(int team, long from, long to) {
        return team(team).between(from, to);
    }

    List<Member> members() {
        return people;
    }

    DemandFacts demand() {
        return demand;
    }

    PromiseFacts promises() {
        return promises;
    }

    static long minutes(LocalDate day) {
        return TimeLine.minutes(day.atStartOfDay());
    }
}
