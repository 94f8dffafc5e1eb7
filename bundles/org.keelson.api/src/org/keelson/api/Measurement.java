// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.List;
import java.util.Objects;

/**
 * What a metric says of one element: a value, or why there is none. Answered by metrics.
 *
 * @since 0.1
 */
public sealed interface Measurement {

    /** Id of the element that is measured. */
    String element();

    /**
     * A value.
     *
     * @param element id of the element
     * @param value   a finite number
     * @param unit    unit of the value, or {@code null} for the one that {@code plugin.xml} declares
     * @param why     what the value is made of, each a short sentence, the most telling first
     */
    record Value(String element, double value, String unit, List<String> why) implements Measurement {
        public Value {
            Objects.requireNonNull(element);
            why = List.copyOf(why);
        }
    }

    /**
     * The metric does not apply to the element.
     *
     * @param element id of the element
     * @param because why, in one sentence
     */
    record NotApplicable(String element, String because) implements Measurement {
        public NotApplicable {
            Objects.requireNonNull(element);
            Objects.requireNonNull(because);
        }
    }

    /** A value in the declared unit. */
    static Measurement of(String element, double value, String... why) {
        return new Value(element, value, null, List.of(why));
    }

    /** No value, and why. */
    static Measurement none(String element, String because) {
        return new NotApplicable(element, because);
    }
}
