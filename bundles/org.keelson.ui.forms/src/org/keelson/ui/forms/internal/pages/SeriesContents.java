// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.Labels;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.rendering.Palette;
import org.keelson.rendering.chart.SeriesPicture;
import org.keelson.ui.Dates;

/** A metric: its values over time against target and thresholds, and the values to edit. */
final class SeriesContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.METRIC_SERIES__SAMPLES, Literals.METRIC_SERIES__TARGET,
            Literals.METRIC_SERIES__WATCH, Literals.METRIC_SERIES__OFF_TRACK, Literals.METRIC_SERIES__HIGHER_IS_BETTER,
            Literals.METRIC_SERIES__UNIT, Literals.METRIC_SERIES__ELEMENT, Literals.METRIC_SERIES__DEFINITION);

    private static final int CHART_HEIGHT = 200;

    private MetricSeries series;
    private PictureBox chart;
    private List<Object> drawn = List.of();

    @Override
    public void create(Composite body, PageKit kit) {
        series = (MetricSeries) kit.element();
        chart = kit.picture(kit.block(body, "Over time", "Each value with what it is held against"), CHART_HEIGHT);
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "What is measured", ""), Literals.METRIC_SERIES__ELEMENT, Literals.METRIC_SERIES__UNIT,
                Literals.METRIC_SERIES__DEFINITION);
        kit.fields(kit.section(columns[1], "What it is held against", ""), Literals.METRIC_SERIES__TARGET,
                Literals.METRIC_SERIES__WATCH, Literals.METRIC_SERIES__OFF_TRACK, Literals.METRIC_SERIES__HIGHER_IS_BETTER);
        kit.list(body, Literals.METRIC_SERIES__SAMPLES);
    }

    @Override
    public void refresh() {
        List<SeriesPicture.Point> points = new ArrayList<>(series.getSamples().stream()
                .filter(each -> each.getDate() != null && Double.isFinite(each.getValue()))
                .map(each -> new SeriesPicture.Point(each.getDate(), each.getValue())).toList());
        points.sort(Comparator.comparing(SeriesPicture.Point::at));
        List<SeriesPicture.Line> lines = new ArrayList<>();
        add(lines, "target", series.getTarget(), Palette.Role.ON_TRACK);
        add(lines, "watch", series.getWatch(), Palette.Role.WATCH);
        add(lines, "off track", series.getOffTrack(), Palette.Role.OFF_TRACK);
        String name = Labels.text(series);
        String unit = series.getUnit() == null ? "" : " " + series.getUnit();
        List<Object> now = List.of(points, lines, name, unit);
        if (!now.equals(drawn)) {
            drawn = now;
            chart.show(points.isEmpty() ? null : (width, height) -> new SeriesPicture(name, points, lines, width, height,
                    value -> number(value) + unit, Dates::text), "There are no values yet. Insert, in the table of samples "
                            + "below, adds one; an import of metrics brings many.");
        }
    }

    private static void add(List<SeriesPicture.Line> lines, String name, Double value, Palette.Role role) {
        if (value != null && Double.isFinite(value)) {
            lines.add(new SeriesPicture.Line(name, value, role));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
