// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.capacity.CapacityModel.Member;
import org.keelson.analysis.capacity.CapacityModel.Share;

/**
 * The same load by person, to be looked at only where that is allowed; hence apart from {@link Load}. The model says which
 * teams have which part of a person's time, and not who works on which item: so a person carries of a team's demand the part
 * that the person is of the team's capacity. Who gives 80 % to a team that is asked for half as much again as it has, and 20 %
 * to one that is idle, carries 120 %. People without a share in any team do not appear. Immutable, and safe to use from any
 * thread.
 */
public final class PeopleLoad {

    private final Load load;
    private final ScheduleNetwork network;
    private final List<Member> people;
    private final long[][] demand;
    private final long[][] capacity;
    private final List<Overload> overloads = new ArrayList<>();
    private final List<ShareClash> clashes = new ArrayList<>();

    private PeopleLoad(Load load) {
        this.load = load;
        network = load.schedule().network();
        people = load.model().members();
        demand = new long[people.size()][load.weeks()];
        capacity = new long[people.size()][load.weeks()];
        for (int person = 0; person < people.size(); person++) {
            for (int week = 0; week < load.weeks(); week++) {
                measure(person, week);
            }
            findOverloads(person);
            findClashes(people.get(person));
        }
    }

    /** The load of the people, of the load of their teams. */
    public static PeopleLoad of(Load load) {
        return new PeopleLoad(load);
    }

    private void measure(int person, int week) {
        long begin = CapacityModel.minutes(load.monday(week));
        long end = CapacityModel.minutes(load.monday(week + 1));
        Member member = people.get(person);
        double carried = 0;
        long given = 0;
        for (Share share : member.shares()) {
            long supply = share.supply().between(begin, end);
            given += supply;
            carried += supply * ratio(share.team(), week);
        }
        demand[person][week] = Math.round(carried);
        capacity[person][week] = Math.min(given, member.whole().between(begin, end));
    }

    /** What is asked of a team as a part of what it has; where it has nothing, all of it. */
    private double ratio(int team, int week) {
        long asked = load.exactDemand(team, week);
        long there = load.exactCapacity(team, week);
        if (there == CapacityModel.NOT_STATED || asked == 0) {
            return 0;
        }
        return there == 0 ? 1 : (double) asked / there;
    }

    private void findOverloads(int person) {
        List<Overload.Week> run = new ArrayList<>();
        int weeks = load.weeks();
        for (int week = Math.max(0, load.firstOpenWeek()); week <= weeks; week++) {
            boolean over = week < weeks && Load.isOver(demand[person][week], capacity[person][week]);
            if (over) {
                run.add(new Overload.Week(load.monday(week), demand(person, week), capacity(person, week)));
            } else if (!run.isEmpty()) {
                overloads.add(overload(person, week - run.size(), run));
                run = new ArrayList<>();
            }
        }
    }

    private Overload overload(int person, int first, List<Overload.Week> run) {
        Member member = people.get(person);
        List<Portion> portions = portions(person, first, first + run.size() - 1);
        BitSet programs = new BitSet();
        portions.forEach(portion -> programs.set(Math.max(0, network.program(network.indexOf(portion.item())))));
        return new Overload(member.id(), member.name(), true, run, portions,
                programs.stream().mapToObj(network::programId).toList());
    }

    /**
     * What asks for a person in a week, the most demanding first, then by id: of what asks for the person's teams the part that
     * the person is of their capacity. Looks at all items.
     */
    public List<Portion> items(int person, int week) {
        return portions(person, week, week);
    }

    private List<Portion> portions(int person, int first, int last) {
        TreeMap<String, Portion> portions = new TreeMap<>();
        long begin = CapacityModel.minutes(load.monday(first));
        long end = CapacityModel.minutes(load.monday(last + 1));
        for (Share share : people.get(person).shares()) {
            long there = load.model().supply(share.team(), begin, end);
            boolean nothing = there == CapacityModel.NOT_STATED || there == 0;
            double part = nothing ? 0 : (double) share.supply().between(begin, end) / there;
            for (Portion portion : load.portions(share.team(), first, last)) {
                long minutes = Math.round(portion.minutes() * part);
                if (minutes > 0) {
                    portions.merge(portion.item(), new Portion(portion.item(), portion.name(), portion.program(), minutes),
                            (one, other) -> new Portion(one.item(), one.name(), one.program(), one.minutes() + other.minutes()));
                }
            }
        }
        return Load.sorted(new ArrayList<>(portions.values()));
    }

    private void findClashes(Member member) {
        TreeSet<Long> edges = new TreeSet<>();
        for (Share share : member.shares()) {
            edges.add(share.supply().from());
            edges.add(share.supply().to());
        }
        Long from = null;
        for (Long to : edges) {
            long sum = 0;
            List<String> teams = new ArrayList<>();
            for (Share share : member.shares()) {
                if (from != null && share.supply().from() <= from && share.supply().to() >= to && share.supply().rate() > 0) {
                    sum += share.supply().rate();
                    teams.add(network.teamId(share.team()));
                }
            }
            if (sum > CapacityModel.UNIT) {
                clashes.add(new ShareClash(member.id(), member.name(), day(from), day(to) == null ? null : day(to).minusDays(1),
                        sum * 100.0 / CapacityModel.UNIT, teams));
            }
            from = to;
        }
    }

    private static LocalDate day(long minute) {
        return minute == Long.MIN_VALUE || minute == Long.MAX_VALUE ? null
                : LocalDate.ofEpochDay(Math.floorDiv(minute, (long) Buckets.DAY));
    }

    /** How many people there are; they are numbered in the order of the portfolio. */
    public int size() {
        return people.size();
    }

    /** Id of a person. */
    public String id(int person) {
        return people.get(person).id();
    }

    /** Name of a person. */
    public String name(int person) {
        return people.get(person).name();
    }

    /** Minutes asked of a person in a week of the {@link Load}, rounded. */
    public long demand(int person, int week) {
        return Load.rounded(demand[person][week]);
    }

    /** Minutes that a person gives to teams in a week, rounded; never more than the person works. */
    public long capacity(int person, int week) {
        return Load.rounded(capacity[person][week]);
    }

    /** People who are asked for more than they can give, weeks in a row as one; by person, then by week. */
    public List<Overload> overloads() {
        return List.copyOf(overloads);
    }

    /** People of whose time more is given away than there is. */
    public List<ShareClash> clashes() {
        return List.copyOf(clashes);
    }
}
