// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.List;

/**
 * A network prepared for iterations in blocks: what is the same in every iteration is worked out, and each item is a few
 * operations on rows of positions, one position an iteration. Positions are twice the working minutes since the base on the
 * item's own calendar, and one more where work has to begin anew, see {@link org.keelson.analysis.WorkCalendar#position}.
 * Immutable once built.
 */
final class Wiring {

    /** Kinds of items. */
    static final byte FIXED = 0;
    static final byte WORK = 1;
    static final byte MOMENT = 2;
    static final byte HAMMOCK = 3;

    /** What a constraint does with the position of an item, which is a constant or that of its date less the duration. */
    static final byte FREE = 0;
    static final byte NOT_BEFORE = 1;
    static final byte NOT_AFTER = 2;
    static final byte EXACTLY = 3;

    /** How a dependency makes a position of the row that it reads. */
    static final byte PLAIN = 0;
    static final byte SHIFTED = 1;
    static final byte GENERAL = 2;

    /** Below every position, with room to subtract from. */
    static final int NEVER = -(1 << 30);

    /**
     * The rare dependencies: with a lag on a third calendar or of the clock, or in per cent of what is drawn, or hit by risks.
     *
     * @param row         of the predecessor, unless that is fixed
     * @param from        the predecessor's calendar
     * @param to          the successor's
     * @param durationRow of the predecessor where the lag is in per cent of it, else -1
     * @param done        minutes to add to that
     */
    record Special(int row, int from, int to, int lagCalendar, boolean elapsed, int lag, int percent, int durationRow, int done,
            int[] factors, boolean fixed, int fixedPosition, int fixedMoment) {
    }

    /** A row of an item's moments, on another calendar. */
    record Conversion(boolean ofStart, int calendar, int row) {
    }

    final int items;
    /** Items in the order in which they are worked on. */
    final int[] order;
    final long base;
    final CalendarTable[] tables;
    final byte[] kind;
    final int[] calendar;
    /** What the position of the start, and that of the finish, are not before whatever happens. */
    final int[] startBound;
    final int[] finishBound;
    final byte[] constraint;
    final boolean[] constrainsFinish;
    final int[] constraintAt;
    /** The floor of constraint dates. */
    final int[] dataFloor;
    final int[] delay;
    final int[] remaining;
    /** Working minutes between start of the item and that of what remains, where its start moves; else -1. */
    final int[] startBefore;
    /** Factors that hit each item. */
    final int[][] factorsOf;

    /** Dependencies of item i: from firstLink[i] to before firstLink[i + 1]. */
    final int[] firstLink;
    int[] linkRow;
    int[] linkAdd;
    byte[] linkOp;
    boolean[] linkToFinish;
    int[] linkNumber;
    Special[] special;

    /** Rows, -1 where nobody reads them. */
    final int[] finishRow;
    final int[] startRow;
    final int[] durationRow;
    final List<Conversion>[] conversions;
    int rows;

    @SuppressWarnings("unchecked")
    Wiring(int[] order, long base, CalendarTable[] tables) {
        this.order = order;
        items = order.length;
        this.base = base;
        this.tables = tables;
        kind = new byte[items];
        calendar = new int[items];
        startBound = new int[items];
        finishBound = new int[items];
        constraint = new byte[items];
        constrainsFinish = new boolean[items];
        constraintAt = new int[items];
        dataFloor = new int[items];
        delay = new int[items];
        remaining = new int[items];
        startBefore = new int[items];
        factorsOf = new int[items][];
        firstLink = new int[items + 1];
        finishRow = new int[items];
        startRow = new int[items];
        durationRow = new int[items];
        conversions = new List[items];
    }
}
