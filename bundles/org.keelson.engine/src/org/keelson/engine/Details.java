// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EClass;
import org.keelson.model.CustomFieldType;

/** What a contribution declares beside what all of them do. */
public sealed interface Details {

    /** Nothing. */
    record None() implements Details {
    }

    /**
     * What a metric declares.
     *
     * @param unit           unit of its values; empty if none is declared
     * @param higherIsBetter which way is good, or {@code null} if that is not said
     * @param target         value to reach, in its unit
     * @param watch          value beyond which an element needs attention
     * @param offTrack       value beyond which it is off track
     * @param spread         true if values of teams are rolled up to programs
     */
    record OfMetric(String unit, Boolean higherIsBetter, OptionalDouble target, OptionalDouble watch, OptionalDouble offTrack,
            boolean spread) implements Details {
        public OfMetric {
            Objects.requireNonNull(unit);
        }
    }

    /**
     * What a section of a report declares.
     *
     * @param report id of the report that it is added to
     */
    record OfSection(String report) implements Details {
        public OfSection {
            Objects.requireNonNull(report);
        }
    }

    /**
     * What a custom field declares.
     *
     * @param type         type of its values
     * @param appliesTo    names of the classes that carry it; empty for every element
     * @param choices      the values of a choice; else empty
     * @param unit         unit shown beside the value; empty if there is none
     * @param defaultValue value of an element that has none, as the model holds it, or {@code null}
     */
    record OfField(CustomFieldType type, List<String> appliesTo, List<String> choices, String unit, String defaultValue)
            implements Details {
        public OfField {
            Objects.requireNonNull(type);
            Objects.requireNonNull(unit);
            appliesTo = List.copyOf(appliesTo);
            choices = List.copyOf(choices);
        }
    }

    /**
     * What a template declares.
     *
     * @param file path of the portfolio file in its bundle
     */
    record OfTemplate(String file) implements Details {
        public OfTemplate {
            Objects.requireNonNull(file);
        }
    }

    /**
     * What a page of a form declares.
     *
     * @param appliesTo names of the classes whose forms have it; empty for every element
     */
    record OfPage(List<String> appliesTo) implements Details {
        public OfPage {
            appliesTo = List.copyOf(appliesTo);
        }

        /** Whether forms of elements of that class have it. */
        public boolean appliesTo(EClass type) {
            return appliesTo.isEmpty() || appliesTo.contains(type.getName())
                    || type.getEAllSuperTypes().stream().anyMatch(each -> appliesTo.contains(each.getName()));
        }
    }
}
