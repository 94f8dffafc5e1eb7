// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.rendering.Sample;

class DocumentRendererTest {

    private static final String LONG = "w".repeat(300);

    @Test
    void htmlIsSelfContainedAndEscaped() throws Exception {
        String html = renderer(Sample.nasty()).html(nasty());
        org.w3c.dom.Document parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(
                new ByteArrayInputStream(html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("svg").getLength()).isEqualTo(3);
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "src=", "href=", "@import", "url(", "\u0000");
        assertThat(html).contains("data-facts=\"api schedule.finish=2026-03-20T17:00\"");
    }

    @Test
    void markdownHoldsNoMarkupOfOthers() {
        Document document = new Document("# *t*", List.of(Paragraph.of(Sentence.of("- [x](y) `c` <b> a_b | 1. #h ![i]")),
                Paragraph.of(Sentence.of("1. one")), new TableBlock(List.of(TableBlock.Column.text("a|b")),
                        List.of(List.of(Sentence.of("x|y\nz"))))));
        String markdown = renderer(Sample.small()).markdown(document);
        assertThat(markdown).startsWith("# \\# \\*t\\*\n")
                .contains("\\- \\[x\\](y) \\`c\\` &lt;b&gt; a\\_b \\| 1. \\#h \\!\\[i\\]", "1\\. one", "| a\\|b |", "| x\\|y z |");
    }

    @Test
    void markdownShowsFiguresWhereAFolderIsGiven() {
        DocumentRenderer renderer = renderer(Sample.small());
        assertThat(renderer.markdown(nasty())).doesNotContain("![").contains("*Figure 1.").contains("Dependency map of 6 items");
        assertThat(renderer.markdown(nasty(), "pictures")).contains("](pictures/figure-1.svg)");
        Map<String, String> files = renderer.figureFiles(nasty());
        assertThat(files.keySet()).containsExactly("figure-1.svg", "figure-2.svg", "figure-3.svg");
        assertThat(files.get("figure-1.svg")).startsWith("<?xml");
    }

    @Test
    void jsonHoldsEveryFact() throws IOException {
        String json = renderer(Sample.small()).json(nasty());
        JsonNode root = new ObjectMapper().readTree(json);
        assertThat(root.get("schema").asText()).isEqualTo("keelson/document/1");
        JsonNode fact = root.get("blocks").get(0).get("sentences").get(0).get("facts").get(0);
        assertThat(fact.get("element").asText()).isEqualTo("api");
        assertThat(fact.get("feature").asText()).isEqualTo("schedule.finish");
        assertThat(root.get("blocks").get(1).get("blocks").get(1).get("kind").asText()).isEqualTo("dependencies");
        assertThat(json).doesNotContain("\r");
    }

    @Test
    void pdfTextCanBeReadWhateverTheNamesAre() throws IOException {
        byte[] pdf = pdf(Sample.nasty());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("It finishes on 2026-03-20.", "<script>alert(1)</script>", "Łódź", "Привет", "■ off track");
            assertThat(text).as("text in a figure").contains("Identity Team");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Status <script>");
            assertThat(document.getNumberOfPages()).isBetween(2, 8);
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertThat(pdf(Sample.small())).isEqualTo(pdf(Sample.small()));
        assertThat(renderer(Sample.small()).html(nasty()).equals(renderer(Sample.small()).html(nasty()))).isTrue();
    }

    @Test
    void figuresOfLargePortfoliosFitOnPages() throws IOException {
        Document document = new Document("Large", List.of(new Section("Map", 1, List.of(
                new Figure(Figure.Kind.DEPENDENCIES, "Map", Map.of("focus", "critical")))),
                new Figure(Figure.Kind.ROADMAP, "Roadmap", Map.of())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer(Sample.large(300, 8)).pdf(document, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isLessThan(20);
        }
    }

    private static byte[] pdf(Sample sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer(sample).pdf(nasty(), out);
        return out.toByteArray();
    }

    private static DocumentRenderer renderer(Sample sample) {
        return new DocumentRenderer(new PortfolioFigures(sample.portfolio, sample.schedule(), null));
    }

    private static Document nasty() {
        Sentence sentence = Sentence.of("It finishes on 2026-03-20.", new Fact("api", "schedule.finish", "2026-03-20T17:00"));
        return new Document("Status " + Sample.NASTY, List.of(Paragraph.of(sentence, Sentence.of(Sample.NASTY + " Łódź, Привет.")),
                new Section(Sample.NASTY, 1, List.of(
                        new Bullets(List.of(Paragraph.of(Sentence.of("One")), Paragraph.of(Sentence.of(LONG)))),
                        new Figure(Figure.Kind.DEPENDENCIES, Sample.NASTY, Map.of()),
                        new Section("Deeper", 2, List.of(new TableBlock(
                                List.of(TableBlock.Column.text(Sample.NASTY), TableBlock.Column.number("Days")),
                                List.of(List.of(Sentence.of(LONG), Sentence.of("12")),
                                        List.of(Sentence.of("■ off track"), Sentence.of(""))))))))
                , new Figure(Figure.Kind.ROADMAP, "Roadmap.", Map.of("unknown", "parameter")),
                new Figure(Figure.Kind.STRUCTURE, "", Map.of("program", "one"))));
    }
}
