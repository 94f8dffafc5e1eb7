// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import org.keelson.ui.diagram.OpenDiagramHandler;

/** Opens the roadmap of the portfolio that is worked on. Made by the workbench. */
public final class OpenRoadmapHandler extends OpenDiagramHandler {

    /** The handler of the command. */
    public OpenRoadmapHandler() {
        super(RoadmapEditor.ID, "roadmap");
    }
}
