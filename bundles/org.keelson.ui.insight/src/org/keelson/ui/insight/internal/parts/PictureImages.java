// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.io.ByteArrayOutputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.Theme;

/** Pictures in pixels, on a light ground, as documents and slides want them. Used on the UI thread. */
final class PictureImages {

    /** So that letters are crisp in print. */
    private static final double SCALE = 2;
    /** Pixels that a picture has at most; a larger one is drawn as small as that takes. */
    private static final double MOST = 16_000_000;

    private PictureImages() {
    }

    /** Puts a picture on the clipboard. */
    static void copy(Picture picture, Display display) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {data(picture, display)}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
    }

    /** A picture as a PNG file. */
    static byte[] png(Picture picture, Display display) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data(picture, display)};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        loader.save(bytes, SWT.IMAGE_PNG);
        return bytes.toByteArray();
    }

    private static ImageData data(Picture picture, Display display) {
        double scale = Math.min(SCALE, Math.sqrt(MOST / ((double) picture.width() * picture.height())));
        Image image = new Image(display, Math.max(1, (int) (picture.width() * scale)),
                Math.max(1, (int) (picture.height() * scale)));
        GC gc = new GC(image);
        Transform larger = new Transform(display);
        try {
            gc.setBackground(Theme.color(Palette.LIGHT.color(Palette.Role.GROUND)));
            gc.fillRectangle(image.getBounds());
            larger.scale((float) scale, (float) scale);
            gc.setTransform(larger);
            GcCanvas canvas = new GcCanvas(gc);
            picture.draw(canvas, Palette.LIGHT);
            canvas.dispose();
            return image.getImageData(100);
        } finally {
            larger.dispose();
            gc.dispose();
            image.dispose();
        }
    }
}
