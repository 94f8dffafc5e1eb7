// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Link;
import org.keelson.differential.Net.Week;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/**
 * Makes a network smaller and plainer for as long as something stays true of it: takes out items, by halves at first, and links,
 * then simplifies what is left of each, and begins again until nothing more can go (the idea is Zeller's delta debugging, 2002).
 */
final class Shrinker {

    /** Each leads from a network to a plainer one and never back. */
    private static final List<UnaryOperator<Link>> LINK_STEPS = List.of(
            link -> new Link(link.from(), link.to(), link.type(), 0, LagKind.WORKING),
            link -> new Link(link.from(), link.to(), DependencyType.FS, link.lag(), link.kind()),
            link -> new Link(link.from(), link.to(), link.type(), link.lag(), LagKind.WORKING),
            link -> new Link(link.from(), link.to(), link.type(), rounder(link.lag()), link.kind()));
    private static final List<UnaryOperator<Item>> ITEM_STEPS = List.of(
            item -> item.progress(null, null, null),
            item -> item.deadline(null),
            item -> item.constraint(ConstraintKind.ASAP, null),
            item -> item.calendar(0),
            item -> item.started() == null && item.minutes() > 480 ? item.minutes(480) : item,
            item -> item.started() == null ? item.minutes(rounder(item.minutes())) : item,
            item -> item.started() == null && item.minutes() > 60 ? item.minutes(60) : item);

    private final Predicate<Net> stays;
    private Net net;

    private Shrinker(Net net, Predicate<Net> stays) {
        this.net = net;
        this.stays = stays;
    }

    /** @param stays true of the network given; false, not an exception, for what cannot be scheduled */
    static Net shrink(Net net, Predicate<Net> stays) {
        Shrinker shrinker = new Shrinker(net, stays);
        while (shrinker.round()) {
            // each round makes the network smaller
        }
        return shrinker.net;
    }

    private boolean round() {
        Net before = net;
        for (int chunk = Math.max(1, net.items().size() / 2); chunk > 0; chunk /= 2) {
            for (int at = 0; at + chunk <= net.items().size(); at++) {
                if (net.items().size() > chunk && attempt(net.without(at, at + chunk))) {
                    at--;
                }
            }
        }
        for (int at = net.links().size() - 1; at >= 0; at--) {
            List<Link> left = new ArrayList<>(net.links());
            left.remove(at);
            attempt(net.links(left));
        }
        attempt(net.dataDate(null));
        for (int at = 0; at < net.links().size(); at++) {
            for (UnaryOperator<Link> step : LINK_STEPS) {
                attempt(replaced(at, step.apply(net.links().get(at))));
            }
        }
        for (int at = 0; at < net.items().size(); at++) {
            for (UnaryOperator<Item> step : ITEM_STEPS) {
                attempt(net.item(at, step.apply(net.items().get(at))));
            }
        }
        simplerCalendars();
        return net != before;
    }

    private boolean attempt(Net smaller) {
        if (smaller.equals(net) || !stays.test(smaller)) {
            return false;
        }
        net = smaller;
        return true;
    }

    private Net replaced(int at, Link now) {
        List<Link> links = new ArrayList<>(net.links());
        links.set(at, now);
        return net.links(links);
    }

    private static int rounder(int minutes) {
        return minutes % 480 != 0 && Math.abs(minutes) > 480 ? minutes / 480 * 480
                : minutes % 60 != 0 && Math.abs(minutes) > 60 ? minutes / 60 * 60 : minutes;
    }

    private void simplerCalendars() {
        for (int at = 0; at < net.calendars().size(); at++) {
            Week week = net.calendars().get(at);
            if (attempt(replaced(at, NetText.week("Mo-Fr 09:00-17:00")))) {
                continue;
            }
            attempt(replaced(at, new Week(week.days(), List.of())));
            for (int exception = week.exceptions().size() - 1; exception >= 0; exception--) {
                var left = new ArrayList<>(net.calendars().get(at).exceptions());
                if (exception < left.size()) {
                    left.remove(exception);
                    attempt(replaced(at, new Week(net.calendars().get(at).days(), left)));
                }
            }
        }
        int last = net.calendars().size() - 1;
        if (last > 0 && net.items().stream().noneMatch(item -> item.calendar() == last)) {
            attempt(net.calendars(net.calendars().subList(0, last)));
        }
    }

    private Net replaced(int at, Week now) {
        List<Week> calendars = new ArrayList<>(net.calendars());
        calendars.set(at, now);
        return net.calendars(calendars);
    }
}
