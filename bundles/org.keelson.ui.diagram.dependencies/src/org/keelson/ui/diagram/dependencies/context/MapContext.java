// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.context;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.LaneKind;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.dependencies.scene.MapScene;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.parts.RefreshQueue;

/** What the parts and policies of one open map share. Made anew when the file is read anew. */
public final class MapContext {

    private final PortfolioSession session;
    private final LiveSchedule live;
    private final DiagramTheme theme;
    private final StatusLine status;
    private final Supplier<ItemContainer> home;
    private final RefreshQueue queue = new RefreshQueue();
    private final MapScene scene;
    private Schedule computed;
    private long computedAt = -1;

    /**
     * The context of a map.
     *
     * @param home where new items go; null if there is no program yet
     */
    public MapContext(PortfolioSession session, LiveSchedule live, DiagramTheme theme, StatusLine status,
            Supplier<ItemContainer> home) {
        this.session = session;
        this.live = live;
        this.theme = theme;
        this.status = status;
        this.home = home;
        this.scene = new MapScene(session.portfolio(), this::diagram,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
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
    public MapScene scene() {
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
    public StatusLine status() {
        return status;
    }

    /** Where a new item goes; empty if there is no program yet. */
    public Optional<ItemContainer> home() {
        return Optional.ofNullable(home.get());
    }

    /** The element with an id, if it is of a type. */
    public <T extends Element> Optional<T> find(String id, Class<T> type) {
        return session.find(id).filter(type::isInstance).map(type::cast);
    }

    /**
     * The diagram that keeps the places of what is shown; empty until the first one is kept. There is one for each kind
     * of lanes, so that what is placed by hand is there again when somebody comes back; the first in the file is shown.
     */
    public Optional<Diagram> diagram() {
        return diagrams().findFirst();
    }

    /** The diagram that keeps the places of the map with lanes of a kind. */
    public Optional<Diagram> diagram(LaneKind lanes) {
        return diagrams().filter(diagram -> diagram.getLanesBy() == lanes).findFirst();
    }

    private Stream<Diagram> diagrams() {
        return session.diagrams().stream().filter(diagram -> diagram.getKind() == DiagramKind.DEPENDENCIES);
    }

    /** The last schedule there is; computed here and now if none has come yet. */
    public Schedule schedule() {
        return live.latest().map(LiveSchedule.Answer::schedule).orElseGet(this::compute);
    }

    private Schedule compute() {
        if (computed == null || computedAt != session.revision()) {
            computedAt = session.revision();
            computed = Scheduler.schedule(ScheduleNetwork.of(portfolio()), ScheduleOptions.standard());
        }
        return computed;
    }
}
