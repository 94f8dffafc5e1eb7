// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.util.ArrayList;
import java.util.List;

import org.keelson.api.ComputedStatus;
import org.keelson.model.Element;
import org.keelson.model.Status;

/**
 * How one element stands.
 *
 * @param reasons  why, the worst first
 * @param notes    what does not count, and why
 */
record Standing(Element element, Status computed, Claim claim, List<Reason> reasons, List<String> notes) {

    /** So many reasons of an element are told; a program of hundreds of late items is no better understood with all of them. */
    private static final int TOLD = 10;

    /** @param known what it is if no reason makes it worse */
    static Standing of(Element element, Status known, Claim claim, List<Reason> reasons, List<String> notes) {
        List<Reason> worstFirst = reasons.stream().sorted(Reason.ORDER).toList();
        Status computed = worstFirst.isEmpty() || worstFirst.getFirst().status().compareTo(known) < 0 ? known
                : worstFirst.getFirst().status();
        return new Standing(element, computed, claim, worstFirst, List.copyOf(notes));
    }

    /** What counts. */
    Status effective() {
        return claim.overridden() ? claim.claimed() : computed;
    }

    /** The first reason, in words. */
    String why() {
        if (claim.overridden()) {
            return claim.note();
        }
        return reasons.isEmpty() ? "" : reasons.getFirst().text();
    }

    /** Whether it is off track by itself, and not by what lies below alone. */
    boolean isOffTrackItself() {
        return effective() == Status.OFF_TRACK && (claim.overridden()
                || reasons.stream().anyMatch(each -> each.status() == Status.OFF_TRACK && !each.inherited()));
    }

    ComputedStatus answer() {
        List<String> why = new ArrayList<>();
        reasons.stream().limit(TOLD).forEach(reason -> why.add(reason.text()));
        if (reasons.size() > TOLD) {
            why.add("… and " + (reasons.size() - TOLD) + " more");
        }
        if (claim.note() != null) {
            why.add(claim.note());
        }
        why.addAll(notes.subList(0, Math.min(TOLD, notes.size())));
        if (notes.size() > TOLD) {
            why.add("… and " + (notes.size() - TOLD) + " more that do not count");
        }
        return new ComputedStatus(element.getId(), computed, claim.claimed(), claim.overridden(), why);
    }
}
