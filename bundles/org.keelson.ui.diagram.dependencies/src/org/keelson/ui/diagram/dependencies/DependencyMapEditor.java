// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelPackage;
import org.keelson.model.Program;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;
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
    private final ISelectionListener follower = this::remember;
    private MapContext context;
    private ItemContainer chosen;

    @Override
    public void createPartControl(Composite parent) {
        getSite().getPage().addSelectionListener(follower);
        super.createPartControl(parent);
    }

    @Override
    protected DiagramContents createContents(OpenPortfolio portfolio, DiagramTheme colors) {
        chosen = null;
        context = new MapContext(portfolio.session(), portfolio.schedule(), colors, this::say, this::home);
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

    /** New items go where the last selected element lives, wherever it was selected. */
    private void remember(IWorkbenchPart part, ISelection selection) {
        for (EObject element : Selections.elements(selection)) {
            EObject at = element;
            while (at != null && !(at instanceof ItemContainer)) {
                at = at.eContainer();
            }
            if (at != null) {
                chosen = (ItemContainer) at;
            }
        }
    }

    private ItemContainer home() {
        PortfolioSession session = portfolio().session();
        if (chosen != null && session.contains(chosen)) {
            return chosen;
        }
        List<Program> programs = session.portfolio().getPrograms();
        return programs.isEmpty() ? null : programs.get(0);
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(follower);
        super.dispose();
    }
}
