// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.draw2d.Graphics;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.GraphicalViewer;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.Edit;
import org.keelson.edit.Labels;
import org.keelson.edit.Paste;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.SessionEvent;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.rendering.Items;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.map.MapFold;
import org.keelson.rendering.map.MapNode;
import org.keelson.rendering.map.MapPicture;
import org.keelson.rendering.map.MapPlan;
import org.keelson.ui.Background;
import org.keelson.ui.Errors;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.diagram.DiagramContents;
import org.keelson.ui.diagram.PartFactory;
import org.keelson.ui.diagram.Sight;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.context.GateInput;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.context.MapEdits;
import org.keelson.ui.diagram.dependencies.parts.DependencyPart;
import org.keelson.ui.diagram.dependencies.parts.GroupPart;
import org.keelson.ui.diagram.dependencies.parts.ItemPart;
import org.keelson.ui.diagram.dependencies.parts.LanePart;
import org.keelson.ui.diagram.dependencies.parts.MapPart;
import org.keelson.ui.diagram.dependencies.parts.NodePart;
import org.keelson.ui.diagram.dependencies.scene.Bundle;
import org.keelson.ui.diagram.dependencies.scene.FreeSpot;
import org.keelson.ui.diagram.dependencies.scene.LaneGroup;
import org.keelson.ui.diagram.dependencies.scene.MapScene;
import org.keelson.ui.diagram.dependencies.scene.Opening;
import org.keelson.ui.diagram.dependencies.scene.Unowned;
import org.keelson.ui.diagram.parts.Aspect;
import org.keelson.ui.diagram.parts.Refreshable;
import org.keelson.ui.diagram.raw.GefLists;

/** The dependency map of one open portfolio: follows session and schedule, and refreshes the parts that show a change. */
final class MapContents implements DiagramContents {

    /** How long a computed change shows what was there before. */
    private static final int GHOST_MILLIS = 2000;
    /** With more changes than this at once, ghosts would say nothing. */
    private static final int MOST_GHOSTS = 200;
    private static final int MOST_LISTED = 1000;

    private final OpenPortfolio portfolio;
    private final PortfolioSession session;
    private final MapContext context;
    private final GraphicalViewer viewer;
    private final MapHover hover;
    private final Runnable refreshed;
    private final Runnable unlisten;
    private final Sight sight;
    private boolean saidHidden;
    /** Whether only the cards of an edit show it yet. */
    private boolean isOwed;
    private final Runnable shown;
    private final StatusLine told;
    private final Background<Laid> layout;
    /** Whether nothing can be brought up to date, since its layout is on its way or was stopped. */
    private boolean isOpening;

    /**
     * The contents of a viewer.
     *
     * @param shown     to be run when dates have been computed
     * @param refreshed to be run when anything is shown otherwise than before
     * @param told      where it is said what goes on
     */
    MapContents(OpenPortfolio portfolio, MapContext context, GraphicalViewer viewer, Runnable shown, Runnable refreshed,
            Sight sight, StatusLine told) {
        this.sight = sight;
        this.told = told;
        this.portfolio = portfolio;
        this.session = portfolio.session();
        this.context = context;
        this.viewer = viewer;
        this.refreshed = refreshed;
        this.hover = new MapHover(viewer, context);
        this.shown = shown;
        this.layout = new Background<>("Laying out the map of " + portfolio.name(), true,
                viewer.getControl().getDisplay()::asyncExec, new Opener());
        if (Items.of(session.portfolio()).size() > MapScene.LARGE) {
            openLater();
        } else {
            context.scene().open(context.schedule());
        }
        unlisten = portfolio.schedule().addListener(live -> scheduleChanged(live, shown));
    }

    /** Lays out in the background; what was shown before stays until that is done. */
    private void openLater() {
        Opening opening = context.scene().opening(context.schedule());
        isOpening = true;
        told.say("Laying out the map …");
        layout.request(progress -> {
            MapPlan plan = opening.layout();
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            return new Laid(opening, plan);
        });
    }

    private record Laid(Opening opening, MapPlan plan) {
    }

    private final class Opener implements Background.Receiver<Laid> {
        @Override
        public void done(Laid laid) {
            isOpening = false;
            told.say(null);
            context.scene().open(laid.opening(), laid.plan(), context.schedule());
            MapScene.Change since = context.scene().update(context.schedule()); // it may have been edited meanwhile
            refreshed.run();
            ((MapPart) viewer.getContents()).refreshCrowd();
            context.queue().add((Refreshable) viewer.getContents(), Aspect.CHILDREN);
            GefLists.children(viewer.getContents()).stream().filter(Refreshable.class::isInstance)
                    .forEach(part -> context.queue().add((Refreshable) part, Aspect.VISUALS));
            // arrows are no children, and those that are in sight before and after have another course now
            GefLists.registry(viewer).values().stream().filter(DependencyPart.class::isInstance)
                    .forEach(part -> context.queue().add((DependencyPart) part, Aspect.VISUALS));
            refresh(since);
            shown.run();
        }

