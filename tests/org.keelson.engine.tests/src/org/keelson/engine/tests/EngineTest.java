// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.Report;
import org.keelson.api.document.Document;
import org.keelson.engine.Contribution;
import org.keelson.engine.ContributionSource;
import org.keelson.engine.Declaration;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.engine.SnapshotTaking;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** The engine over lists of declarations. */
class EngineTest {

    private final List<Declaration> declarations = new ArrayList<>();

    /** Answers one finding on each item, worst last. */
    public static final class TwoFindings implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            String id = evaluation.items().getFirst().getId();
            return List.of(new Finding(ProblemSeverity.INFO, id, "b", List.of()),
                    new Finding(ProblemSeverity.ERROR, null, "z", List.of("because")),
                    new Finding(ProblemSeverity.INFO, id, "a", List.of()));
        }
    }

    /** Sleeps for a second, unless it is interrupted. */
    public static final class Sleeps implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            try {
                Thread.sleep(1000);
                return List.of();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Sleeps while it is told to. */
    public static final class SleepsAtTimes implements EscalationRule {

        static volatile boolean sleepy;

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return sleepy ? new Sleeps().evaluate(evaluation) : List.of();
        }
    }

    /** Answers, and has a thread of its own that changes the portfolio a little later. */
    public static final class LeavesAThread implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            Portfolio portfolio = evaluation.portfolio();
            new Thread(() -> {
                pause(100);
                portfolio.setName("changed by a thread");
            }).start();
            return List.of();
        }
    }

    /** Works for longer than the thread of the other waits. */
    public static final class WorksAWhile implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            pause(300);
            return List.of(new Finding(ProblemSeverity.INFO, null, evaluation.portfolio().getName(), List.of()));
        }
    }

    /** Finds whether it is given what it is to be given. */
    public static final class Compares implements EscalationRule {

        static volatile Portfolio wanted;

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            boolean same = EcoreUtil.equals(evaluation.portfolio(), wanted);
            return List.of(new Finding(ProblemSeverity.INFO, null, same ? "the same" : "another", List.of()));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes its parameters and the time. */
    public static final class Tells implements Report {
        @Override
        public Document write(Evaluation evaluation) {
            return new Document(evaluation.parameters() + " at " + evaluation.now(), List.of());
        }
    }

    private void declare(ExtensionPoint point, String bundle, Class<?> type, Map<String, String> attributes,
            List<Map<String, String>> parameters) {
        Map<String, String> all = new HashMap<>(Map.of("name", "A name", "class", type.getName()));
        all.putAll(attributes);
        declarations.add(new Declaration(point, bundle, point.element(), all, parameters, () -> type));
    }

    private void rule(String id, Class<?> type, String after) {
        declare(ExtensionPoint.ESCALATION_RULES, "org.acme", type, Map.of("id", id, "after", after), List.of());
    }

    private Engine engine() {
        return Engine.of(() -> declarations);
    }

    private static Snapshot snapshot() {
        return Snapshot.of(Portfolios.small());
    }

    @Test
    void aSnapshotTakenInPiecesIsThatOfThePortfolio() {
        Portfolio portfolio = Portfolios.small();
        Program program = portfolio.getPrograms().getFirst();
        WorkItem before = program.getItems().getFirst();
        for (int each = 0; each < 200; each++) {
            Team team = ModelFactory.eINSTANCE.createTeam();
            portfolio.getTeams().add(team);
            WorkItem item = ModelFactory.eINSTANCE.createDeliverable();
            item.setId("item-" + each);
            item.setOwnerTeam(team);
            program.getItems().addFirst(item);
            Dependency dependency = ModelFactory.eINSTANCE.createDependency();
            dependency.setPredecessor(each % 2 == 0 ? before : item);
            dependency.setSuccessor(each % 2 == 0 ? item : before);
            portfolio.getDependencies().addFirst(dependency);
        }
        SnapshotTaking taking = new SnapshotTaking(portfolio);
        int pieces = 1;
        while (!taking.go(() -> true)) {
            pieces++;
        }
        assertThat(pieces).isGreaterThan(20);
        rule("compares", Compares.class, "");
        Compares.wanted = portfolio;
        assertThat(engine().check(taking.snapshot(), Portfolios.options()).getFirst().value().orElseThrow())
                .extracting(Finding::message).containsExactly("the same");
    }

    @Test
    void listingLoadsNoClass() {
        declarations.add(new Declaration(ExtensionPoint.REPORTS, "org.acme", "report",
                Map.of("id", "r", "name", "R", "class", "org.acme.R"), List.of(), () -> {
                    throw new AssertionError("loaded");
                }));
        Engine engine = engine();
        assertThat(engine.contributions()).singleElement().extracting(Contribution::className).isEqualTo("org.acme.R");
        assertThat(engine.health()).singleElement().extracting(Health::status).isEqualTo(Health.Status.OK);
        assertThat(engine.contribution(ExtensionPoint.REPORTS, "r")).isPresent();
    }

    @Test
    void whatComesWhileTheEngineIsMadeIsNotMissed() {
        Engine engine = Engine.of(new ContributionSource() {
            @Override
            public List<Declaration> declarations() {
                return List.copyOf(declarations);
            }

            @Override
            public Closeable onChange(Runnable changed) {
                rule("early", TwoFindings.class, ""); // came before anybody was listening, and so is not told
                return () -> { };
            }
        });
        assertThat(engine.contributions()).extracting(Contribution::id).containsExactly("early");
    }

    @Test
    void whatAThreadChangesThatIsLeftBehindIsNobodyElsesFault() {
        rule("a", LeavesAThread.class, "");
        rule("b", WorksAWhile.class, "a");
        rule("c", WorksAWhile.class, "b");
        String name = Portfolios.small().getName();
        assertThat(engine().check(snapshot(), Portfolios.options()).subList(1, 3)).allSatisfy(outcome -> assertThat(outcome.value())
                .as(outcome.message()).hasValueSatisfying(found -> assertThat(found.getFirst().message()).isEqualTo(name)));
    }

    @Test
    void orderFollowsAfterThenTheId() {
        rule("a", TwoFindings.class, "d");
        rule("b", TwoFindings.class, "");
        rule("c", TwoFindings.class, "a, b");
        rule("d", TwoFindings.class, "");
        List<Declaration> given = List.copyOf(declarations);
        for (int turn = 0; turn < given.size(); turn++) {
            declarations.add(declarations.removeFirst());
            assertThat(engine().contributions()).extracting(Contribution::id).containsExactly("b", "d", "a", "c");
        }
    }

    @Test
    void whatComesAfterARefusedOneIsRunAllTheSame() {
        rule("a", TwoFindings.class, "gone");
        rule("b", TwoFindings.class, "a");
        assertThat(engine().contributions()).extracting(Contribution::id).containsExactly("b");
    }

    @Test
    void theFirstInstalledKeepsADuplicateId() {
        declare(ExtensionPoint.REPORTS, "org.first", Tells.class, Map.of("id", "x"), List.of());
        declare(ExtensionPoint.REPORTS, "com.second", Tells.class, Map.of("id", "x"), List.of());
        declare(ExtensionPoint.ESCALATION_RULES, "com.second", TwoFindings.class, Map.of("id", "x"), List.of());
        Engine engine = engine();
        assertThat(engine.contributions()).extracting(Contribution::bundle).containsExactly("com.second", "org.first");
        assertThat(engine.health()).filteredOn(each -> each.status() == Health.Status.DUPLICATE).singleElement()
                .satisfies(health -> assertThat(health.detail()).contains("org.first").contains("com.second"));
        assertThat(engine.report("x", snapshot(), Portfolios.options()).call().contribution().bundle()).isEqualTo("org.first");
    }

    @Test
    void findingsComeWorstFirst() {
        rule("a", TwoFindings.class, "");
        assertThat(engine().check(snapshot(), Portfolios.options()).getFirst().value().orElseThrow())
                .extracting(Finding::message).containsExactly("z", "a", "b");
    }

    @Test
    void anUnknownContributionIsTheCallersMistake() {
        declare(ExtensionPoint.REPORTS, "org.acme", Tells.class, Map.of("id", "known"), List.of());
        assertThatThrownBy(() -> engine().report("unknown", snapshot(), Portfolios.options()))
                .isInstanceOf(NoSuchElementException.class).hasMessageContaining("[known]");
    }

    @Test
    void parametersComeFromTheCallerThePortfolioAndTheDefaults() {
        declare(ExtensionPoint.REPORTS, "org.acme", Tells.class, Map.of("id", "r"),
                List.of(Map.of("id", "a", "type", "duration", "default", "1d"),
                        Map.of("id", "b", "type", "decimal", "default", "0.5", "minimum", "0", "maximum", "1"),
                        Map.of("id", "c", "type", "text"), Map.of("id", "d", "type", "date", "default", "2026-01-01"),
                        Map.of("id", "e", "type", "flag", "default", "false")));
        Portfolio portfolio = Portfolios.small();
        Portfolios.set(portfolio, "r", "a", "2h");
        Portfolios.set(portfolio, "r", "b", "0.75");
        Portfolios.set(portfolio, "r", "gone", "from an older version");
        Portfolios.set(portfolio, "other", "e", "true");
        RunOptions options = Portfolios.options().withParameters(Map.of("b", "1"));
        assertThat(engine().report("r", Snapshot.of(portfolio), options).value().orElseThrow().title())
                .isEqualTo("{a=120, b=1.0, c=, d=2026-01-01, e=false} at 2026-01-05T09:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"b | 2 | above its maximum of 1", "b | -0.1 | below its minimum of 0", "b | NaN | not a value of type decimal",
        "b | ten | not a value of type decimal", "gone | 1 | There is no parameter 'gone'; there are [b]"})
    void parametersOutOfBoundsAreRefused(String id, String value, String reason) {
        declare(ExtensionPoint.REPORTS, "org.acme", Tells.class, Map.of("id", "r"),
                List.of(Map.of("id", "b", "type", "decimal", "default", "0.5", "minimum", "0", "maximum", "1")));
        Outcome<Document> outcome = engine().report("r", snapshot(), Portfolios.options().withParameters(Map.of(id, value)));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.phase()).isEqualTo(Outcome.Phase.PARAMETERS);
            assertThat(failed.reason()).contains(reason);
        });
    }

    @Test
    void anOverrunIsForgivenAfterTwentyAnswersInTime() {
        rule("slow", SleepsAtTimes.class, "");
        Engine engine = engine();
        Snapshot snapshot = snapshot();

        oversleep(engine, snapshot);
        for (int answers = 0; answers < 20; answers++) {
            assertThat(engine.check(snapshot, Portfolios.options()).getFirst()).isInstanceOf(Outcome.Success.class);
        }
        oversleep(engine, snapshot);
        assertThat(engine.health().getFirst().status()).isEqualTo(Health.Status.TIMED_OUT);

        for (int answers = 0; answers < 19; answers++) {
            engine.check(snapshot, Portfolios.options());
        }
        oversleep(engine, snapshot);
        assertThat(engine.health().getFirst().status()).isEqualTo(Health.Status.QUARANTINED);
    }

    private static void oversleep(Engine engine, Snapshot snapshot) {
        SleepsAtTimes.sleepy = true;
        assertThat(engine.check(snapshot, Portfolios.options().withBudget(Duration.ofMillis(30))).getFirst())
                .isInstanceOf(Outcome.TimedOut.class);
        SleepsAtTimes.sleepy = false;
    }

    @Test
    void whoOverrunsTwiceIsQuarantinedUntilReleased() {
        rule("slow", Sleeps.class, "");
        rule("quick", TwoFindings.class, "slow");
        Engine engine = engine();
        Contribution slow = engine.contributions().getFirst();
        Snapshot snapshot = snapshot();
        RunOptions hurried = Portfolios.options().withBudget(Duration.ofMillis(30));

        assertThat(engine.check(snapshot, hurried).getFirst()).isInstanceOf(Outcome.TimedOut.class);
        assertThat(engine.health().getFirst().status()).isEqualTo(Health.Status.TIMED_OUT);
        assertThat(engine.check(snapshot, Portfolios.options()).getFirst()).isInstanceOf(Outcome.Success.class);
        assertThat(engine.check(snapshot, hurried).getFirst()).isInstanceOf(Outcome.TimedOut.class);
        assertThat(engine.health().getFirst().status()).isEqualTo(Health.Status.QUARANTINED);

        List<Outcome<List<Finding>>> third = engine.check(snapshot, Portfolios.options());
        assertThat(third.getFirst()).isInstanceOfSatisfying(Outcome.TimedOut.class, outcome -> {
            assertThat(outcome.quarantined()).isTrue();
            assertThat(outcome.call().elapsed()).isZero();
        });
        assertThat(third.getLast()).isInstanceOf(Outcome.Success.class);

        engine.release(slow);
        assertThat(engine.health().getFirst().status()).isEqualTo(Health.Status.OK);
        assertThat(engine.check(snapshot, Portfolios.options()).getFirst()).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void cancelEndsTheWaitAndSaysNothingOfHealth() {
        rule("slow", Sleeps.class, "");
        Engine engine = engine();
        long start = System.nanoTime();
        assertThat(engine.check(snapshot(), Portfolios.options().withCancel(() -> System.nanoTime() - start > 20_000_000)).getFirst())
                .isInstanceOfSatisfying(Outcome.Cancelled.class, outcome -> assertThat(outcome.call().elapsed()).isLessThan(Duration.ofMillis(900)));
        assertThat(engine.health().getFirst().status()).isEqualTo(Health.Status.OK);

        assertThat(engine.check(snapshot(), Portfolios.options().withCancel(() -> true)).getFirst())
                .isInstanceOfSatisfying(Outcome.Cancelled.class, outcome -> assertThat(outcome.call().elapsed()).as("not run").isZero());

        Thread.currentThread().interrupt();
        assertThat(engine.check(snapshot(), Portfolios.options()).getFirst()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(Thread.interrupted()).as("the interruption is passed on").isTrue();
    }

    @Test
    void theOpenPortfolioIsNeverSeen() {
        rule("a", TwoFindings.class, "");
        Portfolio open = Portfolios.small();
        Snapshot snapshot = Snapshot.of(open);
        open.getPrograms().clear();
        assertThat(engine().check(snapshot, Portfolios.options()).getFirst()).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void oneEngineAndOneSnapshotServeManyThreads() {
        rule("a", TwoFindings.class, "");
        rule("b", TwoFindings.class, "");
        Engine engine = engine();
        Snapshot snapshot = snapshot();
        List<CompletableFuture<Boolean>> runs = new ArrayList<>();
        for (int run = 0; run < 50; run++) {
            runs.add(CompletableFuture.supplyAsync(() -> engine.check(snapshot, Portfolios.options()).stream()
                    .allMatch(Outcome.Success.class::isInstance)));
        }
        assertThat(runs).allMatch(CompletableFuture::join);
    }

    @Test
    void aThousandCallsCostLittle() {
        rule("a", TwoFindings.class, "");
        Engine engine = engine();
        Snapshot snapshot = snapshot();
        engine.check(snapshot, Portfolios.options());
        long start = System.nanoTime();
        for (int call = 0; call < 1000; call++) {
            engine.check(snapshot, Portfolios.options());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("a millisecond each is far above what it takes")
                .isLessThan(Duration.ofSeconds(5));
    }
}
