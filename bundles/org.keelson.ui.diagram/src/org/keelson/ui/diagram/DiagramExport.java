// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.svg.DiagramSvg;
import org.keelson.ui.Errors;

/** A diagram as a file or on the clipboard: all of it, without selection, on a light ground. */
public final class DiagramExport {

    /** Pixels of a picture for each pixel at 100 %, so that it is sharp on any screen. */
    private static final double DENSITY = 2;

    private final DiagramEditor editor;
    private final DiagramImages images;

    /** Exports what an editor shows. */
    public DiagramExport(DiagramEditor editor) {
        this.editor = editor;
        this.images = new DiagramImages(editor);
    }

    /** Writes an SVG file. */
    public void writeSvg(Path file) throws IOException {
        Files.writeString(file, DiagramSvg.document(editor.contents().picture(), Palette.LIGHT), StandardCharsets.UTF_8);
    }

    /** Writes a PNG file, at twice the size of 100 %. */
    public void writePng(Path file) throws IOException {
        Image image = images.image(images.extent(), DENSITY);
        try {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            try (var out = Files.newOutputStream(file)) {
                loader.save(out, SWT.IMAGE_PNG);
            }
        } finally {
            image.dispose();
        }
    }

    /** Puts a picture of what is selected, or else of all, on the clipboard, and says which; or why not. */
    public void copyPicture() {
        try {
            boolean part = editor.contents().isDrawnWhole() ? copyFigures() : copyDrawn();
            editor.tell("A picture of " + (part ? "what is selected" : editor.getPartName()) + " is on the clipboard");
        } catch (SWTException | SWTError e) {
            Errors.show(editor.getSite().getShell(), "The picture could not be copied", e);
        }
    }

    private boolean copyFigures() {
        Optional<Box> selected = images.selected();
        copy(images.image(selected.orElseGet(images::extent), DENSITY));
        return selected.isPresent();
    }

    private boolean copyDrawn() {
        Picture picture = images.picture();
        copy(images.image(picture, DENSITY));
        return images.isPart(picture);
    }

    private void copy(Image image) {
        Clipboard clipboard = new Clipboard(editor.viewer().getControl().getDisplay());
        try {
            clipboard.setContents(new Object[] {image.getImageData()}, new Transfer[] {ImageTransfer.getInstance()});
        } finally {
            clipboard.dispose();
            image.dispose();
        }
    }

    void askSvg() {
        ask("*.svg", "svg", this::writeSvg);
    }

    void askPng() {
        ask("*.png", "png", this::writePng);
    }

    private interface Writer {
        void write(Path file) throws IOException;
    }

    private void ask(String pattern, String extension, Writer writer) {
        Shell shell = editor.getSite().getShell();
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(new String[] {pattern});
        dialog.setFileName(editor.getPartName() + "." + extension);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                writer.write(Path.of(chosen));
            } catch (IOException | SWTException | SWTError e) {
                Errors.show(shell, "The diagram could not be written to " + chosen, e);
            }
        }
    }
}