        @Override
        public void failed(RuntimeException problem) {
            told.say("The map could not be laid out: " + Errors.reason(problem));
        }

        @Override
        public void cancelled() {
            told.say("The map is not laid out, as that was stopped; it is with the next change.");
        }
    }

    MapContext context() {
        return context;
    }

    @Override
    public EditPartFactory parts() {
        return new PartFactory(context.theme()).on(ModelPackage.Literals.PORTFOLIO, () -> new MapPart(context))
                .on(ModelPackage.Literals.TEAM, () -> new LanePart(context))
                .on(ModelPackage.Literals.PROGRAM, () -> new LanePart(context))
                .on(ModelPackage.Literals.WORKSTREAM, () -> new LanePart(context))
                .on(Unowned.class, () -> new LanePart(context))
                .on(ModelPackage.Literals.WORK_ITEM, () -> new ItemPart(context))
                .on(ModelPackage.Literals.DEPENDENCY, () -> new DependencyPart(context))
                .on(LaneGroup.class, () -> new GroupPart(context))
                .on(Bundle.class, () -> new DependencyPart(context))
                .on(GateInput.class, () -> new DependencyPart(context));
    }

    @Override
    public EObject root() {
        return session.portfolio();
    }

    @Override
    public EObject elementOf(Object model) {
        return model instanceof GateInput input ? context.find(input.gate(), Gate.class).orElse(null)
                : model instanceof EObject element ? element : null;
    }

    /** An item of a collapsed lane is shown as the node of that lane. */
    @Override
    public Object shownAs(EObject element) {
        LaneGroup group = element instanceof WorkItem item ? LaneGroup.of(context.scene().standsFor(item.getId())) : null;
        return group != null ? group : element;
    }

    /** Says it where nothing of what is selected is shown, since lenses hide it. */
    @Override
    public void bringIn(List<? extends EObject> elements) {
        if (viewer.getContents() instanceof MapPart map) {
            map.bringIn(elements.stream().filter(WorkItem.class::isInstance)
                    .map(each -> context.scene().standsFor(((WorkItem) each).getId())).toList());
        }
        List<WorkItem> items = elements.stream().filter(WorkItem.class::isInstance).map(WorkItem.class::cast).toList();
        boolean hidden = !items.isEmpty() && items.stream().map(WorkItem::getId).map(context.scene()::standsFor)
                .allMatch(context.scene().sight()::isHidden);
        if (hidden) {
            context.refusals().say((items.size() == 1 ? "\"" + Labels.text(items.get(0)) + "\" is" : "What is selected is")
                    + " hidden by the lenses; Shift+Escape takes them off");
        } else if (saidHidden) {
            context.refusals().say(null);
        }
        saidHidden = hidden;
    }

    /** Of a map that is too large to be looked through, the lanes only. */
    @Override
    public List<? extends EObject> outline() {
        if (context.scene().items().size() > MOST_LISTED) {
            return context.scene().lanes().stream().map(lane -> context.find(lane.id(), Element.class)).flatMap(Optional::stream)
                    .toList();
        }
        return elements();
    }

    @Override
    public List<? extends EObject> elements() {
        return context.scene().items().stream().map(id -> context.find(id, WorkItem.class))
                .flatMap(Optional::stream).toList();
    }

    @Override
    public boolean isEmpty() {
        return !isOpening && context.scene().items().isEmpty();
    }

    @Override
    public boolean isDrawnWhole() {
        return !context.scene().isLarge();
    }

    @Override
    public void paintSmall(Graphics graphics) {
        ((MapPart) viewer.getContents()).paintSmall(graphics);
    }

    @Override
    public Picture picture() {
        return MapPicture.of("Dependency map of " + portfolio.name(), context.scene().shown(), context.scene().sight());
    }

    @Override
    public Map<String, Place> places(List<? extends EObject> elements) {
        return new MapEdits(context).places(elements);
    }

    @Override
    public Optional<Box> box(EObject element) {
        return element instanceof WorkItem item ? context.scene().node(item.getId()).map(MapNode::placement) : Optional.empty();
    }

    /** Each in its own lane. */
    @Override
    public Edit placing(Map<EObject, Box> wanted) {
        Map<WorkItem, Box> within = new LinkedHashMap<>();
        wanted.forEach((element, box) -> context.scene().node(((WorkItem) element).getId()).ifPresent(node -> within.put(
                (WorkItem) element, FreeSpot.within(context.scene().lanes().get(node.lane()), box))));
        return new MapEdits(context).move(within);
    }

    @Override
    public Edit pasting(Paste paste) {
        return new MapEdits(context).paste(paste);
    }

    @Override
    public void hover(EditPart part) {
        hover.over(part);
    }

