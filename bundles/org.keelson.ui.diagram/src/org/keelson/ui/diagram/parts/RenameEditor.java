// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import java.util.function.Supplier;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/**
 * A text field over the name of a part. Enter keeps what was typed, Escape does not. The workbench's keys are off
 * meanwhile, so that Delete deletes a letter and no element.
 */
public final class RenameEditor extends DirectEditManager {

    private final String name;
    private Font font;

    /** A field over an area, which is in the coordinates of the part's figure. */
    public RenameEditor(GraphicalEditPart part, String name, Supplier<Rectangle> area) {
        super(part, TextCellEditor.class, editor -> place(part.getFigure(), area.get(), (Text) editor.getControl()));
        this.name = name;
    }

    private static void place(IFigure figure, Rectangle area, Text text) {
        Rectangle place = area.getCopy();
        figure.translateToAbsolute(place);
        Point size = text.computeSize(place.width, SWT.DEFAULT);
        text.setBounds(place.x, place.y, place.width, Math.max(size.y, Math.min(place.height, size.y)));
    }

    @Override
    protected CellEditor createCellEditorOn(Composite composite) {
        return new TextCellEditor(composite, SWT.SINGLE);
    }

    @Override
    protected void initCellEditor() {
        Text text = (Text) getCellEditor().getControl();
        ZoomManager zoom = (ZoomManager) getEditPart().getViewer().getProperty(ZoomManager.class.toString());
        FontData data = text.getFont().getFontData()[0];
        data.setHeight(Math.clamp(Math.round(10 * zoom.getZoom()), 7, 30));
        font = new Font(text.getDisplay(), data);
        text.setFont(font);
        getCellEditor().setValue(name);
        text.selectAll();
        keys(false);
    }

    @Override
    protected void bringDown() {
        boolean up = getCellEditor() != null;
        super.bringDown();
        if (up) {
            keys(true);
            font.dispose();
            getEditPart().getViewer().getControl().forceFocus();
        }
    }

    private static void keys(boolean on) {
        PlatformUI.getWorkbench().getService(IBindingService.class).setKeyFilterEnabled(on);
    }
}
