// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** All declarations, checked against each other and put in order. Immutable; loads no class. */
final class Catalog {

    private final List<Entry> entries;

    private Catalog(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static Catalog of(List<Declaration> declarations) {
        List<Entry> read = declarations.stream().map(DeclarationReader::read).toList();
        List<Entry> all = new ArrayList<>();
        for (ExtensionPoint point : ExtensionPoint.values()) {
            List<Entry> own = read.stream().filter(each -> each.contribution().point() == point).toList();
            all.addAll(ordered(withoutDuplicates(own)));
        }
        return new Catalog(withReports(all));
    }

    /** Refuses sections of reports that nobody declares. */
    private static List<Entry> withReports(List<Entry> entries) {
        Set<String> reports = new TreeSet<>();
        entries.stream().filter(each -> each.runnable() && each.contribution().point() == ExtensionPoint.REPORTS)
                .forEach(each -> reports.add(each.contribution().id()));
        return entries.stream().map(each -> each.runnable() && each.contribution().details() instanceof Details.OfSection section
                && !reports.contains(section.report())
                        ? each.refused("its attribute 'report' names '" + section.report() + "', which nobody declares")
                        : each).toList();
    }

    /** All entries, by point, then in the order of {@code after}; refused ones at the end of their point. */
    List<Entry> entries() {
        return entries;
    }

    /** Entries of a point. */
    List<Entry> entries(ExtensionPoint point) {
        return entries.stream().filter(each -> each.contribution().point() == point).toList();
    }

    /** All contributions that may be run, by point, then in the order of {@code after}. */
    List<Contribution> contributions() {
        return entries.stream().filter(Entry::runnable).map(Entry::contribution).toList();
    }

    private static List<Entry> withoutDuplicates(List<Entry> entries) {
        Map<String, Entry> first = new LinkedHashMap<>();
        List<Entry> result = new ArrayList<>();
        for (Entry entry : entries) {
            Contribution contribution = entry.contribution();
            Entry before = contribution.id().isEmpty() ? null : first.putIfAbsent(contribution.id(), entry);
            result.add(before == null ? entry : new Entry(contribution, entry.code(), entry.files(), "the id '" + contribution.id()
                    + "' is declared by " + place(before.contribution()) + " and by " + place(contribution)
                    + "; the first, which was installed before, keeps it", true));
        }
        return result;
    }

    private static String place(Contribution contribution) {
        return contribution.bundle() + " (" + (contribution.details() instanceof Details.OfTemplate template ? template.file()
                : contribution.className()) + ")";
    }

    /** Refuses what names an unknown predecessor or runs in a circle; sorts the others. */
    private static List<Entry> ordered(List<Entry> entries) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        entries.stream().filter(each -> !each.duplicate() && !each.contribution().id().isEmpty())
                .sorted(Comparator.comparing(Entry::contribution, Contribution.ORDER))
                .forEach(each -> byId.put(each.contribution().id(), each));
        DefaultDirectedGraph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        byId.keySet().forEach(graph::addVertex);
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Entry entry : byId.values()) {
            for (String before : entry.contribution().after()) {
                if (byId.containsKey(before)) {
                    graph.addEdge(before, entry.contribution().id());
                } else {
                    refusals.put(entry.contribution().id(), "its attribute 'after' names '" + before
                            + "', which nobody declares");
                }
            }
        }
        for (Set<String> part : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            String any = part.iterator().next();
            if (part.size() > 1 || graph.containsEdge(any, any)) {
                part.forEach(id -> refusals.put(id,
                        "the attribute 'after' goes in a circle among " + String.join(", ", new TreeSet<>(part))));
            }
        }
        byId.replaceAll((id, entry) -> refusals.containsKey(id) && entry.runnable() ? entry.refused(refusals.get(id))
                : entry);
        graph.removeAllVertices(List.copyOf(refusals.keySet()));
        List<Entry> result = new ArrayList<>();
        new TopologicalOrderIterator<>(graph, Comparator.<String>naturalOrder())
                .forEachRemaining(id -> result.add(byId.get(id)));
        result.removeIf(each -> !each.runnable());
        entries.stream().map(each -> each.duplicate() ? each : byId.getOrDefault(each.contribution().id(), each))
                .filter(each -> !each.runnable())
                .sorted(Comparator.comparing(Entry::contribution, Contribution.ORDER)).forEach(result::add);
        return result;
    }

    /**
     * The entry of a contribution that may be run.
     *
     * @throws NoSuchElementException if it is gone
     */
    Entry required(Contribution contribution) {
        return entries.stream().filter(each -> each.runnable() && each.contribution().equals(contribution)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(contribution.label() + " is not installed any more"));
    }

    /**
     * The runnable entry of that id, else a refused one.
     *
     * @throws NoSuchElementException if nobody declares one
     */
    Entry required(ExtensionPoint point, String id) {
        Entry entry = find(point, id);
        if (entry == null) {
            throw new NoSuchElementException("Nobody contributes '" + id + "' to " + point.json() + "; there are "
                    + entries(point).stream().filter(Entry::runnable).map(each -> each.contribution().id()).toList());
        }
        return entry;
    }

    /** The runnable entry of that id, else a refused one, else {@code null}. */
    private Entry find(ExtensionPoint point, String id) {
        Objects.requireNonNull(id);
        Entry refused = null;
        for (Entry entry : entries) {
            Contribution contribution = entry.contribution();
            if (contribution.point() == point && contribution.id().equals(id)) {
                if (entry.runnable()) {
                    return entry;
                }
                refused = refused == null || refused.duplicate() ? entry : refused;
            }
        }
        return refused;
    }
}
