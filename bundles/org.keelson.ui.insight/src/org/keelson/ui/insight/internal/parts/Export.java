// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.keelson.ui.Errors;

/**
 * A kind of file that a view can write.
 *
 * @param name      what the dialog calls it
 * @param extension without the dot
 * @param content   the whole text, written in UTF-8
 */
public record Export(String name, String extension, Supplier<String> content) {

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
                Files.writeString(Path.of(chosen), kind.content().get());
            } catch (IOException e) {
                Errors.show(shell, title + " could not be written to " + chosen, e);
            }
        }
    }
}
