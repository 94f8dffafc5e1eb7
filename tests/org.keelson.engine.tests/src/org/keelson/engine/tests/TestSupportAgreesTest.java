// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Metric;
import org.keelson.api.Parameters;
import org.keelson.api.Validation;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.Health;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome;
import org.keelson.engine.Outcome.Failed;
import org.keelson.engine.Outcome.Phase;
import org.keelson.engine.Outcome.Success;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.engine.Snapshot;
import org.keelson.testsupport.Checked;
import org.keelson.testsupport.PluginXml;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** What org.keelson.testsupport refuses in tests of plugins is what the engine refuses, held by the bundle org.keelson.faulty. */
class TestSupportAgreesTest {

    private static final String BUNDLE = "org.keelson.faulty";

    /** What can be known only where everything is installed, or where code of the plugin is run. */
    private static final Set<String> KNOWN_LATER = Set.of("rule faulty.after-unknown", "rule faulty.circle-1",
            "rule faulty.circle-2", "rule faulty.after-itself", "section faulty.section-of-nothing",
            "rule faulty.constructor-throws", "rule faulty.constructor-error", "rule faulty.constructor-recursion", "rule faulty.initializer-throws");

    private static Engine engine;
    private static Bundle faulty;

    @TempDir
    Path temporary;

    @BeforeAll
    static void theFaultyBundle() {
        Assumptions.assumeTrue(FrameworkUtil.getBundle(TestSupportAgreesTest.class) != null,
                "The extension registry is there only inside OSGi");
        engine = Engine.of(new RegistryContributionSource(RegistryFactory.getRegistry()));
        for (Bundle bundle : FrameworkUtil.getBundle(TestSupportAgreesTest.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals(BUNDLE)) {
                faulty = bundle;
            }
        }
    }

    private static String label(Contribution contribution) {
        return contribution.point().element() + " " + contribution.id();
    }

    @Test
    void whatCannotBeDeclaredOrMade() throws Exception {
        Set<String> byEngine = engine.probe(Portfolios.options()).stream()
                .filter(health -> health.contribution().bundle().equals(BUNDLE))
                .filter(health -> health.status() == Health.Status.FAILED || health.status() == Health.Status.DUPLICATE)
                .map(health -> label(health.contribution())).collect(Collectors.toCollection(TreeSet::new));
        byEngine.removeAll(KNOWN_LATER);
        // here the element itself has another name
        assertThat(byEngine.remove("rule faulty.unknown-tag")).isTrue();
        byEngine.add("rules faulty.unknown-tag");
        assertThat(byEngine).hasSizeGreaterThan(20);
        assertThat(refused()).containsExactlyElementsOf(byEngine);
    }

    private Set<String> refused() throws Exception {
        Path file = temporary.resolve("plugin.xml");
        try (InputStream in = faulty.getEntry("plugin.xml").openStream()) {
            Files.copy(in, file);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(faulty.adapt(BundleWiring.class).getClassLoader());
        try {
            PluginXml.read(file).check();
            return Set.of();
        } catch (AssertionError refused) {
            return Pattern.compile("<(\\w+) id=\"([^\"]*)\">: ").matcher(refused.getMessage()).results()
                    .map((MatchResult each) -> each.group(1) + " " + each.group(2))
                    .collect(Collectors.toCollection(TreeSet::new));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void answersThatCannotBeUsed() throws Exception {
        EvaluationRun run = engine.run(Snapshot.of(Portfolios.small()), Portfolios.options());
        List<Outcome<?>> outcomes = new ArrayList<>(run.check());
        run.measure().stream().map(MeasuredMetric::outcome).forEach(outcomes::add);
        outcomes.addAll(run.validate());
        int refused = 0;
        int passed = 0;
        for (Outcome<?> outcome : outcomes) {
            Contribution contribution = outcome.call().contribution();
            if (!contribution.bundle().equals(BUNDLE)) {
                continue;
            }
            if (outcome instanceof Failed<?> failed && (failed.phase() == Phase.ANSWER || failed.phase() == Phase.SNAPSHOT)) {
                // what was changed is called by its name there and by its id here
                String why = failed.phase() == Phase.SNAPSHOT ? failed.reason().split(" of ")[0] : failed.reason();
                assertThatThrownBy(() -> check(contribution)).as(label(contribution)).isInstanceOf(AssertionError.class)
                        .hasMessageContaining(why);
                refused++;
            } else if (outcome instanceof Success<?>) {
                assertThatCode(() -> check(contribution)).as(label(contribution)).doesNotThrowAnyException();
                passed++;
            }
        }
        assertThat(refused).isGreaterThan(10);
        assertThat(passed).isGreaterThan(2);
    }

    private static void check(Contribution contribution) throws Exception {
        Object made = faulty.loadClass(contribution.className()).getConstructor().newInstance();
        Evaluation evaluation = Evaluation.of(Portfolios.small(), Parameters.of(Map.of("days", 7)), Portfolios.options().clock());
        switch (contribution.point()) {
            case METRICS -> Checked.metric((Metric) made, evaluation);
            case ESCALATION_RULES -> Checked.rule((EscalationRule) made, evaluation);
            case VALIDATIONS -> Checked.validation((Validation) made, evaluation);
            default -> throw new IllegalArgumentException(contribution.point() + "");
        }
    }
}
