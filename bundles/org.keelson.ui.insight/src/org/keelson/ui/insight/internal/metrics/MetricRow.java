// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.keelson.api.MetricReading;
import org.keelson.edit.Labels;
import org.keelson.engine.Contribution;
import org.keelson.model.Element;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.Statuses;

/** The value of a metric on one element. */
record MetricRow(Contribution metric, MetricReading reading, Element element) {

    /** Digits that matter; a value of a hundred and more needs none behind the point. */
    private static final double LARGE = 100;

    /** What the table recognises it by. */
    List<String> key() {
        return List.of(metric.id(), reading.element());
    }

    String value() {
        return text(reading.value());
    }

    static String text(double value) {
        int digits = Math.abs(value) >= LARGE ? 0 : 2;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** An arrow and a word; empty where there is too little to tell. */
    String trend() {
        return switch (reading.trend()) {
            case IMPROVING -> "↗ Improving";
            case WORSENING -> "↘ Worsening";
            case RISING -> "↑ Rising";
            case FALLING -> "↓ Falling";
            case STEADY -> "→ Steady";
            case UNKNOWN -> "";
        };
    }

    String why() {
        return String.join("; ", reading.why());
    }

    boolean matches(String words) {
        String all = String.join("\n", metric.name(), metric.id(), metric.category(), Labels.text(element),
                Labels.kindName(element.eClass()), trend(), Statuses.word(reading.status()), why());
        return FilterBar.containsAll(all, words);
    }
}
