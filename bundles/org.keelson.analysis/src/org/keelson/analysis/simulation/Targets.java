// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.Arrays;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;

/**
 * What is kept of all iterations: the finish of each target, as moments since the base. Targets are single items, programs and
 * the portfolio; the last two finish with the last of their items. Rows are written by blocks, each in its own part, so several
 * threads may write at once.
 */
final class Targets {

    private final SimulationModel model;
    private final Wiring wiring;
    private final int calendars;
    /** Rows by target: items first, then programs, then the portfolio. */
    final int[][] finishes;
    final int[] targetItems;
    final int programs;
    private final int[] targetOf;
    /** By item: the accumulator of its program, and that of the portfolio, if it may be the last of them; else -1. */
    private final int[] ofProgram;
    private final int[] ofPortfolio;
    /** By group: what is finished already. */
    private final int[] fixed;

    Targets(SimulationModel model, Wiring wiring, int[] targetItems, int iterations) {
        this.model = model;
        this.wiring = wiring;
        this.targetItems = targetItems;
        calendars = wiring.tables.length;
        programs = model.network.programCount();
        finishes = new int[targetItems.length + programs + 1][iterations];
        targetOf = new int[wiring.items];
        Arrays.fill(targetOf, -1);
        for (int target = 0; target < targetItems.length; target++) {
            targetOf[targetItems[target]] = target;
        }
        ofProgram = new int[wiring.items];
        ofPortfolio = new int[wiring.items];
        fixed = new int[programs + 1];
        Arrays.fill(fixed, Wiring.NEVER);
        if (wiring.items == 0) {
            WorkCalendar calendar = model.network.portfolioCalendar();
            fixed[programs] = (int) (calendar.start(calendar.count(model.network.start())) - wiring.base);
        }
        for (int item = 0; item < wiring.items; item++) {
            place(item);
        }
    }

    private void place(int item) {
        ScheduleNetwork network = model.network;
        int program = network.program(item);
        if (wiring.kind[item] == Wiring.FIXED) {
            int moment = (int) Math.clamp(network.actualFinish(item) - wiring.base, -CalendarTable.FARTHEST,
                    CalendarTable.FARTHEST);
            fixed[program] = Math.max(fixed[program], moment);
            fixed[programs] = Math.max(fixed[programs], moment);
            if (targetOf[item] >= 0) {
                Arrays.fill(finishes[targetOf[item]], moment);
            }
            ofProgram[item] = -1;
            ofPortfolio[item] = -1;
            return;
        }
        boolean endsProgram = true;
        boolean endsPortfolio = true;
        for (int at = network.firstOutgoing(item); at < network.endOutgoing(item); at++) {
            int link = network.outgoing(at);
            if (finishesLater(link)) {
                endsPortfolio = false;
                endsProgram &= network.program(network.successor(link)) != program;
            }
        }
        ofProgram[item] = endsProgram ? program * calendars + wiring.calendar[item] : -1;
        ofPortfolio[item] = endsPortfolio ? programs * calendars + wiring.calendar[item] : -1;
    }

    /** Whether the successor never finishes before the predecessor. */
    private boolean finishesLater(int link) {
        ScheduleNetwork network = model.network;
        int to = network.successor(link);
        ConstraintKind constraint = network.constraint(to);
        return to < wiring.items && network.type(link) == DependencyType.FS && network.lag(link) >= 0
                && !network.isStarted(to) && !network.isHammock(to)
                && network.givenLag(link) >= 0
                && (constraint == ConstraintKind.ASAP || constraint == ConstraintKind.SNET || constraint == ConstraintKind.FNET
                        || constraint == ConstraintKind.ALAP);
    }

    /** How many rows a block needs to gather finishes of groups in. */
    int accumulators() {
        return (programs + 1) * calendars;
    }

    /** Whether an item may be the last of the portfolio. */
    boolean endsPortfolio(int item) {
        return ofPortfolio[item] >= 0;
    }

    /** The row in which the last finish of the portfolio on a calendar was gathered. */
    int[] lastOnCalendar(int[][] groups, int calendar) {
        return groups[programs * calendars + calendar];
    }

    void take(int item, int[] finish, int[][] groups, int first, int count) {
        if (ofProgram[item] >= 0) {
            Rows.max(groups[ofProgram[item]], finish, 0, count);
        }
        if (ofPortfolio[item] >= 0) {
            Rows.max(groups[ofPortfolio[item]], finish, 0, count);
        }
        int target = targetOf[item];
        if (target >= 0) {
            CalendarTable table = wiring.tables[wiring.calendar[item]];
            int[] to = finishes[target];
            for (int i = 0; i < count; i++) {
                to[first + i] = table.moment(finish[i]);
            }
        }
    }

    void close(int[][] groups, int[] scratch, int first, int count) {
        for (int group = 0; group <= programs; group++) {
            int[] to = finishes[targetItems.length + group];
            for (int i = 0; i < count; i++) {
                to[first + i] = fixed[group];
            }
            for (int calendar = 0; calendar < calendars; calendar++) {
                int[] positions = groups[group * calendars + calendar];
                if (positions[0] > Wiring.NEVER) {
                    wiring.tables[calendar].moments(positions, scratch, count);
                    for (int i = 0; i < count; i++) {
                        to[first + i] = Math.max(to[first + i], scratch[i]);
                    }
                }
            }
        }
    }

    /** Whether a program has any item with dates. */
    boolean isScheduled(int program) {
        return finishes[targetItems.length + program][0] > Wiring.NEVER;
    }

    /** When the last item of a program finishes by the schedule. */
    long deterministic(int program, Schedule schedule) {
        long latest = Long.MIN_VALUE;
        for (int item = 0; item < wiring.items; item++) {
            if (model.network.program(item) == program) {
                latest = Math.max(latest, schedule.finishAt(item));
            }
        }
        return latest;
    }

    long base() {
        return wiring.base;
    }

    int[] portfolio() {
        return finishes[finishes.length - 1];
    }
}
