// SPDX-License-Identifier: EPL-2.0
package org.keelson.golden.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.analysis.Progress;
import org.keelson.api.Finding;
import org.keelson.api.Measurement;
import org.keelson.api.document.Document;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.engine.escalation.EscalationDesk;
import org.keelson.engine.escalation.EscalationPolicy;
import org.keelson.engine.escalation.Sightings;
import org.keelson.engine.replay.History;
import org.keelson.engine.replay.Replay;
import org.keelson.engine.replay.ReplayOptions;
import org.keelson.engine.replay.Version;
import org.keelson.model.Portfolio;
import org.keelson.storage.PortfolioStore;
import org.osgi.framework.FrameworkUtil;

/**
 * Portfolios through every metric, rule and report, held against the files in {@code golden/}. What differs is
 * written to {@code target/golden/}; if it is right, copy it over.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("golden");
    private static final Path FOUND = Path.of("target", "golden");
    private static final Path SAMPLES = Path.of("..", "..", "bundles", "org.keelson.samples", "samples");

    private static final RunOptions OPTIONS = RunOptions
            .of(Clock.fixed(Instant.parse("2026-02-02T10:00:00Z"), ZoneOffset.UTC)).withBudget(Duration.ofMinutes(1));

    private static Locale locale;
    private static Engine engine;

    /** A portfolio by name; made or read anew for each test, since tests shuffle it. */
    record Case(String name, Path file) {

        Portfolio open() throws Exception {
            return file == null ? Troubles.create() : new PortfolioStore().load(file).portfolio();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void readContributions() {
        Assumptions.assumeTrue(FrameworkUtil.getBundle(GoldenTest.class) != null,
                "The extension registry is there only inside OSGi");
        engine = Engine.of(new RegistryContributionSource(RegistryFactory.getRegistry()));
        locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
    }

    @AfterAll
    static void putBack() {
        if (locale != null) {
            Locale.setDefault(locale);
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>(List.of(new Case("troubles", null)));
        if (Files.isDirectory(SAMPLES)) {
            try (Stream<Path> files = Files.list(SAMPLES)) {
                files.filter(file -> file.toString().endsWith(".keelson")).sorted()
                        .forEach(file -> cases.add(new Case(file.getFileName().toString().replace(".keelson", ""), file)));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void contributionsSayWhatTheySaid(Case each) throws Exception {
        held(each, transcripts(each.open()));
    }

    private static void held(Case each, Map<String, String> found) throws IOException {
        List<String> differing = new ArrayList<>();
        for (Map.Entry<String, String> entry : found.entrySet()) {
            Path golden = GOLDEN.resolve(each.name()).resolve(entry.getKey());
            if (!Files.exists(golden) || !Files.readString(golden).equals(entry.getValue())) {
                Path written = FOUND.resolve(each.name()).resolve(entry.getKey());
                Files.createDirectories(written.getParent());
                Files.writeString(written, entry.getValue());
                differing.add(golden + " and " + written);
            }
        }
        assertThat(differing).as("Files that differ; if what was found is right, copy it over").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheInputDoesNotMatter(Case each) throws Exception {
        Map<String, String> straight = transcripts(each.open());
        for (long seed = 1; seed <= 3; seed++) {
            Portfolio shuffled = each.open();
            Shuffle.shuffle(shuffled, seed);
            assertThat(transcripts(shuffled)).as("seed %d", seed).isEqualTo(straight);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLocaleDoesNotMatter(Case each) throws Exception {
        Map<String, String> straight = transcripts(each.open());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(transcripts(each.open())).isEqualTo(straight);
        } finally {
            Locale.setDefault(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWindTunnelSaysTheSameOfAnyOrder(Case each) throws Exception {
        String straight = replayed(each.open());
        Portfolio shuffled = each.open();
        Shuffle.shuffle(shuffled, 1);
        assertThat(replayed(shuffled)).isEqualTo(straight);
        held(each, Map.of("replay.txt", straight));
    }

    private static String replayed(Portfolio portfolio) {
        List<Version> versions = History.of(portfolio, Snapshot.of(portfolio).asOf(OPTIONS.clock()));
        return JudgementTranscript.ofReplay(Replay.run(engine, versions,
                new ReplayOptions(Set.of(), Map.of(), OPTIONS.budget()), Progress.none()));
    }

    @Test
    void everyRuleFindsItsTrouble() {
        List<Outcome<List<Finding>>> outcomes = engine.check(Snapshot.of(Troubles.create()), OPTIONS);
        assertThat(outcomes).isNotEmpty().allSatisfy(outcome -> assertThat(outcome.value()).as(outcome.message())
                .hasValueSatisfying(findings -> assertThat(findings).as(outcome.message()).isNotEmpty()));
    }

    @Test
    void everyValidationFindsItsTrouble() {
        assertThat(engine.run(Snapshot.of(Troubles.create()), OPTIONS).validate()).isNotEmpty().allSatisfy(outcome -> assertThat(
                outcome.value()).as(outcome.message()).hasValueSatisfying(found -> assertThat(found).as(outcome.message()).isNotEmpty()));
    }

    @Test
    void everyMetricMeasuresSomething() throws Exception {
        Set<String> silent = new TreeSet<>();
        engine.contributions(ExtensionPoint.METRICS).forEach(metric -> silent.add(metric.id()));
        for (Case each : cases()) {
            for (MeasuredMetric metric : engine.run(Snapshot.of(each.open()), OPTIONS).measure()) {
                Outcome<List<Measurement>> outcome = metric.outcome();
                assertThat(outcome).as(outcome.message()).isInstanceOfAny(Outcome.Success.class, Outcome.NotApplicable.class);
                if (!metric.readings().isEmpty()) {
                    silent.remove(metric.metric().id());
                }
            }
        }
        assertThat(silent).as("metrics that say nothing of any portfolio").isEmpty();
    }

    @Test
    void everythingShownToPeopleIsTranslated() {
        assertThat(engine.contributions()).allSatisfy(each -> {
            assertThat(List.of(each.name(), each.description(), each.category())).noneMatch(text -> text.startsWith("%"));
            assertThat(each.parameters()).noneMatch(parameter -> (parameter.name() + parameter.description()).contains("%"));
        });
    }

    private static Map<String, String> transcripts(Portfolio portfolio) {
        Snapshot snapshot = Snapshot.of(portfolio);
        Map<String, String> transcripts = new LinkedHashMap<>();
        EvaluationRun run = engine.run(snapshot, OPTIONS);
        transcripts.put("rules.txt", Transcript.of(run.check()));
        transcripts.put("validations.txt", Transcript.ofProblems(run.validate()));
        transcripts.put("metrics.txt", Transcript.ofMetrics(run.measure()));
        transcripts.put("statuses.txt", JudgementTranscript.ofStatuses(run.statuses()));
        transcripts.put("escalations.txt", JudgementTranscript.ofEscalations(EscalationDesk.decide(portfolio,
                snapshot.schedule(), run.observation(), Sightings.of(portfolio), EscalationPolicy.standard())));
        for (Contribution report : engine.contributions(ExtensionPoint.REPORTS)) {
            Outcome<Document> outcome = engine.report(report.id(), snapshot, OPTIONS);
            transcripts.put("report-" + report.id() + ".txt",
                    outcome.value().map(Transcript::of).orElseGet(() -> outcome.message() + "\n"));
        }
        return transcripts;
    }
}
