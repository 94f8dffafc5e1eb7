// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.engine.Details;
import org.keelson.engine.ParameterDefinition;
import org.keelson.engine.ParameterType;
import org.keelson.engine.Settings;
import org.keelson.rendering.Palette;
import org.keelson.ui.Theme;

/** The thresholds of a metric in a portfolio: what to reach, and from where on it is on watch and off track. */
final class ThresholdFields {

    private final Details.OfMetric metric;
    private final ParameterField target;
    private final ParameterField watch;
    private final ParameterField offTrack;

    /** @param parent has a grid of three columns */
    ThresholdFields(Composite parent, Details.OfMetric metric, Map<String, String> settings, Runnable changed) {
        this.metric = metric;
        Label heading = new Label(parent, SWT.WRAP);
        heading.setText(heading());
        heading.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(0, 8).hint(420, SWT.DEFAULT).applyTo(heading);
        List<ParameterField> fields = definitions(metric).stream().map(each -> new ParameterField(parent, each,
                settings.get(each.id()), each.defaultValue().isEmpty(), changed)).toList();
        target = fields.get(0);
        watch = fields.get(1);
        offTrack = fields.get(2);
    }

    /** Target, watch and off track as if they were parameters; the default of one that is not declared is empty. */
    static List<ParameterDefinition> definitions(Details.OfMetric metric) {
        return List.of(definition(Settings.TARGET, "Target", "The value to reach", metric.target()),
                definition(Settings.WATCH, "Watch", "Beyond it, an element needs attention", metric.watch()),
                definition(Settings.OFF_TRACK, "Off track", "Beyond it, an element is off track", metric.offTrack()));
    }

    private static ParameterDefinition definition(String id, String name, String description, OptionalDouble declared) {
        return new ParameterDefinition(id, name, description, ParameterType.DECIMAL,
                declared.isPresent() ? ParameterText.number(declared.getAsDouble()) : "", null, null, List.of());
    }

    private String heading() {
        String unit = metric.unit().isEmpty() ? "" : " in " + metric.unit();
        return "Thresholds" + unit + (metric.higherIsBetter() == null
                ? ". The metric does not say which way is good, so that they give no status"
                : metric.higherIsBetter() ? "; higher is better" : "; lower is better") + ".";
    }

    List<ParameterField> fields() {
        return List.of(target, watch, offTrack);
    }

    /** Holds them against each other where each is a number by itself. Answers what is wrong, or {@code null}. */
    String check() {
        OptionalDouble near = watch.number();
        OptionalDouble far = offTrack.number();
        if (metric.higherIsBetter() == null || near.isEmpty() || far.isEmpty()) {
            return null;
        }
        boolean isHigher = metric.higherIsBetter();
        boolean isWrong = isHigher ? far.getAsDouble() > near.getAsDouble() : far.getAsDouble() < near.getAsDouble();
        String problem = isWrong ? "Off track must not be " + (isHigher ? "above" : "below") + " Watch, since "
                + (isHigher ? "higher" : "lower") + " is better." : null;
        offTrack.mark(problem);
        return problem;
    }
}
