// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportResult.Skipped;
import org.keelson.api.Importer;
import org.keelson.model.problems.Problem;

/** Reads a table of comma-separated values, as the documentation of this package says. Linear in its size. */
public final class CsvImporter implements Importer {

    @Override
    public ImportResult read(ImportRequest request) throws ImportException, IOException {
        CsvText text;
        try (InputStream in = request.source().open()) {
            text = CsvText.of(in.readAllBytes());
        }
        return new Table(request, text).read();
    }

    /** One file being read. */
    private static final class Table {

        private final ImportRequest request;
        private final CsvText text;
        private final List<Skipped> skipped = new ArrayList<>();

        Table(ImportRequest request, CsvText text) {
            this.request = request;
            this.text = text;
        }

        ImportResult read() throws ImportException {
            CsvRecords records = new CsvRecords(text);
            CsvRecords.Entry first = records.header();
            Header header = Header.of(first.cells(), first.line(), request.mapping());
            List<Problem> problems = new ArrayList<>(header.problems());
            TargetFacts target = new TargetFacts(request.target());
            RowReader rows = new RowReader(header, target, new CsvDates(year()), skipped, problems);
            FragmentBuilder builder = new FragmentBuilder("csv:" + request.source().name(), defaultProgram(), target,
                    header, skipped);
            Losses losses = new Losses(header.leftOut());
            for (CsvRecords.Entry entry = records.next(); entry != null; entry = records.next()) {
                request.cancel().check();
                if (!entry.isBlank()) {
                    losses.count(entry.cells());
                    read(rows, builder, entry);
                }
            }
            return new ImportResult(builder.link(), skipped, losses.list(), problems);
        }

        private void read(RowReader rows, FragmentBuilder builder, CsvRecords.Entry entry) {
            try {
                if (entry.bad() != null) {
                    throw new RowReader.BadRow(entry.bad());
                }
                builder.add(rows.read(entry.line(), entry.cells()));
            } catch (RowReader.BadRow bad) {
                skipped.add(new Skipped(Row.place(entry.line()), bad.getMessage()));
            }
        }

        private int year() {
            LocalDate start = request.target().getStart();
            return request.year().orElseGet(() -> start != null ? start.getYear() : LocalDate.now(request.clock()).getYear());
        }

        private String defaultProgram() {
            String file = request.source().name();
            int dot = file.lastIndexOf('.');
            return request.program().orElse(dot > 0 ? file.substring(0, dot) : file);
        }
    }
}
