// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.findings;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.AcknowledgementEdit;
import org.keelson.edit.Edit;
import org.keelson.edit.Legality;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.JudgementDialog;

/** Asks why a finding is lived with, or how long to be quiet about it. */
final class SetAsideDialog extends JudgementDialog {

    private static final int SNOOZE_DAYS = 7;

    private final FindingRow row;
    private final boolean isSnooze;

    SetAsideDialog(Shell parent, OpenPortfolio portfolio, FindingRow row, boolean isSnooze) {
        super(parent, portfolio, isSnooze ? new Words("Snooze Finding", "Snooze", "&Reason:")
                : new Words("Accept Finding", "Accept", "&Reason:"), true, isSnooze ? SNOOZE_DAYS : -1);
        this.row = row;
        this.isSnooze = isSnooze;
    }

    @Override
    protected void createMore(Composite form) {
        setTitle(row.ruleName());
        setMessage(isSnooze ? "Be quiet about it until that day: " + row.found().finding().message()
                : "It is known and lived with, for good or until a day: " + row.found().finding().message());
    }

    @Override
    protected Optional<String> against() {
        return isSnooze ? Legality.whyNotSnooze(until(), on()) : Legality.whyNotAccept(reason(), until(), on());
    }

    @Override
    protected Edit edit() {
        String rule = row.found().rule();
        return isSnooze ? AcknowledgementEdit.snooze(rule, row.element(), until(), reason(), by(), on())
                : AcknowledgementEdit.accept(rule, row.element(), reason(), until(), by(), on());
    }
}
