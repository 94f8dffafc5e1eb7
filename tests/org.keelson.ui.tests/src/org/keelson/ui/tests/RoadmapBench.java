// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.analysis.ItemSchedule;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.roadmap.RoadmapEditor;
import org.keelson.ui.diagram.roadmap.figures.BarFigure;
import org.keelson.ui.diagram.roadmap.parts.RowPart;

/** What the tests of the roadmap share: the small portfolio open in it. */
abstract class RoadmapBench extends DiagramBench {

    protected static final int DAY = 480;

    protected SmallPortfolio small;
    protected RoadmapEditor editor;

    @Override
    protected DiagramEditor drawn() {
        return editor;
    }

    protected void openSmall() {
        small = new SmallPortfolio();
        openRoadmap(small.save(folder));
    }

    protected void openRoadmap(Path file) {
        open = open(file);
        showRoadmap(file);
    }

    /** Opens the roadmap alone. */
    protected void showRoadmap(Path file) {
        editor = show(file, RoadmapEditor.ID, RoadmapEditor.class);
        editor.setFocus();
        window().getShell().forceActive();
        settle();
    }

    protected RowPart row(Element element) {
        return (RowPart) part(now(element)).orElseThrow();
    }

    /** The bar of an item on the canvas. */
    protected Rectangle bar(Element element) {
        editor.viewer().flush();
        BarFigure figure = (BarFigure) row(element).getFigure();
        Rectangle bar = figure.bar();
        figure.translateToAbsolute(bar);
        return bar;
    }

    protected Point middle(Element element) {
        return bar(element).getCenter();
    }

    protected Rectangle name(Element element) {
        editor.viewer().flush();
        Rectangle box = row(element).name().getBounds().getCopy();
        row(element).name().translateToAbsolute(box);
        return box;
    }

    /** Width of a day on the screen. */
    protected int days(int number) {
        return (int) Math.round(number * editor.scene().scale().pixelsPerDay());
    }

    protected ItemSchedule dates(WorkItem item) {
        await("the schedule is there", () -> open.schedule().isFresh());
        return open.schedule().current().orElseThrow().schedule().item(item.getId()).orElseThrow();
    }

    protected LocalDateTime at(int month, int day, int hour) {
        return LocalDate.of(2026, month, day).atTime(hour, 0);
    }

    protected Viewport viewport() {
        return ((FigureCanvas) canvas()).getViewport();
    }
}
