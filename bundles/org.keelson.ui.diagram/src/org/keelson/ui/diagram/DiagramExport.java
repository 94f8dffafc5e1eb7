// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.print.PrintGraphicalViewerOperation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.svg.DiagramSvg;
import org.keelson.ui.Errors;
import org.keelson.ui.diagram.figures.GraphicsCanvas;

/** A diagram as a file or on paper: all of it, without selection, on a light ground. */
public final class DiagramExport {

    /** Pixels of a picture for each pixel at 100 %, so that it is sharp on any screen. */
    private static final double DENSITY = 2;
    /** No side of a picture is longer than this; a larger diagram is drawn smaller. */
    private static final int MOST_PIXELS = 12_000;
    private static final int MARGIN = 12;

    private final DiagramEditor editor;

    /** Exports what an editor shows. */
    public DiagramExport(DiagramEditor editor) {
        this.editor = editor;
    }

    /** Writes an SVG file. */
    public void writeSvg(Path file) throws IOException {
        Files.writeString(file, DiagramSvg.document(editor.contents().picture(), Palette.LIGHT), StandardCharsets.UTF_8);
    }

    /** Writes a PNG file, at twice the size of 100 %. */
    public void writePng(Path file) throws IOException {
        Display display = editor.viewer().getControl().getDisplay();
        editor.contents().hover(null);
        editor.viewer().flush();
        Palette shown = editor.theme().palette();
        editor.theme().use(Palette.LIGHT);
        Image image = image(display);
        try {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            try (var out = Files.newOutputStream(file)) {
                loader.save(out, SWT.IMAGE_PNG);
            }
        } finally {
            image.dispose();
            editor.theme().use(shown);
        }
    }

    private Image image(Display display) {
        return editor.contents().isDrawnWhole() ? figures(display) : picture(display);
    }

    private Image picture(Display display) {
        Picture picture = editor.contents().picture();
        double scale = Math.min(DENSITY, (double) MOST_PIXELS / Math.max(picture.width(), picture.height()));
        Image image = new Image(display, Math.max(1, (int) (picture.width() * scale)),
                Math.max(1, (int) (picture.height() * scale)));
        GC gc = new GC(image);
        gc.setBackground(editor.theme().color(Role.GROUND));
        gc.fillRectangle(image.getBounds());
        Graphics graphics = new SWTGraphics(gc);
        graphics.scale(scale);
        picture.draw(new GraphicsCanvas(graphics, editor.theme()), Palette.LIGHT);
        graphics.dispose();
        gc.dispose();
        return image;
    }

    private Image figures(Display display) {
        IFigure layers = LayerManager.Helper.find(editor.viewer().getContents()).getLayer(LayerConstants.PRINTABLE_LAYERS);
        Rectangle all = layers.getBounds().getCopy().expand(MARGIN, MARGIN);
        double scale = Math.min(DENSITY, (double) MOST_PIXELS / Math.max(all.width, all.height));
        Image image = new Image(display, Math.max(1, (int) (all.width * scale)), Math.max(1, (int) (all.height * scale)));
        GC gc = new GC(image);
        gc.setBackground(editor.theme().color(Role.GROUND));
        gc.fillRectangle(image.getBounds());
        gc.setFont(editor.viewer().getControl().getFont());
        Graphics graphics = new SWTGraphics(gc);
        graphics.scale(scale);
        graphics.translate(-all.x, -all.y);
        layers.paint(graphics);
        graphics.dispose();
        gc.dispose();
        return image;
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
            } catch (IOException e) {
                Errors.show(shell, "The diagram could not be written to " + chosen, e);
            }
        }
    }

    void print() {
        PrinterData data = new PrintDialog(editor.getSite().getShell(), SWT.NONE).open();
        if (data != null) {
            Printer printer = new Printer(data);
            if (!editor.contents().isDrawnWhole()) {
                printPicture(printer);
                printer.dispose();
                return;
            }
            PrintGraphicalViewerOperation operation = new PrintGraphicalViewerOperation(printer, editor.viewer());
            operation.setPrintMode(PrintGraphicalViewerOperation.FIT_PAGE);
            operation.run(editor.getPartName());
            printer.dispose();
        }
    }

    /** On one page, as large as it fits. */
    private void printPicture(Printer printer) {
        Palette shown = editor.theme().palette();
        editor.theme().use(Palette.LIGHT);
        Image image = picture(editor.viewer().getControl().getDisplay());
        editor.theme().use(shown);
        try {
            if (printer.startJob(editor.getPartName()) && printer.startPage()) {
                GC gc = new GC(printer);
                org.eclipse.swt.graphics.Rectangle page = printer.getClientArea();
                org.eclipse.swt.graphics.Rectangle all = image.getBounds();
                double fit = Math.min((double) page.width / all.width, (double) page.height / all.height);
                gc.drawImage(image, 0, 0, all.width, all.height, page.x, page.y, (int) (all.width * fit),
                        (int) (all.height * fit));
                gc.dispose();
                printer.endPage();
                printer.endJob();
            }
        } finally {
            image.dispose();
        }
    }
}
