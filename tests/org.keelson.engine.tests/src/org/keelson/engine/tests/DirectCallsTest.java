// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.engine.Contribution;
import org.keelson.engine.Declaration;
import org.keelson.engine.Details;
import org.keelson.engine.DirectCalls;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.Outcome;
import org.keelson.engine.Outcome.Phase;
import org.keelson.engine.RunOptions;
import org.keelson.model.ModelPackage;

/** Contributions that are called on the thread of the caller: whatever they do is an outcome, and stands in their health. */
class DirectCallsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NONE = Duration.ofNanos(1);

    /** What the pages of the test implement. */
    public interface Page {
        String title();
    }

    /** Answers. */
    public static final class Good implements Page {
        @Override
        public String title() {
            return "Good on " + Thread.currentThread().getName();
        }
    }

    /** Is never made. */
    public static final class Throws implements Page {
        public Throws() {
            throw new StackOverflowError("deep");
        }

        @Override
        public String title() {
            return "";
        }
    }

    private static Engine engine(Class<?> type, Map<String, String> more) {
        Map<String, String> attributes = new HashMap<>(Map.of("id", "page", "name", "Page", "class", type.getName()));
        attributes.putAll(more);
        return Engine.of(() -> List.of(new Declaration(ExtensionPoint.FORM_PAGES, "org.acme", "1.0", "formPage", attributes, List.of(),
                () -> type)));
    }

    private static Contribution page(Engine engine) {
        return engine.contributions(ExtensionPoint.FORM_PAGES).getFirst();
    }

    private static Outcome<String> title(Engine engine, Duration budget) {
        return engine.direct().make(page(engine), Page.class, budget, Page::title);
    }

    private static Health health(Engine engine) {
        return engine.health().getFirst();
    }

    @Test
    void callsOnTheThreadOfTheCaller() {
        Engine engine = engine(Good.class, Map.of());
        assertThat(title(engine, LONG).value()).contains("Good on " + Thread.currentThread().getName());
        assertThat(engine.direct().call(page(engine), LONG, () -> 7).value()).contains(7);
        assertThat(health(engine).status()).isEqualTo(Health.Status.OK);
    }

    @Test
    void knowsWhereAPageBelongs() {
        Details all = page(engine(Good.class, Map.of())).details();
        Details items = page(engine(Good.class, Map.of("appliesTo", "WorkItem, Risk"))).details();
        assertThat(((Details.OfPage) all).appliesTo(ModelPackage.Literals.TEAM)).isTrue();
        assertThat(((Details.OfPage) items).appliesTo(ModelPackage.Literals.GATE)).isTrue();
        assertThat(((Details.OfPage) items).appliesTo(ModelPackage.Literals.TEAM)).isFalse();
        assertThat(engine(Good.class, Map.of("appliesTo", "Spaceship")).health().getFirst().detail()).contains("'Spaceship'");
    }

    @Test
    void tellsWhereItFailed() {
        assertThat(failed(title(engine(String.class, Map.of()), LONG)).phase()).isEqualTo(Phase.LOAD);
        Engine deep = engine(Throws.class, Map.of());
        assertThat(failed(title(deep, LONG)).phase()).isEqualTo(Phase.CREATE);
        assertThat(health(deep).detail()).isEqualTo("failed to be created: StackOverflowError: deep");
        Engine good = engine(Good.class, Map.of());
        DirectCalls calls = good.direct();
        assertThat(failed(calls.call(page(good), LONG, () -> {
            throw new LinkageError("gone");
        })).reason()).isEqualTo("LinkageError: gone");
        assertThat(failed(calls.call(page(good), LONG, () -> null)).phase()).isEqualTo(Phase.ANSWER);
        assertThat(health(good).status()).isEqualTo(Health.Status.FAILED);
        calls.works(page(good), Duration.ofMillis(3));
        assertThat(health(good).status()).isEqualTo(Health.Status.OK);
        assertThat(health(good).elapsed()).isEqualTo(Duration.ofMillis(3));
    }

    private static Outcome.Failed<?> failed(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed<?>) outcome;
    }

    @Test
    void holdsBackWhatOverrunsTwice() {
        Engine engine = engine(Good.class, Map.of());
        DirectCalls calls = engine.direct();
        assertThat(title(engine, NONE).value()).as("late is better than not at all, once").isPresent();
        assertThat(health(engine).status()).isEqualTo(Health.Status.TIMED_OUT);
        calls.works(page(engine), Duration.ofMillis(1));
        assertThat(title(engine, NONE)).isInstanceOf(Outcome.TimedOut.class);
        assertThat(calls.isQuarantined(page(engine))).isTrue();
        boolean[] called = new boolean[2];
        assertThat(calls.call(page(engine), LONG, () -> called[0] = true)).isInstanceOf(Outcome.TimedOut.class);
        calls.leave(page(engine), LONG, () -> called[1] = true);
        assertThat(called).containsExactly(false, true);
        engine.release(page(engine));
        assertThat(title(engine, LONG).value()).isPresent();
    }

    @Test
    void isNotMadeByACheckOfAllContributions() {
        Engine engine = engine(Throws.class, Map.of());
        assertThat(engine.probe(RunOptions.of(Clock.systemUTC()))).extracting(Health::status).containsExactly(Health.Status.OK);
    }

    @Test
    void tellsWhenAPageIsGone() {
        List<Declaration> none = List.of();
        Contribution gone = page(engine(Good.class, Map.of()));
        Outcome<String> outcome = Engine.of(() -> none).direct().make(gone, Page.class, LONG, Page::title);
        assertThat(failed(outcome).reason()).contains("not installed any more");
    }
}
