// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.List;

import org.keelson.model.HasStatus;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;

/** What people claim of a portfolio, a program, a workstream or an item. Earlier claims stay, oldest first. */
public final class StatusEdit {

    private StatusEdit() {
    }

    /**
     * A claim beside the computed status.
     *
     * @param comment may be null
     * @param by      may be null
     * @param on      the day of the claim
     */
    public static Creation<StatusEntry> claim(HasStatus element, Status status, String comment, Person by, LocalDate on) {
        StatusEntry entry = entry(status, comment, by, on);
        return new Creation<>("Claim " + words(element, status), entry, session -> {
            Edits.require(Legality.whyNotClaim(status));
            put(element, entry);
        });
    }

    /**
     * A claim instead of the computed status, until a day. Refused without a reason or a last day.
     *
     * @param reason why what is computed is wrong
     * @param until  last day on which it counts
     */
    public static Creation<StatusEntry> override(HasStatus element, Status status, String reason, LocalDate until, Person by,
            LocalDate on) {
        StatusEntry entry = entry(status, reason, by, on);
        entry.setOverride(true);
        entry.setExpires(until);
        return new Creation<>("Override " + words(element, status), entry, session -> {
            Edits.require(Legality.whyNotClaim(status).or(() -> Legality.whyNotOverride(reason, until, on)));
            put(element, entry);
        });
    }

    private static String words(HasStatus element, Status status) {
        return Labels.text(element) + " as " + Labels.lower(Labels.text(status));
    }

    private static StatusEntry entry(Status status, String comment, Person by, LocalDate on) {
        StatusEntry entry = ModelFactory.eINSTANCE.createStatusEntry();
        entry.setStatus(status);
        entry.setComment(comment == null || comment.isBlank() ? null : comment.strip());
        entry.setBy(by);
        entry.setDate(on);
        return entry;
    }

    /** After all that was claimed by then, so that the order stays that of the days. */
    private static void put(HasStatus element, StatusEntry entry) {
        List<StatusEntry> history = element.getStatusHistory();
        int place = history.size();
        while (place > 0 && history.get(place - 1).getDate() != null && entry.getDate() != null
                && history.get(place - 1).getDate().isAfter(entry.getDate())) {
            place--;
        }
        history.add(place, entry);
    }
}
