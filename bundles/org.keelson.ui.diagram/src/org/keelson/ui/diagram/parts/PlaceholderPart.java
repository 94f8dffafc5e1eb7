// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import org.eclipse.draw2d.IFigure;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.PlaceholderFigure;

/** Stands in for an element that no part is known for: it can be seen and selected, and nothing else. */
public final class PlaceholderPart extends AbstractGraphicalEditPart {

    private final DiagramTheme theme;

    /** A placeholder in the colours of a theme. */
    public PlaceholderPart(DiagramTheme theme) {
        this.theme = theme;
    }

    @Override
    protected IFigure createFigure() {
        String kind = getModel() instanceof EObject element ? element.eClass().getName() : "element";
        return new PlaceholderFigure(theme, "Unknown " + kind);
    }

    @Override
    protected void createEditPolicies() {
        // nothing can be done to what is not understood
    }
}
