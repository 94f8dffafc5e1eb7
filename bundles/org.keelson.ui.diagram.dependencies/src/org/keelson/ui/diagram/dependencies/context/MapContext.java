// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.context;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.keelson.edit.PortfolioSession;
import org.keelson.model.ItemContainer;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.LaneKind;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.context.DiagramContext;
import org.keelson.ui.diagram.dependencies.scene.MapScene;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** What the parts and policies of one open map share. Made anew when the file is read anew. */
public final class MapContext extends DiagramContext {

    private final Supplier<ItemContainer> home;
    private final MapScene scene;

    /**
     * The context of a map.
     *
     * @param home where new items go; null if there is no program yet
     */
    public MapContext(PortfolioSession session, LiveSchedule live, DiagramTheme theme, StatusLine refusals,
            Supplier<ItemContainer> home) {
        super(session, live, theme, refusals);
        this.home = home;
        this.scene = new MapScene(session.portfolio(), this::diagram,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** What is shown, and where. */
    public MapScene scene() {
        return scene;
    }

    /** Where a new item goes; empty if there is no program yet. */
    public Optional<ItemContainer> home() {
        return Optional.ofNullable(home.get());
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
        return session().diagrams().stream().filter(diagram -> diagram.getKind() == DiagramKind.DEPENDENCIES);
    }
}
