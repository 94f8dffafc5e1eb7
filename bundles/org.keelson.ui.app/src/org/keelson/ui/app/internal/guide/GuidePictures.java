// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.keelson.rendering.Palette;
import org.keelson.ui.Background;
import org.keelson.ui.Theme;
import org.osgi.framework.Bundle;

/**
 * The pictures of the guide, light or dark as the workbench is, and in as many pixels as the display has. They are read in the
 * background when they come into sight; their place is known before, from the first bytes of the file.
 */
final class GuidePictures {

    private static final int HEADER = 16;
    private static final int SHARP = 150;

    private final Display display;
    private final Runnable onLoaded;
    private final Map<String, Image> images = new HashMap<>();
    private final Map<String, Point> sizes = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Background<?>> loading = new ArrayList<>();

    /** @param onLoaded is run on the UI thread when a picture can be drawn */
    GuidePictures(Display display, Runnable onLoaded) {
        this.display = display;
        this.onLoaded = onLoaded;
    }

    /** How large it is, in points; {@code null} if there is no such picture. @param path below the guide */
    Point size(String path) {
        return sizes.computeIfAbsent(path, GuidePictures::readSize);
    }

    /** How many can be drawn now. */
    int loaded() {
        return images.size();
    }

    /** Draws a picture, or its place until it is there. */
    void draw(GC gc, String path, Rectangle at) {
        Image image = images.get(path);
        if (image == null) {
            request(path);
            gc.setBackground(Theme.color(Palette.Role.RAISED));
            gc.fillRectangle(at);
        } else {
            Rectangle bounds = image.getBounds();
            gc.setAntialias(SWT.ON);
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, bounds.width, bounds.height, at.x, at.y, at.width, at.height);
        }
        gc.setForeground(Theme.color(Palette.Role.LINE));
        gc.setLineWidth(1);
        gc.drawRectangle(at.x, at.y, at.width - 1, at.height - 1);
    }

    /** Forgets all; what is asked for again is read in the colours of now. */
    void clear() {
        loading.forEach(Background::cancel);
        loading.clear();
        images.values().forEach(Image::dispose);
        images.clear();
        asked.clear();
    }

    private void request(String path) {
        if (!asked.add(path)) {
            return;
        }
        boolean isDark = Theme.isDark();
        boolean isSharp = display.getPrimaryMonitor().getZoom() >= SHARP;
        Background<ImageData[]> background = new Background<>("Reading a picture of the guide", false, this::execute,
                new Background.Receiver<>() {
                    @Override
                    public void done(ImageData[] data) {
                        ImageDataProvider provider = zoom -> data[zoom >= SHARP && data.length > 1 ? 1 : 0];
                        images.put(path, new Image(display, provider));
                        onLoaded.run();
                    }

                    @Override
                    public void failed(RuntimeException problem) {
                        // it is in the log; the words of the picture stand below its place
                    }
                });
        loading.add(background);
        background.request(progress -> isSharp && entry(path, isDark, true) != null
                ? new ImageData[] {data(entry(path, isDark, false)), data(entry(path, isDark, true))}
                : new ImageData[] {data(entry(path, isDark, false))});
    }

    private void execute(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(task);
        }
    }

    private static ImageData data(URL file) {
        try (InputStream in = file.openStream()) {
            return new ImageData(in);
        } catch (IOException e) {
            throw new IllegalStateException("The picture " + file + " cannot be read", e);
        }
    }

    /** The file of a picture: the dark one in the dark, where there is one. */
    private static URL entry(String path, boolean isDark, boolean isSharp) {
        Bundle bundle = Platform.getBundle("org.keelson.doc");
        String name = "guide/" + path.replaceFirst("\\.png$", "");
        String fine = isSharp ? "-2x.png" : ".png";
        URL dark = bundle == null || !isDark ? null : bundle.getEntry(name + "-dark" + fine);
        return dark != null || bundle == null ? dark : bundle.getEntry(name + fine);
    }

    private static Point readSize(String path) {
        URL file = path.endsWith(".png") ? entry(path, false, false) : null;
        if (file == null) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(file.openStream())) {
            in.skipNBytes(HEADER);
            return new Point(in.readInt(), in.readInt());
        } catch (IOException e) {
            Platform.getLog(GuidePictures.class).error("The size of a picture of the guide cannot be read", e);
            return null;
        }
    }
}
