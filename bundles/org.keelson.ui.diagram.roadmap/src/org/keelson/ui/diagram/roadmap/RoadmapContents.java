// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.GraphicalViewer;
import org.keelson.analysis.AsOf;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.SessionEvent;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapPicture;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.diagram.DiagramContents;
import org.keelson.ui.diagram.PartFactory;
import org.keelson.ui.diagram.Sight;
import org.keelson.ui.diagram.context.GateInput;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.figures.PreviewFigure.Outline;
import org.keelson.ui.diagram.roadmap.parts.ChartPart;
import org.keelson.ui.diagram.roadmap.parts.DependencyPart;
import org.keelson.ui.diagram.roadmap.parts.RowPart;
import org.keelson.ui.diagram.roadmap.scene.Rest;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** The roadmap of one open portfolio: follows session, schedule and simulation, and refreshes what is in sight. */
final class RoadmapContents implements DiagramContents {

    /** How long a computed change shows what was there before. */
    private static final int GHOST_MILLIS = 2000;
    private static final int MOST_LISTED = 1000;

    private final OpenPortfolio portfolio;
    private final PortfolioSession session;
    private final RoadmapContext context;
    private final RoadmapScene scene;
    private final GraphicalViewer viewer;
    private final RoadmapHover hover;
    private final Confidence confidence;
    private final Runnable unlisten;
    private final Sight seen;
    /** What was edited since the last reading; null where objects came or went, or nobody knows. */
    private Set<EObject> edited;
    private int ghosts;

    RoadmapContents(OpenPortfolio portfolio, RoadmapContext context, GraphicalViewer viewer, Runnable shown, Sight seen) {
        this.seen = seen;
        this.portfolio = portfolio;
        this.session = portfolio.session();
        this.context = context;
        this.scene = context.scene();
        this.viewer = viewer;
        this.hover = new RoadmapHover(viewer, scene);
        scene.setBands(Map.of());
        read();
        confidence = new Confidence(context, viewer.getControl().getDisplay(), bands -> {
            scene.setBands(bands);
            viewport().repaint();
        });
        context.setActions(this::reveal, this::toggle);
        unlisten = portfolio.schedule().addListener(live -> scheduleChanged(live, shown));
        if (portfolio.schedule().isFresh()) {
            confidence.request(context.schedule());
        }
    }

    private void read() {
        scene.read(session.portfolio(), context.schedule(), AsOf.now(session.portfolio(), Clock.systemUTC()), edited);
        edited = new LinkedHashSet<>();
    }

    private void note(SessionEvent event) {
        if (!event.attached().isEmpty() || !event.detached().isEmpty()) {
            edited = null;
        } else if (edited != null) {
            edited.addAll(event.changed());
        }
    }

    private Viewport viewport() {
        return ((FigureCanvas) viewer.getControl()).getViewport();
    }

    private ChartPart chart() {
        return (ChartPart) viewer.getContents();
    }

    @Override
    public EditPartFactory parts() {
        return new PartFactory(context.theme()).on(ModelPackage.Literals.PORTFOLIO, () -> new ChartPart(context))
                .on(ModelPackage.Literals.PROGRAM, () -> new RowPart(context))
                .on(ModelPackage.Literals.WORKSTREAM, () -> new RowPart(context))
                .on(ModelPackage.Literals.TEAM, () -> new RowPart(context))
                .on(ModelPackage.Literals.OBJECTIVE, () -> new RowPart(context))
                .on(ModelPackage.Literals.WORK_ITEM, () -> new RowPart(context))
                .on(ModelPackage.Literals.DECISION, () -> new RowPart(context))
                .on(Rest.class, () -> new RowPart(context))
                .on(ModelPackage.Literals.DEPENDENCY, () -> new DependencyPart(context))
                .on(GateInput.class, () -> new DependencyPart(context));
    }

    @Override
    public EObject root() {
        return session.portfolio();
    }

    @Override
    public EObject elementOf(Object model) {
        return model instanceof EObject element ? element
                : model instanceof GateInput input ? session.find(input.gate()).orElse(null) : null;
    }

    /** Of a roadmap that is too long to be looked through, the groups only. */
    @Override
    public List<? extends EObject> outline() {
        boolean all = scene.shown().size() <= MOST_LISTED;
        return scene.shown().stream().filter(row -> all || row.kind().isGroup()).map(row -> session.find(row.id()))
                .flatMap(Optional::stream).toList();
    }

    @Override
    public List<? extends EObject> elements() {
        return scene.shown().stream().map(row -> session.find(row.id())).flatMap(Optional::stream).toList();
    }

    @Override
    public boolean isEmpty() {
        return scene.isEmpty();
    }

    @Override
    public Picture picture() {
        return RoadmapPicture.of("Roadmap of " + portfolio.name(), scene.model());
    }

