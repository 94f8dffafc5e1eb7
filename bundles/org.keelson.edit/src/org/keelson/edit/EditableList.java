// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Objects of one class as a table that people edit. Reads the model when asked; everything that writes is one {@link Edit}.
 */
public interface EditableList {

    /** What the list is called, such as {@code Key results}. */
    String name();

    /** What the list is for. */
    String documentation();

    /** What its rows are. */
    EClass rowType();

    /** What one of it is called in a sentence, such as {@code key result}. */
    default String oneOf() {
        return Labels.kindName(rowType()).toLowerCase(Locale.ROOT);
    }

    /** What is in it now, in its order; a copy. */
    List<EObject> rows();

    /** How much is in it now. */
    int size();

    /** What is shown of each row at a glance: short, single values. */
    List<EStructuralFeature> columns();

    /** What can be said of a row beside the columns. */
    List<EStructuralFeature> others();

    /** Whether rows can be added by hand. */
    boolean canAdd();

    /** Whether rows can be deleted. */
    boolean canChange();

    /** Whether the order of the rows is the user's. */
    boolean canMove();

    /** What a row is nothing without, to be asked for before one is added. */
    Optional<EReference> required();

    /** The same reference of a row that is nowhere yet, of which can be asked what it may be. */
    Property requiredOf(EReference reference);

    /** Why no row can be added that refers to the object by what it is nothing without. */
    Optional<String> whyNotAdd(EObject required);

    /**
     * A new row.
     *
     * @param index    where in the list, or {@link Edits#LAST}
     * @param required what it is nothing without; empty if it needs nothing
     * @param now      as the portfolio's clock says
     */
    Creation<? extends EObject> add(int index, Map<EReference, ? extends EObject> required, LocalDateTime now);

    /** Takes rows out of the list and the model, with every reference to them. */
    default Edit delete(Collection<? extends EObject> rows) {
        return Edits.delete(rows);
    }

    /**
     * Moves a row within the list.
     *
     * @param by below 0 for up; at an end of the list nothing moves
     * @throws UnsupportedOperationException if it {@linkplain #canMove cannot}
     */
    Edit move(EObject row, int by);
}
