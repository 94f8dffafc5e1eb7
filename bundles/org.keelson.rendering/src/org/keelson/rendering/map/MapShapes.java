// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import org.keelson.rendering.Box;
import org.keelson.rendering.Point;

/**
 * Sizes and outlines of the shapes on the map, so that every drawing of it agrees with its layout. All lengths are
 * pixels at 100 %.
 */
public final class MapShapes {

    /** Everything is placed on this grid. */
    public static final int GRID = 4;
    /** Room inside a card. */
    public static final int PADDING = 12;
    /** Least room between columns, and between rows. */
    public static final int GAP = 24;
    public static final int WIDTH = 208;
    public static final int HEIGHT = 72;
    /** Width and height of a milestone's diamond, which stands at the left of its box; the name is right of it. */
    public static final int DIAMOND = 40;
    /** How far the slanted sides of a gate's hexagon reach inwards. */
    public static final int SLANT = 16;
    /** Length of the tail that stands for a gate's lead time, left of the hexagon, inside the box. */
    public static final int TAIL = 44;
    /** Room that the status sign takes at the left of the name. */
    public static final int SIGN = 16;
    /** Width of the header strip at the left of a lane, as high as the lane; no node stands in it. */
    public static final int LANE_HEADER_WIDTH = 136;
    /** Sizes of text. */
    public static final int TEXT = 13;
    public static final int SMALL = 11;

    private MapShapes() {
    }

    /** Width that the name of a node may take. */
    public static int nameWidth(MapNode.Kind kind, boolean lead) {
        return switch (kind) {
            case DELIVERABLE, GROUP -> WIDTH - 2 * PADDING - SIGN;
            case MILESTONE -> WIDTH - DIAMOND - 8;
            case GATE -> WIDTH - (lead ? TAIL : 0) - 2 * SLANT - SIGN - 4;
        };
    }

    /** Where the edges of a node begin: at the right, half way down, or at the tip of a milestone's diamond. */
    public static Point exit(MapNode.Kind kind, Box box) {
        return new Point(kind == MapNode.Kind.MILESTONE ? box.x() + DIAMOND : box.right(), box.centerY());
    }

    /**
     * Where an edge that comes in at a height meets the outline of a node.
     *
     * @param offset distance from half way down; positive is below
     */
    public static Point entry(MapNode.Kind kind, boolean lead, Box box, int offset) {
        int inset = switch (kind) {
            case DELIVERABLE, GROUP -> 0;
            case MILESTONE -> Math.abs(offset);
            case GATE -> lead ? 0 : Math.abs(offset) * 2 * SLANT / box.height();
        };
        return new Point(box.x() + inset, box.centerY() + offset);
    }

    /** How far from half way down an edge may come in. */
    public static int reach(MapNode.Kind kind) {
        return kind == MapNode.Kind.DELIVERABLE || kind == MapNode.Kind.GROUP ? HEIGHT / 2 - 12 : DIAMOND / 2 - 12;
    }
}
