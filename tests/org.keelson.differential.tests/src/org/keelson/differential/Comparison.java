// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Link;
import org.keelson.differential.Net.Week;
import org.keelson.model.ConstraintKind;

/** Two answers for one network held against each other, but for what a {@link Difference} reaches. */
final class Comparison {

    private final Net net;
    private final List<Dates> ours;
    private final List<Dates> theirs;
    /** The items at which a difference begins or which it reaches. */
    private final boolean[] early;
    private final boolean[] late;
    private final boolean[] free;
    private final Set<Difference> differences = EnumSet.noneOf(Difference.class);
    private final List<String> mismatches = new ArrayList<>();
    private int compared;
    private int left;

    Comparison(Net net, List<Dates> ours, List<Dates> theirs) {
        this.net = net;
        this.ours = ours;
        this.theirs = theirs;
        early = new boolean[ours.size()];
        late = new boolean[ours.size()];
        free = new boolean[ours.size()];
        begin();
        spreadEarly();
        boolean early = differences.stream().anyMatch(difference -> difference.early);
        boolean alap = net.items().stream().anyMatch(item -> item.constraint() == ConstraintKind.ALAP);
        if (early && (alap || !finish(ours).equals(finish(theirs)))) {
            java.util.Arrays.fill(late, true);
        }
        spreadLate();
        compare();
    }

    private void begin() {
        for (Difference difference : Difference.values()) {
            for (int i = 0; i < ours.size(); i++) {
                if (difference.at(net, net.items().get(i), ours.get(i), theirs.get(i))) {
                    differences.add(difference);
                    early[i] |= difference.early;
                    late[i] |= difference.late;
                }
            }
            for (Link link : net.links()) {
                if (difference.at(net, link)) {
                    differences.add(difference);
                    early[link.to()] |= difference.early;
                    late[link.from()] |= difference.late;
                    free[link.from()] = true;
                }
            }
        }
    }

    /** Items come after what they wait for. */
    private void spreadEarly() {
        List<List<Link>> incoming = new ArrayList<>();
        net.items().forEach(item -> incoming.add(new ArrayList<>()));
        net.links().forEach(link -> incoming.get(link.to()).add(link));
        for (int i = 0; i < early.length; i++) {
            for (Link link : incoming.get(i)) {
                early[i] |= early[link.from()];
            }
        }
    }

    private void spreadLate() {
        List<List<Link>> outgoing = new ArrayList<>();
        net.items().forEach(item -> outgoing.add(new ArrayList<>()));
        net.links().forEach(link -> outgoing.get(link.from()).add(link));
        boolean again = false;
        for (int i = late.length - 1; i >= 0; i--) {
            for (Link link : outgoing.get(i)) {
                late[i] |= late[link.to()];
            }
            if (late[i] && net.items().get(i).constraint() == ConstraintKind.ALAP && !early[i]) {
                early[i] = true;
                again = true;
            }
        }
        if (again) {
            spreadEarly();
        }
        for (Link link : net.links()) {
            free[link.from()] |= early[link.to()];
        }
    }

    private static LocalDateTime finish(List<Dates> dates) {
        return dates.stream().map(Dates::finish).max(LocalDateTime::compareTo).orElseThrow();
    }

    private void compare() {
        // Put at its late dates, a milestone shows the end of the rest that its late dates have, and so do those that follow it.
        boolean late = net.items().stream().anyMatch(item -> item.minutes() == 0 && item.constraint() == ConstraintKind.ALAP);
        for (int i = 0; i < early.length; i++) {
            Item item = net.items().get(i);
            Dates us = ours.get(i);
            Dates them = theirs.get(i);
            check(i, "start", early[i], late ? same(item, us.start(), them.start()) : us.start().equals(them.start()));
            check(i, "finish", early[i], late ? same(item, us.finish(), them.finish()) : us.finish().equals(them.finish()));
            check(i, "late start", this.late[i], same(item, us.lateStart(), them.lateStart()));
            check(i, "late finish", this.late[i], same(item, us.lateFinish(), them.lateFinish()));
            boolean total = early[i] || this.late[i];
            check(i, "total float", total, us.totalFloat() == them.totalFloat());
            check(i, "free float", total || free[i], us.freeFloat() == them.freeFloat());
        }
    }

    private void check(int item, String what, boolean reached, boolean equal) {
        if (reached) {
            left++;
        } else {
            compared++;
            if (!equal) {
                mismatches.add(what + " of i" + item + ": ours " + ours.get(item) + ", theirs " + theirs.get(item));
            }
        }
    }

    /** A milestone's late date is the end of work for MPXJ, for us where it stands, which is the same but for a rest. */
    private boolean same(Item item, LocalDateTime one, LocalDateTime other) {
        if (item.minutes() > 0 || one.equals(other)) {
            return one.equals(other);
        }
        Week week = net.calendars().get(item.calendar());
        return Clock.worked(week, one.isBefore(other) ? one : other, one.isBefore(other) ? other : one) == 0;
    }

    Set<Difference> differences() {
        return differences;
    }

    /** What differs though no named difference reaches it; one sentence each. */
    List<String> mismatches() {
        return mismatches;
    }

    /** How many values were compared; there are six an item. */
    int compared() {
        return compared;
    }

    /** How many values a named difference reaches. */
    int left() {
        return left;
    }

    /** Whether all six values of all items are equal, those that a difference reaches included. */
    boolean isEqual() {
        for (int i = 0; i < ours.size(); i++) {
            Dates us = ours.get(i);
            Dates them = theirs.get(i);
            if (!us.start().equals(them.start()) || !us.finish().equals(them.finish())
                    || !same(net.items().get(i), us.lateStart(), them.lateStart())
                    || !same(net.items().get(i), us.lateFinish(), them.lateFinish())
                    || us.totalFloat() != them.totalFloat() || us.freeFloat() != them.freeFloat()) {
                return false;
            }
        }
        return true;
    }
}
