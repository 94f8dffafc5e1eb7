// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.keelson.analysis.Schedule;
import org.keelson.edit.SessionEvent;
import org.keelson.edit.StructuralValidator;
import org.keelson.model.problems.Problem;
import org.keelson.ui.Evaluations;
import org.keelson.ui.LiveRun;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioListener;

/**
 * Collects the problems of all open portfolios anew after each change, once the user pauses and while they can be seen: those of
 * files, structure and schedules, and those that contributed validations find.
 */
final class ProblemsOfAll implements PortfolioListener {

    private static final int PAUSE = 250;

    private final OpenPortfolios portfolios;
    private final Evaluations evaluations;
    private final Display display;
    private final Consumer<List<ProblemsView.Row>> show;
    private final Map<OpenPortfolio, Runnable> followed = new HashMap<>();
    private final Map<OpenPortfolio, List<Problem>> structural = new HashMap<>();
    private final Map<OpenPortfolio, Runnable> validated = new HashMap<>();
    private final Runnable collect = this::collect;
    private Runnable unlisten = () -> { };
    private boolean visible;
    private boolean disposed;

    ProblemsOfAll(OpenPortfolios portfolios, Evaluations evaluations, Display display, Consumer<List<ProblemsView.Row>> show) {
        this.portfolios = portfolios;
        this.evaluations = evaluations;
        this.display = display;
        this.show = show;
    }

    void start() {
        unlisten = portfolios.addListener(this::followAll);
        followAll();
    }

    /** Validations are run only for somebody who sees what they find. */
    void setVisible(boolean isVisible) {
        visible = isVisible;
        if (isVisible) {
            validateAll();
            later();
        } else {
            validated.values().forEach(Runnable::run);
            validated.clear();
        }
    }

    private void validateAll() {
        for (OpenPortfolio portfolio : portfolios.all()) {
            validated.computeIfAbsent(portfolio, each -> evaluations.problems(each).addListener(() -> validationChanged(each)));
        }
    }

    private void validationChanged(OpenPortfolio portfolio) {
        if (evaluations.problems(portfolio).isFresh() || evaluations.problems(portfolio).failure().isPresent()) {
            later();
        }
    }

    private void followAll() {
        for (OpenPortfolio portfolio : portfolios.all()) {
            followed.computeIfAbsent(portfolio, each -> {
                Runnable unfollow = each.addListener(this);
                Runnable unschedule = each.schedule().addListener(this::scheduleChanged);
                return () -> {
                    unfollow.run();
                    unschedule.run();
                };
            });
        }
        if (visible) {
            validateAll();
        }
        later();
    }

    private void scheduleChanged(LiveSchedule live) {
        if (live.isFresh()) {
            later();
        }
    }

    @Override
    public void changed(OpenPortfolio portfolio, SessionEvent event) {
        structural.remove(portfolio);
        later();
    }

    @Override
    public void replaced(OpenPortfolio portfolio) {
        structural.remove(portfolio);
        later();
    }

    @Override
    public void closed(OpenPortfolio portfolio) {
        followed.remove(portfolio);
        validated.remove(portfolio);
        structural.remove(portfolio);
        later();
    }

    private void later() {
        display.timerExec(PAUSE, collect);
    }

    private void collect() {
        if (disposed || !visible) {
            return; // nobody sees it; who comes to do so has it collected then
        }
        List<ProblemsView.Row> rows = new ArrayList<>();
        for (OpenPortfolio portfolio : portfolios.all()) {
            List<Problem> problems = new ArrayList<>(portfolio.loadProblems());
            problems.addAll(Problem.merge(
                    structural.computeIfAbsent(portfolio, each -> StructuralValidator.validate(each.portfolio())),
                    portfolio.schedule().latest().map(LiveSchedule.Answer::schedule).map(Schedule::problems).orElse(List.of())));
            problems.addAll(validation(portfolio));
            problems.stream().distinct().forEach(problem -> rows.add(new ProblemsView.Row(portfolio, problem,
                    problem.element() == null ? null : portfolio.session().find(problem.element()).orElse(null))));
        }
        show.accept(rows);
    }

    private List<Problem> validation(OpenPortfolio portfolio) {
        LiveRun<List<Problem>> run = evaluations.problems(portfolio);
        List<Problem> found = new ArrayList<>(run.latest().map(LiveRun.Answer::value).orElse(List.of()));
        run.failure().ifPresent(why -> found.add(Problem.error("extension.failed", null, why)));
        return found;
    }

    void dispose() {
        disposed = true;
        setVisible(false);
        display.timerExec(-1, collect);
        unlisten.run();
        followed.values().forEach(Runnable::run);
    }
}
