// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.metrics;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.keelson.api.MetricReading;
import org.keelson.api.MetricReading.Spread;
import org.keelson.edit.Labels;
import org.keelson.ui.insight.internal.parts.Statuses;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** What there is to say of one value. */
final class MetricDetails {

    private MetricDetails() {
    }

    /**
     * Writes it.
     *
     * @param find   finds an element by its id
     * @param reveal shows an element
     */
    static void write(MetricRow row, Words words, Function<String, Optional<EObject>> find, Consumer<EObject> reveal) {
        MetricReading reading = row.reading();
        words.bold(row.metric().name()).line();
        words.link(Labels.text(row.element()), () -> reveal.accept(row.element()))
                .quiet(" · " + Labels.kindName(row.element().eClass())).gap();
        words.bold(row.value() + (reading.unit().isEmpty() ? "" : " " + reading.unit()));
        words.plain("   ").inked(Statuses.text(reading.status()), Statuses.ink(reading.status()));
        words.plain(row.trend().isEmpty() ? "" : "   " + row.trend()).line();
        if (reading.spread() != null) {
            spread(reading.spread(), words, find, reveal);
        }
        if (!reading.why().isEmpty()) {
            words.line();
            reading.why().forEach(why -> words.plain("• " + why).line());
        }
        if (!row.metric().description().isEmpty()) {
            words.line().quiet(row.metric().description()).line();
        }
    }

    private static void spread(Spread spread, Words words, Function<String, Optional<EObject>> find, Consumer<EObject> reveal) {
        words.plain("The median of " + spread.count() + (spread.count() == 1 ? " team" : " teams") + "; half of them lie from "
                + MetricRow.text(spread.lower()) + " to " + MetricRow.text(spread.upper()) + ".").line();
        team("Lowest", spread.minimum(), spread.minimumOf(), words, find, reveal);
        team("Highest", spread.maximum(), spread.maximumOf(), words, find, reveal);
    }

    private static void team(String which, double value, String id, Words words, Function<String, Optional<EObject>> find,
            Consumer<EObject> reveal) {
        words.plain(which + ": " + MetricRow.text(value));
        Optional<EObject> team = id == null ? Optional.empty() : find.apply(id);
        team.ifPresent(found -> words.plain(", ").link(Labels.text(found), () -> reveal.accept(found)));
        words.line();
    }
}
