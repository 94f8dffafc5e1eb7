// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.capacity.CapacityModel.Member;
import org.keelson.analysis.capacity.CapacityModel.Share;
import org.keelson.model.Calendar;
import org.keelson.model.CapacityChange;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.model.TeamShare;
import org.keelson.model.problems.Problem;

/** Reads what teams and people can give; used once and thrown away. */
final class CapacityReader {

    /** More full-time equivalents than any one team has: a slip of the hand. */
    private static final double ABSURD = 1_000_000;

    final List<Problem> problems = new ArrayList<>();

    private final ScheduleNetwork network;
    private final CalendarBook book;
    private final Portfolio portfolio;
    private final Map<Team, Integer> numbers = new IdentityHashMap<>();
    private final List<List<Supply>> shares = new ArrayList<>();
    private final List<Member> people = new ArrayList<>();

    CapacityReader(Portfolio portfolio, ScheduleNetwork network, CalendarBook book) {
        this.portfolio = portfolio;
        this.network = network;
        this.book = book;
        for (int i = 0; i < portfolio.getTeams().size(); i++) {
            numbers.put(portfolio.getTeams().get(i), i);
            shares.add(new ArrayList<>());
        }
        portfolio.getPeople().forEach(this::read);
    }

    TeamSupply[] teams() {
        TeamSupply[] teams = new TeamSupply[Math.max(network.teamCount(), portfolio.getTeams().size())];
        for (int i = 0; i < teams.length; i++) {
            teams[i] = i < portfolio.getTeams().size() ? team(portfolio.getTeams().get(i), shares.get(i)) : TeamSupply.UNKNOWN;
        }
        return teams;
    }

    List<Member> people() {
        return List.copyOf(people);
    }

    private TeamSupply team(Team team, List<Supply> fromShares) {
        List<CapacityChange> changes = new ArrayList<>();
        for (CapacityChange change : team.getCapacity()) {
            if (isSound(change.getFte())) {
                changes.add(change);
            } else {
                problems.add(Problem.error("capacity.fte", team.getId(), "Team '" + name(team) + "' has a capacity of "
                        + change.getFte() + " full-time equivalents, which is left out"));
            }
        }
        if (changes.isEmpty()) {
            return fromShares.isEmpty() ? TeamSupply.UNKNOWN : new TeamSupply(List.copyOf(fromShares), Long.MIN_VALUE);
        }
        // Of two for the same day the later in the list counts, as it was said last.
        changes.sort(Comparator.comparingLong(CapacityReader::from));
        WorkCalendar calendar = book.of(team);
        List<Supply> parts = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            long to = i + 1 < changes.size() ? from(changes.get(i + 1)) : Long.MAX_VALUE;
            parts.add(new Supply(calendar, from(changes.get(i)), to, Math.round(changes.get(i).getFte() * CapacityModel.UNIT)));
        }
        long statedFrom = from(changes.getFirst());
        if (statedFrom > Long.MIN_VALUE && !fromShares.isEmpty()) {
            for (Supply share : fromShares) {
                parts.add(new Supply(share.calendar(), share.from(), Math.min(share.to(), statedFrom), share.rate()));
            }
            statedFrom = Long.MIN_VALUE;
        }
        return new TeamSupply(List.copyOf(parts), statedFrom);
    }

    private static long from(CapacityChange change) {
        return change.getFrom() == null ? Long.MIN_VALUE : CapacityModel.minutes(change.getFrom());
    }

    private void read(Person person) {
        List<Share> of = new ArrayList<>();
        TeamShare largest = null;
        for (TeamShare share : person.getShares()) {
            Integer team = numbers.get(share.getTeam());
            boolean backwards = share.getFrom() != null && share.getTo() != null && share.getTo().isBefore(share.getFrom());
            if (!isSound(share.getPercent()) || backwards) {
                problems.add(Problem.error("capacity.share", person.getId(), "'" + name(person) + "' gives a team "
                        + share.getPercent() + " % of the time" + (backwards ? " until a day before it begins" : "")
                        + ", which is left out"));
            } else if (team != null) {
                Calendar own = person.getCalendar();
                WorkCalendar calendar = own == null ? book.of(share.getTeam()) : book.of(own);
                long from = share.getFrom() == null ? Long.MIN_VALUE : CapacityModel.minutes(share.getFrom());
                long to = share.getTo() == null ? Long.MAX_VALUE : CapacityModel.minutes(share.getTo().plusDays(1));
                Supply supply = new Supply(calendar, from, to, Math.round(share.getPercent() * (CapacityModel.UNIT / 100)));
                of.add(new Share(team, supply));
                shares.get(team).add(supply);
                largest = largest == null || share.getPercent() > largest.getPercent() ? share : largest;
            }
        }
        if (largest != null) {
            WorkCalendar calendar = person.getCalendar() == null ? book.of(largest.getTeam()) : book.of(person.getCalendar());
            people.add(new Member(person.getId(), name(person),
                    new Supply(calendar, Long.MIN_VALUE, Long.MAX_VALUE, CapacityModel.UNIT), List.copyOf(of)));
        }
    }

    private static boolean isSound(double value) {
        return value >= 0 && value <= ABSURD;
    }

    private static String name(org.keelson.model.Element element) {
        return element.getName() == null ? element.getId() : element.getName();
    }
}
