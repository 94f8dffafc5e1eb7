// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.findings;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.AcknowledgementEdit;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.JudgementDialog;

/** Asks why findings are lived with, or how long to be quiet about them; of many at once it is one step. */
final class SetAsideDialog extends JudgementDialog {

    private static final int SNOOZE_DAYS = 7;

    private final List<FindingRow> rows;
    private final boolean isSnooze;

    SetAsideDialog(Shell parent, OpenPortfolio portfolio, List<FindingRow> rows, boolean isSnooze) {
        super(parent, portfolio, isSnooze ? new Words("Snooze Finding", "Snooze", "&Reason:")
                : new Words("Accept Finding", "Accept", "&Reason:"), true, isSnooze ? SNOOZE_DAYS : -1);
        this.rows = List.copyOf(rows);
        this.isSnooze = isSnooze;
    }

    @Override
    protected void createMore(Composite form) {
        FindingRow first = rows.getFirst();
        boolean isOne = rows.size() == 1;
        setTitle(isOne ? first.ruleName() : rows.size() + " findings");
        String what = first.found().finding().message() + (isOne ? "" : " And " + (rows.size() - 1) + " more.");
        setMessage(isSnooze ? "Be quiet about " + (isOne ? "it" : "them") + " until that day: " + what
                : (isOne ? "It is" : "They are") + " known and lived with, for good or until a day: " + what);
    }

    @Override
    protected Optional<String> against() {
        return isSnooze ? Legality.whyNotSnooze(until(), on()) : Legality.whyNotAccept(reason(), until(), on());
    }

    @Override
    protected Edit edit() {
        List<Edit> edits = rows.stream().map(this::edit).toList();
        return edits.size() == 1 ? edits.getFirst()
                : Edits.compound((isSnooze ? "Snooze " : "Accept ") + edits.size() + " findings", edits);
    }

    private Edit edit(FindingRow row) {
        String rule = row.found().rule();
        return isSnooze ? AcknowledgementEdit.snooze(rule, row.element(), until(), reason(), by(), on())
                : AcknowledgementEdit.accept(rule, row.element(), reason(), until(), by(), on());
    }
}
