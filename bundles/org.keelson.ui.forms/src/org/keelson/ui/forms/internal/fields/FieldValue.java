// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.keelson.edit.Edit;
import org.keelson.model.problems.Problem;

/** What a field shows and writes: a property of the metamodel, or a custom field. Values are as the model holds them. */
interface FieldValue {

    String name();

    /** What it is for; may be empty. */
    String help();

    /** Where the reference of the model speaks of it: a class and a feature, joined by a dot; empty for nowhere. */
    String reference();

    boolean isWritable();

    /** Whether its text may have several lines. */
    boolean isMultiLine();

    /** Whether it is several texts, one a line. */
    boolean isList();

    boolean isDate();

    /** From which day weekdays and the like are told. */
    LocalDate today();

    /** {@code null} for none. */
    Object value();

    /** What can be chosen; {@code null} among them stands for nothing. Empty where it is written. */
    List<Object> choices();

    /** A value as text, in the form that {@link #parse} reads; empty for {@code null}. */
    String text(Object value);

    /** What holds while nothing is written; empty for nothing. */
    String otherwise();

    /** @throws IllegalArgumentException with a sentence that says what was expected */
    Object parse(String text);

    /** Why it cannot be that. */
    Optional<String> whyNot(Object value);

    Edit edit(Object value);

    /** Whether a problem of the element is told here. */
    boolean isAt(Problem problem);
}