    /** The selected rows with the groups that they are in. */
    @Override
    public Picture picture(List<? extends EObject> elements) {
        Set<String> ids = selectedRows().stream().map(Row::id).collect(Collectors.toSet());
        return ids.isEmpty() ? picture() : RoadmapPicture.of("Roadmap of " + portfolio.name(),
                scene.model().keep(row -> ids.contains(row.id())));
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
                opened |= scene.open(named.getId());
                ids.add(named.getId());
            }
        }
        if (opened) {
            chart().refreshAll();
        }
        chart().bringIn(ids);
    }

    @Override
    public void paintSmall(Graphics graphics) {
        graphics.setBackgroundColor(context.theme().color(Role.QUIET));
        // where many rows fall on the same line of pixels, one of them does
        int step = Math.max(1, (int) (1 / (2 * graphics.getAbsoluteScale() * RoadmapLayout.ROW)));
        for (int place = 0; place < scene.shown().size(); place += step) {
            Box bar = scene.bar(place);
            if (bar != null) {
                graphics.fillRectangle(bar.x(), bar.y() - 4, bar.width(), bar.height() + 8);
            }
        }
    }

    @Override
    public void hover(EditPart part) {
        hover.over(part);
    }

    @Override
    public void modelChanged() {
        edited = null;
        readAnew();
        if (portfolio.schedule().isFresh()) {
            confidence.request(context.schedule());
        }
    }

    /** Where only values have changed, the schedule of the change is on its way, and all is read once, when it has come. */
    @Override
    public void modelChanged(SessionEvent event) {
        confidence.stop();
        note(event);
        if (!event.attached().isEmpty() || !event.detached().isEmpty() || !portfolio.schedule().isComputing()) {
            readAnew();
        }
    }

    /** Reads everything anew, and keeps the time at the left of what is in sight where it is. */
    void readAnew() {
        Viewport viewport = viewport();
        LocalDateTime left = scene.scale().time(viewport.getViewLocation().x);
        read();
        chart().refreshAll();
        int now = (int) Math.round(scene.scale().x(left));
        if (now != viewport.getViewLocation().x) {
            viewport.getUpdateManager().performValidation();
            viewport.setHorizontalLocation(now);
        }
    }

    private void scheduleChanged(LiveSchedule live, Runnable shown) {
        if (live.isComputing() || viewer.getContents() == null) {
            return;
        }
        if (!seen.isSeen()) {
            seen.missed();
            return;
        }
        if (live.failure().isPresent()) {
            readAnew();
            return;
        }
        Map<String, Outline> before = outlines();
        readAnew();
        showGhosts(before);
        confidence.request(context.schedule());
        shown.run();
    }

    /** The bars that are in sight. */
    private Map<String, Outline> outlines() {
        Map<String, Outline> outlines = new HashMap<>();
        Rectangle seen = viewport().getClientArea();
        int last = Math.min(scene.shown().size() - 1, RoadmapScene.placeAt(seen.bottom()));
        for (int place = Math.max(0, RoadmapScene.placeAt(seen.y)); place <= last; place++) {
            Box bar = scene.bar(place);
            if (bar != null) {
                outlines.put(scene.shown().get(place).id(), new Outline(bar, "", false, true));
            }
        }
        return outlines;
    }

    /** For two seconds, where bars were that now lie elsewhere in the same row. */
    private void showGhosts(Map<String, Outline> before) {
        List<Outline> moved = new ArrayList<>();
        outlines().forEach((id, now) -> {
            Outline was = before.get(id);
            if (was != null && was.box().y() == now.box().y() && !was.equals(now)) {
                moved.add(was);
            }
        });
        if (moved.isEmpty()) {
            return;
        }
        int mine = ++ghosts;
        context.preview().show(moved, List.of(), null);
        viewer.getControl().getDisplay().timerExec(GHOST_MILLIS, () -> {
            if (mine == ghosts && viewer.getControl() != null
                    && context.preview().outlines().stream().allMatch(Outline::past)) {
                context.preview().clear();
            }
        });
    }

    /** Brings a row into sight: clear of the axis, and where its bar is out of sight, that too. */
    void reveal(String id) {
        int place = scene.place(id);
        if (place < 0) {
            return;
        }
        Viewport viewport = viewport();
        viewport.getUpdateManager().performValidation();
        Rectangle seen = viewport.getClientArea();
        int top = RoadmapScene.top(place);
        if (top < seen.y + RoadmapLayout.AXIS) {
            viewport.setVerticalLocation(top - RoadmapLayout.AXIS);
        } else if (top + RoadmapLayout.ROW > seen.bottom()) {
            viewport.setVerticalLocation(top + RoadmapLayout.ROW - seen.height);
        }
        Box bar = scene.bar(place);
        if (bar != null && (bar.right() < seen.x + RoadmapLayout.NAMES || bar.x() > seen.right())) {
            viewport.setHorizontalLocation(bar.x() - RoadmapLayout.NAMES - 40);
        }
    }

    /** Opens or closes a group. */
    void toggle(String id) {
        List<String> collapsed = new ArrayList<>(scene.collapsed());
        if (!collapsed.remove(id)) {
            collapsed.add(id);
        }
        collapse(collapsed);
    }

    /** Collapses these groups, and opens all others. What is hidden is not selected any more. */
    void collapse(List<String> groups) {
        scene.collapse(groups);
        for (EditPart part : GefLists.selected(viewer)) {
            if (part instanceof RowPart row && scene.place(row.id()) < 0) {
                viewer.deselect(part);
            }
        }
        chart().refreshAll();
    }

    /** The rows of what is selected. */
    List<Row> selectedRows() {
        return GefLists.selected(viewer).stream().filter(RowPart.class::isInstance)
                .map(part -> scene.row(((RowPart) part).id())).flatMap(Optional::stream).toList();
    }

    /** What is selected, or else all that is shown, a line each with its dates. */
    @Override
    public Optional<String> text(List<? extends EObject> elements) {
        List<Row> rows = selectedRows();
        StringBuilder text = new StringBuilder();
        for (Row row : rows.isEmpty() ? scene.shown() : rows) {
            text.append("  ".repeat(rows.isEmpty() ? row.depth() : 0)).append(row.name()).append('\t')
                    .append(row.start() == null ? "" : row.start().toLocalDate()).append('\t')
                    .append(row.finish() == null ? "" : row.finish().toLocalDate()).append('\t')
                    .append(row.progress()).append(" %\t").append(Palette.word(row.status())).append('\n');
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    @Override
    public void dispose() {
        confidence.dispose();
        unlisten.run();
    }
}
