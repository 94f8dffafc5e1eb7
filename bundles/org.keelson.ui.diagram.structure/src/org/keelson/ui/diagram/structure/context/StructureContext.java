// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.context;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.keelson.edit.Creation;
import org.keelson.edit.DiagramEdits;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.PortfolioSession;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.structure.StructureModel;
import org.keelson.rendering.structure.StructurePicture;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.context.DiagramContext;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.structure.scene.StructureScene;

/** What the parts and policies of one open structure share. Made anew when the file is read anew. */
public final class StructureContext extends DiagramContext {

    private final StructureScene scene = new StructureScene();
    private final StatusLine effects;
    private Consumer<String> toggler = id -> { };

    /**
     * The context of a structure.
     *
     * @param refusals where it is told why something cannot be done
     * @param effects  where it is told what something would do
     */
    public StructureContext(PortfolioSession session, LiveSchedule live, DiagramTheme theme, StatusLine refusals,
            StatusLine effects) {
        super(session, live, theme, refusals);
        this.effects = effects;
    }

    /** What is shown, and where. */
    public StructureScene scene() {
        return scene;
    }

    /** Where effects are told. */
    public StatusLine effects() {
        return effects;
    }

    /** How boxes are opened and closed. */
    public void setToggler(Consumer<String> toggle) {
        toggler = toggle;
    }

    /** Opens or closes a box. */
    public void toggle(String id) {
        toggler.accept(id);
    }

    /** Reads model and notation anew. */
    public void read() {
        scene.show(StructureModel.of(portfolio(), schedule()), StructurePicture.collapsed(portfolio()));
    }

    /** Working minutes in a day of the portfolio's calendar. */
    public int minutesPerDay() {
        return schedule().network().portfolioCalendar().minutesPerDay();
    }

    private Optional<Diagram> diagram() {
        return session().diagrams().stream().filter(each -> each.getKind() == DiagramKind.STRUCTURE).findFirst();
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
