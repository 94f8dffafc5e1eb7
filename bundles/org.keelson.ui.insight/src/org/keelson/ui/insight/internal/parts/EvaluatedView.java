// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.Optional;

import org.keelson.ui.Evaluations;
import org.keelson.ui.Evaluations.Evaluated;
import org.keelson.ui.LiveRun;
import org.keelson.ui.OpenPortfolio;

/**
 * A view on what rules and metrics make of the portfolio that is worked on. They are run in the background after each change,
 * once for all such views, and only while one of them can be seen.
 */
public abstract class EvaluatedView extends PortfolioView {

    private OpenPortfolio followed;
    private Runnable unfollow = () -> { };

    /**
     * Shows what there is now.
     *
     * @param isFresh whether it is of the portfolio as it is now
     */
    protected abstract void show(OpenPortfolio portfolio, Evaluated evaluated, boolean isFresh);

    /** What the summary says of an answer, in full where it is of the portfolio as it is now. */
    protected static String stale(String summary, boolean isFresh) {
        return isFresh ? summary : "Computing … what you see is from before your last change.";
    }

    @Override
    protected final void fill(Optional<OpenPortfolio> portfolio) {
        follow(portfolio.orElse(null));
        if (portfolio.isEmpty()) {
            say(purpose() + " Open a portfolio to see it.");
            return;
        }
        LiveRun<Evaluated> run = getSite().getService(Evaluations.class).all(portfolio.get());
        Optional<Evaluated> latest = run.latest().map(LiveRun.Answer::value);
        if (run.failure().isPresent()) {
            say(run.failure().get());
        } else if (latest.isEmpty()) {
            say("Running rules and metrics …");
        } else {
            showContent();
            show(portfolio.get(), latest.get(), run.isFresh());
        }
    }

    private void follow(OpenPortfolio now) {
        if (followed != now) {
            unfollow.run();
            followed = now;
            unfollow = now == null ? () -> { }
                    : getSite().getService(Evaluations.class).all(now).addListener(this::contentChanged);
        }
    }

    @Override
    protected final void hidden() {
        follow(null);
    }

    @Override
    public void dispose() {
        follow(null);
        super.dispose();
    }
}
