// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.Tool;
import org.eclipse.ui.IEditorPart;

/** The edit domain of a diagram: tells which tool is active, so that the palette can show it. */
final class DiagramDomain extends DefaultEditDomain {

    private Runnable toolChanged = () -> { };

    DiagramDomain(IEditorPart editor) {
        super(editor);
    }

    void onToolChanged(Runnable task) {
        toolChanged = task;
    }

    @Override
    public void setActiveTool(Tool tool) {
        super.setActiveTool(tool);
        if (toolChanged != null) {
            toolChanged.run();
        }
    }
}
