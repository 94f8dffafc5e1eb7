// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.List;

/**
 * A parameter that a contribution declares.
 *
 * @param id           identity within the contribution
 * @param name         name shown to people; the id if none is declared
 * @param description  what it changes; empty if none is declared
 * @param type         type of its values
 * @param defaultValue value if none is set, as text
 * @param minimum      lowest value allowed, as text, or {@code null}
 * @param maximum      highest value allowed, as text, or {@code null}
 * @param choices      the values of a choice; else empty
 */
public record ParameterDefinition(String id, String name, String description, ParameterType type,
        String defaultValue, String minimum, String maximum, List<String> choices) {

    public ParameterDefinition {
        choices = List.copyOf(choices);
    }

    /**
     * Checks type and bounds of a value before it is set.
     *
     * @return the value as {@link org.keelson.api.Parameters} gives it
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    public Object parse(String text) {
        return ParameterValues.parse(this, text);
    }
}
