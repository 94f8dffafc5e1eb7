// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.Arrays;
import org.keelson.analysis.simulation.Wiring.Conversion;
import org.keelson.analysis.simulation.Wiring.Special;

/**
 * Draws and schedules a block of iterations at once, item after item: memory to work in, used again for every block. One thread
 * each.
 */
final class Block {

    /** Iterations at once; what is kept of them fits the cache of a core. */
    final int size;
    final Wiring wiring;
    final Sampler sampler;
    /** Positions or moments, by row. */
    final int[][] rows;
    final int[][] factorRows;
    private final Targets targets;
    private final DrawnItems shown;
    private final int[] starts;
    private final int[] lengths;
    private final int[][] teamRows;
    private final boolean[] teamDrawn;
    private final DrawRows draws;
    /** Twice the minutes. */
    private final int[] durations;
    private final int[] places;
    private final int[] moments;
    private final int[] scratch;
    private final int[] other;
    /** The latest finishes of programs and portfolio so far, see {@link Targets}. */
    final int[][] groups;
    private int first;

    /** @param shown is shown what is drawn; {@code null} for nobody */
    Block(Wiring wiring, Sampler sampler, Targets targets, DrawnItems shown, int factors, int size) {
        this.size = size;
        this.shown = shown;
        starts = shown == null ? null : new int[size];
        lengths = shown == null ? null : new int[size];
        this.wiring = wiring;
        this.sampler = sampler;
        this.targets = targets;
        rows = new int[wiring.rows][size];
        factorRows = new int[factors][size];
        teamRows = new int[sampler.teams()][];
        teamDrawn = new boolean[sampler.teams()];
        draws = new DrawRows(size);
        durations = new int[size];
        places = new int[size];
        moments = new int[size];
        scratch = new int[size];
        other = new int[size];
        groups = new int[targets.accumulators()][size];
    }

    /** Draws and schedules iterations from the first; leaves the finishes of targets in their rows. */
    void run(int from, int count) {
        first = from;
        draws.begin(from, count);
        Arrays.fill(teamDrawn, false);
        for (int factor = 0; factor < factorRows.length; factor++) {
            sampler.factorRow(factor, draws, factorRows[factor]);
        }
        for (int[] group : groups) {
            Rows.fill(group, Wiring.NEVER, count);
        }
        for (int item : wiring.order) {
            switch (wiring.kind[item]) {
                case Wiring.WORK -> work(item, count);
                case Wiring.MOMENT -> moment(item, count);
                case Wiring.HAMMOCK -> hammock(item, count);
                default -> {
                    continue;
                }
            }
            if (shown != null && wiring.kind[item] != Wiring.MOMENT && shown.wants(item)) {
                show(item, count);
            }
            hand(item, count);
        }
        targets.close(groups, moments, from, count);
    }

    /** Of a hammock the rows of durations have where it ends. */
    private void show(int item, int count) {
        boolean isHammock = wiring.kind[item] == Wiring.HAMMOCK;
        for (int i = 0; i < count; i++) {
            starts[i] = places[i] >> 1;
            lengths[i] = isHammock ? Math.max(0, (durations[i] >> 1) - starts[i]) : durations[i] >> 1;
        }
        shown.take(item, starts, lengths, first, count);
    }

    private int[] finishOf(int item) {
        return rows[wiring.finishRow[item]];
    }

    private void work(int item, int count) {
        draw(item, count);
        int link = wiring.firstLink[item];
        int end = wiring.firstLink[item + 1];
        int bound = wiring.startBound[item];
        if (link < end && isSimple(link)) {
            if (link + 1 < end && isSimple(link + 1)) {
                Rows.first(places, bound, rows[wiring.linkRow[link]], wiring.linkAdd[link], rows[wiring.linkRow[link + 1]],
                        wiring.linkAdd[link + 1], count);
                link++;
            } else {
                Rows.first(places, bound, rows[wiring.linkRow[link]], wiring.linkAdd[link], count);
            }
            link++;
        } else {
            Rows.fill(places, bound, count);
        }
        for (; link < end; link++) {
            int[] from = arrivals(link, count);
            int add = wiring.linkOp[link] == Wiring.GENERAL ? 0 : wiring.linkAdd[link];
            if (wiring.linkToFinish[link]) {
                Rows.maxLess(places, from, add, durations, count);
            } else {
                Rows.max(places, from, add, count);
            }
        }
        if (wiring.finishBound[item] > Wiring.NEVER) {
            Rows.maxLess(places, wiring.finishBound[item], durations, count);
        }
        constrain(item, count);
        if (wiring.delay[item] > 0) {
            Rows.add(places, 2 * wiring.delay[item], count);
        }
        Rows.finish(finishOf(item), places, durations, wiring.tables[wiring.calendar[item]].mostPosition(), count);
        if (wiring.startRow[item] >= 0) {
            Rows.start(rows[wiring.startRow[item]], places, 2 * Math.max(0, wiring.startBefore[item]), count);
        }
    }

