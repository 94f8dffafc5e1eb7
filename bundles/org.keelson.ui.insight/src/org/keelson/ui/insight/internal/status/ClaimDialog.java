// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.status;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.Edit;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.StatusEdit;
import org.keelson.model.HasStatus;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Statuses;

/** Asks how something stands, in somebody's judgement: beside what is computed, or instead of it. */
public final class ClaimDialog extends TitleAreaDialog {

    private static final int OVERRIDE_DAYS = 14;
    private static final List<Status> STATUSES = List.of(Status.ON_TRACK, Status.WATCH, Status.OFF_TRACK);

    private final OpenPortfolio portfolio;
    private final HasStatus element;
    private final boolean isOverride;
    private final List<Button> statuses = new ArrayList<>();
    private final List<Person> people;
    private Text comment;
    private Combo by;
    private Text on;
    private Text until;
    private Edit edit;

    private ClaimDialog(Shell parent, OpenPortfolio portfolio, HasStatus element, boolean isOverride) {
        super(parent);
        this.portfolio = portfolio;
        this.element = element;
        this.isOverride = isOverride;
        people = portfolio.portfolio().getPeople().stream()
                .sorted(Comparator.comparing(Labels::text, String.CASE_INSENSITIVE_ORDER)).toList();
        setHelpAvailable(false);
    }

    /** Asks, and writes what was answered as one edit. */
    public static void ask(Shell parent, OpenPortfolio portfolio, HasStatus element, boolean isOverride) {
        ClaimDialog dialog = new ClaimDialog(parent, portfolio, element, isOverride);
        if (dialog.open() == OK) {
            portfolio.session().execute(dialog.edit);
        }
    }

    /** The day as of which statuses are made: a claim after it would not be known yet. */
    private static LocalDate asOf(Portfolio portfolio) {
        return portfolio.getDataDate() != null ? portfolio.getDataDate().toLocalDate() : LocalDateTime.now(zone(portfolio)).toLocalDate();
    }

    private static ZoneId zone(Portfolio portfolio) {
        try {
            return portfolio.getTimeZone() == null ? ZoneId.systemDefault() : ZoneId.of(portfolio.getTimeZone());
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(isOverride ? "Override Status" : "Claim Status");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(form);
        new Label(form, SWT.NONE).setText("Status:");
        createStatuses(form);
        label(form, isOverride ? "&Reason:" : "Co&mment:").setLayoutData(
                GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create());
        comment = new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(360, 64).applyTo(comment);
        comment.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        LocalDate today = asOf(portfolio.portfolio());
        if (isOverride) {
            until = date(form, "&Until:", today.plusDays(OVERRIDE_DAYS));
        }
        on = date(form, "&On:", today);
        label(form, "&By:");
        by = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
        by.add("(nobody)");
        people.forEach(person -> by.add(Labels.text(person)));
        by.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(by);
        comment.addModifyListener(event -> check());
        setTitle(Labels.text(element));
        setMessage(isOverride ? "Counts instead of what rules and metrics make of it, until that day."
                : "Stands beside what rules and metrics make of it, and changes nothing of that.");
        return area;
    }

    private void createStatuses(Composite form) {
        Composite row = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(STATUSES.size()).spacing(16, 0).applyTo(row);
        String[] keys = { "O&n track", "&Watch", "Off &track" };
        for (int i = 0; i < keys.length; i++) {
            Button button = new Button(row, SWT.RADIO);
            button.setText(org.keelson.rendering.Palette.sign(STATUSES.get(i)) + " " + keys[i]);
            button.setToolTipText(Statuses.word(STATUSES.get(i)));
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
            statuses.add(button);
        }
    }

    private static Label label(Composite form, String text) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        return label;
    }

    private Text date(Composite form, String label, LocalDate value) {
        label(form, label);
        Text text = new Text(form, SWT.BORDER);
        text.setText(value.toString());
        text.setMessage("2026-03-15");
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
        return text;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        getButton(IDialogConstants.OK_ID).setText(isOverride ? "Override" : "Claim");
        check();
        setErrorMessage(null); // what is only not filled in yet is no error
        statuses.getFirst().setFocus();
        return contents;
    }

    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            setErrorMessage(problem().orElse(null));
            ok.setEnabled(getErrorMessage() == null);
        }
    }

    private Optional<String> problem() {
        Optional<LocalDate> day = day(on);
        if (day.isEmpty()) {
            return Optional.of("On must be a date such as 2026-03-15.");
        }
        if (status() == null) {
            return Optional.of("Choose a status.");
        }
        if (isOverride && !until.getText().isBlank() && day(until).isEmpty()) {
            return Optional.of("Until must be a date such as 2026-03-15.");
        }
        Optional<String> against = Legality.whyNotClaim(status());
        return (against.isEmpty() && isOverride ? Legality.whyNotOverride(comment.getText(), day(until).orElse(null), day.get())
                : against).map(why -> why + ".");
    }

    private Status status() {
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i).getSelection()) {
                return STATUSES.get(i);
            }
        }
        return null;
    }

    private static Optional<LocalDate> day(Text field) {
        try {
            return Optional.of(LocalDate.parse(field.getText().strip()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        Person person = by.getSelectionIndex() <= 0 ? null : people.get(by.getSelectionIndex() - 1);
        LocalDate day = day(on).orElseThrow();
        edit = isOverride
                ? StatusEdit.override(element, status(), comment.getText(), day(until).orElseThrow(), person, day)
                : StatusEdit.claim(element, status(), comment.getText(), person, day);
        super.okPressed();
    }
}
