// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.keelson.api.ComputedStatus;
import org.keelson.api.RuleFinding;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.Health;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.Sightings;
import org.keelson.model.problems.Problem;

/**
 * What contributions say of the open portfolios, shared by all who show it: validations in the time that a person waits; metrics,
 * rules and the statuses made of them in that of the background.
 * <p>
 * A workbench service: {@code site.getService(Evaluations.class)}. Used on the UI thread.
 */
public final class Evaluations {

    /**
     * Metrics, rules and statuses of one portfolio.
     *
     * @param metrics  every metric, in the order of the engine
     * @param findings what rules found, the worst first
     * @param decided  what is done about each finding, by finding
     * @param statuses in portfolio order
     * @param failures calls that failed or overran
     */
    public record Evaluated(List<MeasuredMetric> metrics, List<RuleFinding> findings, Map<RuleFinding, Disposition> decided,
            Sightings sightings, List<ComputedStatus> statuses, List<Outcome<?>> failures) {
    }

    /** What decides whether another run would have another answer. A failure does not: it may differ from run to run for ever. */
    private record Installed(List<Contribution> contributions, Set<Contribution> quarantined) {
        static Installed of(Engine engine) {
            return new Installed(engine.contributions(), engine.health().stream()
                    .filter(each -> each.status() == Health.Status.QUARANTINED).map(Health::contribution)
                    .collect(Collectors.toSet()));
        }
    }

    private record Runs(LiveRun<List<Problem>> problems, LiveRun<Evaluated> all) {
    }

    private final Engine engine;
    private final Display display;
    private final Map<OpenPortfolio, Runs> runs = new HashMap<>();
    private Installed installed;

    /** @param engine is listened to as long as the workbench runs */
    public Evaluations(Engine engine, Display display) {
        this.engine = engine;
        this.display = display;
        installed = Installed.of(engine);
        EngineChanges.follow(engine, display, this::contributionsChanged);
    }

    /** What contributed validations find; one that failed is one problem, which names it and its bundle. */
    public LiveRun<List<Problem>> problems(OpenPortfolio portfolio) {
        return runs(portfolio).problems();
    }

    /** Metrics, rules and statuses. */
    public LiveRun<Evaluated> all(OpenPortfolio portfolio) {
        return runs(portfolio).all();
    }

    private Runs runs(OpenPortfolio portfolio) {
        return runs.computeIfAbsent(portfolio, each -> {
            Runs made = new Runs(new LiveRun<>(each, "Validating " + each.name(), display, (snapshot, cancel) -> problems(
                    engine.run(snapshot, options().withBudget(RunOptions.INTERACTIVE).withCancel(cancel)))),
                    new LiveRun<>(each, "Evaluating " + each.name(), display, (snapshot, cancel) -> evaluated(
                            engine.run(snapshot, options().withCancel(cancel)))));
            each.addListener(new PortfolioListener() {
                @Override
                public void closed(OpenPortfolio closed) {
                    Runs ended = runs.remove(closed);
                    ended.problems().close();
                    ended.all().close();
                }
            });
            return made;
        });
    }

    private static RunOptions options() {
        return RunOptions.of(Clock.systemDefaultZone());
    }

    private static List<Problem> problems(EvaluationRun run) {
        return run.validate().stream().flatMap(outcome -> Stream.concat(outcome.value().stream().flatMap(List::stream),
                outcome.problem().stream())).distinct().toList();
    }

    private static Evaluated evaluated(EvaluationRun run) {
        List<RuleFinding> findings = run.findings();
        EscalationDecisions decisions = run.decisions(wrong -> { });
        Map<RuleFinding, Disposition> decided = decisions.dispositions().stream()
                .collect(Collectors.toMap(Disposition::finding, each -> each, (first, same) -> first));
        return new Evaluated(run.measure(), findings, decided, decisions.sightings(), run.statuses(), run.failures());
    }

    private void contributionsChanged() {
        Installed now = Installed.of(engine);
        if (!now.equals(installed)) {
            installed = now;
            runs.values().forEach(each -> {
                each.problems().contributionsChanged();
                each.all().contributionsChanged();
            });
        }
    }
}
