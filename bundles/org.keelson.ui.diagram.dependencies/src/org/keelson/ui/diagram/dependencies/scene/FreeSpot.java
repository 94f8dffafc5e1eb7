// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import java.util.Collection;

import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapShapes;

/** Finds room for one more card in a lane without moving any other. */
public final class FreeSpot {

    private static final int STEP = 24;

    private FreeSpot() {
    }

    /**
     * The first free place in a lane, from a column rightwards, top down within a column. There always is one.
     *
     * @param fromX where to begin looking
     * @param taken the boxes of the other cards
     */
    public static Box find(LaneBand band, int fromX, Collection<Box> taken) {
        Box lane = band.box();
        for (int x = Math.max(band.firstX(), grid(fromX));; x += STEP) {
            int y = lane.y() + MapShapes.PADDING;
            do {
                Box box = new Box(x, y, MapShapes.WIDTH, MapShapes.HEIGHT);
                Box room = box.grow(MapShapes.PADDING - 1);
                if (taken.stream().noneMatch(room::overlaps)) {
                    return box;
                }
                y += MapShapes.HEIGHT + MapShapes.GAP;
            } while (y + MapShapes.HEIGHT + MapShapes.PADDING <= lane.bottom());
        }
    }

    /** A box moved up, down or right just so far that it lies within a lane, on the grid. */
    public static Box within(LaneBand band, Box box) {
        Box lane = band.box();
        int end = band.hasHeader() ? lane.bottom() - MapShapes.GRID - box.height() : Integer.MAX_VALUE;
        int lowest = Math.max(lane.y() + MapShapes.GRID, end);
        return new Box(Math.max(band.firstX(), grid(box.x())), Math.clamp(grid(box.y()), lane.y() + MapShapes.GRID, lowest),
                box.width(), box.height());
    }

    private static int grid(int length) {
        return Math.floorDiv(length + MapShapes.GRID / 2, MapShapes.GRID) * MapShapes.GRID;
    }
}
