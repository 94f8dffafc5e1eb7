// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.keelson.rendering.sheet.Sheet;
import org.keelson.rendering.sheet.XlsxWriter;

/** Asks for a file, and writes it in the background. */
public final class FileExport {

    private FileExport() {
    }

    /** Writes one file. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Runs in the background.
         *
         * @return whether it was written; {@code false} once the monitor is cancelled
         */
        boolean write(Path file, IProgressMonitor monitor) throws IOException;
    }

    /**
     * A kind of file that something can be written as.
     *
     * @param name      what the dialog calls it
     * @param extension without the dot
     * @param content   asked on the UI thread for what writes the file, once the user has chosen it
     */
    public record Kind(String name, String extension, Supplier<Writer> content) {
    }

    /** Writes bytes. */
    public static Writer bytes(byte[] bytes) {
        return (file, monitor) -> {
            Files.write(file, bytes);
            return true;
        };
    }

    /** Writes a table for spreadsheets; its cells are asked for in the background. */
    public static Writer sheet(Sheet sheet) {
        return (file, monitor) -> {
            SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, sheet.rows()));
            int[] before = new int[1];
            return XlsxWriter.write(sheet, file, rows -> {
                progress.worked(rows - before[0]);
                before[0] = rows;
                return !monitor.isCanceled();
            });
        };
    }

    /**
     * Asks for a file and writes it; the extension, else the chosen filter, says which kind. A name without an extension of
     * these kinds gets one.
     *
     * @param fileName the name that is offered, without extension
     * @param done     told on the UI thread where it was written to
     */
    public static void ask(Shell shell, String title, String fileName, List<Kind> kinds, Consumer<Path> done) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export " + title);
        dialog.setFilterNames(kinds.stream().map(kind -> kind.name() + " (*." + kind.extension() + ")").toArray(String[]::new));
        dialog.setFilterExtensions(kinds.stream().map(kind -> "*." + kind.extension()).toArray(String[]::new));
        dialog.setFileName(fileName + "." + kinds.getFirst().extension());
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Optional<Kind> named = kinds.stream().filter(each -> isOf(chosen, each)).findFirst();
            Kind kind = named.orElse(kinds.get(Math.max(0, dialog.getFilterIndex())));
            Path file = Path.of(named.isPresent() ? chosen : chosen + "." + kind.extension());
            // the dialog has asked about the name that was typed, and about no other
            if (named.isPresent() || Files.notExists(file) || PlatformUI.getWorkbench().getService(Questions.class).askCarefully(
                    shell, "Export " + title, file + " is there already. Overwrite it?", "Overwrite")) {
                start(shell, title, file, kind.content().get(), done);
            }
        }
    }

    private static boolean isOf(String file, Kind kind) {
        return file.toLowerCase(Locale.ROOT).endsWith("." + kind.extension().toLowerCase(Locale.ROOT));
    }

    /** Writes a file in a job, which can be watched and cancelled; trouble is told in a dialog. */
    public static Job start(Shell shell, String title, Path file, Writer writer, Consumer<Path> done) {
        Job job = Job.create("Exporting " + file.getFileName(), monitor -> {
            try {
                if (!writer.write(file, monitor)) {
                    return Status.CANCEL_STATUS;
                }
                onScreen(shell, () -> done.accept(file));
            } catch (OperationCanceledException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                onScreen(shell, () -> Errors.show(shell, title + " could not be written to " + file, e));
            }
            return Status.OK_STATUS;
        });
        job.setUser(true);
        job.schedule();
        return job;
    }

    private static void onScreen(Shell shell, Runnable task) {
        if (!shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    task.run();
                }
            });
        }
    }
}
