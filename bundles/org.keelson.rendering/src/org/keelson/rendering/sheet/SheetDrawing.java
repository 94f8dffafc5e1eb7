// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table on its way into a workbook, some rows at a time. */
final class SheetDrawing {

    /** So many rows are in memory at a time. */
    private static final int PIECE = 500;
    /** So many rows say how wide a column is. */
    private static final int MEASURED = 2_000;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    /** What the button of the filter takes, in characters. */
    private static final int BUTTON = 3;
    /** The most that a spreadsheet takes in one cell. */
    private static final int LONGEST = 32_767;
    private static final double PERCENT = 100;
    private static final double NEAR = 1e-9;
    private static final String GROUND = "F5F6F8";
    private static final String LINE = "5B6470";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";

    private final Sheet sheet;
    private final Worksheet page;
    private final String[] numbers;

    SheetDrawing(Sheet sheet, Workbook workbook) {
        this.sheet = sheet;
        page = workbook.newWorksheet(sheet.name());
        numbers = new String[sheet.columns().size()];
    }

    void draw(XlsxWriter.Progress progress) throws IOException {
        int columns = sheet.columns().size();
        page.freezePane(Math.min(sheet.frozen(), columns - 1), 1);
        page.repeatRows(0);
        boolean grouped = IntStream.range(0, sheet.rows()).anyMatch(sheet.heads());
        page.rowSumsBelow(!grouped);
        for (int column = 0; column < columns; column++) {
            measure(column);
            page.value(0, column, sheet.columns().get(column).title());
            page.style(0, column).bold().fillColor(GROUND).borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, LINE).set();
        }
        if (!grouped && sheet.rows() > 0) {
            page.setAutoFilter(0, 0, sheet.rows(), columns - 1);
        }
        int to;
        for (int from = 0; from < sheet.rows(); from = to) {
            to = end(from, grouped);
            piece(from, to, grouped);
            if (to < sheet.rows()) {
                page.flush();
            }
            if (!progress.wrote(to)) {
                return;
            }
        }
    }

    /** A piece ends with a head: fastexcel 0.19 writes a row of a group, if it is the last of a piece, a second time. */
    private int end(int from, boolean grouped) {
        int to = Math.min(from + PIECE, sheet.rows());
        while (grouped && to < sheet.rows() && !sheet.heads().test(to - 1)) {
            to++;
        }
        return to;
    }

    private void piece(int from, int to, boolean grouped) {
        int columns = sheet.columns().size();
        String[] formats = new String[columns];
        for (int row = from; row < to; row++) {
            for (int column = 0; column < columns; column++) {
                String format = write(row + 1, column, sheet.cells().at(row, column));
                formats[column] = format == null ? formats[column] : format;
            }
            if (grouped && !sheet.heads().test(row)) {
                // said of one row at a time: rows beneath it would be written with it, empty
                page.groupRows(row + 1, row + 1);
            }
        }
        // one style for many cells at once: each style that is set is looked up
        for (int column = 0; column < columns; column++) {
            if (formats[column] != null) {
                page.range(from + 1, column, to, column).style().format(formats[column]).set();
            }
        }
        for (int row = from; row < to; row++) {
            if (sheet.heads().test(row)) {
                page.range(row + 1, 0, row + 1, columns - 1).style().bold().fillColor(GROUND).set();
            }
        }
    }

    /** Gives a column its width, and its numbers their decimals. */
    private void measure(int column) {
        int width = sheet.columns().get(column).title().length() + BUTTON;
        boolean isShare = sheet.columns().get(column).unit().equals(Sheet.Column.PERCENT);
        boolean whole = true;
        for (int row = 0; row < sheet.rows(); row++) {
            Object value = sheet.cells().at(row, column);
            whole &= !(value instanceof Number number) || isWhole((isShare ? PERCENT : 1) * number.doubleValue());
            if (row < MEASURED && !sheet.heads().test(row)) {
                width = Math.max(width, width(value));
            }
        }
        numbers[column] = format(sheet.columns().get(column), whole);
        page.width(column, Math.clamp(width, NARROWEST, WIDEST));
    }

    /** Up to what a sum of fractions of binary digits is off by. */
    private static boolean isWhole(double number) {
        return Math.abs(number - Math.rint(number)) < NEAR;
    }

    private static String format(Sheet.Column column, boolean isWhole) {
        String unit = column.unit();
        String number = unit.equals(Sheet.Column.PERCENT) ? isWhole ? "0%" : "0.0%"
                : (isWhole ? "#,##0" : "#,##0.00") + (unit.isEmpty() ? "" : (" " + unit).replaceAll(".", "\\\\$0"));
        return column.isSigned() ? "+" + number + ";-" + number + ";" + number : number;
    }

    private static int width(Object value) {
        return switch (value) {
            case null -> 0;
            case LocalDate day -> DAY.length() + 2;
            case LocalDateTime time -> TIME.length() + 2;
            case Number number -> String.format(java.util.Locale.ROOT, "%,.2f", number.doubleValue()).length();
            default -> value.toString().lines().mapToInt(String::length).max().orElse(0) + 1;
        };
    }

    /** @return the format that the cell needs, or {@code null} */
    private String write(int row, int column, Object value) {
        switch (value) {
            case null -> {
                return null;
            }
            case Number number -> {
                page.value(row, column, number);
                return numbers[column];
            }
            case Boolean flag -> page.value(row, column, flag);
            case LocalDate day -> {
                page.value(row, column, day);
                return DAY;
            }
            case LocalDateTime time -> {
                page.value(row, column, time);
                return TIME;
            }
            default -> page.value(row, column, text(value.toString()));
        }
        return null;
    }

    private static String text(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
