// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

/**
 * What one edit changed, as EMF's recorder saw it. Stands in for EMF's {@code ChangeDescription}, which describes a
 * changed list step by step and searches it at every step: the removal of 10,000 from 200,000 dependencies took it
 * 14 seconds.
 */
public final class RecordedChange {

    public static final RecordedChange EMPTY = new RecordedChange(List.of());

    private final List<Slot> slots;

    private RecordedChange(List<Slot> slots) {
        this.slots = slots;
    }

    static RecordedChange of(List<Slot> recorded) {
        return new RecordedChange(recorded.stream().filter(Slot::close).toList());
    }

    public boolean isEmpty() {
        return slots.isEmpty();
    }

    /** Gives every place the value that it has not now: the first call undoes, the next one does again, and so on. */
    public void applyAndReverse() {
        slots.forEach(Slot::prepare);
        slots.forEach(Slot::swap);
    }

    /** The objects that were written to. */
    public Set<EObject> changed() {
        return slots.stream().map(Slot::object).filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The objects of which something was written that is more than a reference to what lives elsewhere. */
    public Set<EObject> rewritten() {
        return slots.stream().filter(slot -> !slot.isLink()).map(Slot::object).filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The topmost objects that are in the model now, and were not before the last swap. */
    public Set<EObject> attached() {
        return difference(Slot::containedNow, Slot::containedOtherwise);
    }

    /** The topmost objects that were in the model before the last swap, and are not now. */
    public Set<EObject> detached() {
        return difference(Slot::containedOtherwise, Slot::containedNow);
    }

    private Set<EObject> difference(Function<Slot, List<EObject>> in, Function<Slot, List<EObject>> out) {
        Set<EObject> result = new LinkedHashSet<>();
        slots.forEach(slot -> result.addAll(in.apply(slot)));
        slots.forEach(slot -> out.apply(slot).forEach(result::remove));
        return result;
    }
}
