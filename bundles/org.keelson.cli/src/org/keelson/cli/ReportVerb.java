// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keelson.api.document.Document;
import org.keelson.engine.Contribution;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Outcome;
import org.keelson.engine.Snapshot;
import org.keelson.model.problems.Problem;
import org.keelson.rendering.document.DocumentRenderer;
import org.keelson.rendering.document.PortfolioFigures;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A report as a file, or on standard output. */
@Command(description = "A report on a portfolio.")
final class ReportVerb extends Verb {

    /** Formats of a report. */
    enum Format {
        HTML, MD, PDF, JSON
    }

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--id", paramLabel = "ID", required = true, description = "Id of a report; see the verb extensions.")
    private String id;
    @Option(names = "--format", paramLabel = "FORMAT", description = "html, md, pdf or json; else the ending of OUT tells.")
    private Format format;
    @Option(names = "--out", paramLabel = "OUT", description = "The file to write; else standard output, which cannot take pdf.")
    private Path out;
    @Option(names = "--set", paramLabel = "ID=VALUE", description = "A parameter of the report; may stand again.")
    private Map<String, String> set = Map.of();

    @Override
    boolean isQuestion() {
        return out == null;
    }

    @Override
    Answer answer() throws Failure, IOException {
        Contribution report = contribution(ExtensionPoint.REPORTS, id);
        Format wanted = format != null ? format : byEnding();
        if (out == null && (json || wanted == Format.PDF)) {
            throw Failure.usage("there is no place for the report", "name a file with --out");
        }
        Loaded loaded = load(file);
        Snapshot snapshot = Snapshot.of(loaded.portfolio());
        EvaluationRun run = context.engine().get().run(snapshot, optionsForOne(set));
        Outcome<Document> outcome = run.report(report.id());
        Document document = answerOf(outcome, null);
        LocalDateTime today = LocalDateTime.now(context.clock());
        byte[] bytes = render(document, wanted, new PortfolioFigures(loaded.portfolio(), snapshot.schedule(), today));
        List<Problem> problems = new ArrayList<>(problems(loaded, outcome));
        run.failures().forEach(failure -> failure.problem().ifPresent(problems::add));
        Status status = run.failures().isEmpty() ? Status.DONE : Status.CONTRIBUTION;
        if (out == null) {
            return new Printed(new String(bytes, StandardCharsets.UTF_8), problems, status);
        }
        write(out, bytes);
        return new Written(out, problems, status, json -> {
            json.field("report", report.id());
            json.field("title", document.title());
            json.field("format", wanted.name().toLowerCase(Locale.ROOT));
        });
    }

    private Format byEnding() throws Failure {
        String name = String.valueOf(out).toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values()).filter(f -> name.endsWith("." + f.name().toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> Failure.usage("the report has no format", "say --format html, md, pdf or json"));
    }

    private static byte[] render(Document document, Format format, PortfolioFigures figures) throws IOException {
        DocumentRenderer renderer = new DocumentRenderer(figures);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (format) {
            case HTML -> bytes.writeBytes(renderer.html(document).getBytes(StandardCharsets.UTF_8));
            case MD -> bytes.writeBytes(renderer.markdown(document).getBytes(StandardCharsets.UTF_8));
            case JSON -> bytes.writeBytes(renderer.json(document).getBytes(StandardCharsets.UTF_8));
            case PDF -> renderer.pdf(document, bytes);
        }
        return bytes.toByteArray();
    }

    private record Printed(String document, List<Problem> problems, Status status) implements Answer {

        @Override
        public void json(Json object) {
            // refused: the document itself stands on standard output
        }

        @Override
        public void text(Text text) {
            text.line(document.stripTrailing());
        }
    }
}
