// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import org.keelson.rendering.map.MapLayout;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapPlan;

/**
 * A map that was read and waits to be laid out.
 *
 * @param base as it was read
 * @param full with the lanes that it will have
 */
public record Opening(MapModel base, MapModel full) {

    /** Where everything goes that no person placed. For any thread; takes seconds for a large map. */
    public MapPlan layout() {
        return MapLayout.layout(full);
    }
}
