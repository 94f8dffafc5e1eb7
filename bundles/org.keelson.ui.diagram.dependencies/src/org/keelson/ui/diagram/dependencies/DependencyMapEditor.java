// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.List;

import org.keelson.model.ModelPackage;
import org.keelson.ui.OpenPortfolio;
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
    private MapContext context;

    @Override
    protected DiagramContents createContents(OpenPortfolio portfolio, DiagramTheme colors) {
        context = new MapContext(portfolio.session(), portfolio.schedule(), colors, this::say,
                () -> newHome().orElse(null));
        return new MapContents(portfolio, context, viewer(), this::contentsShown, commands::refreshSwitches);
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
}
