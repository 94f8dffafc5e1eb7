// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.keelson.edit.Fold;
import org.keelson.edit.table.TableData.Snapshot;

/**
 * What a table shows: which rows, in which order, under which heads. Made on any thread from a snapshot.
 *
 * @param lines  from top to bottom: the number of a row, or {@code -1 - n} for the head of group n
 * @param groups the groups, from top to bottom; empty if nothing is grouped
 * @param rows   how many rows pass the filter, whether their group is open or not
 */
public record TableView(int[] lines, List<Group> groups, int rows) {

    /** Nothing. */
    public static final TableView EMPTY = new TableView(new int[0], List.of(), 0);

    /**
     * Rows of one value.
     *
     * @param text  the value as text; empty for rows without one
     * @param count how many rows
     * @param sums  sum of each column of numbers, by column; {@code NaN} where there is none
     * @param open  whether its rows are shown
     */
    public record Group(String text, int count, double[] sums, boolean open) {
    }

    /**
     * One column to sort by.
     *
     * @param column its place among the columns
     */
    public record Sort(int column, boolean descending) {
    }

    /**
     * What to show.
     *
     * @param text   words that must all be found in a row, wherever; empty for all rows
     * @param query  what else must hold
     * @param sorts  the first counts most; rows that are alike keep the order of the portfolio
     * @param group  column to group by, or -1
     * @param closed texts of the groups whose rows are not shown
     */
    public record Request(String text, Query query, List<Sort> sorts, int group, Set<String> closed) {

        /** Everything, as it comes. */
        public static final Request ALL = new Request("", Query.ALL, List.of(), -1, Set.of());

        /** Whether it shows everything as it comes. */
        public boolean isPlain() {
            return text.isBlank() && query.columns().isEmpty() && sorts.isEmpty() && group < 0;
        }
    }

    private static final int PIECE = 4096;

    /** The order of two values of a column: text whatever its case, and what has no value last. */
    public static final Comparator<Object> VALUES = (a, b) -> {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        if (a instanceof String left && b instanceof String right) {
            return left.compareToIgnoreCase(right);
        }
        @SuppressWarnings("unchecked")
        Comparable<Object> left = (Comparable<Object>) a;
        return a.getClass() == b.getClass() ? left.compareTo(b) : a.toString().compareTo(b.toString());
    };

    /**
     * Filters, sorts and groups.
     *
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException if so
     */
    public static TableView of(Snapshot data, Request request, BooleanSupplier cancelled) {
        int[] found = filter(data, request, cancelled);
        int[] sorted = sort(data, found, request.sorts(), cancelled);
        return request.group() < 0 || data.values()[request.group()] == null ? new TableView(sorted, List.of(), sorted.length)
                : grouped(data, sorted, request);
    }

    /**
     * A view without groups after some rows have changed: they alone are filtered again and find their places; all others
     * stay as they are.
     *
     * @param data    as it is now, of the same rows
     * @param request by which the view was made
     * @param before  the view
     * @param changed the rows
     */
    public static TableView patched(Snapshot data, Request request, TableView before, Collection<Integer> changed) {
        BitSet stale = new BitSet();
        changed.forEach(stale::set);
        int[] kept = Arrays.stream(before.lines()).filter(row -> !stale.get(row)).toArray();
        String[] words = words(data, request);
        Comparator<Integer> order = order(data, request.sorts()).thenComparing(Comparator.naturalOrder());
        int[] added = stale.stream().filter(row -> holds(words, data, row) && request.query().test(data.values(), row)).boxed()
                .sorted(order).mapToInt(Integer::intValue).toArray();
        int[] lines = new int[kept.length + added.length];
        int from = 0;
        for (int at = 0; at < added.length; at++) {
            int to = place(kept, from, added[at], order);
            System.arraycopy(kept, from, lines, from + at, to - from);
            lines[to + at] = added[at];
            from = to;
        }
        System.arraycopy(kept, from, lines, from + added.length, kept.length - from);
        return new TableView(lines, List.of(), lines.length);
    }

