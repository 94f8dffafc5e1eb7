// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.Edit;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.StatusEdit;
import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.JudgementDialog;

/** Asks how something stands, in somebody's judgement: beside what is computed, or instead of it. */
public final class ClaimDialog extends JudgementDialog {

    private static final int OVERRIDE_DAYS = 14;
    private static final List<Status> STATUSES = List.of(Status.ON_TRACK, Status.WATCH, Status.OFF_TRACK);
    private static final List<String> NAMES = List.of("O&n track", "&Watch", "Off &track");

    private final HasStatus element;
    private final boolean isOverride;
    private final List<Button> statuses = new ArrayList<>();

    public ClaimDialog(Shell parent, OpenPortfolio portfolio, HasStatus element, boolean isOverride) {
        super(parent, portfolio, isOverride ? new Words("Override Status", "Override", "&Reason:")
                : new Words("Claim Status", "Claim", "Co&mment:"), isOverride, OVERRIDE_DAYS);
        this.element = element;
        this.isOverride = isOverride;
    }

    @Override
    protected void createMore(Composite form) {
        setTitle(Labels.text(element));
        setMessage(isOverride ? "Counts instead of what rules and metrics make of it, until that day."
                : "Stands beside what rules and metrics make of it, and changes nothing of that.");
        label(form, "Status:");
        Composite row = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(STATUSES.size()).spacing(16, 0).applyTo(row);
        for (int i = 0; i < NAMES.size(); i++) {
            Button button = new Button(row, SWT.RADIO);
            button.setText(Palette.sign(STATUSES.get(i)) + " " + NAMES.get(i));
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
            statuses.add(button);
        }
    }

    @Override
    protected Control first() {
        return statuses.getFirst();
    }

    @Override
    protected Optional<String> against() {
        if (status() == null) {
            return Optional.of("Choose a status");
        }
        Optional<String> against = Legality.whyNotClaim(status());
        return against.isEmpty() && isOverride ? Legality.whyNotOverride(reason(), until(), on()) : against;
    }

    private Status status() {
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i).getSelection()) {
                return STATUSES.get(i);
            }
        }
        return null;
    }

    @Override
    protected Edit edit() {
        return isOverride ? StatusEdit.override(element, status(), reason(), until(), by(), on())
                : StatusEdit.claim(element, status(), reason(), by(), on());
    }
}
