// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.context;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.keelson.edit.PortfolioSession;
import org.keelson.model.ItemContainer;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.context.DiagramContext;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.roadmap.figures.PreviewFigure;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** What the parts and policies of one open roadmap share. Made anew when the file is read anew. */
public final class RoadmapContext extends DiagramContext {

    private final StatusLine effects;
    private final Supplier<ItemContainer> home;
    private final RoadmapScene scene;
    private final PreviewFigure figure;
    private Consumer<String> revealer = id -> { };
    private Consumer<String> toggler = id -> { };

    /**
     * The context of a roadmap.
     *
     * @param refusals where it is told why something cannot be done
     * @param effects  where it is told what something does
     * @param home     where new items go; null if there is no program yet
     */
    public RoadmapContext(PortfolioSession session, LiveSchedule live, DiagramTheme theme, RoadmapScene scene,
            StatusLine refusals, StatusLine effects, Supplier<ItemContainer> home) {
        super(session, live, theme, refusals);
        this.scene = scene;
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

    /** What is shown, and where. */
    public RoadmapScene scene() {
        return scene;
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
}
