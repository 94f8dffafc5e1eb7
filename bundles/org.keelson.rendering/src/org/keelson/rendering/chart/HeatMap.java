// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.DemandRange;
import org.keelson.analysis.capacity.Load;
import org.keelson.analysis.capacity.PeopleLoad;

/**
 * Who is asked for how much of what he has, week by week: teams, or people where that is allowed. Immutable.
 *
 * @param weeks         Mondays, in order; ten years at most
 * @param firstOpenWeek index of the first week that is not past; may lie beyond the weeks
 * @param rows          in the order of the portfolio
 */
public record HeatMap(List<LocalDate> weeks, int firstOpenWeek, List<Row> rows) {

    /** As many as a picture can have and be read. */
    private static final int MOST_WEEKS = 520;

    /**
     * A team or a person.
     *
     * @param number in the load, for asking what makes up a week
     * @param cells  one for each week
     */
    public record Row(int number, String id, String name, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether more is asked for than there is in a week that is not past. */
        public boolean isOver(int firstOpenWeek) {
            return IntStream.range(Math.max(0, firstOpenWeek), cells.size()).anyMatch(week -> cells.get(week).isOver());
        }

        /** Whether there is a week that is not past in which more may be asked for than there is, though the plan does not. */
        public boolean mayBeOver(int firstOpenWeek) {
            return IntStream.range(Math.max(0, firstOpenWeek), cells.size()).anyMatch(week -> cells.get(week).mayBeOver());
        }
    }

    /**
     * Between what demand lies.
     *
     * @param p50    person-minutes that it is as likely below as above
     * @param p80    person-minutes that it is below in four cases of five
     * @param isOver whether P80 is more than there is
     */
    public record Range(long p50, long p80, boolean isOver) {
    }

    /**
     * A week of a row.
     *
     * @param demand   person-minutes asked for
     * @param capacity person-minutes that there are; {@link CapacityModel#NOT_STATED} where nobody said
     * @param isOver   whether more is asked for than there is
     * @param range    {@code null} where it is not known
     */
    public record Cell(long demand, long capacity, boolean isOver, Range range) {

        private static final int MOST_PERCENT = 999;

        /** Whether nobody said how much there is. */
        public boolean isUnknown() {
            return capacity == CapacityModel.NOT_STATED;
        }

        /** Whether P80 is more than there is, though the plan is not. */
        public boolean mayBeOver() {
            return !isOver && range != null && range.isOver();
        }

        /** Such as {@code 85–110}, in percent; empty where the range or the capacity is not known. */
        public String rangeText() {
            if (range == null || isUnknown() || capacity == 0) {
                return "";
            }
            long low = Math.round(100.0 * range.p50() / capacity);
            long high = Math.round(100.0 * range.p80() / capacity);
            return low == high ? Long.toString(low) : low + "–" + high;
        }

        /** Demand as a part of capacity; infinite where something is asked for and nothing is there, 0 where that is not known. */
        public double ratio() {
            return isUnknown() || demand == 0 ? 0 : capacity == 0 ? Double.POSITIVE_INFINITY : (double) demand / capacity;
        }

        /** Such as {@code 85}, in percent; {@code ?} where capacity is not known, empty where nothing is asked for. */
        public String text() {
            if (demand == 0) {
                return "";
            }
            long percent = Math.round(ratio() * 100);
            return isUnknown() ? "?" : percent > MOST_PERCENT ? ">" + MOST_PERCENT : Long.toString(percent);
        }
    }

    public HeatMap {
        weeks = List.copyOf(weeks);
        rows = List.copyOf(rows);
    }

    /**
     * The teams of a load, without those that nothing is ever asked of.
     *
     * @param range of that load; {@code null} where it is not known
     */
    public static HeatMap teams(Load load, DemandRange range) {
        ScheduleNetwork network = load.schedule().network();
        int weeks = Math.min(MOST_WEEKS, range == null ? load.weeks() : range.end());
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < network.teamCount(); number++) {
            int team = number;
            List<Cell> cells = IntStream.range(0, weeks).mapToObj(week -> new Cell(load.demand(team, week),
                    load.capacity(team, week), load.isOver(team, week), range == null ? null : new Range(range.p50(team, week),
                            range.p80(team, week), range.isLikelyOver(team, week)))).toList();
            if (cells.stream().anyMatch(cell -> cell.demand() > 0)) {
                rows.add(new Row(team, network.teamId(team), network.teamName(team), cells));
            }
        }
        return new HeatMap(mondays(load, weeks), load.firstOpenWeek(), rows);
    }

    /** The people of a load. */
    public static HeatMap people(Load load, PeopleLoad people) {
        int weeks = Math.min(MOST_WEEKS, load.weeks());
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < people.size(); number++) {
            int person = number;
            rows.add(new Row(person, people.id(person), people.name(person), IntStream.range(0, weeks)
                    .mapToObj(week -> cell(people.demand(person, week), people.capacity(person, week))).toList()));
        }
        return new HeatMap(mondays(load, weeks), load.firstOpenWeek(), rows);
    }

    private static Cell cell(long demand, long capacity) {
        return new Cell(demand, capacity, demand > capacity, null);
    }

    private static List<LocalDate> mondays(Load load, int weeks) {
        return IntStream.range(0, weeks).mapToObj(load::monday).toList();
    }

    /** Those rows that somebody wants to see. */
    public HeatMap only(Predicate<Row> wanted) {
        return new HeatMap(weeks, firstOpenWeek, rows.stream().filter(wanted).toList());
    }

    /** Weeks of rows that are not past in which more is asked for than there is. */
    public int overCount() {
        return (int) rows.stream().mapToLong(row -> IntStream.range(Math.max(0, firstOpenWeek), row.cells().size())
                .filter(week -> row.cells().get(week).isOver()).count()).sum();
    }

    /** Weeks of rows that are not past in which more may be asked for than there is, though the plan does not. */
    public int mayBeCount() {
        return (int) rows.stream().mapToLong(row -> IntStream.range(Math.max(0, firstOpenWeek), row.cells().size())
                .filter(week -> row.cells().get(week).mayBeOver()).count()).sum();
    }

    /** Rows that are over in a week that is not past. */
    public int rowsOver() {
        return (int) rows.stream().filter(row -> row.isOver(firstOpenWeek)).count();
    }
}
