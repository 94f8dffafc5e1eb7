// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;
import org.keelson.rendering.Box;
import org.keelson.rendering.Pages;
import org.keelson.ui.Errors;

/** Prints a diagram: on one page, or at 100 % on as many as it takes, each with a mark that says where it belongs. */
final class DiagramPrint {

    private static final int PIXELS_PER_INCH = 96;
    /** Sharp on paper, and no more than a printer's memory holds. */
    private static final double DENSITY = 2;
    /** Room for the mark at the foot of a sheet, in pixels at 100 %. */
    private static final int FOOT = 28;

    private final DiagramEditor editor;
    private final DiagramImages images;

    DiagramPrint(DiagramEditor editor) {
        this.editor = editor;
        this.images = new DiagramImages(editor);
    }

    /** Asks how, then on which printer. */
    void ask() {
        Shell shell = editor.getSite().getShell();
        Box extent = images.extent();
        PrintSetup setup = new PrintSetup(shell, extent, cuts());
        if (setup.open() != PrintSetup.OK) {
            return;
        }
        PrintDialog dialog = new PrintDialog(shell, SWT.NONE);
        PrinterData preset = new PrinterData();
        preset.orientation = setup.isLandscape() ? PrinterData.LANDSCAPE : PrinterData.PORTRAIT;
        dialog.setPrinterData(preset);
        PrinterData chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        try {
            Printer printer = new Printer(chosen);
            try {
                print(printer, extent, setup.isSpread());
            } finally {
                printer.dispose();
            }
        } catch (SWTError e) {
            Errors.show(shell, "There is no printer that the diagram could be printed on", e);
        }
    }

    private List<Integer> cuts() {
        return editor.contents().isDrawnWhole() ? List.of() : editor.contents().picture().cuts();
    }

    private void print(Printer printer, Box extent, boolean spread) {
        Point dpi = printer.getDPI();
        Rectangle area = printer.getClientArea();
        Box paper = new Box(0, 0, area.width * PIXELS_PER_INCH / dpi.x, area.height * PIXELS_PER_INCH / dpi.y - FOOT);
        Pages pages = spread ? Pages.spread(extent, paper, cuts()) : Pages.fit(extent, paper);
        if (!printer.startJob(editor.getPartName())) {
            return;
        }
        Font font = new Font(printer, Arrays.stream(printer.getSystemFont().getFontData())
                .map(data -> new FontData(data.getName(), 8, SWT.NORMAL)).toArray(FontData[]::new));
        for (int page = 0; page < pages.parts().size() && printer.startPage(); page++) {
            GC gc = new GC(printer);
            gc.setFont(font);
            draw(gc, pages, page, area, (double) dpi.x / PIXELS_PER_INCH);
            gc.dispose();
            printer.endPage();
        }
        font.dispose();
        printer.endJob();
    }

    private void draw(GC gc, Pages pages, int page, Rectangle area, double dots) {
        Box part = pages.parts().get(page);
        Image image = images.image(part, DENSITY);
        Rectangle all = image.getBounds();
        double scale = pages.scale() * dots;
        gc.drawImage(image, 0, 0, all.width, all.height, area.x, area.y, (int) (part.width() * scale),
                (int) (part.height() * scale));
        image.dispose();
        String mark = editor.getPartName() + " · " + pages.mark(page);
        Point size = gc.textExtent(mark);
        gc.drawText(mark, area.x + area.width - size.x, area.y + area.height - size.y, true);
    }
}