    private boolean isSimple(int link) {
        return wiring.linkOp[link] == Wiring.PLAIN && !wiring.linkToFinish[link];
    }

    /** Fills the durations of an item, twice the minutes. */
    private void draw(int item, int count) {
        if (sampler.isDrawn(item)) {
            int team = sampler.team(item);
            sampler.itemRow(item, draws, team < 0 ? null : teamRow(team), durations);
            Rows.twice(durations, count);
        } else {
            Rows.fill(durations, 2 * wiring.remaining[item], count);
        }
        for (int factor : wiring.factorsOf[item]) {
            Rows.addTwice(durations, factorRows[factor], Sampler.LONGEST * 2, count);
        }
        if (wiring.durationRow[item] >= 0) {
            System.arraycopy(durations, 0, rows[wiring.durationRow[item]], 0, count);
        }
    }

    private int[] teamRow(int team) {
        if (!teamDrawn[team]) {
            teamDrawn[team] = true;
            if (teamRows[team] == null) {
                teamRows[team] = new int[size];
            }
            sampler.teamRow(team, draws, teamRows[team]);
        }
        return teamRows[team];
    }

    /** The row that a dependency reads, to which its constant is to be added. */
    private int[] arrivals(int link, int count) {
        if (wiring.linkOp[link] != Wiring.GENERAL) {
            return rows[wiring.linkRow[link]];
        }
        Special special = wiring.special[link];
        for (int i = 0; i < count; i++) {
            scratch[i] = arrival(special, i);
        }
        return scratch;
    }

    /** What a rare dependency gives in one iteration, before any duration is taken off. */
    int arrival(Special link, int i) {
        CalendarTable to = wiring.tables[link.to()];
        int lag = lag(link, i);
        if (lag == 0 || !link.elapsed() && link.lagCalendar() == link.to()) {
            int position = link.fixed() ? link.fixedPosition()
                    : link.from() == link.to() ? rows[link.row()][i]
                    : to.position(wiring.tables[link.from()].moment(rows[link.row()][i]));
            return lag == 0 ? position : (position & ~1) + 2 * lag + (lag < 0 ? 1 : 0);
        }
        int moment = link.fixed() ? link.fixedMoment() : wiring.tables[link.from()].moment(rows[link.row()][i]);
        return to.position(link.elapsed() ? moment + lag : wiring.tables[link.lagCalendar()].add(moment, lag));
    }

    /** The lag of a rare dependency in one iteration, with what hits it. */
    private int lag(Special link, int i) {
        long lag = link.lag();
        if (link.durationRow() >= 0) {
            int duration = link.done() + (rows[link.durationRow()][i] >> 1);
            lag = Math.round(duration * (long) link.percent() / 100.0);
            lag = Math.abs(lag) > ModelReader.ABSURD ? 0 : lag;
        }
        for (int factor : link.factors()) {
            lag += factorRows[factor][i];
        }
        return (int) Math.min(lag, ModelReader.ABSURD);
    }

    private void constrain(int item, int count) {
        byte constraint = wiring.constraint[item];
        if (constraint == Wiring.FREE) {
            return;
        }
        int floor = wiring.dataFloor[item];
        if (wiring.constrainsFinish[item]) {
            Rows.dated(other, wiring.constraintAt[item], floor, durations, count);
        } else {
            Rows.fill(other, Math.max(wiring.constraintAt[item], floor), count);
        }
        if (constraint == Wiring.NOT_BEFORE) {
            Rows.max(places, other, 0, count);
        } else if (constraint == Wiring.NOT_AFTER) {
            Rows.min(places, other, 0, count);
        } else {
            System.arraycopy(other, 0, places, 0, count);
        }
    }

