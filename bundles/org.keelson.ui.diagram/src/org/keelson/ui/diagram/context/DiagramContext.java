// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.context;

import java.util.Optional;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.parts.RefreshQueue;

/** What the parts and policies of one open diagram share. Made anew when the file is read anew. For the UI thread. */
public abstract class DiagramContext {

    private final PortfolioSession session;
    private final LiveSchedule live;
    private final DiagramTheme theme;
    private final StatusLine refusals;
    private final RefreshQueue queue = new RefreshQueue();
    private Schedule computed;
    private long computedAt = -1;

    /**
     * The context of a diagram.
     *
     * @param refusals where it is told why something cannot be done
     */
    protected DiagramContext(PortfolioSession session, LiveSchedule live, DiagramTheme theme, StatusLine refusals) {
        this.session = session;
        this.live = live;
        this.theme = theme;
        this.refusals = refusals;
    }

    /** The session that everything is read from and written to. */
    public final PortfolioSession session() {
        return session;
    }

    /** The portfolio that is shown. */
    public final Portfolio portfolio() {
        return session.portfolio();
    }

    /** Colours and fonts. */
    public final DiagramTheme theme() {
        return theme;
    }

    /** What is behind and will be refreshed after the edit. */
    public final RefreshQueue queue() {
        return queue;
    }

    /** Where reasons are told. */
    public final StatusLine refusals() {
        return refusals;
    }

    /** The element with an id. */
    public final Optional<Element> find(String id) {
        return session.find(id);
    }

    /** The element with an id, if it is of a type. */
    public final <T extends Element> Optional<T> find(String id, Class<T> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /** The last schedule there is; computed here and now if none has come yet. */
    public final Schedule schedule() {
        return live.latest().map(LiveSchedule.Answer::schedule).orElseGet(this::compute);
    }

    /** The schedule of the portfolio as it is now; computed here and now if it is on its way. */
    public final Schedule fresh() {
        return live.current().map(LiveSchedule.Answer::schedule).orElseGet(this::compute);
    }

    private Schedule compute() {
        if (computed == null || computedAt != session.revision()) {
            computedAt = session.revision();
            computed = Scheduler.schedule(ScheduleNetwork.of(portfolio()), ScheduleOptions.standard());
        }
        return computed;
    }
}
