// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values of the parameters that a contribution declares in its {@code plugin.xml}: those set for the
 * portfolio or by the caller, else the defaults. Given to contributions; types and bounds have been
 * checked. Immutable.
 *
 * <p>Each getter throws {@link NoSuchElementException} if the contribution declares no parameter of that
 * id and {@link ClassCastException} if it declares it with another type: both are mistakes in the
 * plugin.
 *
 * @since 0.1
 */
public final class Parameters {

    private final Map<String, Object> values;

    private Parameters(Map<String, ?> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Parameters none() {
        return new Parameters(Map.of());
    }

    /**
     * @param values values by id: {@link String} for text and choice, {@link Integer} for integer and
     *               for duration (working minutes), {@link Double}, {@link Boolean}, {@link LocalDate}
     */
    public static Parameters of(Map<String, ?> values) {
        return new Parameters(values);
    }

    /** The ids, sorted. */
    public Set<String> ids() {
        return values.keySet();
    }

    /** Value of a parameter of type {@code text} or {@code choice}; empty text if there is no default. */
    public String text(String id) {
        return get(id, String.class);
    }

    public int integer(String id) {
        return get(id, Integer.class);
    }

    public double decimal(String id) {
        return get(id, Double.class);
    }

    public boolean flag(String id) {
        return get(id, Boolean.class);
    }

    /** Value of a parameter of type {@code duration}, in working minutes. */
    public int minutes(String id) {
        return get(id, Integer.class);
    }

    public LocalDate date(String id) {
        return get(id, LocalDate.class);
    }

    private <T> T get(String id, Class<T> type) {
        Object value = values.get(id);
        if (value == null) {
            throw new NoSuchElementException("No parameter '" + id + "'; there are " + values.keySet());
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
