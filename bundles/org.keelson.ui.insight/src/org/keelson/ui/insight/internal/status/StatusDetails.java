// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.status;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Labels;
import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.Statuses;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** Why one element has its status, and what was claimed of it. */
final class StatusDetails {

    private static final int CLAIMS = 8;

    private StatusDetails() {
    }

    /** What a person can do about it. */
    interface Actions {
        void reveal(EObject element);

        void claim();

        void override();
    }

    static void write(StatusRow row, Words words, Actions actions) {
        words.link(Labels.text(row.element()), () -> actions.reveal(row.element())).line();
        words.quiet(Labels.kindName(row.element().eClass())).gap();
        words.plain("Computed: ").inked(Statuses.text(row.status().computed()), Statuses.ink(row.status().computed())).line();
        words.plain("Claimed: ");
        if (row.claim() == null) {
            words.quiet("nothing").line();
        } else {
            words.inked(Statuses.text(row.status().claimed()), Statuses.ink(row.status().claimed()));
            words.plain(row.status().overridden() ? ", which counts instead" : "").line();
        }
        if (row.gap() == StatusRow.Gap.CLAIMED_BETTER) {
            words.bold("Claimed better than rules and metrics make it.").line();
        }
        words.line().bold("Why").line();
        if (row.status().why().isEmpty()) {
            words.plain(row.status().computed() == Status.UNKNOWN ? "Nothing is known of it." : "Nothing was found against it.");
            words.line();
        }
        row.status().why().forEach(why -> words.plain("• " + why).line());
        words.line().link("Claim…", actions::claim).line().link("Override…", actions::override).line();
        if (row.element() instanceof HasStatus has && !has.getStatusHistory().isEmpty()) {
            claims(has.getStatusHistory(), words);
        }
    }

    private static void claims(List<StatusEntry> history, Words words) {
        words.line().bold("Claims").line();
        List<StatusEntry> latest = history.subList(Math.max(0, history.size() - CLAIMS), history.size()).reversed();
        for (StatusEntry each : latest) {
            words.inked(Statuses.text(each.getStatus()), Statuses.ink(each.getStatus()));
            words.quiet(each.getDate() == null ? "" : " " + Dates.text(each.getDate()));
            words.quiet(each.getBy() == null ? "" : " " + Labels.text(each.getBy()));
            if (each.isOverride()) {
                words.quiet(each.getExpires() == null ? " override" : " override until " + Dates.text(each.getExpires()));
            }
            words.plain(each.getComment() == null || each.getComment().isBlank() ? "" : ": " + each.getComment().strip()).line();
        }
    }
}
