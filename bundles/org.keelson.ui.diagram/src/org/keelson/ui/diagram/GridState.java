// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.Map;

import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.ui.IMemento;

/** What helps to place things by hand in one diagram: the grid, and snapping to others; kept with its editor. */
final class GridState {

    private static final Map<String, String> KEPT = Map.of("grid", SnapToGrid.PROPERTY_GRID_VISIBLE, "snapToGrid",
            SnapToGrid.PROPERTY_GRID_ENABLED, "snapToOthers", SnapToGeometry.PROPERTY_SNAP_ENABLED);

    private GridState() {
    }

    static void save(GraphicalViewer viewer, IMemento memento) {
        KEPT.forEach((key, property) -> memento.putBoolean(key, Boolean.TRUE.equals(viewer.getProperty(property))));
    }

    /** Leaves as it is what the memento does not say. */
    static void restore(GraphicalViewer viewer, IMemento memento) {
        KEPT.forEach((key, property) -> {
            Boolean on = memento.getBoolean(key);
            if (on != null) {
                viewer.setProperty(property, on);
            }
        });
    }
}
