// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.gef.Tool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.Images;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** The tools of a diagram beside it: one press, then one gesture on the diagram; Escape goes back to selecting. */
public final class ToolPalette extends Composite {

    private final List<PaletteTool> tools;
    private final List<ToolItem> items = new ArrayList<>();
    private final ToolBar bar;
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
        FillLayout layout = new FillLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 8;
        setLayout(layout);
        bar = new ToolBar(this, SWT.VERTICAL | SWT.FLAT | SWT.RIGHT);
        for (int i = 0; i < tools.size(); i++) {
            int index = i;
            ToolItem item = new ToolItem(bar, SWT.RADIO);
            item.setText(tools.get(i).label());
            item.setToolTipText(tools.get(i).tooltip());
            item.setSelection(i == 0);
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    choose(index, activate);
                }
            });
            items.add(item);
        }
    }

    private void choose(int index, Consumer<Tool> activate) {
        PaletteTool entry = tools.get(index);
        made = entry.tool() == null ? null : entry.tool().get();
        active = index;
        activate.accept(made);
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
        for (int i = 0; i < items.size(); i++) {
            items.get(i).setSelection(i == active);
        }
    }

    /** Takes colours and icons of the theme of now. */
    public void applyTheme(DiagramTheme theme) {
        setBackground(theme.color(Role.RAISED));
        bar.setBackground(theme.color(Role.RAISED));
        bar.setForeground(theme.color(Role.TEXT));
        for (int i = 0; i < items.size(); i++) {
            items.get(i).setImage(Images.image(tools.get(i).iconId()));
            items.get(i).setForeground(theme.color(Role.TEXT));
            items.get(i).setBackground(theme.color(Role.RAISED));
        }
    }
}
