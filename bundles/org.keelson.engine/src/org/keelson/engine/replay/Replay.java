// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.keelson.analysis.AsOf;
import org.keelson.analysis.Progress;
import org.keelson.api.RuleFinding;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Settings;
import org.keelson.engine.Snapshot;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.EscalationPolicy;
import org.keelson.engine.escalation.Observation;
import org.keelson.engine.replay.ReplayResult.Alerted;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.Failure;
import org.keelson.engine.replay.ReplayResult.Look;
import org.keelson.engine.replay.ReplayResult.Verdict;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/**
 * The wind tunnel: runs rules and the escalation desk over versions of one portfolio, as they would have run then, and holds what
 * they say against the dates that were kept and missed. Every call is guarded, as in any run: a rule that fails or overruns is
 * told, and the rest goes on. Nothing is written; the versions are not changed.
 */
public final class Replay {

    private static final double DAYS_OF_WEEK = 7;

    private final Engine engine;
    private final ReplayOptions options;
    private final Progress progress;
    private final Map<String, String> settings;
    private final SimulatedDesk desk = new SimulatedDesk();
    private final Ledger ledger = new Ledger();
    private final Tally tally = new Tally();
    private final List<Look> looks = new ArrayList<>();
    private final Set<Failure> failures = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private String portfolioId;

    private Replay(Engine engine, ReplayOptions options, Progress progress) {
        this.engine = engine;
        this.options = options;
        this.progress = progress;
        this.settings = new HashMap<>(options.settings());
        options.rules().forEach(rule -> settings.putIfAbsent(rule + "." + Settings.ENABLED, "true"));
    }

    /**
     * Replays rules; for a thread that may wait.
     *
     * @param versions oldest first, as {@link Versions} and {@link History} give them
     * @param progress told after each version, and asked often
     * @throws CancellationException if it is cancelled
     */
    public static ReplayResult run(Engine engine, List<Version> versions, ReplayOptions options, Progress progress)
            throws CancellationException {
        return new Replay(engine, options, progress).run(versions);
    }

    private ReplayResult run(List<Version> versions) {
        int done = 0;
        for (Version version : versions) {
            progress.check();
            look(version);
            done++;
            progress.done((double) done / versions.size());
        }
        List<Due> dates = ledger.dates();
        Map<Integer, Verdict> verdicts = Tally.verdicts(dates);
        List<Alerted> alerts = desk.alerts().stream().map(each -> new Alerted(each.on, each.finding, each.elementName,
                each.firstLevel, each.audience, each.clearedOn(), verdicts.getOrDefault(each.number, Verdict.OPEN))).toList();
        double weeks = weeks(versions);
        return new ReplayResult(looks, weeks, tally.scores(dates, alerts, weeks), tally.score(null, dates, alerts, weeks), dates,
                alerts, List.copyOf(failures), List.copyOf(problems));
    }

    private static double weeks(List<Version> versions) {
        if (versions.isEmpty()) {
            return 1;
        }
        LocalDateTime first = versions.getFirst().moment();
        LocalDateTime last = versions.getLast().moment();
        return Math.max(1, ChronoUnit.DAYS.between(first.toLocalDate(), last.toLocalDate()) / DAYS_OF_WEEK);
    }

    private void look(Version version) {
        Portfolio portfolio = version.source().get();
        if (portfolioId == null) {
            portfolioId = portfolio.getId();
        } else if (!Objects.equals(portfolioId, portfolio.getId())) {
            problems.add(Problem.warning("replay.another-portfolio", portfolio.getId(), version.name()
                    + " is not a version of the same portfolio: its id is " + portfolio.getId() + ", not " + portfolioId));
        }
        Snapshot snapshot = Snapshot.of(portfolio);
        Clock clock = Clock.fixed(version.moment().atZone(AsOf.zone(portfolio)).toInstant(), ZoneOffset.UTC);
        RunOptions run = RunOptions.of(clock).withBudget(options.budget()).withSettings(settings)
                .withCancel(progress::isCancelled);
        EvaluationRun evaluation = engine.run(snapshot, run);
        Observation seen = counted(evaluation.observation(), version.moment());
        progress.check();
        note(version, evaluation);
        EscalationPolicy policy = EscalationPolicy.of(portfolio, settings, problems::add);
        EscalationDecisions decisions = desk.decide(portfolio, snapshot.schedule(), seen, policy);
        ledger.look(portfolio, snapshot.schedule(), version.moment(), desk.alerts());
        tally.look(portfolio, decisions, seen.answered());
        looks.add(new Look(version.name(), version.moment(), snapshot.schedule().network().size(), seen.findings().size(),
                decisions.of(Kind.RAISE).size(), decisions.of(Kind.LEVEL_UP).size(), decisions.heldBack()));
    }

    private Observation counted(Observation all, LocalDateTime moment) {
        List<RuleFinding> findings = all.findings().stream().filter(each -> options.counts(each.rule())).toList();
        Set<String> answered = new HashSet<>(all.answered());
        answered.removeIf(rule -> !options.counts(rule));
        return new Observation(findings, answered, moment.toLocalDate());
    }

    private void note(Version version, EvaluationRun evaluation) {
        for (Outcome<?> failure : evaluation.failures()) {
            Contribution contribution = failure.call().contribution();
            boolean rule = contribution.point() == ExtensionPoint.ESCALATION_RULES;
            if (!rule || options.counts(contribution.id())) {
                failures.add(new Failure(version.name(), contribution.id(), failure.json(), failure.message()));
                if (rule) {
                    tally.failed(contribution.id());
                }
            }
        }
    }
}
