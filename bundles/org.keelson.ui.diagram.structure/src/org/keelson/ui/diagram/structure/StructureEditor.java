// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.diagram.DiagramCommands;
import org.keelson.ui.diagram.DiagramContents;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.EmptyHint;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.palette.PaletteTool;
import org.keelson.ui.diagram.structure.context.StructureContext;
import org.keelson.ui.diagram.structure.palette.StructureTools;
import org.keelson.ui.diagram.structure.parts.BoardPart;

/** The structure of a portfolio: what there is and who owns it, for the days before anything has a date, and after. */
public final class StructureEditor extends DiagramEditor {

    /** Id of the editor. */
    public static final String ID = "org.keelson.ui.diagram.structure.editor";

    private static final String KEYS_OF_STRUCTURES = "org.keelson.ui.diagram.structure.context";

    private final StructureCommands commands = new StructureCommands(this);
    private final QuickEntry entry = new QuickEntry(this);
    private StructureContext context;
    private HintLine foot;

    @Override
    public void createPartControl(Composite parent) {
        Composite all = new Composite(parent, SWT.NONE);
        GridLayout rows = new GridLayout();
        rows.marginWidth = 0;
        rows.marginHeight = 0;
        rows.verticalSpacing = 0;
        all.setLayout(rows);
        Composite body = new Composite(all, SWT.NONE);
        body.setLayout(new FillLayout());
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        foot = new HintLine(all);
        super.createPartControl(body);
        getSite().getService(IContextService.class).activateContext(KEYS_OF_STRUCTURES);
        viewer().setKeyHandler(new StructureKeys(this));
    }

    @Override
    protected boolean isPlacedByHand() {
        return false;
    }

    @Override
    protected DiagramContents createContents(OpenPortfolio portfolio, DiagramTheme colors) {
        context = new StructureContext(portfolio.session(), portfolio.schedule(), colors, this::say, this::tell);
        return new StructureContents(portfolio, context, viewer(), this::contentsShown, entry, sight());
    }

    @Override
    protected List<PaletteTool> tools() {
        return StructureTools.all();
    }

    @Override
    protected void addCommands(DiagramCommands registry) {
        commands.addTo(registry);
    }

    @Override
    protected void fill(EmptyHint hint) {
        hint.fill("The structure shows what there is and who owns it.", "Type the first program",
                () -> viewer().getControl().getDisplay().asyncExec(entry::begin));
    }

    @Override
    protected String accessibleName() {
        return "Program structure";
    }

    /** What the parts of the structure share. */
    public StructureContext context() {
        return context;
    }

    /** The part that holds all cells. */
    public BoardPart board() {
        return (BoardPart) viewer().getContents();
    }

    /** What is typed line by line. */
    public QuickEntry entry() {
        return entry;
    }

    HintLine foot() {
        return foot;
    }

    /** Lets outline and empty hint follow what is typed. */
    void contentsChanged() {
        contentsShown();
    }

    StructureContents structure() {
        return (StructureContents) contents();
    }

    /** The workbench asks for it whenever it activates the editor, also while a line is typed; the line then goes on. */
    @Override
    public void setFocus() {
        if (!entry.takeFocus()) {
            super.setFocus();
        }
    }

    @Override
    public void dispose() {
        entry.end();
        super.dispose();
    }
}
