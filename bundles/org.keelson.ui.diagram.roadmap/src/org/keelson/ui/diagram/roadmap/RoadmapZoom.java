// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.keelson.rendering.Box;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.ui.diagram.DiagramZoom;
import org.keelson.ui.diagram.roadmap.parts.ChartPart;
import org.keelson.ui.diagram.roadmap.parts.RowPart;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** Zooms along the time axis, from years to hours; rows keep their height. The time under the mouse stays where it is. */
final class RoadmapZoom implements DiagramZoom {

    private static final double STEP = 1.25;
    private static final double WHEEL = 1.15;
    /** A day at 100 %. */
    private static final double ACTUAL = 24;
    private static final double LEGIBLE = 3.5;
    private static final int MARGIN = 32;

    private final Viewport viewport;
    private final Supplier<RoadmapScene> scene;
    private final Supplier<ChartPart> chart;

    RoadmapZoom(Viewport viewport, Supplier<RoadmapScene> scene, Supplier<ChartPart> chart) {
        this.viewport = viewport;
        this.scene = scene;
        this.chart = chart;
    }

    private double pixelsPerDay() {
        return scene.get().scale().pixelsPerDay();
    }

    @Override
    public double factor() {
        return pixelsPerDay() / ACTUAL;
    }

    @Override
    public void in() {
        around(pixelsPerDay() * STEP, middle());
    }

    @Override
    public void out() {
        around(pixelsPerDay() / STEP, middle());
    }

    @Override
    public void to(double factor) {
        change(Math.min(factor * ACTUAL, RoadmapScene.MOST_PER_DAY));
    }

    @Override
    public void toActualSize() {
        around(ACTUAL, middle());
    }

    private int room() {
        return Math.max(1, viewport.getClientArea().width - RoadmapLayout.NAMES);
    }

    private int middle() {
        return RoadmapLayout.NAMES + room() / 2;
    }

    @Override
    public void fit() {
        fit(0);
    }

    private void fit(double least) {
        double wanted = Math.clamp(scene.get().fitting(room() - (double) MARGIN), least, RoadmapScene.MOST_PER_DAY);
        change(wanted);
        viewport.setHorizontalLocation((int) scene.get().scale().x(scene.get().first()) - MARGIN / 2);
    }

    @Override
    public void open() {
        fit(LEGIBLE);
    }

    /** So that rows can be seen from their first to their last date. */
    @Override
    public void fit(List<? extends EditPart> parts) {
        List<Box> bars = parts.stream().filter(RowPart.class::isInstance)
                .map(part -> scene.get().place(((RowPart) part).id())).filter(place -> place >= 0)
                .map(place -> scene.get().bar(place)).filter(Objects::nonNull).toList();
        if (bars.isEmpty()) {
            return;
        }
        RoadmapScene now = scene.get();
        var from = now.scale().time(bars.stream().mapToInt(Box::x).min().getAsInt() - (double) RoadmapLayout.NAMES);
        double width = Math.max(1.0, bars.stream().mapToInt(Box::right).max().getAsInt()
                - bars.stream().mapToInt(Box::x).min().getAsInt());
        change(pixelsPerDay() * (room() - 2.0 * MARGIN) / width);
        viewport.setHorizontalLocation((int) now.scale().x(from) - MARGIN);
    }

    @Override
    public void wheel(int notches, Point at) {
        around(pixelsPerDay() * Math.pow(WHEEL, notches), Math.max(RoadmapLayout.NAMES, at.x));
    }

    /** @param x place in the viewport whose time stays there */
    private void around(double pixelsPerDay, int x) {
        var time = scene.get().scale().time(viewport.getViewLocation().x + x - (double) RoadmapLayout.NAMES);
        change(pixelsPerDay);
        viewport.setHorizontalLocation((int) Math.round(scene.get().scale().x(time)) - x + RoadmapLayout.NAMES);
    }

    private void change(double pixelsPerDay) {
        scene.get().zoom(pixelsPerDay);
        chart.get().refreshAll();
        viewport.getUpdateManager().performValidation();
    }
}
