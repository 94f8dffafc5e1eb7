// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.keelson.model.Status;

/** What the items and parts of a program or workstream mean for it. */
final class ContainerRollUp {

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<ContainerRollUp> parts = new ArrayList<>();
    private Standing standing;

    void add(Leaf leaf) {
        leaves.add(leaf);
    }

    /** All items of a part are items of the whole. */
    void add(ContainerRollUp part) {
        leaves.addAll(part.leaves);
        parts.add(part);
    }

    /** The same, now that its standing is known. */
    ContainerRollUp as(Standing known) {
        standing = known;
        return this;
    }

    Standing standing() {
        return standing;
    }

    /** All items, however deep. */
    List<Leaf> leaves() {
        return leaves;
    }

    Status known() {
        boolean any = leaves.stream().anyMatch(leaf -> leaf.effective() != Status.UNKNOWN)
                || parts.stream().anyMatch(part -> part.standing.effective() != Status.UNKNOWN);
        return any ? Status.ON_TRACK : Status.UNKNOWN;
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        leaves.stream().map(Leaf::reason).filter(Objects::nonNull).forEach(reasons::add);
        Shares.of(leaves.stream().filter(Leaf::isOpen).map(Leaf::effective).toList(), "unfinished item").ifPresent(reasons::add);
        parts.stream().filter(part -> part.standing.isOffTrackItself()).map(ContainerRollUp::asPart).forEach(reasons::add);
        return reasons;
    }

    private static Reason asPart(ContainerRollUp part) {
        return Reason.below(Status.WATCH,
                Reason.name(part.standing.element()) + " is " + Reason.words(Status.OFF_TRACK) + ": " + part.standing.why());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (known() == Status.UNKNOWN) {
            notes.add("nothing is known: it has no item with dates");
        }
        leaves.stream().map(Leaf::note).filter(Objects::nonNull).forEach(notes::add);
        return notes;
    }
}
