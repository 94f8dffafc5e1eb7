// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.draw2d.Graphics;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.GraphicalViewer;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructurePicture;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.diagram.DiagramContents;
import org.keelson.ui.diagram.PartFactory;
import org.keelson.ui.diagram.Sight;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.structure.context.StructureContext;
import org.keelson.ui.diagram.structure.parts.BoardPart;
import org.keelson.ui.diagram.structure.parts.CellPart;
import org.keelson.ui.diagram.structure.scene.StructureScene;
import org.keelson.ui.diagram.structure.scene.Unfound;

/** The structure of one open portfolio: follows session and schedule, and refreshes what is in sight. */
final class StructureContents implements DiagramContents {

    private static final int MOST_LISTED = 1000;

    private final OpenPortfolio portfolio;
    private final PortfolioSession session;
    private final StructureContext context;
    private final GraphicalViewer viewer;
    private final StructureHover hover;
    private final QuickEntry entry;
    private final Runnable unlisten;

    StructureContents(OpenPortfolio portfolio, StructureContext context, GraphicalViewer viewer, Runnable shown,
            QuickEntry entry, Sight seen) {
        this.portfolio = portfolio;
        this.session = portfolio.session();
        this.context = context;
        this.viewer = viewer;
        this.entry = entry;
        this.hover = new StructureHover(viewer, context);
        context.read();
        context.setToggler(this::toggle);
        unlisten = portfolio.schedule().addListener(live -> {
            if (live.isComputing() || viewer.getContents() == null) {
                return;
            }
            if (!seen.isSeen()) {
                seen.missed();
            } else {
                modelChanged();
                shown.run();
            }
        });
    }

    private StructureScene scene() {
        return context.scene();
    }

    private BoardPart board() {
        return (BoardPart) viewer.getContents();
    }

    @Override
    public EditPartFactory parts() {
        return new PartFactory(context.theme()).on(ModelPackage.Literals.PORTFOLIO, () -> new BoardPart(context))
                .on(ModelPackage.Literals.ELEMENT, () -> new CellPart(context))
                .on(Unfound.class, () -> new CellPart(context));
    }

    @Override
    public EObject root() {
        return session.portfolio();
    }

    @Override
    public EObject elementOf(Object model) {
        return model instanceof EObject element ? element : null;
    }

    /** Of a structure that is too long to be looked through, the boxes only. */
    @Override
    public List<? extends EObject> outline() {
        List<Cell> cells = scene().layout().cells();
        return cells.stream().filter(cell -> cells.size() <= MOST_LISTED || cell.node().kind().isGroup())
                .map(cell -> session.find(cell.id())).flatMap(Optional::stream).toList();
    }

    @Override
    public List<? extends EObject> elements() {
        return scene().layout().cells().stream().map(cell -> session.find(cell.id())).flatMap(Optional::stream).toList();
    }

    @Override
    public boolean isEmpty() {
        return scene().layout().cells().isEmpty();
    }

    @Override
    public Picture picture() {
        return StructurePicture.of("Structure of " + portfolio.name(), scene().model(), scene().collapsed());
    }

    /** What is selected, with what is in it and what it is in. */
    @Override
    public Picture picture(List<? extends EObject> elements) {
        Set<String> chosen = chosen(elements);
        return chosen.isEmpty() ? picture() : StructurePicture.of("Structure of " + portfolio.name(),
                scene().model().keep(chosen), scene().collapsed());
    }

    private Set<String> chosen(List<? extends EObject> elements) {
        return elements.stream().filter(each -> each instanceof Element && each != root()).map(each -> ((Element) each).getId())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isDrawnWhole() {
        return false;
    }

    @Override
    public void bringIn(List<? extends EObject> elements) {
        List<String> ids = new ArrayList<>();
        boolean opened = false;
        for (EObject element : elements) {
            if (element instanceof Element named && named.getId() != null) {
                opened |= scene().peek(named.getId());
                ids.add(named.getId());
            }
        }
        if (opened) {
            board().refreshAll();
        }
        board().bringIn(ids);
    }

    @Override
    public void paintSmall(Graphics graphics) {
        for (Cell cell : scene().layout().cells()) {
            Box box = cell.box();
            boolean group = cell.node().kind().isGroup();
            graphics.setBackgroundColor(group ? context.theme().color(cell.depth() == 0 ? Role.LINE : Role.RAISED)
                    : context.theme().color(Role.QUIET));
            int inset = group ? 0 : Math.min(6, box.height() / 4);
            graphics.fillRectangle(box.x(), box.y() + inset, group ? box.width() : box.width() * 2 / 3, box.height() - 2 * inset);
        }
    }

    /** What is selected, or else all that is shown: what it is, its name, range, owner and date, indented. */
    @Override
    public Optional<String> text(List<? extends EObject> elements) {
        Set<String> chosen = chosen(elements);
        StringBuilder text = new StringBuilder();
        for (Cell cell : scene().layout().cells()) {
            if (chosen.isEmpty() || chosen.contains(cell.id())) {
                String kind = session.find(cell.id()).map(each -> Labels.kindName(each.eClass())).orElse("");
                text.append("  ".repeat(chosen.isEmpty() ? cell.depth() : 0)).append(cell.node().name()).append('\t').append(kind)
                        .append('\t').append(cell.node().figure()).append('\t').append(cell.node().owner()).append('\t')
                        .append(cell.node().date() == null ? "" : cell.node().date()).append('\n');
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    @Override
    public void hover(EditPart part) {
        hover.over(part);
    }

    @Override
    public void modelChanged() {
        context.read();
        deselectHidden();
        board().refreshAll();
        entry.modelChanged();
    }

    private void deselectHidden() {
        for (EditPart part : GefLists.selected(viewer)) {
            if (part instanceof CellPart cell && scene().cell(cell.id()).isEmpty()) {
                viewer.deselect(part);
            }
        }
    }

    /** Opens or closes a box, as a step that is kept in the file. */
    void toggle(String id) {
        boolean close = !scene().collapsed().contains(id);
        if (close && scene().unpeek(id)) {
            deselectHidden();
            board().refreshAll();
            return;
        }
        String name = session.find(id).map(Labels::text).orElse("what is in no program");
        fold(List.of(id), close, (close ? "Collapse " : "Expand ") + name);
    }

    /** Opens or closes boxes, as one step. */
    void fold(Collection<String> ids, boolean close, String label) {
        if (!ids.isEmpty()) {
            session.execute(context.collapse(label, ids, close));
        }
    }

    /** The element that was selected last; empty if nothing is. */
    Optional<Element> focused() {
        List<Element> selected = selected();
        return selected.isEmpty() ? Optional.empty() : Optional.of(selected.getLast());
    }

    /** The selected elements, in the order in which they were selected. */
    List<Element> selected() {
        return GefLists.selected(viewer).stream().map(EditPart::getModel).filter(Element.class::isInstance)
                .map(Element.class::cast).filter(each -> each != root()).toList();
    }

    @Override
    public void dispose() {
        entry.end();
        unlisten.run();
    }
}
