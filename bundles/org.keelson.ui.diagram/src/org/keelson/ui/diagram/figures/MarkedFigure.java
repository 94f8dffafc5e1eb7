// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import java.util.function.Supplier;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.IFigure;

/** A figure that shows itself whether it is selected, that steps back when something else matters, and that can say why. */
public abstract class MarkedFigure extends Figure {

    /** What steps back keeps this much of its ink, of 255. */
    public static final int DIMMED = 90;

    private final Supplier<IFigure> tip;
    private boolean selected;
    private boolean primary;
    private boolean dimmed;

    /** @param tip makes the tooltip when it is asked for */
    protected MarkedFigure(Supplier<IFigure> tip) {
        this.tip = tip;
    }

    /** @param first whether it was selected last */
    public final void setSelected(boolean now, boolean first) {
        if (selected != now || primary != first) {
            selected = now;
            primary = first;
            repaint();
        }
    }

    /** Lets it step back. */
    public final void setDimmed(boolean dim) {
        if (dimmed != dim) {
            dimmed = dim;
            repaint();
        }
    }

    /** Whether it steps back. */
    public final boolean isDimmed() {
        return dimmed;
    }

    /** Whether it is selected. */
    protected final boolean isSelected() {
        return selected;
    }

    /** Whether it was selected last. */
    protected final boolean isPrimary() {
        return primary;
    }

    @Override
    public IFigure getToolTip() {
        return tip.get();
    }
}