    private void moment(int item, int count) {
        CalendarTable table = wiring.tables[wiring.calendar[item]];
        Rows.fill(durations, 0, count);
        Rows.fill(places, wiring.startBound[item], count);
        for (int link = wiring.firstLink[item]; link < wiring.firstLink[item + 1]; link++) {
            int[] from = arrivals(link, count);
            if (wiring.linkOp[link] == Wiring.SHIFTED) {
                Rows.maxShifted(places, from, wiring.linkAdd[link], count);
            } else {
                Rows.max(places, from, 0, count);
            }
        }
        stand(places, table, count);
        constrain(item, count);
        if (wiring.delay[item] > 0) {
            Rows.fill(other, wiring.delay[item], count);
            Rows.shift(places, other, count);
        }
        for (int factor : wiring.factorsOf[item]) {
            Rows.shift(places, factorRows[factor], count);
        }
        Rows.copyHeld(finishOf(item), places, table.mostPosition(), count);
        if (wiring.startRow[item] >= 0) {
            startOfMoment(item, count);
        }
    }

    private void startOfMoment(int item, int count) {
        int[] to = rows[wiring.startRow[item]];
        System.arraycopy(finishOf(item), 0, to, 0, count);
        if (wiring.startBefore[item] > 0) {
            for (int i = 0; i < count; i++) {
                to[i] = 2 * ((to[i] >> 1) - wiring.startBefore[item]) + 1;
            }
        }
    }

    private static void stand(int[] places, CalendarTable table, int count) {
        for (int i = 0; i < count; i++) {
            if ((places[i] & 1) == 1) {
                places[i] = table.standing(places[i]);
            }
        }
    }

    /** From the earliest that one dependency gives to the latest that another does. */
    private void hammock(int item, int count) {
        CalendarTable table = wiring.tables[wiring.calendar[item]];
        boolean starts = wiring.constraint[item] == Wiring.EXACTLY;
        boolean from = starts;
        Rows.fill(places, starts ? wiring.startBound[item] : Integer.MAX_VALUE, count);
        Rows.fill(durations, Wiring.NEVER, count);
        boolean to = false;
        for (int link = wiring.firstLink[item]; link < wiring.firstLink[item + 1]; link++) {
            int[] row = arrivals(link, count);
            boolean shifted = wiring.linkOp[link] == Wiring.SHIFTED;
            int add = wiring.linkAdd[link];
            if (wiring.linkToFinish[link]) {
                to = true;
                if (shifted) {
                    Rows.maxShifted(durations, row, add, count);
                } else {
                    Rows.max(durations, row, 0, count);
                }
            } else if (!starts) {
                from = true;
                if (shifted) {
                    Rows.minShifted(places, row, add, count);
                } else {
                    Rows.min(places, row, 0, count);
                }
            }
        }
        if (!from) {
            System.arraycopy(to ? durations : filled(wiring.startBound[item], count), 0, places, 0, count);
        }
        stand(places, table, count);
        stand(durations, table, count);
        int[] finish = finishOf(item);
        for (int i = 0; i < count; i++) {
            boolean lasts = durations[i] >> 1 > places[i] >> 1;
            finish[i] = Math.min(lasts ? durations[i] & ~1 : places[i], table.mostPosition());
            starts(item, i, lasts ? places[i] | 1 : places[i]);
        }
    }

    private void starts(int item, int i, int position) {
        if (wiring.startRow[item] >= 0) {
            rows[wiring.startRow[item]][i] = position;
        }
    }

    private int[] filled(int value, int count) {
        Rows.fill(other, value, count);
        return other;
    }

    /** Hands what an item came to on to other calendars and to the targets. */
    private void hand(int item, int count) {
        int[] known = null;
        for (Conversion conversion : wiring.conversions[item]) {
            int[] positions = rows[conversion.ofStart() ? wiring.startRow[item] : wiring.finishRow[item]];
            if (positions != known) {
                wiring.tables[wiring.calendar[item]].moments(positions, moments, count);
                known = positions;
            }
            wiring.tables[conversion.calendar()].positions(moments, rows[conversion.row()], count);
        }
        targets.take(item, finishOf(item), groups, first, count);
    }
}
