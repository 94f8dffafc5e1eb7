// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.draw2d.geometry.Point;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.diagram.dependencies.figures.CardFigure;
import org.keelson.ui.diagram.dependencies.figures.EdgeFigure;

/** What the tests of the dependency map share: the small portfolio open in it, and a hand on the real mouse. */
abstract class DependencyMapBench extends DiagramBench {

    protected SmallPortfolio small;
    protected DependencyMapEditor editor;

    @Override
    protected DiagramEditor drawn() {
        return editor;
    }

    protected void openSmall() {
        small = new SmallPortfolio();
        openMap(small.save(folder));
    }

    protected void openMap(Path file) {
        open = open(file);
        editor = (DependencyMapEditor) page().getActiveEditor();
        editor.setFocus();
        window().getShell().forceActive();
        settle();
    }

    protected CardFigure card(WorkItem item) {
        return (CardFigure) part(now(item)).orElseThrow().getFigure();
    }

    protected EdgeFigure edge(Object dependency) {
        return (EdgeFigure) part(dependency).orElseThrow().getFigure();
    }

    protected Point middle(WorkItem item) {
        return place(part(now(item)).orElseThrow()).getCenter();
    }

    protected Box box(WorkItem item) {
        return editor.context().scene().node(item.getId()).orElseThrow().placement();
    }

    protected Map<String, Box> boxes() {
        Map<String, Box> boxes = new TreeMap<>();
        editor.context().scene().nodes().forEach(node -> boxes.put(node.id(), node.placement()));
        return boxes;
    }

    /** A free place in the lane of a team, on the canvas. */
    protected Point freePlace(Element team, int x) {
        Box lane = editor.context().scene().lane(team.getId()).orElseThrow().box();
        Point at = new Point(x, lane.centerY());
        part(now(team)).orElseThrow().getFigure().translateToAbsolute(at);
        return at;
    }

}
