// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.gef.Tool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** The tools of a diagram beside it: one press, then one gesture on the diagram; Escape goes back to selecting. */
public final class ToolPalette extends Composite {

    private static final int ICON = 16;

    private final List<PaletteTool> tools;
    private final Table table;
    private final Image room;
    private Tool made;
    private int active;

    /**
     * A palette of tools, of which the first one selects.
     *
     * @param activate makes a tool the active one; {@code null} is the default
     */
    public ToolPalette(Composite parent, List<PaletteTool> tools, Consumer<Tool> activate) {
        super(parent, SWT.NONE);
        this.tools = List.copyOf(tools);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 8;
        setLayout(layout);
        table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_SCROLL);
        table.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        AccessibleName.set(table, "Tools");
        for (PaletteTool tool : tools) {
            new TableItem(table, SWT.NONE).setText(tool.label() + "  ");
        }
        table.setSelection(0);
        table.addListener(SWT.Selection, event -> choose(table.getSelectionIndex(), activate));
        table.addListener(SWT.MouseMove, this::explain);
        table.addListener(SWT.PaintItem, this::paintIcon);
        room = new Image(parent.getDisplay(), blank());
        addListener(SWT.Dispose, event -> room.dispose());
        DiagramTheme.own(this, table);
    }

    private void choose(int index, Consumer<Tool> activate) {
        PaletteTool entry = tools.get(index);
        made = entry.tool() == null ? null : entry.tool().get();
        active = index;
        activate.accept(made);
    }

    /** Room for an icon: a table draws images at 100 % and blows them up, so that they are painted over it instead. */
    private static ImageData blank() {
        ImageData data = new ImageData(ICON, ICON, 32, new PaletteData(0xff00, 0xff0000, 0xff000000));
        data.alphaData = new byte[ICON * ICON];
        return data;
    }

    private void paintIcon(Event event) {
        TableItem item = (TableItem) event.item;
        Rectangle place = item.getImageBounds(0);
        event.gc.drawImage(Images.image(tools.get(table.indexOf(item)).iconId()), place.x + (place.width - ICON) / 2,
                place.y + (place.height - ICON) / 2);
    }

    private void explain(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        String tooltip = item == null ? null : tools.get(table.indexOf(item)).tooltip();
        if (!Objects.equals(tooltip, table.getToolTipText())) {
            table.setToolTipText(tooltip);
        }
    }

    /** Shows which tool is active now: the one that was made here last, or else the first. */
    public void toolChanged(Tool tool) {
        if (isDisposed()) {
            return;
        }
        if (made == null || tool != made) {
            made = null;
            active = 0;
        }
        table.setSelection(active);
    }

    /** Takes colours and icons of the theme of now. */
    public void applyTheme(DiagramTheme theme) {
        setBackground(theme.color(Role.RAISED));
        table.setBackground(theme.color(Role.RAISED));
        table.setForeground(theme.color(Role.TEXT));
        for (int i = 0; i < tools.size(); i++) {
            table.getItem(i).setImage(room);
        }
    }
}
