// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet finds in the files. */
class XlsxWriterTest {

    @TempDir
    private Path folder;

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private Path write(Sheet sheet, String name) throws IOException {
        Path file = folder.resolve(name);
        assertThat(XlsxWriter.write(sheet, file, rows -> true)).isTrue();
        return file;
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The element of a cell, as {@code <c …>…</c>}. */
    private static String cell(Path file, String place) throws IOException {
        Matcher found = Pattern.compile("<c r=\"" + place + "\".*?(</c>|/>)")
                .matcher(part(file, "xl/worksheets/sheet1.xml"));
        assertThat(found.find()).as("cell " + place).isTrue();
        return found.group();
    }

    private static List<String> strings(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher each = Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL).matcher(part(file, "xl/sharedStrings.xml"));
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }

    /** The format of the numbers of a cell, by the style that it names. */
    private static String format(Path file, String place) throws IOException {
        Matcher style = Pattern.compile(" s=\"(\\d+)\"").matcher(cell(file, place));
        assertThat(style.find()).as("style of " + place).isTrue();
        String styles = part(file, "xl/styles.xml");
        Matcher used = Pattern.compile("<xf numFmtId=\"(\\d+)\"").matcher(styles.substring(styles.indexOf("<cellXfs")));
        for (int at = 0; at <= Integer.parseInt(style.group(1)); at++) {
            assertThat(used.find()).isTrue();
        }
        Matcher format = Pattern.compile("<numFmt numFmtId=\"" + used.group(1) + "\" formatCode=\"([^\"]*)\"").matcher(styles);
        assertThat(format.find()).as("format " + used.group(1)).isTrue();
        return format.group(1);
    }

    private static Sheet sample() {
        return Sheet.of("Work: items", List.of(new Sheet.Column("Name"), new Sheet.Column("Finish"),
                new Sheet.Column("Likely (days)"), new Sheet.Column("Progress (%)", Sheet.Column.PERCENT),
                new Sheet.Column("Critical"), new Sheet.Column("Seen")),
                List.of(row("API", LocalDate.of(2026, 3, 2), 2.5, 0.4, true, LocalDateTime.of(2026, 3, 2, 18, 0)),
                        row("=1+1 & <b>", null, 3.0, null, false, null), row("@a", null, null, null, null, null)));
    }

