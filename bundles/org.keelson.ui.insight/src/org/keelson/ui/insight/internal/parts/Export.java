// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.svg.DiagramSvg;
import org.keelson.ui.Errors;

/**
 * A kind of file that a view can write.
 *
 * @param content   the whole file
 * @param name      what the dialog calls it
 * @param extension without the dot
 */
public record Export(Content content, String name, String extension) {

    /** Makes the bytes of a file, when it is written. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }

    /** A kind of text, written in UTF-8. */
    public Export(String name, String extension, Supplier<String> text) {
        this(() -> text.get().getBytes(StandardCharsets.UTF_8), name, extension);
    }

    /** A picture as SVG, on a light ground. */
    static Export svg(Picture picture) {
        return new Export("Picture", "svg", () -> DiagramSvg.document(picture, Palette.LIGHT));
    }

    /** A picture in pixels, twice as many as it has at 100 %, on a light ground. */
    static Export png(Picture picture, Display display) {
        return new Export(() -> PictureImages.png(picture, display), "Picture", "png");
    }

    /** Asks for a file and writes it; the chosen filter, else the extension, says which kind. */
    static void ask(Shell shell, String title, List<Export> kinds) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export " + title);
        dialog.setFilterNames(kinds.stream().map(kind -> kind.name() + " (*." + kind.extension() + ")")
                .toArray(String[]::new));
        dialog.setFilterExtensions(kinds.stream().map(kind -> "*." + kind.extension()).toArray(String[]::new));
        dialog.setFileName(title + "." + kinds.get(0).extension());
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Export kind = kinds.stream().filter(each -> chosen.endsWith("." + each.extension())).findFirst()
                    .orElse(kinds.get(Math.max(0, dialog.getFilterIndex())));
            try {
                Files.write(Path.of(chosen), kind.content().bytes());
            } catch (IOException e) {
                Errors.show(shell, title + " could not be written to " + chosen, e);
            }
        }
    }
}
