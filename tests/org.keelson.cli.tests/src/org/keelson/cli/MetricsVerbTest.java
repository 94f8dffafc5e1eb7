// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.api.ReportSection;
import org.keelson.api.Validation;
import org.keelson.api.document.Section;
import org.keelson.engine.ExtensionPoint;
import org.keelson.model.problems.Problem;

/** Metrics, validations and sections on the command line. */
class MetricsVerbTest {

    /** Counts items; programs are not for it. */
    public static final class Items implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            System.out.println("noise of a metric");
            return List.of(Measurement.of(evaluation.portfolio().getId(), evaluation.items().size() / 3.0, "All of them"),
                    Measurement.none(evaluation.portfolio().getPrograms().getFirst().getId(), "It is a program"));
        }
    }

    public static final class Broken implements Metric, Validation, ReportSection {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public List<Problem> validate(Evaluation evaluation) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public Section write(Evaluation evaluation) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    public static final class Strict implements Validation {
        @Override
        public List<Problem> validate(Evaluation evaluation) {
            return List.of(Problem.warning("x", evaluation.portfolio().getId(), "It has the wrong name"));
        }
    }

    @TempDir
    Path folder;
    private Cli cli;

    @BeforeEach
    void portfolio() throws Exception {
        cli = new Cli(folder).with(ExtensionPoint.METRICS, "items", Items.class,
                Map.of("unit", "items", "higherIsBetter", "false", "watch", "2"));
        assertThat(cli.run("generate", "p.keelson", "--items", "10").status()).isZero();
    }

    @Test
    void aValueHasUnitTrendStatusAndReasons() {
        Cli.Run run = cli.run("metrics", "p.keelson", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().get("schema").asText()).isEqualTo("keelson/metrics/1");
        JsonNode metrics = run.json().get("metrics");
        assertThat(metrics).hasSize(2);
        JsonNode value = metrics.get(0).get("outcome").asText().equals("success") ? metrics.get(0) : metrics.get(1);
        JsonNode none = value == metrics.get(0) ? metrics.get(1) : metrics.get(0);
        assertThat(value.get("value").asDouble()).isEqualTo(3.33333333);
        assertThat(value.get("unit").asText()).isEqualTo("items");
        assertThat(value.get("trend").asText()).isEqualTo("unknown");
        assertThat(value.get("status").asText()).isEqualTo("watch");
        assertThat(value.get("why").get(0).asText()).isEqualTo("All of them");
        assertThat(none.get("value").isNull()).isTrue();
        assertThat(none.get("outcome").asText()).isEqualTo("not-applicable");
        assertThat(none.get("detail").asText()).isEqualTo("It is a program");
        assertThat(cli.run("metrics", "p.keelson").out()).contains("The items", "3.333", "watch", "It is a program");
    }

    @Test
    void oneThatFailsIsToldAndTheOthersAreMeasured() {
        cli.with(ExtensionPoint.METRICS, "broken", Broken.class, Map.of());
        Cli.Run run = cli.run("metrics", "p.keelson", "--json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.json().get("metrics")).hasSize(3);
        assertThat(run.json().get("metrics").get(0).get("outcome").asText()).isEqualTo("failed");
        assertThat(run.json().get("metrics").get(0).get("detail").asText()).contains("broken on purpose");
        assertThat(run.json().get("problems").toString()).contains("metrics 'broken' of org.example", "broken on purpose");
        assertThat(cli.run("metrics", "p.keelson", "--id", "items").status()).isZero();
    }

    @Test
    void settingsAreForTheRunAndMustBeKnown() {
        assertThat(cli.run("metrics", "p.keelson", "--set", "items.watch=5", "--json").json().get("metrics").toString())
                .contains("on-track");
        assertThat(cli.run("metrics", "p.keelson", "--set", "items.enabled=false").out()).contains("it is switched off");
        Cli.Run unknown = cli.run("metrics", "p.keelson", "--set", "items.speed=5");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("nobody has the setting items.speed");
        assertThat(cli.run("metrics", "p.keelson", "--id", "no").err()).contains("there are no metrics called \"no\"", "items");
        assertThat(cli.run("metrics", "p.keelson", "--element", "no such thing").status()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenUnlessAsked() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("p.keelson"));
        cli.run("metrics", "p.keelson");
        assertThat(Files.readAllBytes(folder.resolve("p.keelson"))).isEqualTo(before);
        assertThat(cli.run("metrics", "p.keelson", "--record").status()).isZero();
        String text = Files.readString(folder.resolve("p.keelson"));
        assertThat(text).contains("<metrics", "definition=\"items\"");
        assertThat(cli.run("metrics", "p.keelson", "--record").status()).isZero();
        assertThat(Files.readString(folder.resolve("p.keelson"))).as("one value a day").isEqualTo(text);
    }

    @Test
    void checkTellsWhatValidationsFind() {
        cli.with(ExtensionPoint.VALIDATIONS, "strict", Strict.class, Map.of()).with(ExtensionPoint.VALIDATIONS, "broken",
                Broken.class, Map.of());
        Cli.Run run = cli.run("check", "p.keelson", "--json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.json().get("findings").toString()).contains("\"rule\":\"strict\"", "It has the wrong name");
        assertThat(run.err()).contains("validations 'broken' of org.example");
    }

    @Test
    void extensionsTellsWhoFailsOverAPortfolio() {
        cli.with(ExtensionPoint.METRICS, "broken", Broken.class, Map.of());
        assertThat(cli.run("extensions", "--json").json().at("/contributions/1/status").asText()).isEqualTo("ok");
        Cli.Run run = cli.run("extensions", "p.keelson", "--json");
        assertThat(run.status()).isEqualTo(4);
        JsonNode broken = run.json().get("contributions").get(0);
        assertThat(broken.get("id").asText()).isEqualTo("broken");
        assertThat(broken.get("status").asText()).isEqualTo("failed");
        assertThat(broken.get("detail").asText()).contains("broken on purpose");
        assertThat(run.json().at("/contributions/1/status").asText()).isEqualTo("ok");
    }

    @Test
    void aReportWithoutOneOfItsSectionsSaysSo() {
        cli.with(ExtensionPoint.REPORTS, "empty", Contributed.Empty.class, Map.of()).with(ExtensionPoint.REPORT_SECTIONS, "broken",
                Broken.class, Map.of("report", "empty"));
        Cli.Run run = cli.run("report", "p.keelson", "--id", "empty", "--format", "md");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.out()).contains("# About", "What is missing", "broken on purpose");
        assertThat(run.err()).contains("reports 'broken' of org.example");
    }
}
