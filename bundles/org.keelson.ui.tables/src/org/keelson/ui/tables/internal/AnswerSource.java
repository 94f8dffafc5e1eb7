// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import org.eclipse.ui.IWorkbenchPartSite;
import org.keelson.edit.table.TableKind;
import org.keelson.ui.Evaluations;
import org.keelson.ui.Evaluations.Evaluated;
import org.keelson.ui.LiveRun;
import org.keelson.ui.OpenPortfolio;

/** Follows what is computed of a portfolio, as far as a table shows it. Metrics and rules are not run for nothing. */
final class AnswerSource {

    private final IWorkbenchPartSite site;
    private final Answers answers;
    private final TableModel model;
    private OpenPortfolio portfolio;
    private Runnable unlisten = () -> { };
    private Runnable unrun = () -> { };
    private boolean running;

    AnswerSource(IWorkbenchPartSite site, Answers answers, TableModel model) {
        this.site = site;
        this.answers = answers;
        this.model = model;
    }

    void follow(OpenPortfolio followed) {
        dispose();
        portfolio = followed;
        unlisten = portfolio.schedule().addListener(live -> {
            if (live.isFresh()) {
                answers.changed();
                if (model.kind() == TableKind.WORK_ITEMS) {
                    model.answersChanged();
                }
            }
        });
    }

    /** To be called when the table comes into sight or goes out of it, and when other columns are shown. */
    void activate(boolean seen) {
        boolean wanted = seen && model.layout().columns().keySet().stream()
                .anyMatch(each -> each.equals("status") || each.startsWith("metric:"));
        if (wanted && !running) {
            LiveRun<Evaluated> run = site.getService(Evaluations.class).all(portfolio);
            running = true;
            unrun = run.addListener(() -> {
                if (run.isFresh()) {
                    evaluated(run);
                }
            });
            evaluated(run);
        } else if (!wanted) {
            stop();
        }
    }

    private void evaluated(LiveRun<Evaluated> run) {
        answers.evaluated(run);
        if (model.data() != null && model.isActive()) {
            model.contributionsChanged();
            model.answersChanged();
        }
    }

    private void stop() {
        unrun.run();
        unrun = () -> { };
        running = false;
    }

    void dispose() {
        stop();
        unlisten.run();
        unlisten = () -> { };
    }
}
