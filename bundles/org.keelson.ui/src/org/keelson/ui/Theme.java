// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Rgb;
import org.osgi.service.event.EventHandler;

/** The colours of the workbench: the one palette that pictures and reports use too, light or dark as the theme is. */
public final class Theme {

    /** Id of the platform's dark theme. */
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    /** Id of the platform's light theme. */
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

    private Theme() {
    }

    /** Whether the workbench is drawn dark now; without a workbench, whether the desktop is. */
    public static boolean isDark() {
        IThemeEngine engine = engine();
        ITheme active = engine == null ? null : engine.getActiveTheme();
        return active == null ? Display.isSystemDarkTheme() : active.getId().contains("dark");
    }

    /** The palette of now. Do not keep it over a theme change. */
    public static Palette palette() {
        return Palette.of(isDark());
    }

    /** A colour of the palette of now, for SWT; it needs no disposal. */
    public static Color color(Palette.Role role) {
        return color(palette().color(role));
    }

    /** A colour of the palette, for SWT; it needs no disposal. */
    public static Color color(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }

    /**
     * Keeps the workbench's style sheet from colouring a control and all that is in it now, for parts that take every
     * colour from here and show themselves anew {@linkplain #onChange when the theme changes}.
     */
    public static void own(Control control) {
        control.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                own(child);
            }
        }
    }

    /** Makes the workbench light or dark, now and after a restart. */
    public static void use(boolean dark) {
        IThemeEngine engine = engine();
        if (engine != null) {
            engine.setTheme(dark ? DARK : LIGHT, true);
        }
    }

    /**
     * Runs something on the UI thread whenever the theme has changed.
     *
     * @return stops that
     */
    public static Runnable onChange(Runnable task) {
        IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = event -> task.run();
        broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
        return () -> broker.unsubscribe(handler);
    }

    private static IThemeEngine engine() {
        return PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getService(IThemeEngine.class) : null;
    }
}