    @Test
    void valuesKeepTheirTypes() throws IOException {
        Path file = write(sample(), "types.xlsx");
        assertThat(cell(file, "B2")).contains("t=\"n\"><v>46083.0</v>");
        assertThat(format(file, "B2")).isEqualTo("yyyy-mm-dd");
        assertThat(cell(file, "C2")).contains("<v>2.5</v>");
        assertThat(format(file, "C2")).isEqualTo("#,##0.00");
        assertThat(cell(file, "D2")).contains("<v>0.4</v>");
        assertThat(format(file, "D2")).isEqualTo("0%");
        assertThat(cell(file, "E2")).contains("t=\"b\"").contains("<v>1</v>");
        assertThat(cell(file, "E3")).contains("<v>0</v>");
        assertThat(cell(file, "F2")).contains("<v>46083.75</v>");
        assertThat(format(file, "F2")).isEqualTo("yyyy-mm-dd hh:mm");
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\"").contains("<autoFilter");
    }

    @Test
    void nothingIsAFormula() throws IOException {
        List<String> texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "a\u0001b", "x".repeat(40_000));
        Path file = write(Sheet.of("Texts", List.of(new Sheet.Column("Text")),
                texts.stream().<List<Object>>map(each -> row(each)).toList()), "texts.xlsx");
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        for (int line = 2; line < 2 + texts.size(); line++) {
            assertThat(cell(file, "A" + line)).contains("t=\"s\"");
        }
        assertThat(strings(file)).contains("=1+1", "+1", "-1", "@SUM(A1)").noneMatch(each -> each.indexOf('\u0001') >= 0)
                .allMatch(each -> each.replaceAll("&[^;]*;", "?").length() <= 32_767);
        assertThat(strings(write(sample(), "escaped.xlsx"))).contains("=1+1 &amp; &lt;b&gt;");
    }

    @Test
    void theSameTableGivesTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(write(sample(), "one.xlsx"))).isEqualTo(Files.readAllBytes(write(sample(), "two.xlsx")));
        try (ZipFile zip = new ZipFile(folder.resolve("one.xlsx").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).containsExactly(LocalDateTime.of(1980, 2, 1, 0, 0));
        }
        assertThat(part(folder.resolve("one.xlsx"), "docProps/core.xml")).contains(">1980-02-01T00:00:00Z<");
    }

    @Test
    void theZoneOfTheMachineDoesNotMatter() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            byte[] berlin = Files.readAllBytes(write(sample(), "berlin.xlsx"));
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            assertThat(Files.readAllBytes(write(sample(), "utc.xlsx"))).isEqualTo(berlin);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aFileCanBeReadByWhoCouldReadIt() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path plain = Files.writeString(folder.resolve("plain.txt"), "made as any file is");
        assertThat(Files.getPosixFilePermissions(write(sample(), "new.xlsx")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
        Path shared = Files.writeString(folder.resolve("shared.xlsx"), "before");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), shared.getFileName());
        write(sample(), "link.xlsx");
        assertThat(link).isSymbolicLink();
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(cell(shared, "C2")).contains("<v>2.5</v>");
    }

    @Test
    void whatIsReadOnlyIsKept() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path file = Files.writeString(folder.resolve("fixed.xlsx"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "whoever runs this may write everywhere");
        assertThatThrownBy(() -> write(sample(), "fixed.xlsx")).isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("read-only");
        assertThat(Files.readString(file)).isEqualTo("before");
    }

    @Test
    void rowsOfAGroupFoldUnderItsHead() throws IOException {
        List<List<Object>> rows = List.of(row("Mobile · 2", 8.0), row("App", 5.0), row("Web", 3.0), row("Platform · 1", 1.0),
                row("API", 1.0));
        Path file = write(new Sheet("Groups", List.of(new Sheet.Column("Name"), new Sheet.Column("Likely")), 1, rows.size(),
                (row, column) -> rows.get(row).get(column), row -> row == 0 || row == 3), "groups.xlsx");
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        List<String> folded = new ArrayList<>();
        Matcher row = Pattern.compile("<row r=\"(\\d+)\"[^>]*outlineLevel=\"1\"").matcher(sheet);
        while (row.find()) {
            folded.add(row.group(1));
        }
        assertThat(folded).containsExactly("3", "4", "6");
        assertThat(sheet).contains("summaryBelow=\"0\"").contains("xSplit=\"1\"").doesNotContain("<autoFilter");
        assertThat(format(file, "B2")).isEqualTo("#,##0");
    }

    @Test
    void columnsOfTextBecomeWhatAllTheirCellsAre() throws IOException {
        Sheet sheet = TextTable.sheet("Texts", List.of(List.of("Name", "Slip", "Share", "Day", "Code", "Mixed", "Seen"),
                List.of("=A", "3.5 days", "40 %", "2026-03-02", "007", "3 days", "2026-03-02T18:00"),
                List.of("B", "-1 days", "5 %", "", "12", "4 h", "")));
        assertThat(sheet.columns()).extracting(Sheet.Column::unit).containsExactly("", "days", "%", "", "", "", "");
        assertThat(sheet.cells().at(0, 1)).isEqualTo(3.5);
        assertThat(sheet.cells().at(1, 1)).isEqualTo(-1.0);
        assertThat(sheet.cells().at(0, 2)).isEqualTo(0.4);
        assertThat(sheet.cells().at(0, 3)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(sheet.cells().at(1, 3)).isNull();
        assertThat(List.of(sheet.cells().at(1, 4), sheet.cells().at(0, 5), sheet.cells().at(0, 0)))
                .containsExactly("12", "3 days", "=A");
        assertThat(sheet.cells().at(0, 6)).isEqualTo(LocalDateTime.of(2026, 3, 2, 18, 0));
        assertThat(format(write(sheet, "unit.xlsx"), "B2")).isEqualTo("#,##0.00\\ \\d\\a\\y\\s");
    }

    @Test
    void namesThatBeginWithNumbersStayNames() {
        Sheet sheet = TextTable.sheet("Names", List.of(List.of("Name", "Key", "Cost", "Effort"),
                List.of("1A", "12b", "1200 EUR", "1 week"), List.of("2A", "13b", "900 EUR", "2 week")));
        assertThat(List.of(sheet.cells().at(0, 0), sheet.cells().at(1, 1))).containsExactly("1A", "13b");
        assertThat(sheet.cells().at(0, 2)).isEqualTo(1200.0);
        assertThat(sheet.columns()).extracting(Sheet.Column::unit).containsExactly("", "", "EUR", "week");
    }

    @Test
    void signsAndTenthsOfAPercentAreShown() throws IOException {
        Path file = write(TextTable.sheet("Signed", List.of(List.of("Slip", "Share", "Change", "Float"),
                List.of("+3 d", "12.5 %", "+2", "3"), List.of("-1 d", "7 %", "0", "-1"), List.of("0 d", "29 %", "", "+1"))),
                "signed.xlsx");
        assertThat(format(file, "A2")).isEqualTo("+#,##0\\ \\d;-#,##0\\ \\d;#,##0\\ \\d");
        assertThat(format(file, "B2")).isEqualTo("0.0%");
        assertThat(format(file, "C2")).isEqualTo("+#,##0;-#,##0;#,##0");
        assertThat(format(file, "D2")).as("not all are signed").isEqualTo("#,##0");
        Path whole = write(TextTable.sheet("Whole", List.of(List.of("Share"), List.of("29 %"), List.of("7 %"))), "whole.xlsx");
        assertThat(format(whole, "A2")).isEqualTo("0%");
    }

    @Test
    void whoStopsItKeepsWhatWasThere() throws IOException {
        Path file = folder.resolve("kept.xlsx");
        Files.writeString(file, "before");
        Sheet many = new Sheet("Many", List.of(new Sheet.Column("Number")), 0, 2_000, (row, column) -> row,
                row -> row % 700 == 0);
        List<Integer> told = new ArrayList<>();
        assertThat(XlsxWriter.write(many, file, rows -> {
            told.add(rows);
            return rows < 1_400;
        })).isFalse();
        assertThat(told).containsExactly(701, 1_401);
        assertThat(folder).isDirectoryContaining("glob:**kept.xlsx");
        assertThat(Files.readString(file)).isEqualTo("before");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
        assertThat(XlsxWriter.write(many, file, rows -> true)).isTrue();
        assertThat(cell(file, "A2001")).contains("<v>1999</v>");
        List<Integer> lines = new ArrayList<>();
        Matcher line = Pattern.compile("<row r=\"(\\d+)\"").matcher(part(file, "xl/worksheets/sheet1.xml"));
        while (line.find()) {
            lines.add(Integer.valueOf(line.group(1)));
        }
        assertThat(lines).isEqualTo(IntStream.rangeClosed(1, 2_001).boxed().toList());
    }
}
