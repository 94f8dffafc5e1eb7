// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.List;

import org.keelson.rendering.Box;
import org.keelson.rendering.Point;

/** Gives columns, rows, channels and gaps their coordinates, once it is known how many tracks each holds. */
final class GridGeometry {

    private static final int TRACK = 8;
    private static final int CHANNEL_LEFT = 12;
    private static final int CHANNEL_RIGHT = 24;
    private static final int GAP_MARGIN = 12;

    private final Rows rows;
    private final GridRouter router;
    private final int[] lane;
    private final int[] columnX;
    private final int[] channelX;
    private final int[] rowY;
    private final int[] gapY;
    final List<Box> bands = new ArrayList<>();
    private final int right;

    /**
     * @param left   where the first channel begins
     * @param bottom for each lane, how far down it must reach at least; 0 if it need not
     */
    GridGeometry(Rows rows, GridRouter router, MapModel model, int[] lane, int left, int[] bottom) {
        this.rows = rows;
        this.router = router;
        this.lane = lane;
        columnX = new int[rows.columns];
        channelX = new int[rows.columns + 1];
        int x = left;
        for (int c = 0; c <= rows.columns; c++) {
            channelX[c] = x;
            x += channelWidth(c);
            if (c < rows.columns) {
                columnX[c] = x;
                x += MapShapes.WIDTH;
            }
        }
        right = x;
        gapY = new int[router.gapCount()];
        rowY = new int[router.gapCount() - rows.laneRows.length];
        int y = 0;
        int row = 0;
        for (int l = 0; l < rows.laneRows.length; l++) {
            int top = y;
            for (int r = 0; r <= rows.laneRows[l]; r++) {
                int gap = router.gap(l, r);
                gapY[gap] = y;
                y += gapHeight(gap, r == 0 || r == rows.laneRows[l]);
                if (r < rows.laneRows[l]) {
                    rowY[row++] = y;
                    y += MapShapes.HEIGHT;
                }
            }
            y = onGrid(Math.max(y, Math.max(bottom[l], top + model.lanes().get(l).minHeight())));
            bands.add(new Box(0, top, 0, y - top));
        }
    }

    private int channelWidth(int channel) {
        Tracks<Object> tracks = router.channels.get(channel);
        boolean outer = channel == 0 || channel == rows.columns;
        int width = tracks == null ? outer ? MapShapes.PADDING : MapShapes.GAP
                : CHANNEL_LEFT + (tracks.count() - 1) * TRACK + CHANNEL_RIGHT;
        return onGrid(width);
    }

    private int gapHeight(int gap, boolean outer) {
        Tracks<Integer> tracks = router.gaps.get(gap);
        int least = outer ? MapShapes.PADDING : MapShapes.GAP;
        return onGrid(tracks == null ? least : Math.max(least, 2 * GAP_MARGIN + (tracks.count() - 1) * TRACK));
    }

    static int onGrid(int length) {
        return (length + MapShapes.GRID - 1) / MapShapes.GRID * MapShapes.GRID;
    }

    int right() {
        return right;
    }

    Box box(int node) {
        return new Box(columnX[rows.column[node]], rowY[router.globalRow(node)], MapShapes.WIDTH, MapShapes.HEIGHT);
    }

    /** The course of a routed edge, from outline to outline. */
    List<Point> course(GridRouter.Route route, MapNode source, MapNode target) {
        Point exit = MapShapes.exit(source.kind(), box(route.source));
        Point entry = MapShapes.entry(target.kind(), !target.leadText().isEmpty(), box(route.target), route.offset);
        List<Point> points = new ArrayList<>();
        points.add(exit);
        if (!route.hasLeg()) {
            if (exit.y() != entry.y()) {
                int x = trackX(route.from, route.source);
                points.add(new Point(x, exit.y()));
                points.add(new Point(x, entry.y()));
            }
        } else {
            int y = route.legRow >= 0 ? rowY[route.legRow] + MapShapes.HEIGHT / 2
                    : gapY[route.legGap] + GAP_MARGIN + router.gaps.get(route.legGap).of(route.source) * TRACK;
            if (exit.y() != y) {
                int x = trackX(route.from, route.source);
                points.add(new Point(x, exit.y()));
                points.add(new Point(x, y));
            }
            if (entry.y() != y) {
                int x = trackX(route.to, router.branch(route));
                points.add(new Point(x, y));
                points.add(new Point(x, entry.y()));
            }
        }
        points.add(entry);
        return points;
    }

    private int trackX(int channel, Object net) {
        return channelX[channel] + CHANNEL_LEFT + router.channels.get(channel).of(net) * TRACK;
    }

    /** Keeps the cell of a node free from the next placing on, since something else covers it. */
    void block(int node) {
        rows.block(lane[node], rows.column[node], rows.row[node]);
    }
}
