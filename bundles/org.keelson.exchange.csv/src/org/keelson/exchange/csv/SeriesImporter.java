// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportResult.Skipped;
import org.keelson.api.Importer;
import org.keelson.exchange.csv.RowReader.BadRow;
import org.keelson.model.Element;

/** Reads a table of measured values, as the documentation of this package says. Linear in its size. */
public final class SeriesImporter implements Importer {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,300}(\\.\\d{0,300})?|\\.\\d{1,300})([eE][+-]?\\d{1,3})?");

    @Override
    public ImportResult read(ImportRequest request) throws ImportException, IOException {
        CsvText text;
        try (InputStream in = request.source().open()) {
            text = CsvText.of(in.readAllBytes());
        }
        CsvRecords records = new CsvRecords(text);
        CsvRecords.Entry first = records.header();
        SeriesHeader header = SeriesHeader.of(first.cells(), first.line(), request.mapping());
        SeriesTarget target = new SeriesTarget(request.target());
        SeriesBuilder builder = new SeriesBuilder("metrics-csv:" + request.source().name(), target);
        Losses losses = new Losses(header.leftOut());
        List<Skipped> skipped = new ArrayList<>();
        for (CsvRecords.Entry entry = records.next(); entry != null; entry = records.next()) {
            request.cancel().check();
            if (!entry.isBlank()) {
                losses.count(entry.cells());
                try {
                    read(entry, header, target, builder);
                } catch (BadRow bad) {
                    skipped.add(new Skipped(Row.place(entry.line()), bad.getMessage()));
                }
            }
        }
        return new ImportResult(builder.fragment(), skipped, losses.list(), header.problems());
    }

    private static void read(CsvRecords.Entry entry, SeriesHeader header, SeriesTarget target, SeriesBuilder builder)
            throws BadRow {
        if (entry.bad() != null) {
            throw new BadRow(entry.bad());
        }
        List<String> row = entry.cells();
        int width = header.width();
        if (row.size() > width && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            throw new BadRow("it has " + row.size() + " cells where the header has " + width);
        }
        List<String> reasons = new ArrayList<>();
        for (SeriesColumn column : SeriesColumn.values()) {
            if (column.isRequired() && header.value(row, column).isEmpty()) {
                reasons.add("it has no " + column.header());
            }
        }
        Element element = null;
        double value = 0;
        if (reasons.isEmpty()) {
            element = checked(SeriesColumn.ELEMENT, reasons, () -> target.element(header.value(row, SeriesColumn.ELEMENT)));
            Double number = checked(SeriesColumn.VALUE, reasons, () -> number(header.value(row, SeriesColumn.VALUE)));
            value = number == null ? 0 : number;
            checked(SeriesColumn.DATE, reasons, () -> CsvDates.iso(header.value(row, SeriesColumn.DATE),
                    day -> day.atStartOfDay()));
        }
        if (!reasons.isEmpty()) {
            throw new BadRow(String.join("; ", reasons));
        }
        builder.add(entry.line(), header.value(row, SeriesColumn.METRIC), element, header.value(row, SeriesColumn.DATE), value,
                header.value(row, SeriesColumn.UNIT));
    }

    /** Reads a cell. */
    private interface Reading<T> {
        T read();
    }

    private static <T> T checked(SeriesColumn column, List<String> reasons, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException malformed) {
            reasons.add(column.header() + ": " + malformed.getMessage());
            return null;
        }
    }

    private static Double number(String text) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("'" + text + "' is not a number; write 12 or 0.5");
        }
        return value;
    }
}
