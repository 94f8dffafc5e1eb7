// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalDateTime;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Link;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/**
 * The kinds of places in a network at which we and MPXJ mean to differ; ADR 0011 has the reason for each. What such a place can
 * reach is left out of the comparison: early dates after it where {@link #early}, late dates before it where {@link #late}.
 */
enum Difference {

    /** A lag in percent that is no whole number of minutes: we round to the minute, which is our unit, MPXJ to the second. */
    PERCENT_OF_A_MINUTE(true, true) {
        @Override
        boolean at(Net net, Link link) {
            return link.kind() == LagKind.PERCENT && net.items().get(link.from()).minutes() * link.lag() % 100 != 0;
        }
    },

    /** MPXJ takes the duration off first and adds the elapsed lag to the start that this gives; we add it to the moment itself. */
    ELAPSED_LAG_TO_FINISH(true, true) {
        @Override
        boolean at(Net net, Link link) {
            return link.kind() == LagKind.ELAPSED && link.lag() != 0 && !link.toStart();
        }
    },

    /**
     * On its way back MPXJ takes an elapsed lag off the end of work before a milestone, and lets one stand there, though it may stand
     * at the start of work after, and by SS adds the duration to a moment at which nobody works.
     */
    ELAPSED_LAG_BACK(false, true) {
        @Override
        boolean at(Net net, Link link) {
            boolean work = net.items().get(link.from()).minutes() > 0 && net.items().get(link.to()).minutes() > 0;
            boolean simple = link.fromFinish() && work;
            return link.kind() == LagKind.ELAPSED && link.lag() != 0 && link.toStart() && !simple;
        }
    },

    /** Where calendars meet, MPXJ's way back is not the inverse of its way there, but for work that follows work; ours is. */
    CALENDARS_MEET(false, true) {
        @Override
        boolean at(Net net, Link link) {
            Item from = net.items().get(link.from());
            Item to = net.items().get(link.to());
            boolean work = from.minutes() > 0 && to.minutes() > 0;
            boolean simple = link.fromFinish() && link.toStart() && work && link.lag() >= 0;
            return !simple && !net.calendars().get(from.calendar()).equals(net.calendars().get(to.calendar()));
        }
    },

    /** What has started under progress override ignores its predecessors; in MPXJ it still limits their late dates. */
    OVERRIDDEN(false, true) {
        @Override
        boolean at(Net net, Link link) {
            Item to = net.items().get(link.to());
            return net.override() && to.started() != null && to.finished() == null
                    && net.items().get(link.from()).finished() == null;
        }
    },

    /** What has started and waits for something that was not there then: we retain the logic, MPXJ drops it, but for late dates. */
    RETAINED(true, false) {
        @Override
        boolean at(Net net, Link link) {
            Item from = net.items().get(link.from());
            Item to = net.items().get(link.to());
            if (net.override() || to.started() == null || to.finished() != null) {
                return false;
            }
            LocalDateTime end = link.fromFinish() ? from.finished() : from.started();
            if (START_TO_STARTED.at(net, link)) {
                return false;
            }
            return end == null || link.lag() != 0 || end.isAfter(to.started());
        }
    },

    /** The same by SS, before whose late dates MPXJ has what is done of the successor, or nothing at all. */
    START_TO_STARTED(true, true) {
        @Override
        boolean at(Net net, Link link) {
            Item to = net.items().get(link.to());
            return !net.override() && link.type() == DependencyType.SS && to.started() != null && to.finished() == null
                    && net.items().get(link.from()).started() == null;
        }
    },

    /** A link from the start of what has started: to us it has happened, in MPXJ by SF it limits the late finish. */
    STARTED_TO_FINISH(false, true) {
        @Override
        boolean at(Net net, Link link) {
            Item from = net.items().get(link.from());
            return link.type() == DependencyType.SF && from.started() != null && from.finished() == null;
        }
    },

    /** A date at which the item's calendar does not work: for us it is the next working moment, MPXJ keeps it as it is. */
    CONSTRAINT_OUTSIDE_WORK(true, true) {
        @Override
        boolean at(Net net, Item item) {
            if (item.date() == null) {
                return false;
            }
            Net.Week week = net.calendars().get(item.calendar());
            boolean ofStart = item.constraint() == ConstraintKind.SNET || item.constraint() == ConstraintKind.SNLT
                    || item.constraint() == ConstraintKind.MSO;
            return !item.date().equals(ofStart ? Clock.workStart(week, item.date()) : Clock.workEnd(week, item.date()));
        }
    },

    /**
     * MSO, SNLT and MFO of what has started: to us a constraint on the start says nothing any more and MFO is a limit; in MPXJ all
     * three go on to set the late finish, be that after the plan's.
     */
    CONSTRAINT_OF_STARTED(false, true) {
        @Override
        boolean at(Net net, Item item) {
            return item.started() != null && item.finished() == null && (item.constraint() == ConstraintKind.MSO
                    || item.constraint() == ConstraintKind.SNLT || item.constraint() == ConstraintKind.MFO);
        }
    },

    /** MPXJ gives an ALAP item its late finish even when it has started and will be done before. */
    STARTED_ALAP(true, false) {
        @Override
        boolean at(Net net, Item item) {
            return item.constraint() == ConstraintKind.ALAP && item.started() != null && item.finished() == null;
        }
    },

    /** An ALAP item that is late already: MPXJ puts it at its late dates, before its predecessors end; we never do. */
    LATE_ALAP(true, false) {
        @Override
        boolean at(Net net, Item item, Dates ours, Dates theirs) {
            return item.constraint() == ConstraintKind.ALAP && item.started() == null && ours.totalFloat() < 0;
        }
    },

    /** What is not done goes on at the data date; MPXJ does not know one. */
    DATA_DATE(true, false) {
        @Override
        boolean at(Net net, Item item, Dates ours, Dates theirs) {
            if (net.dataDate() == null || item.finished() != null) {
                return false;
            }
            if (item.started() == null) {
                return theirs.start().isBefore(net.dataDate());
            }
            return Clock.worked(net.calendars().get(item.calendar()), item.started(), net.dataDate()) != item.minutes()
                    - item.left();
        }
    };

    final boolean early;
    final boolean late;

    Difference(boolean early, boolean late) {
        this.early = early;
        this.late = late;
    }

    boolean at(Net net, Link link) {
        return false;
    }

    boolean at(Net net, Item item) {
        return false;
    }

    boolean at(Net net, Item item, Dates ours, Dates theirs) {
        return at(net, item);
    }
}
