// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.diagram.DiagramCommands;
import org.keelson.ui.diagram.DiagramContents;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.EmptyHint;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.palette.MapTools;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.palette.PaletteTool;

/** The dependency map: who hands what to whom, in lanes by team, program or workstream. */
public final class DependencyMapEditor extends DiagramEditor {

    /** Id of the editor. */
    public static final String ID = "org.keelson.ui.diagram.dependencies.editor";

    private final MapCommands commands = new MapCommands(this);
    private final LensCommands lenses = new LensCommands(this);
    private final LaneCommands lanes = new LaneCommands(this);
    private LensStrip strip;
    private Runnable themed = () -> { };
    private MapContext context;

    @Override
    public void createPartControl(Composite parent) {
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        Composite drawing = new Composite(whole, SWT.NONE);
        drawing.setLayout(new FillLayout());
        drawing.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        super.createPartControl(drawing);
        viewer().setKeyHandler(lanes.keys());
        strip = new LensStrip(whole, this, lenses);
        strip.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        strip.moveAbove(drawing);
        themed = Theme.onChange(strip::applyTheme);
        strip.applyTheme();
        strip.refresh();
    }

    /** Ticks in menus and chips what is on now. */
    private void refreshed() {
        commands.refreshSwitches();
        if (strip != null) {
            strip.refresh();
        }
    }

    /** The lanes of the map. */
    LaneCommands lanes() {
        return lanes;
    }

    /** The lenses of the map. */
    LensCommands lenses() {
        return lenses;
    }

    /** Gives the lenses above the map the focus. */
    void goToLenses() {
        strip.first().setFocus();
    }

    /** The items that are selected. */
    List<WorkItem> selectedItems() {
        return commands.items();
    }

    @Override
    protected DiagramContents createContents(OpenPortfolio portfolio, DiagramTheme colors) {
        context = new MapContext(portfolio.session(), portfolio.schedule(), colors, this::say,
                () -> newHome().orElse(null));
        return new MapContents(portfolio, context, viewer(), this::contentsShown, this::refreshed, sight(),
                this::tell);
    }

    @Override
    protected List<PaletteTool> tools() {
        return MapTools.of(this::say);
    }

    @Override
    protected void addCommands(DiagramCommands registry) {
        commands.addTo(registry);
    }

    @Override
    protected void fill(EmptyHint hint) {
        hint.fill("The dependency map shows who hands what to whom.", "Add the first deliverable",
                () -> commands.create(ModelPackage.Literals.DELIVERABLE));
    }

    @Override
    protected String accessibleName() {
        return "Dependency map";
    }

    /** What the parts of the map share. */
    public MapContext context() {
        return context;
    }

    /** Arranges what was not placed by hand, or all. */
    public void arrange(boolean all) {
        commands.arrange(all);
    }

    @Override
    public void dispose() {
        themed.run();
        super.dispose();
    }
}
