// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

/**
 * One column of a table. A value is {@code null} where there is none, else of the one class that belongs to the
 * {@link Type}. Reads the live model: on the thread of the session only.
 *
 * @param id          stable, for files and queries
 * @param name        what its header says, without the unit
 * @param unit        of the numbers; empty for none
 * @param category    the heading that it is offered under
 * @param description one or two sentences about it; may be empty
 * @param type        of its values
 * @param value       the value of a row
 * @param input       what a row's cell can be written through; empty where it only shows
 */
public record TableColumn(String id, String name, String unit, String category, String description, Type type,
        Function<EObject, Object> value, Function<EObject, Optional<CellInput>> input) {

    /** What values a column has. */
    public enum Type {
        /** {@link String}; names of several things are joined by a comma. */
        TEXT,
        /** {@link Double}. */
        NUMBER,
        /** {@link Double}: working days of the item's own calendar. */
        DURATION,
        /** {@link java.time.LocalDate} or {@link java.time.LocalDateTime}, the same in the whole column. */
        DATE,
        /** {@link Choice}. */
        CHOICE,
        /** {@link Boolean}. */
        FLAG
    }

    /** Whether the cells are numbers, which stand at the right. */
    public boolean isNumber() {
        return type == Type.NUMBER || type == Type.DURATION;
    }

    /** Name and unit: {@code Total float (days)}. */
    public String header() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** The value of a row. */
    public Object of(EObject row) {
        return value.apply(row);
    }

    /** What writes a row's cell, if it can be written. */
    public Optional<CellInput> inputOf(EObject row) {
        return input.apply(row);
    }

    /** A column that only shows. */
    static TableColumn computed(String id, String name, String unit, String category, String description, Type type,
            Function<EObject, Object> value) {
        return new TableColumn(id, name, unit, category, description, type, value, row -> Optional.empty());
    }
}
