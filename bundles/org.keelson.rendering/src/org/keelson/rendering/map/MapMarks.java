// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.List;

import org.keelson.rendering.draw.Signs;

/** How the flags of an edge look, in every drawing of the map. */
public final class MapMarks {

    private MapMarks() {
    }

    /** The signs that stand on an edge beside its state, in their order. */
    public static List<Signs.Key> of(MapEdge edge) {
        List<Signs.Key> keys = new ArrayList<>();
        if (edge.cut()) {
            keys.add(Signs.Key.CUT);
        } else if (edge.is(MapEdge.Flag.LOOP)) {
            keys.add(Signs.Key.LOOP);
        }
        if (edge.is(MapEdge.Flag.RECONFIRM)) {
            keys.add(Signs.Key.RECONFIRM);
        }
        if (edge.is(MapEdge.Flag.REVIEW)) {
            keys.add(Signs.Key.REVIEW);
        }
        return keys;
    }

    /** Width of its line, in pixels at 100 %. */
    public static double weight(MapEdge edge) {
        return edge.critical() || edge.is(MapEdge.Flag.LOOP) || edge.is(MapEdge.Flag.BEHIND) ? 2.5 : 1.25;
    }
}
