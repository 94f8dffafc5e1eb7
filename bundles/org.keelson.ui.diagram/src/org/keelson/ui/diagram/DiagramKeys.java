// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;

/**
 * The keys of a diagram that are no commands: arrows go from part to part, with Control without selecting, with Shift
 * adding to the selection; Space selects; a full stop goes through the handles of the selected part, arrows then drag
 * it and Enter drops it.
 */
final class DiagramKeys extends GraphicalViewerKeyHandler {

    DiagramKeys(GraphicalViewer viewer) {
        super(viewer);
    }
}
