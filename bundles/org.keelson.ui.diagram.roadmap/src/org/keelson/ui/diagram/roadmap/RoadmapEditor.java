// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.contexts.IContextService;
import org.keelson.model.ModelPackage;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.diagram.DiagramCommands;
import org.keelson.ui.diagram.DiagramContents;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.DiagramZoom;
import org.keelson.ui.diagram.EmptyHint;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.palette.PaletteTool;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.palette.RoadmapTools;
import org.keelson.ui.diagram.roadmap.parts.ChartPart;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** The roadmap: what happens when, on a time axis. Grouping, zoom and what is collapsed are the view's own, kept with it. */
public final class RoadmapEditor extends DiagramEditor {

    /** Id of the editor. */
    public static final String ID = "org.keelson.ui.diagram.roadmap.editor";

    private static final String KEYS_OF_ROADMAPS = "org.keelson.ui.diagram.roadmap.context";
    private static final String GROUPING = "grouping";
    private static final String COLLAPSED = "collapsed";
    private static final String HIDDEN = "hidden";

    private final RoadmapCommands commands = new RoadmapCommands(this);
    private final RoadmapScene scene = new RoadmapScene();
    private RoadmapContext context;
    private IMemento restored;

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        getSite().getService(IContextService.class).activateContext(KEYS_OF_ROADMAPS);
        viewer().setKeyHandler(new RowKeys(this));
        applyRestored();
    }

    @Override
    protected DiagramZoom createZoom(ZoomManager figures) {
        return new RoadmapZoom(((FigureCanvas) viewer().getControl()).getViewport(), this::scene, this::chart);
    }

    @Override
    protected boolean isPlacedByHand() {
        return false;
    }

    @Override
    protected DiagramContents createContents(OpenPortfolio portfolio, DiagramTheme colors) {
        context = new RoadmapContext(portfolio.session(), portfolio.schedule(), colors, scene, this::say, this::tell,
                () -> newHome().orElse(null));
        return new RoadmapContents(portfolio, context, viewer(), this::contentsShown, sight());
    }

    @Override
    protected List<PaletteTool> tools() {
        return RoadmapTools.of(this::say);
    }

    @Override
    protected void addCommands(DiagramCommands registry) {
        commands.addTo(registry);
    }

    @Override
    protected void fill(EmptyHint hint) {
        hint.fill("The roadmap shows what happens when.", "Add the first milestone",
                () -> commands.create(ModelPackage.Literals.MILESTONE));
    }

    @Override
    protected String accessibleName() {
        return "Roadmap";
    }

    /** What the parts of the roadmap share. */
    public RoadmapContext context() {
        return context;
    }

    /** What is shown, and where. */
    public RoadmapScene scene() {
        return scene;
    }

    /** The part that holds all rows. */
    public ChartPart chart() {
        return (ChartPart) viewer().getContents();
    }

    RoadmapContents roadmap() {
        return (RoadmapContents) contents();
    }

    /** Groups the rows otherwise. */
    public void group(Grouping grouping) {
        scene.group(grouping);
        roadmap().readAnew();
        contentsShown();
        commands.refreshSwitches();
    }

    @Override
    public void saveState(IMemento memento) {
        super.saveState(memento);
        memento.putString(GROUPING, scene.grouping().name());
        memento.putString(COLLAPSED, String.join(" ", scene.collapsed().stream().sorted().toList()));
        memento.putString(HIDDEN, (scene.linksShown() ? "" : "links ") + (scene.baselineShown() ? "" : "baseline ")
                + (scene.bandsShown() ? "" : "bands"));
    }

    @Override
    public void restoreState(IMemento memento) {
        super.restoreState(memento);
        restored = memento;
        if (viewer() != null && contents() != null) {
            applyRestored();
        }
    }

    private void applyRestored() {
        if (restored == null) {
            return;
        }
        IMemento memento = restored;
        restored = null;
        Arrays.stream(Grouping.values()).filter(each -> each.name().equals(memento.getString(GROUPING))).findFirst()
                .ifPresent(scene::group);
        String hidden = Optional.ofNullable(memento.getString(HIDDEN)).orElse("");
        scene.showBaseline(!hidden.contains("baseline"));
        scene.showBands(!hidden.contains("bands"));
        scene.showLinks(!hidden.contains("links"));
        roadmap().readAnew();
        scene.collapse(List.of(Optional.ofNullable(memento.getString(COLLAPSED)).orElse("").split(" ")));
        chart().refreshAll();
        commands.refreshSwitches();
    }
}
