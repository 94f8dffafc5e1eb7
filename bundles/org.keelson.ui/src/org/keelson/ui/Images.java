// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Rgb;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The icons, by id: SVG drawn on a 16 px grid in one ink, inked here in the text colour of the theme and crisp at
 * any zoom. The ids are those of {@code Labels.iconId} and the names of the files in {@code icons}.
 */
public final class Images {

    /** The ink in the files: readable on light and dark, for menus, which take the files as they are. */
    private static final String FILE_INK = "#848D98";

    private Images() {
    }

    /** The icon for the theme of now; an unknown id gives the icon of an unknown thing, never {@code null}. */
    public static ImageDescriptor descriptor(String id) {
        return new Icon(id, ink(), 16);
    }

    /** The icon at another size, such as 32 for a wizard's page. */
    public static ImageDescriptor descriptor(String id, int size) {
        return new Icon(id, ink(), size);
    }

    /** The shared image of an icon for the theme of now; must not be disposed. */
    public static Image image(String id) {
        return image(descriptor(id));
    }

    /** The icon in another colour of the palette, such as that of a status; must not be disposed. */
    public static Image image(String id, Rgb ink) {
        return image(new Icon(id, ink, 16));
    }

    private static Rgb ink() {
        return Theme.palette().color(Palette.Role.TEXT);
    }

    private static Image image(ImageDescriptor descriptor) {
        Image there = (Image) JFaceResources.getResources().find(descriptor);
        return there != null ? there : JFaceResources.getResources().create(descriptor);
    }

    private static final class Icon extends ImageDescriptor {
        private final String id;
        private final Rgb ink;
        private final int size;

        Icon(String id, Rgb ink, int size) {
            this.id = id;
            this.ink = ink;
            this.size = size;
        }

        @Override
        public ImageData getImageData(int zoom) {
            int pixels = Math.round(size * zoom / 100f);
            String svg = source().replace(FILE_INK, ink.hex())
                    .replaceFirst("width=\"16\" height=\"16\"", "width=\"" + pixels + "\" height=\"" + pixels + "\"");
            return new ImageData(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        }

        private String source() {
            Bundle bundle = FrameworkUtil.getBundle(Images.class);
            URL own = bundle.getEntry("icons/" + id + ".svg");
            try (InputStream in = (own != null ? own : bundle.getEntry("icons/unknown.svg")).openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                Platform.getLog(Images.class).error("Icon " + id + " cannot be read", e);
                return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"16\"/>";
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Icon that && size == that.size && id.equals(that.id) && ink.equals(that.ink);
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, ink, size);
        }
    }
}
