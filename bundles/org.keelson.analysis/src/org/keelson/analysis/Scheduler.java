// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/**
 * Critical-path scheduling (Kelley and Walker 1959) with the precedence relations, constraints and calendars of Microsoft Project.
 * A pure function, safe from any thread, linear in items and dependencies, without recursion.
 *
 * <p>
 * Rules, where Microsoft Project leaves or asks for a choice:
 * <ul>
 * <li>An item that waits for nothing begins with the portfolio, or with its own SNET or FNET constraint, be that earlier. One
 * that waits begins when its dependencies let it, which with a lead or by SF may be before the portfolio starts, and is told; FF
 * never has that effect. Work that is not done never lies before a data date that was given.
 * <li>Constraint dates are honoured: SNLT, FNLT, MSO and MFO hold the item even where a dependency would have it later, which shows
 * as negative float before it and as a problem on it. A constraint date outside working time is the next working moment.
 * <li>ALAP puts an item at its late dates, and what follows it after that.
 * <li>A started item goes on where its actual work ends, not before the data date. Where logic is retained, what remains waits for
 * unfinished predecessors; with progress override it does not; in the mode of actual dates, what has happened overrules the
 * dependencies behind it, so that FS and SS hold nothing and FF and SF still hold its finish. A finished item stands for its actual
 * finish in every mode, be that after the data date. Of constraints only FNET moves a started item; FNLT and MFO limit its float.
 * <li>Work that is done without an actual start lies just before what remains, and that not before the data date; without a data
 * date the whole is placed as early as an item without predecessors could be.
 * <li>A delay that leveling added comes after dependencies and constraints, of ALAP within the float; late dates do not know it.
 * <li>A hammock spans from the earliest moment that a dependency on its start gives to the latest that one on its finish gives, and
 * follows what waits for it as well. It holds nobody back, is never critical, and its estimate, constraint and delay count for
 * nothing.
 * <li>A milestone may stand at the end of a working day; everything else starts at the next working moment.
 * <li>A lag of FF or SF is added to the moment that the predecessor gives, and only then is the duration taken off. Late dates are
 * the latest with which all that follows can keep its own, to the minute, across calendars and elapsed lags too.
 * <li>Late dates never lie after the portfolio's finish. Float is counted on the item's own calendar, and free float is never more
 * than total float. A finished item has none and is not critical.
 * </ul>
 */
public final class Scheduler {

    private Scheduler() {
    }

    /** Never fails; items in or behind a cycle come without dates. */
    public static Schedule schedule(ScheduleNetwork network, ScheduleOptions options) {
        long dataDate = options.dataDate() == null ? network.dataDate : TimeLine.minutes(options.dataDate());
        return new Schedule(new Pass(network, dataDate).run());
    }

    /**
     * The schedule of a patched network, equal in every answer to one made from scratch with the same data date.
     *
     * @param before the schedule of the network that was patched
     * @throws IllegalArgumentException if it is the schedule of another network
     */
    public static Schedule reschedule(Schedule before, NetworkPatch patch) {
        if (before.network() != patch.before()) {
            throw new IllegalArgumentException("The schedule is not that of the network that was patched");
        }
        return new Schedule(new Rescheduling(before.pass(), patch).run(), before, patch);
    }
}
