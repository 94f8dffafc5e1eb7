// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.keelson.model.Status;

/** What its programs mean for a portfolio. */
final class PortfolioRollUp {

    private final List<ContainerRollUp> programs = new ArrayList<>();

    void add(ContainerRollUp program) {
        programs.add(program);
    }

    Status known() {
        boolean any = programs.stream().anyMatch(program -> program.standing().effective() != Status.UNKNOWN);
        return any ? Status.ON_TRACK : Status.UNKNOWN;
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (ContainerRollUp program : programs) {
            program.leaves().stream().filter(Leaf::isCommitted).map(Leaf::reason).filter(Objects::nonNull).forEach(reasons::add);
        }
        for (ContainerRollUp program : programs) {
            if (program.standing().effective() == Status.OFF_TRACK) {
                reasons.add(Reason.below(Status.WATCH,
                        "program " + Reason.name(program.standing().element()) + " is off track: " + program.standing().why()));
            }
        }
        List<Status> known = programs.stream().map(program -> program.standing().effective())
                .filter(each -> each != Status.UNKNOWN).toList();
        Shares.of(known, "program").ifPresent(reasons::add);
        return reasons;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (known() == Status.UNKNOWN) {
            notes.add("nothing is known: it has no program with items");
        }
        for (ContainerRollUp program : programs) {
            Standing standing = program.standing();
            if (standing.effective().compareTo(standing.computed()) < 0) {
                notes.add(Reason.name(standing.element()) + " counts as " + Reason.words(standing.effective()) + ", not as "
                        + Reason.words(standing.computed()) + ": " + standing.claim().note());
            }
        }
        return notes;
    }
}
