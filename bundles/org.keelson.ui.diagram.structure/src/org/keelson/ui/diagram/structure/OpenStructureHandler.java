// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import org.keelson.ui.diagram.OpenDiagramHandler;

/** Opens the structure of the portfolio that is worked on. Made by the workbench. */
public final class OpenStructureHandler extends OpenDiagramHandler {

    /** The handler of the command. */
    public OpenStructureHandler() {
        super(StructureEditor.ID, "structure");
    }
}
