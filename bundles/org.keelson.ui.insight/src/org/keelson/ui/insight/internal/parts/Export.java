// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.table.TableText;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.sheet.TextTable;
import org.keelson.rendering.sheet.XlsxWriter;
import org.keelson.rendering.svg.DiagramSvg;
import org.keelson.ui.FileExport;

/**
 * A kind of file that a view can write.
 *
 * @param content   what writes the file, asked for on the UI thread
 * @param name      what the dialog calls it
 * @param extension without the dot
 */
public record Export(Supplier<FileExport.Writer> content, String name, String extension) {

    /** A kind of text, written in UTF-8. */
    public Export(String name, String extension, Supplier<String> text) {
        this(() -> FileExport.bytes(text.get().getBytes(StandardCharsets.UTF_8)), name, extension);
    }

    /**
     * A table for spreadsheets, and as CSV; and whatever else.
     *
     * @param cells the titles first, then the rows
     */
    public static List<Export> table(String name, Supplier<List<List<String>>> cells, Export... others) {
        List<Export> all = new ArrayList<>();
        all.add(new Export(() -> FileExport.sheet(TextTable.sheet(name, cells.get())), name, XlsxWriter.EXTENSION));
        all.add(new Export(name, "csv", () -> TableText.csv(cells.get())));
        all.addAll(Arrays.asList(others));
        return all;
    }

    /** A picture as SVG, on a light ground. */
    static Export svg(Picture picture) {
        return new Export("Picture", "svg", () -> DiagramSvg.document(picture, Palette.LIGHT));
    }

    /** A picture in pixels, twice as many as it has at 100 %, on a light ground. */
    static Export png(Picture picture, Display display) {
        return new Export(() -> FileExport.bytes(PictureImages.png(picture, display)), "Picture", "png");
    }

    /** Asks for a file and writes it. */
    static void ask(Shell shell, String title, List<Export> kinds) {
        FileExport.ask(shell, title, title, kinds.stream().map(each -> new FileExport.Kind(each.name(), each.extension(),
                each.content())).toList(), file -> { });
    }
}
