// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.ui.Theme;

/** How a table looks in the theme of now. */
final class GridStyle {

    /** Label of cells of numbers. */
    static final String NUMBER = "number";
    /** Label of the heads of groups. */
    static final String GROUP = "group";
    /** Label of what is critical. */
    static final String CRITICAL = "critical";
    /** Begins the label of a status. */
    static final String STATUS = "status-";
    /** Share of the accent in the ground of what is selected. */
    private static final double TINT = 0.16;

    private GridStyle() {
    }

    static void apply(NatTable table) {
        IConfigRegistry registry = table.getConfigRegistry();
        table.setBackground(Theme.color(Role.GROUND));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new PaddingDecorator(new TextPainter(false, true, false), 0, 8, 0, 8));
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Theme.color(Role.LINE));
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.TRUE);
        register(registry, style(Role.GROUND, Role.TEXT, font(false)), DisplayMode.NORMAL, null);
        Style number = new Style();
        number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        register(registry, number, DisplayMode.NORMAL, NUMBER);
        register(registry, number, DisplayMode.SELECT, NUMBER);
        register(registry, style(Role.RAISED, Role.TEXT, font(true)), DisplayMode.NORMAL, GROUP);
        Style critical = new Style();
        critical.setAttributeValue(CellStyleAttributes.FONT, font(true));
        register(registry, critical, DisplayMode.NORMAL, CRITICAL);
        register(registry, critical, DisplayMode.SELECT, CRITICAL);
        for (Status status : Status.values()) {
            Style ink = new Style();
            ink.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Theme.color(role(status)));
            register(registry, ink, DisplayMode.NORMAL, STATUS + status.ordinal());
        }
        registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, Theme.color(Role.QUIET));
        headers(registry);
        selection(registry);
    }

    private static void headers(IConfigRegistry registry) {
        for (String region : new String[] { GridRegion.COLUMN_HEADER, GridRegion.CORNER }) {
            register(registry, style(Role.RAISED, Role.TEXT, font(true)), DisplayMode.NORMAL, region);
            register(registry, style(Role.RAISED, Role.TEXT, font(true)), DisplayMode.SELECT, region);
        }
        Style rows = style(Role.RAISED, Role.QUIET, font(false));
        rows.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        register(registry, rows, DisplayMode.NORMAL, GridRegion.ROW_HEADER);
        register(registry, rows, DisplayMode.SELECT, GridRegion.ROW_HEADER);
    }

    private static void selection(IConfigRegistry registry) {
        DefaultSelectionStyleConfiguration selection = new DefaultSelectionStyleConfiguration();
        selection.selectionFont = font(false);
        selection.selectionBgColor = tint();
        selection.selectionFgColor = Theme.color(Role.TEXT);
        selection.anchorBgColor = Theme.color(Role.GROUND);
        selection.anchorFgColor = Theme.color(Role.TEXT);
        selection.anchorBorderStyle = new BorderStyle(2, Theme.color(Role.ACCENT), BorderStyle.LineStyleEnum.SOLID);
        selection.anchorGridBorderStyle = new BorderStyle(1, Theme.color(Role.ACCENT), BorderStyle.LineStyleEnum.SOLID);
        selection.fullySelectedHeaderBgColor = Theme.color(Role.RAISED);
        selection.selectedHeaderBgColor = Theme.color(Role.RAISED);
        selection.selectedHeaderFgColor = Theme.color(Role.TEXT);
        selection.selectedHeaderFont = font(true);
        selection.selectedHeaderBorderStyle = null;
        selection.configureRegistry(registry);
    }

    private static Color tint() {
        Palette palette = Theme.palette();
        Rgb ground = palette.color(Role.GROUND);
        Rgb accent = palette.color(Role.ACCENT);
        return new Color(mixed(ground.red(), accent.red()), mixed(ground.green(), accent.green()),
                mixed(ground.blue(), accent.blue()));
    }

    private static int mixed(int ground, int accent) {
        return (int) Math.round(ground + (accent - ground) * TINT);
    }

    private static Role role(Status status) {
        return switch (status) {
            case ON_TRACK -> Role.ON_TRACK;
            case WATCH -> Role.WATCH;
            case OFF_TRACK -> Role.OFF_TRACK;
            case UNKNOWN -> Role.QUIET;
        };
    }

    private static Font font(boolean bold) {
        return bold ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : JFaceResources.getDefaultFont();
    }

    private static Style style(Role ground, Role ink, Font font) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, Theme.color(ground));
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Theme.color(ink));
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        return style;
    }

    private static void register(IConfigRegistry registry, Style style, DisplayMode mode, String label) {
        if (label == null) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode);
        } else {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
        }
    }
}