    /** The place from a place on at which a row belongs among rows in order. */
    private static int place(int[] rows, int from, int row, Comparator<Integer> order) {
        int low = from;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows[middle], row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String[] words(Snapshot data, Request request) {
        return data.hay() == null ? new String[0] : Fold.words(request.text());
    }

    private static int[] filter(Snapshot data, Request request, BooleanSupplier cancelled) {
        String[] words = words(data, request);
        int[] found = new int[data.size()];
        int count = 0;
        for (int row = 0; row < data.size(); row++) {
            if (row % PIECE == 0) {
                check(cancelled);
            }
            if (holds(words, data, row) && request.query().test(data.values(), row)) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean holds(String[] words, Snapshot data, int row) {
        for (String word : words) {
            if (!data.hay()[row].contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static int[] sort(Snapshot data, int[] rows, List<Sort> sorts, BooleanSupplier cancelled) {
        if (sorts.stream().noneMatch(each -> data.values()[each.column()] != null)) {
            return rows;
        }
        int[] asked = new int[1];
        Comparator<Integer> byValues = order(data, sorts);
        Integer[] boxed = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, (a, b) -> {
            if (++asked[0] % PIECE == 0) {
                check(cancelled);
            }
            return byValues.compare(a, b);
        });
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private static Comparator<Integer> order(Snapshot data, List<Sort> sorts) {
        Comparator<Integer> order = (a, b) -> 0;
        for (Sort sort : sorts) {
            Object[] values = data.values()[sort.column()];
            if (values != null) {
                order = order.thenComparing((a, b) -> compare(values[a], values[b], sort.descending()));
            }
        }
        return order;
    }

    private static int compare(Object a, Object b, boolean descending) {
        return a == null || b == null || !descending ? VALUES.compare(a, b) : VALUES.compare(b, a);
    }

    private static TableView grouped(Snapshot data, int[] rows, Request request) {
        Object[] values = data.values()[request.group()];
        boolean descending = request.sorts().stream().anyMatch(each -> each.column() == request.group() && each.descending());
        Map<Object, List<Integer>> byValue = new TreeMap<>((a, b) -> a == Nothing.HERE || b == Nothing.HERE
                ? Boolean.compare(a == Nothing.HERE, b == Nothing.HERE) : compare(a, b, descending));
        for (int row : rows) {
            Object value = values[row] == null ? Nothing.HERE : values[row];
            byValue.computeIfAbsent(value, each -> new ArrayList<>()).add(row);
        }
        List<Group> groups = new ArrayList<>();
        int[] lines = new int[rows.length + byValue.size()];
        int line = 0;
        for (Map.Entry<Object, List<Integer>> each : byValue.entrySet()) {
            String text = each.getKey() == Nothing.HERE ? "" : data.texts().of(each.getKey());
            boolean open = !request.closed().contains(text);
            lines[line++] = -1 - groups.size();
            groups.add(new Group(text, each.getValue().size(), sums(data, each.getValue()), open));
            for (int row : open ? each.getValue() : List.<Integer>of()) {
                lines[line++] = row;
            }
        }
        return new TableView(Arrays.copyOf(lines, line), List.copyOf(groups), rows.length);
    }

    private enum Nothing {
        HERE
    }

    private static double[] sums(Snapshot data, List<Integer> rows) {
        double[] sums = new double[data.columns().size()];
        for (int column = 0; column < sums.length; column++) {
            sums[column] = Double.NaN;
            Object[] values = data.values()[column];
            if (values != null && data.columns().get(column).isNumber()) {
                for (int row : rows) {
                    if (values[row] instanceof Double number) {
                        sums[column] = (Double.isNaN(sums[column]) ? 0 : sums[column]) + number;
                    }
                }
            }
        }
        return sums;
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new java.util.concurrent.CancellationException();
        }
    }

    /** The place of the first line that shows a row, or -1. */
    public int lineOf(int row) {
        for (int line = 0; line < lines.length; line++) {
            if (lines[line] == row) {
                return line;
            }
        }
        return -1;
    }

    /** The group whose head a line is, or {@code null}. */
    public Group groupAt(int line) {
        return lines[line] < 0 ? groups.get(-1 - lines[line]) : null;
    }
}
