// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.nio.file.Path;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.keelson.model.Element;
import org.keelson.rendering.Box;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.structure.StructureEditor;

/** What the tests of the structure share: a portfolio open in it. */
abstract class StructureBench extends DiagramBench {

    protected static final int DAY = 480;

    protected SmallPortfolio small;
    protected StructureEditor editor;

    @Override
    protected DiagramEditor drawn() {
        return editor;
    }

    protected void openSmall() {
        small = new SmallPortfolio();
        openStructure(small.save(folder));
    }

    protected void openStructure(Path file) {
        open = open(file);
        try {
            editor = (StructureEditor) page().openEditor(new KeelsonEditorInput(file), StructureEditor.ID, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
        settle();
        editor.setFocus();
        window().getShell().forceActive();
        settle();
    }

    /** The strip with the name of an element, on the canvas. */
    protected Rectangle head(Element element) {
        editor.viewer().flush();
        Box head = editor.context().scene().cell(element.getId()).orElseThrow().head();
        Rectangle box = new Rectangle(head.x(), head.y(), head.width(), head.height());
        editor.board().getFigure().translateToAbsolute(box);
        return box;
    }

    protected Point middle(Element element) {
        return head(element).getCenter();
    }

    /** Near the top of the strip: before it. */
    protected Point upper(Element element) {
        Rectangle head = head(element);
        return new Point(head.getCenter().x, head.y + 3);
    }

    /** Near the foot of the strip: after a line, into a box. */
    protected Point lower(Element element) {
        Rectangle head = head(element);
        return new Point(head.getCenter().x, head.bottom() - 4);
    }

    /** The last thing that was done, as the undo menu names it. */
    protected String done() {
        return open.session().undoLabel().orElse("");
    }
}
