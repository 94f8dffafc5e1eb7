// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.api.Finding;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportSource;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.Outcome;
import org.keelson.engine.Outcome.Failed;
import org.keelson.engine.Outcome.Phase;
import org.keelson.engine.Outcome.Success;
import org.keelson.engine.OutputGuard;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.model.Portfolio;
import org.osgi.framework.FrameworkUtil;

/** The bundle org.keelson.faulty, installed, and everything in it run. */
class FaultyContributionsTest {

    private static final String BUNDLE = "org.keelson.faulty";

    private static Engine engine;
    private static Snapshot snapshot;
    private static Map<String, Outcome<List<Finding>>> checked;
    private static String printed;
    private static PrintStream before;

    @BeforeAll
    static void runEverything() {
        Assumptions.assumeTrue(FrameworkUtil.getBundle(FaultyContributionsTest.class) != null,
                "The extension registry is there only inside OSGi");
        engine = Engine.of(new RegistryContributionSource(RegistryFactory.getRegistry()));
        Portfolio portfolio = Portfolios.small();
        Portfolios.set(portfolio, "faulty.parameter-setting", "days", "21");
        snapshot = Snapshot.of(portfolio);
        before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(OutputGuard.around(new PrintStream(out, true, StandardCharsets.UTF_8)));
        checked = new LinkedHashMap<>();
        for (Outcome<List<Finding>> outcome : engine.check(snapshot, Portfolios.options())) {
            checked.putIfAbsent(outcome.call().contribution().id(), outcome);
        }
        printed = out.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void putBack() {
        if (before != null) {
            System.setOut(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "class-missing | LOAD | ClassNotFoundException: org.keelson.faulty.Gone",
        "wrong-type | LOAD | does not implement org.keelson.api.EscalationRule",
        "abstract | CREATE | is abstract",
        "no-constructor | CREATE | NoSuchMethodException",
        "constructor-throws | CREATE | IllegalStateException: No licence file",
        "constructor-error | CREATE | AssertionError: No licence server",
        "constructor-recursion | CREATE | StackOverflowError",
        "not-linking | RUN | UnsatisfiedLinkError",
        "throws | RUN | IllegalStateException: The service is down",
        "throws-error | RUN | AssertionError: This cannot happen",
        "throws-trap | RUN | Trap",
        "throws-cancel | RUN | CancellationException: Bored",
        "recursion | RUN | StackOverflowError",
        "memory | RUN | OutOfMemoryError",
        "null | ANSWER | it answered null",
        "null-inside | ANSWER | one of its findings is null",
        "unknown-element | ANSWER | it names the element 'no-such-id', which does not exist",
        "changes-snapshot | SNAPSHOT | it changed name of Portfolio",
        "changes-unwatched | SNAPSHOT | it changed its adapters",
        "parameter-setting | PARAMETERS | Parameter 'days': 21 is above its maximum of 20",
        "parameter-type | DECLARATION | the parameter 'days' has the unknown type 'number'",
        "parameter-default | DECLARATION | Parameter 'days': 30 is above its maximum of 20; the parameter 'days' is declared twice",
        "no-name-no-class | DECLARATION | the attribute 'name' is missing; the attribute 'class' is missing",
        "unknown-tag | DECLARATION | the element <rules> is unknown here, <rule> is expected",
        "after-unknown | DECLARATION | its attribute 'after' names 'faulty.nobody', which nobody declares",
        "circle-1 | DECLARATION | goes in a circle among faulty.circle-1, faulty.circle-2",
        "circle-2 | DECLARATION | goes in a circle among faulty.circle-1, faulty.circle-2",
        "after-itself | DECLARATION | goes in a circle among faulty.after-itself",
    })
    void aFailureNamesContributionBundleAndCause(String id, Phase phase, String cause) {
        Outcome<List<Finding>> outcome = checked.get("faulty." + id);
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.phase()).isEqualTo(phase);
            assertThat(failed.reason()).contains(cause);
        });
        assertThat(outcome.message()).contains("'faulty." + id + "'").contains(BUNDLE).contains(cause);
        assertThat(outcome.problem()).isPresent();
        assertThat(health("faulty." + id)).extracting(Health::status).isEqualTo(Health.Status.FAILED);
        assertThat(health("faulty." + id).detail()).contains(cause);
    }

    @Test
    void aClassThatCannotBeInitializedIsNamedEachTime() {
        // Java says so in full the first time only, and that may have been in another test.
        assertThat(checked.get("faulty.initializer-throws")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.phase()).isEqualTo(Phase.CREATE);
            assertThat(failed.reason()).containsAnyOf("ExceptionInInitializerError", "Could not initialize class");
        });
    }

    private static Health health(String id) {
        return engine.health().stream().filter(each -> each.contribution().point() == ExtensionPoint.ESCALATION_RULES
                && each.contribution().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void badIdsAreRefusedToo() {
        assertThat(checked.get("")).isInstanceOf(Failed.class).extracting(Outcome::message).asString().contains("'id' is missing");
        assertThat(checked.get("faulty bad id")).isInstanceOf(Failed.class);
    }

    @Test
    void theRestIsDoneOverCleanCopies() {
        for (String id : List.of("faulty.healthy", "faulty.healthy-after-all", "faulty.duplicate")) {
            assertThat(checked.get(id)).isInstanceOfSatisfying(Success.class, success -> assertThat(success.answer())
                    .asInstanceOf(InstanceOfAssertFactories.list(Finding.class))
                    .singleElement().extracting(Finding::message).isEqualTo("Clean"));
            assertThat(health(id).status()).isEqualTo(Health.Status.OK);
        }
        List<String> order = List.copyOf(checked.keySet());
        assertThat(order.indexOf("faulty.healthy")).isGreaterThan(order.indexOf("faulty.changes-snapshot"));
        assertThat(order.indexOf("faulty.healthy-after-all")).isGreaterThan(order.indexOf("faulty.changes-unwatched"))
                .isGreaterThan(order.indexOf("faulty.changes-late")).isGreaterThan(order.indexOf("faulty.healthy"));
    }

    @Test
    void notApplicableIsNoFailure() {
        assertThat(checked.get("faulty.does-not-apply")).isInstanceOfSatisfying(Outcome.NotApplicable.class,
                outcome -> assertThat(outcome.reason()).isEqualTo("There is nothing to look at."));
        assertThat(health("faulty.does-not-apply").status()).isEqualTo(Health.Status.OK);
    }

    @Test
    void overrunsAreLeftBehind() {
        for (String id : List.of("faulty.runs-for-ever", "faulty.changes-late")) {
            assertThat(checked.get(id)).isInstanceOf(Outcome.TimedOut.class);
            assertThat(checked.get(id).call().elapsed()).isLessThan(RunOptions.BACKGROUND);
            assertThat(health(id).status()).isEqualTo(Health.Status.TIMED_OUT);
        }
    }

    @Test
    void whatIsPrintedIsKeptBack() {
        assertThat(printed).isEmpty();
        Outcome<List<Finding>> outcome = checked.get("faulty.prints");
        assertThat(outcome).isInstanceOf(Success.class);
        assertThat(outcome.call().output()).containsSubsequence("Hello from a rule", "and from its thread");
        assertThat(outcome.problem()).hasValueSatisfying(problem -> assertThat(problem.message()).contains("faulty.prints"));
        assertThat(health("faulty.prints").detail()).isEqualTo("wrote to standard output: Hello from a rule");
    }

    @Test
    void bothCulpritsOfADuplicateAreNamed() {
        List<Health> duplicates = engine.health().stream().filter(each -> each.status() == Health.Status.DUPLICATE).toList();
        assertThat(duplicates).singleElement().satisfies(health -> {
            assertThat(health.contribution().id()).isEqualTo("faulty.duplicate");
            assertThat(health.detail()).contains("BrokenRules$Healthy").contains("BrokenRules$Throws").contains(BUNDLE);
        });
    }

    @Test
    void reportsAreGuardedAsWell() {
        RunOptions options = Portfolios.options();
        assertThat(engine.report("faulty.null", snapshot, options)).isInstanceOf(Failed.class);
        assertThat(engine.report("faulty.malformed", snapshot, options).message()).contains("0 columns");
        assertThat(engine.report("faulty.unknown-element", snapshot, options).message()).contains("'no-such-id'");
        assertThat(engine.report("faulty.healthy", snapshot, options.withParameters(Map.of("title", "Long"))).value())
                .hasValueSatisfying(document -> assertThat(document.title()).isEqualTo("Long"));
        assertThat(engine.report("faulty.healthy", snapshot, options.withParameters(Map.of("title", "Longer"))).message())
                .contains("'Longer' is not one of Short, Long");
    }

    @Test
    void importersAndExportersAreGuardedAsWell() {
        Portfolio target = Portfolios.small();
        ImportRequest request = ImportRequest.of(ImportSource.of("x.plan", "x"), target, Clock.systemUTC());
        RunOptions options = Portfolios.options();
        assertThat(engine.importerFor("My.PLAN")).map(Contribution::id).hasValue("faulty.healthy");
        Portfolios.set(target, "faulty.healthy", "program", "Set");
        assertThat(engine.read("faulty.healthy", request, options).value()).hasValueSatisfying(
                result -> assertThat(result.fragment().getPrograms().getFirst().getName()).isEqualTo("Set 480"));
        assertThat(engine.read("faulty.refusing", request, options)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.phase()).isEqualTo(Phase.INPUT);
            assertThat(failed.cause()).isInstanceOfSatisfying(ImportException.class,
                    cause -> assertThat(cause.line()).hasValue(3));
        });
        assertThat(engine.read("faulty.unreadable", request, options).message()).contains("Disk on fire");
        assertThat(engine.read("faulty.null", request, options)).isInstanceOf(Failed.class);
        assertThat(engine.read("faulty.attached", request, options).message()).contains("Calendar outside itself, as calendar");
        assertThat(engine.read("faulty.changing", request, options).message()).contains("it changed programs of Portfolio");
        assertThat(target.getPrograms()).hasSize(1);
        assertThat(engine.export("faulty.failing", snapshot, options).message()).contains("Half way");
        assertThat(engine.health().stream().filter(each -> each.contribution().id().matches("faulty\\.(refusing|unreadable)"))
                .map(Health::status)).containsOnly(Health.Status.OK);
    }

    @Test
    void aProbeTellsWhatCannotBeMade() {
        Engine fresh = Engine.of(new RegistryContributionSource(RegistryFactory.getRegistry()));
        assertThat(fresh.health()).filteredOn(each -> each.contribution().point() == ExtensionPoint.ESCALATION_RULES
                && each.contribution().id().equals("faulty.class-missing"))
                .extracting(Health::status).containsExactly(Health.Status.OK);
        Map<String, Health.Status> probed = fresh.probe(Portfolios.options()).stream()
                .filter(each -> each.contribution().point() == ExtensionPoint.ESCALATION_RULES)
                .collect(Collectors.toMap(each -> each.contribution().id(), Health::status, (first, second) -> first));
        assertThat(probed).containsEntry("faulty.class-missing", Health.Status.FAILED)
                .containsEntry("faulty.constructor-throws", Health.Status.FAILED).containsEntry("faulty.throws", Health.Status.OK);
    }
}
