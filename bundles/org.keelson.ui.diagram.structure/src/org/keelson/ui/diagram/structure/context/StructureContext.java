// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.context;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.Creation;
import org.keelson.edit.DiagramEdits;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.structure.StructureModel;
import org.keelson.rendering.structure.StructurePicture;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.parts.RefreshQueue;
import org.keelson.ui.diagram.structure.scene.StructureScene;

/** What the parts and policies of one open structure share. Made anew when the file is read anew. */
public final class StructureContext {

    private final PortfolioSession session;
    private final LiveSchedule live;
    private final DiagramTheme theme;
    private final StructureScene scene = new StructureScene();
    private final StatusLine refusals;
    private final StatusLine effects;
    private final RefreshQueue queue = new RefreshQueue();
    private Consumer<String> toggler = id -> { };
    private Schedule computed;
    private long computedAt = -1;

    /**
     * The context of a structure.
     *
     * @param refusals where it is told why something cannot be done
     * @param effects  where it is told what something would do
     */
    public StructureContext(PortfolioSession session, LiveSchedule live, DiagramTheme theme, StatusLine refusals,
            StatusLine effects) {
        this.session = session;
        this.live = live;
        this.theme = theme;
        this.refusals = refusals;
        this.effects = effects;
    }

    /** The session that everything is read from and written to. */
    public PortfolioSession session() {
        return session;
    }

    /** Colours and fonts. */
    public DiagramTheme theme() {
        return theme;
    }

    /** What is shown, and where. */
    public StructureScene scene() {
        return scene;
    }

    /** Where reasons are told. */
    public StatusLine refusals() {
        return refusals;
    }

    /** Where effects are told. */
    public StatusLine effects() {
        return effects;
    }

    /** What is behind and will be refreshed after the edit. */
    public RefreshQueue queue() {
        return queue;
    }

    /** How boxes are opened and closed. */
    public void setToggler(Consumer<String> toggle) {
        toggler = toggle;
    }

    /** Opens or closes a box. */
    public void toggle(String id) {
        toggler.accept(id);
    }

    /** The element with an id. */
    public Optional<Element> find(String id) {
        return session.find(id);
    }

    /** Reads model and notation anew. */
    public void read() {
        scene.show(StructureModel.of(session.portfolio(), schedule()), StructurePicture.collapsed(session.portfolio()));
    }

    /** The last schedule there is; computed here and now if none has come yet. */
    public Schedule schedule() {
        return live.latest().map(LiveSchedule.Answer::schedule).orElseGet(this::compute);
    }

    private Schedule compute() {
        if (computed == null || computedAt != session.revision()) {
            computedAt = session.revision();
            computed = Scheduler.schedule(ScheduleNetwork.of(session.portfolio()), ScheduleOptions.standard());
        }
        return computed;
    }

    /** Working minutes in a day of the portfolio's calendar. */
    public int minutesPerDay() {
        return schedule().network().portfolioCalendar().minutesPerDay();
    }

    private Optional<Diagram> diagram() {
        return session.diagrams().stream().filter(each -> each.getKind() == DiagramKind.STRUCTURE).findFirst();
    }

    /** Opens or closes boxes, as a step of its own; it is kept in the file. */
    public Edit collapse(String label, Collection<String> ids, boolean close) {
        Optional<Diagram> present = diagram();
        if (present.isPresent()) {
            return DiagramEdits.collapse(label, present.get(), ids, close);
        }
        Creation<Diagram> made = DiagramEdits.create("Structure", DiagramKind.STRUCTURE, LaneKind.NONE);
        return Edits.compound(label, List.of(made,
                DiagramEdits.collapse(label, made.created(), ids, close)));
    }
}
