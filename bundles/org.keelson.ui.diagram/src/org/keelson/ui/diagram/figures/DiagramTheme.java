// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Rgb;

/**
 * Colours and fonts of the figures of one diagram. Figures ask at each painting, so switching the palette and
 * repainting is a change of theme. User-interface thread only; {@link #dispose()} when the diagram is closed.
 */
public final class DiagramTheme {

    /** Size of a name, pixels at 100 %. */
    public static final int NAME_SIZE = 13;
    /** Size of everything else, pixels at 100 %. */
    public static final int SMALL_SIZE = 11;

    private final Map<Palette.Role, Color> colors = new EnumMap<>(Palette.Role.class);
    private final Font name;
    private final Font strong;
    private final Font small;
    private Palette palette;

    /** A theme with the fonts of the display's own face. */
    public DiagramTheme(Display display, Palette palette) {
        name = font(display, NAME_SIZE, SWT.NORMAL);
        strong = font(display, NAME_SIZE, SWT.BOLD);
        small = font(display, SMALL_SIZE, SWT.NORMAL);
        use(palette);
    }

    /** Takes the colours of a palette from now on. */
    public void use(Palette now) {
        palette = now;
        for (Palette.Role role : Palette.Role.values()) {
            colors.put(role, color(now.color(role)));
        }
    }

    /** The palette of now. */
    public Palette palette() {
        return palette;
    }

    /** The colour of a role. */
    public Color color(Palette.Role role) {
        return colors.get(role);
    }

    /** The hue of a team or program, by its place. */
    public Color hue(int index) {
        return color(palette.hue(index));
    }

    /** The font of names. */
    public Font name() {
        return name;
    }

    /** The font of headings. */
    public Font strong() {
        return strong;
    }

    /** The font of quiet text and labels. */
    public Font small() {
        return small;
    }

    /** Keeps the workbench's style sheet from colouring controls that this theme colours. */
    public static void own(Control... controls) {
        for (Control control : controls) {
            control.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        }
    }

    /** Frees the fonts. */
    public void dispose() {
        name.dispose();
        strong.dispose();
        small.dispose();
    }

    private static Color color(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }

    private static Font font(Display display, int pixels, int style) {
        FontData data = display.getSystemFont().getFontData()[0];
        return new Font((Device) display, data.getName(), Math.round(pixels * 72f / display.getDPI().y), style);
    }
}
