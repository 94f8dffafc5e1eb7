// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import org.keelson.ui.diagram.OpenDiagramHandler;

/** Opens the dependency map of the portfolio that is worked on. Made by the workbench. */
public final class OpenDependencyMapHandler extends OpenDiagramHandler {

    /** The handler of the command. */
    public OpenDependencyMapHandler() {
        super(DependencyMapEditor.ID, "dependency map");
    }
}
