// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportSource;
import org.keelson.api.MetricReading;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Section;
import org.keelson.engine.Contribution;
import org.keelson.engine.Details;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome.Failed;
import org.keelson.engine.Outcome.Phase;
import org.keelson.engine.Outcome;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.engine.Snapshot;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;
import org.keelson.model.problems.Problem;
import org.osgi.framework.FrameworkUtil;

/** What org.keelson.faulty contributes to the points of metrics, validations, reports and custom fields. */
class FaultyPointsTest {

    private static Engine engine;
    private static Snapshot snapshot;
    private static Map<String, MeasuredMetric> measured;

    @BeforeAll
    static void measure() {
        Assumptions.assumeTrue(FrameworkUtil.getBundle(FaultyPointsTest.class) != null,
                "The extension registry is there only inside OSGi");
        engine = Engine.of(new RegistryContributionSource(RegistryFactory.getRegistry()));
        Portfolio portfolio = Portfolios.small();
        Portfolios.set(portfolio, "faulty.threshold-set", "watch", "a lot");
        snapshot = Snapshot.of(portfolio);
        measured = new LinkedHashMap<>();
        EvaluationRun run = engine.run(snapshot, Portfolios.options());
        run.measure().forEach(each -> measured.put(each.metric().id(), each));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "class-missing | LOAD | ClassNotFoundException: org.keelson.faulty.Gone",
        "wrong-type | LOAD | does not implement org.keelson.api.Metric",
        "throws | RUN | IllegalStateException: The service is down",
        "null | ANSWER | it answered null",
        "null-inside | ANSWER | one of its measurements is null",
        "not-a-number | ANSWER | its value for 'p' is NaN",
        "infinite | ANSWER | its value for 'p' is Infinity",
        "unknown-element | ANSWER | it measures 'no-such-id', which is neither the portfolio nor a program",
        "not-measured | ANSWER | it measures 'cal', which is neither the portfolio nor a program",
        "twice | ANSWER | it measures 'p' twice",
        "asks-for-more | RUN | Say needs=\"simulation\" in plugin.xml",
        "changes-snapshot | SNAPSHOT | it changed programs of Portfolio",
        "needs-findings | DECLARATION | it cannot need 'findings' here, only simulation",
        "threshold | DECLARATION | the attribute 'watch' is 'low', not a number",
        "threshold-order | DECLARATION | its threshold 'watch' lies beyond 'offTrack'",
        "no-direction | DECLARATION | no attribute 'higherIsBetter'",
        "threshold-set | PARAMETERS | Parameter 'watch': 'a lot' is not a number",
        "parameter-reserved | DECLARATION | the id of the parameter 'enabled' is taken",
    })
    void aMetricThatFailsNamesContributionBundleAndCause(String id, Phase phase, String cause) {
        Outcome<?> outcome = measured.get("faulty." + id).outcome();
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.phase()).isEqualTo(phase);
            assertThat(failed.reason()).contains(cause);
        });
        assertThat(outcome.message()).contains("metrics 'faulty." + id + "' of org.keelson.faulty");
        assertThat(measured.get("faulty." + id).readings()).isEmpty();
        assertThat(engine.health()).filteredOn(each -> each.contribution().point() == ExtensionPoint.METRICS
                && each.contribution().id().equals("faulty." + id)).singleElement().extracting(Health::status)
                .isEqualTo(Health.Status.FAILED);
    }

    @Test
    void theOthersAreMeasured() {
        assertThat(measured.get("faulty.healthy").readings()).containsExactly(new MetricReading("faulty.healthy", "Healthy", "p", 1, "items",
                MetricReading.Trend.UNKNOWN, Status.WATCH, null, List.of()));
    }

    @Test
    void validationsAreGuardedAndSignedWithTheirId() {
        Map<String, Outcome<List<Problem>>> outcomes = new LinkedHashMap<>();
        engine.run(snapshot, Portfolios.options()).validate()
                .forEach(each -> outcomes.put(each.call().contribution().id(), each));
        assertThat(outcomes.get("faulty.healthy").value()).hasValueSatisfying(problems -> assertThat(problems)
                .containsExactly(Problem.info("faulty.healthy", "p", "It is there")));
        assertThat(outcomes.get("faulty.throws").message()).contains("The service is down");
        assertThat(outcomes.get("faulty.null").message()).contains("it answered null");
        assertThat(outcomes.get("faulty.unknown-element").message()).contains("'no-such-id'");
    }

    @Test
    void aReportHasTheSectionsThatWorkAndSaysWhatIsMissing() {
        EvaluationRun run = engine.run(snapshot, Portfolios.options());
        Document document = run.report("faulty.healthy").value().orElseThrow();
        assertThat(document.blocks()).filteredOn(Section.class::isInstance).map(each -> ((Section) each).title())
                .containsExactly("Added", "What is missing");
        assertThat(document.blocks().get(1).toString()).contains("Something");
        Section missing = (Section) document.blocks().getLast();
        assertThat(((Bullets) missing.blocks().getLast()).items()).map(Object::toString)
                .anyMatch(text -> text.contains("faulty.section-throws") && text.contains("Nothing to write home about"))
                .anyMatch(text -> text.contains("faulty.section-deep") && text.contains("its section is of level 2, not 1"))
                .anyMatch(text -> text.contains("metrics 'faulty.not-a-number' of org.keelson.faulty"))
                .anyMatch(text -> text.contains("escalationRules 'faulty.throws' of org.keelson.faulty"));
        assertThat(run.failures()).isNotEmpty();
    }

    @Test
    void aSectionOfAReportThatNobodyDeclaresIsRefused() {
        assertThat(refusal(ExtensionPoint.REPORT_SECTIONS, "faulty.section-of-nothing"))
                .isEqualTo("its attribute 'report' names 'faulty.nobody', which nobody declares");
        assertThat(refusal(ExtensionPoint.REPORT_SECTIONS, "faulty.section-nowhere")).contains("the attribute 'report' is missing");
    }

    private static String refusal(ExtensionPoint point, String id) {
        Health health = engine.health().stream().filter(each -> each.contribution().point() == point
                && each.contribution().id().equals(id)).findFirst().orElseThrow();
        assertThat(health.status()).isEqualTo(Health.Status.FAILED);
        return health.detail();
    }

    @Test
    void customFieldsAreCheckedWhereTheyAreDeclared() {
        assertThat(engine.customFields()).filteredOn(each -> each.bundle().equals("org.keelson.faulty")).singleElement()
                .extracting(Contribution::details).isEqualTo(new Details.OfField(CustomFieldType.CHOICE,
                        List.of("Deliverable", "Risk"), List.of("Red", "Green"), "", "Green"));
        assertThat(refusal(ExtensionPoint.CUSTOM_FIELDS, "faulty.type")).isEqualTo("the type 'colour' is unknown");
        assertThat(refusal(ExtensionPoint.CUSTOM_FIELDS, "faulty.no-type")).isEqualTo("the attribute 'type' is missing");
        assertThat(refusal(ExtensionPoint.CUSTOM_FIELDS, "faulty.choices")).contains("needs the attribute 'choices'");
        assertThat(refusal(ExtensionPoint.CUSTOM_FIELDS, "faulty.default")).contains("'tomorrow'");
        assertThat(refusal(ExtensionPoint.CUSTOM_FIELDS, "faulty.applies")).contains("'Sample'").contains("'Spaceship'");
    }

    @Test
    void anImporterFindsContributedFieldsInItsTarget() {
        Portfolio target = Portfolios.small();
        engine.read("faulty.fields", ImportRequest.of(ImportSource.of("x.plan", "x"), target, Clock.systemUTC()),
                Portfolios.options()).value().ifPresentOrElse(result -> {
                    assertThat(result.fragment().getCustomFields()).singleElement().satisfies(field -> {
                        assertThat(field.getKey()).isEqualTo("faulty.healthy");
                        assertThat(field.getSource()).isEqualTo("org.keelson.faulty");
                        assertThat(field.getAppliesTo()).containsExactly("Deliverable", "Risk");
                    });
                }, () -> {
                    throw new AssertionError("not read");
                });
        assertThat(target.getCustomFields()).isEmpty();
    }
}
