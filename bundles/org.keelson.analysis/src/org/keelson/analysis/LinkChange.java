// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes dependencies out of the draft of a network and puts others in, keeps the numbers of items topological, and brings levels,
 * indexes and, where rings were or are, what is told about them, up to date.
 */
final class LinkChange {

    private static final Set<String> ABOUT_RINGS = Set.of("schedule.cycle", "schedule.cycle-more", "schedule.unscheduled");

    private final ScheduleNetwork base;
    private final NetworkDraft draft;
    private final BitSet removed;
    private final List<AddedLink> added;

    /** @param removed by number in the base */
    LinkChange(ScheduleNetwork base, NetworkDraft draft, BitSet removed, List<AddedLink> added) {
        this.base = base;
        this.draft = draft;
        this.removed = removed;
        this.added = added.stream().sorted(Comparator.comparingInt(AddedLink::successor)).toList();
    }

    /** @param touched items that the edit touches, both ends of all these dependencies among them */
    NetworkPatch patch(BitSet touched) {
        draft.links.become(draft.links.spliced(removed.stream().toArray(), addedFacts()));
        draft.linkIndex = base.linkIndex.with(base, addedIds());
        if (touchesRings()) {
            return reordered(touched);
        }
        new OutgoingSplice(base, removed.stream().toArray(), added).into(draft);
        int[] numberOf = null;
        if (added.stream().anyMatch(link -> link.predecessor() > link.successor())) {
            numberOf = new OrderMend(draft).mend(added);
            draft.renumber(numberOf);
            draft.sortOutgoing();
        }
        int[] items = renumbered(touched, numberOf);
        updateLevels(items);
        return new NetworkPatch(base, new ScheduleNetwork(draft), items, oldNumbers(numberOf));
    }

    private LinkFacts addedFacts() {
        LinkFacts facts = new LinkFacts(added.size());
        facts.count = added.size();
        for (int at = 0; at < facts.count; at++) {
            AddedLink link = added.get(at);
            facts.ids[at] = link.id();
            facts.predecessor[at] = link.predecessor();
            facts.successor[at] = link.successor();
            facts.type[at] = link.type();
            facts.kind[at] = link.kind();
            facts.given[at] = link.lag();
            facts.calendar[at] = link.calendar();
            facts.commitment[at] = link.commitment();
            facts.resolve(at, draft.duration, draft.calendar);
        }
        return facts;
    }

    private Map<String, String> addedIds() {
        Map<String, String> ids = new HashMap<>();
        for (AddedLink link : added) {
            if (link.id() != null) {
                ids.put(link.id(), base.ids[link.successor()]);
            }
        }
        return ids;
    }

    /** Whether one of the dependencies has to do with items that are in or behind a ring. */
    private boolean touchesRings() {
        return removed.stream().anyMatch(link -> base.successor[link] >= base.scheduled)
                || added.stream().anyMatch(link -> Math.max(link.predecessor(), link.successor()) >= base.scheduled);
    }

    /** All items ordered and all rings looked for anew. */
    private NetworkPatch reordered(BitSet touched) {
        TopologicalOrder topology = new TopologicalOrder(draft.ids.length, draft.links);
        draft.renumber(topology.number);
        draft.level = topology.level;
        draft.scheduled = topology.ordered;
        draft.problems = draft.problems.stream().filter(problem -> !ABOUT_RINGS.contains(problem.rule())).toList();
        draft.sortOutgoing();
        return new NetworkPatch(base, draft.finished(), renumbered(touched, topology.number), oldNumbers(topology.number));
    }

    private static int[] renumbered(BitSet items, int[] numberOf) {
        IntStream old = items.stream();
        return numberOf == null ? old.toArray() : old.map(item -> numberOf[item]).sorted().toArray();
    }

    private static int[] oldNumbers(int[] numberOf) {
        if (numberOf == null) {
            return null;
        }
        int[] old = new int[numberOf.length];
        for (int item = 0; item < old.length; item++) {
            old[numberOf[item]] = item;
        }
        return old;
    }

    /** Follows the longest way to each item as far as it has changed. */
    private void updateLevels(int[] touched) {
        LinkFacts links = draft.links;
        Worklist open = new Worklist(draft.scheduled);
        for (int item : touched) {
            if (item < draft.scheduled) {
                open.add(item);
            }
        }
        for (int item = open.next(); item >= 0; item = open.next()) {
            int level = 0;
            for (int link = links.firstIn[item]; link < links.firstIn[item + 1]; link++) {
                level = Math.max(level, draft.level[links.predecessor[link]] + 1);
            }
            if (level != draft.level[item]) {
                draft.level = NetworkDraft.own(draft.level, base.level);
                draft.level[item] = level;
                for (int at = draft.firstOut[item]; at < draft.firstOut[item + 1]; at++) {
                    int next = links.successor[draft.out[at]];
                    if (next < draft.scheduled) {
                        open.add(next);
                    }
                }
            }
        }
    }
}
