// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * What contains what: the programs with their workstreams, and the items that live or are shown in each. Immutable, keeps
 * nothing of the model, and is safe to use from any thread.
 */
public final class Outline {

    /**
     * The portfolio, a program or a workstream.
     *
     * @param parent number of what contains it; -1 for the portfolio, which has number 0
     * @param items  ids of the items that live in it, and of those that live elsewhere and are shown in it too
     */
    record Part(String id, String name, Summary.Kind kind, int parent, int depth, List<String> items) {
    }

    private final List<Part> parts = new ArrayList<>();

    private Outline(Portfolio portfolio) {
        parts.add(new Part(portfolio.getId(), portfolio.getName(), Summary.Kind.PORTFOLIO, -1, 0, List.of()));
        Map<ItemContainer, Integer> numbers = new IdentityHashMap<>();
        Deque<ItemContainer> open = new ArrayDeque<>(portfolio.getPrograms());
        while (!open.isEmpty()) {
            ItemContainer next = open.pop();
            int parent = next instanceof Program ? 0 : numbers.get((ItemContainer) next.eContainer());
            numbers.put(next, parts.size());
            List<String> items = new ArrayList<>();
            next.getItems().stream().map(WorkItem::getId).forEach(items::add);
            next.getSharedItems().stream().map(WorkItem::getId).forEach(items::add);
            parts.add(new Part(next.getId(), next.getName() == null ? next.getId() : next.getName(),
                    next instanceof Program ? Summary.Kind.PROGRAM : Summary.Kind.WORKSTREAM, parent,
                    parts.get(parent).depth + 1, Collections.unmodifiableList(items)));
            workstreams(next).reversed().forEach(open::push);
        }
    }

    private static List<Workstream> workstreams(ItemContainer container) {
        return container instanceof Program program ? program.getWorkstreams() : ((Workstream) container).getWorkstreams();
    }

    /** The portfolio as it is now. Reads the model, so call it where the model may be read. */
    public static Outline of(Portfolio portfolio) {
        return new Outline(portfolio);
    }

    /** The portfolio, then each program followed by its workstreams, and each of those by its own. */
    List<Part> parts() {
        return parts;
    }
}
