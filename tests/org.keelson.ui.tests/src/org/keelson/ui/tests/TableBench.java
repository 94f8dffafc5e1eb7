// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Assumptions;
import org.keelson.model.Element;
import org.keelson.ui.OpenPortfolio;

/** What the tests of tables share: the small portfolio in one, and hands on keyboard and mouse. */
abstract class TableBench extends WorkbenchTest {

    protected SmallPortfolio small;
    protected OpenPortfolio open;

    protected void openSmall() {
        small = new SmallPortfolio();
        openTable(small.save(folder));
    }

    protected void openTable(Path file) {
        open = open(file);
        run("org.keelson.ui.tables.open");
        await("rows are there", () -> rowCount() > 0);
        table().setFocus();
        settle();
    }

    protected static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        settle();
    }

    protected static NatTable table() {
        return controls(window().getShell(), NatTable.class).getFirst();
    }

    /** Lines on screen, without the header. */
    protected static int rowCount() {
        return table().getRowCount() - 1;
    }

    /** The place of the column on screen whose header begins so. */
    protected static int column(String header) {
        for (int at = 1; at < table().getColumnCount(); at++) {
            if (text(at, 0).startsWith(header)) {
                return at;
            }
        }
        throw new AssertionError("There is no column " + header + " in sight");
    }

    /** @param line from 1 */
    protected static String text(int column, int line) {
        return String.valueOf(table().getDataValueByPosition(column, line));
    }

    protected static List<String> texts(String header) {
        List<String> texts = new ArrayList<>();
        for (int line = 1; line <= rowCount(); line++) {
            texts.add(text(column(header), line));
        }
        return texts;
    }

    /**
     * Clicks with the pointer of the display's server: the grid minds which keys and buttons are held, and SWT
     * posts them otherwise.
     */
    protected static void clickCell(String header, int line, int modifiers) {
        Rectangle at = table().getBoundsByPosition(column(header), line);
        Point place = table().toDisplay(at.x + 30, at.y + at.height / 2);
        boolean shift = modifiers == SWT.SHIFT;
        List<String> command = new ArrayList<>(List.of("mousemove", "" + place.x, "" + place.y));
        command.addAll(shift ? List.of("keydown", "shift", "click", "1", "keyup", "shift") : List.of("click", "1"));
        if (!hand(command.toArray(String[]::new))) {
            Assumptions.abort("xdotool is needed to click in a grid");
        }
        // two clicks in a row are none but one twice
        long over = System.nanoTime() + display().getDoubleClickTime() * 1_000_000L;
        await("it is no double click", () -> System.nanoTime() > over);
    }

    protected static Text field(String message) {
        return controls(window().getShell(), Text.class).stream().filter(each -> each.isVisible()
                && each.getMessage().startsWith(message))
                .findFirst().orElseThrow();
    }

    protected static Combo combo(String first) {
        return controls(window().getShell(), Combo.class).stream().filter(each -> each.isVisible() && each.getItemCount() > 0
                && each.getItem(0).equals(first)).findFirst().orElseThrow();
    }

    protected static void choose(Combo combo, String item) {
        combo.select(combo.indexOf(item));
        combo.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        settle();
    }

    @SuppressWarnings("unchecked")
    protected <T extends Element> T now(T element) {
        return (T) open.session().find(element.getId()).orElseThrow();
    }
}