    @Override
    public void modelChanged() {
        isOwed = false;
        if (isOpening || context.scene().isLarge() && context.scene().isOutlived()) {
            if (!layout.isRunning() || context.scene().isOutlived()) {
                openLater();
            }
            return;
        }
        MapScene.Change change = context.scene().update(context.schedule());
        refreshed.run();
        refresh(change);
    }

    /** Where its schedule is on the way, an edit of items shows at once on their cards, and everywhere else with that. */
    @Override
    public void modelChanged(SessionEvent event) {
        if (isOpening) {
            modelChanged();
            return;
        }
        Optional<MapScene.Change> cards = portfolio.schedule().isComputing() ? cards(event) : Optional.empty();
        if (cards.isPresent()) {
            isOwed = true;
            refresh(cards.get());
        } else {
            modelChanged();
        }
    }

    private Optional<MapScene.Change> cards(SessionEvent event) {
        if (event.changed().isEmpty() || !event.attached().isEmpty() || !event.detached().isEmpty()
                || !event.changed().stream().allMatch(WorkItem.class::isInstance)) {
            return Optional.empty();
        }
        return context.scene().touch(event.changed().stream().map(WorkItem.class::cast).toList(), context.schedule());
    }

    private void scheduleChanged(LiveSchedule live, Runnable shown) {
        if (isOpening) {
            return; // it is shown with the schedule of then
        }
        if (!live.isFresh()) {
            if (isOwed && !live.isComputing()) { // it could not be had
                modelChanged();
                shown.run();
            }
            return;
        }
        boolean owed = isOwed;
        isOwed = false;
        if (!sight.isSeen()) {
            sight.missed();
            return;
        }
        Map<String, String> dates = new HashMap<>();
        context.scene().nodes().forEach(node -> dates.put(node.id(), node.date()));
        MapScene.Change change = context.scene().update(context.schedule());
        refreshed.run();
        refresh(change);
        showGhosts(change.nodes(), dates);
        if (owed || !change.nodes().isEmpty()) {
            shown.run();
        }
    }

    private void showGhosts(Set<String> changed, Map<String, String> dates) {
        Map<ItemPart, String> ghosts = new HashMap<>();
        for (String id : changed) {
            String was = dates.getOrDefault(id, "");
            String now = context.scene().node(id).map(MapNode::date).orElse("");
            if (!was.isEmpty() && !now.isEmpty() && !was.equals(now) && part(id) instanceof ItemPart item) {
                ghosts.put(item, was);
            }
        }
        if (ghosts.isEmpty() || ghosts.size() > MOST_GHOSTS) {
            return;
        }
        ghosts.forEach(ItemPart::showGhost);
        viewer.getControl().getDisplay().timerExec(GHOST_MILLIS,
                () -> ghosts.keySet().stream().filter(EditPart::isActive).forEach(item -> item.showGhost("")));
    }

    private void refresh(MapScene.Change change) {
        Refreshable map = (Refreshable) viewer.getContents();
        if (map instanceof MapPart part) {
            part.refreshCrowd();
        }
        if (change.lanes()) {
            context.queue().add(map, Aspect.CHILDREN);
            GefLists.children(viewer.getContents()).stream().filter(LanePart.class::isInstance)
                    .forEach(lane -> context.queue().add((LanePart) lane, Aspect.VISUALS));
        }
        for (String id : change.nodes()) {
            if (part(id) instanceof NodePart item && context.scene().node(id).isPresent()
                    && !context.scene().sight().isHidden(id)) {
                context.queue().add(item, Aspect.VISUALS);
            } else {
                context.queue().add(map, Aspect.CHILDREN);
            }
        }
        change.edges().forEach(this::refreshEdge);
        context.queue().flush();
    }

    private void refreshEdge(String id) {
        Set<EditPart> ends = new HashSet<>();
        EditPart part = edgePart(id);
        if (part instanceof ConnectionEditPart connection) {
            context.queue().add((DependencyPart) part, Aspect.VISUALS);
            ends.add(connection.getSource());
            ends.add(connection.getTarget());
        }
        context.scene().edge(id).ifPresent(edge -> {
            ends.add(part(edge.source()));
            ends.add(part(edge.target()));
        });
        for (EditPart end : ends) {
            if (end instanceof NodePart item) {
                context.queue().add(item, Aspect.SOURCES);
                context.queue().add(item, Aspect.TARGETS);
            }
        }
    }

    private EditPart edgePart(String id) {
        int slash = id.indexOf('/');
        Object model = id.startsWith(MapFold.BUNDLE) ? new Bundle(id) : slash > 0 ? new GateInput(id.substring(0, slash), id.substring(slash + 1))
                : context.find(id, Dependency.class).orElse(null);
        return model == null ? null : GefLists.registry(viewer).get(model);
    }

    private EditPart part(String id) {
        LaneGroup group = LaneGroup.of(id);
        return group != null ? GefLists.registry(viewer).get(group) : context.find(id, Element.class).map(GefLists.registry(viewer)::get).orElse(null);
    }

    @Override
    public void dispose() {
        layout.cancel();
        unlisten.run();
    }
}
