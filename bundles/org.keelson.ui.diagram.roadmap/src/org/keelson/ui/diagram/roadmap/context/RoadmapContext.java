// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.context;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.parts.RefreshQueue;
import org.keelson.ui.diagram.roadmap.figures.PreviewFigure;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** What the parts and policies of one open roadmap share. Made anew when the file is read anew. */
public final class RoadmapContext {

    private final PortfolioSession session;
    private final LiveSchedule live;
    private final DiagramTheme theme;
    private final StatusLine refusals;
    private final StatusLine effects;
    private final Supplier<ItemContainer> home;
    private final RefreshQueue queue = new RefreshQueue();
    private final RoadmapScene scene;
    private final PreviewFigure figure;
    private Consumer<String> revealer = id -> { };
    private Consumer<String> toggler = id -> { };
    private Schedule computed;
    private long computedAt = -1;

    /**
     * The context of a roadmap.
     *
     * @param refusals where it is told why something cannot be done
     * @param effects  where it is told what something does
     * @param home     where new items go; null if there is no program yet
     */
    public RoadmapContext(PortfolioSession session, LiveSchedule live, DiagramTheme theme, RoadmapScene scene,
            StatusLine refusals, StatusLine effects, Supplier<ItemContainer> home) {
        this.session = session;
        this.live = live;
        this.theme = theme;
        this.scene = scene;
        this.refusals = refusals;
        this.effects = effects;
        this.home = home;
        this.figure = new PreviewFigure(theme);
    }

    /** How rows come into sight, and groups are opened and closed. */
    public void setActions(Consumer<String> reveal, Consumer<String> toggle) {
        revealer = reveal;
        toggler = toggle;
    }

    /** Brings a row into sight. */
    public void reveal(String id) {
        revealer.accept(id);
    }

    /** Opens or closes a group. */
    public void toggle(String id) {
        toggler.accept(id);
    }

    /** The session that everything is read from and written to. */
    public PortfolioSession session() {
        return session;
    }

    /** The portfolio that is shown. */
    public Portfolio portfolio() {
        return session.portfolio();
    }

    /** What is shown, and where. */
    public RoadmapScene scene() {
        return scene;
    }

    /** Colours and fonts. */
    public DiagramTheme theme() {
        return theme;
    }

    /** What is behind and will be refreshed after the edit. */
    public RefreshQueue queue() {
        return queue;
    }

    /** Where reasons are told. */
    public StatusLine refusals() {
        return refusals;
    }

    /** Where effects are told. */
    public StatusLine effects() {
        return effects;
    }

    /** Where a preview is drawn. */
    public PreviewFigure preview() {
        return figure;
    }

    /** Where a new item goes; empty if there is no program yet. */
    public Optional<ItemContainer> home() {
        return Optional.ofNullable(home.get());
    }

    /** The element with an id, if it is of a type. */
    public <T extends Element> Optional<T> find(String id, Class<T> type) {
        return session.find(id).filter(type::isInstance).map(type::cast);
    }

    /** The last schedule there is; computed here and now if none has come yet. */
    public Schedule schedule() {
        return live.latest().map(LiveSchedule.Answer::schedule).orElseGet(this::compute);
    }

    /** The schedule of the portfolio as it is now; computed here and now if it is on its way. */
    public Schedule fresh() {
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
