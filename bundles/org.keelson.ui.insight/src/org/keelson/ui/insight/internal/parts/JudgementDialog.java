// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.keelson.analysis.AsOf;
import org.keelson.edit.Edit;
import org.keelson.edit.Labels;
import org.keelson.model.Person;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Preferences;

/**
 * Asks for somebody's judgement: a reason, perhaps until when, on which day and by whom. What is wrong is said while it is filled
 * in; the answer is written as one edit.
 */
public abstract class JudgementDialog extends TitleAreaDialog {

    /** The words of a dialog: the window's title, the button, and the label of the reason, with their mnemonics. */
    public record Words(String window, String button, String reason) {
    }

    /** A long message wraps at it, instead of making the dialog as wide as itself. */
    private static final int WIDEST = 640;

    private final OpenPortfolio portfolio;
    private final Words words;
    private final LocalDate proposedUntil;
    private final boolean hasUntil;
    private final List<Person> people;
    private Text reason;
    private Text until;
    private Text on;
    private Combo by;

    /**
     * @param hasUntil  whether a last day is asked for
     * @param untilDays the last day that is proposed, in days from the portfolio's; none if negative
     */
    protected JudgementDialog(Shell parent, OpenPortfolio portfolio, Words words, boolean hasUntil, int untilDays) {
        super(parent);
        this.portfolio = portfolio;
        this.words = words;
        this.hasUntil = hasUntil;
        proposedUntil = untilDays < 0 ? null : AsOf.day(portfolio.portfolio()).plusDays(untilDays);
        people = portfolio.portfolio().getPeople().stream()
                .sorted(Comparator.comparing(Labels::text, String.CASE_INSENSITIVE_ORDER)).toList();
        setHelpAvailable(false);
    }

    /** Adds fields above the reason, to a grid of two columns. */
    protected void createMore(Composite form) {
    }

    /** What gets the focus at first. */
    protected Control first() {
        return reason;
    }

    /** Why the answer cannot be taken, without a full stop. Dates are well formed when it is asked. */
    protected abstract Optional<String> against();

    /** The edit that writes the answer. */
    protected abstract Edit edit();

    /** Asks, and writes what was answered. */
    public final void ask() {
        open();
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.min(size.x, WIDEST), size.y);
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(words.window());
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(form);
        createMore(form);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label(form, words.reason()));
        reason = new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(360, 64).applyTo(reason);
        reason.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        reason.addModifyListener(event -> check());
        if (hasUntil) {
            until = date(form, "&Until:", proposedUntil);
        }
        on = date(form, "&On:", AsOf.day(portfolio.portfolio()));
        label(form, "&By:");
        by = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
        by.add("(nobody)");
        people.forEach(person -> by.add(Labels.text(person)));
        by.select(people.stream().map(Labels::text).toList().indexOf(Preferences.person()) + 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(by);
        return area;
    }

    protected static Label label(Composite form, String text) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        return label;
    }

    private Text date(Composite form, String label, LocalDate value) {
        label(form, label);
        Text text = new Text(form, SWT.BORDER);
        text.setText(value == null ? "" : value.toString());
        text.setMessage("2026-03-15");
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
        return text;
    }

    @Override
    protected final Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        getButton(IDialogConstants.OK_ID).setText(words.button());
        check();
        setErrorMessage(null); // what is only not filled in yet is no error
        first().setFocus();
        return contents;
    }

    /** Looks at the fields anew. */
    protected final void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            setErrorMessage(problem().map(why -> why + ".").orElse(null));
            ok.setEnabled(getErrorMessage() == null);
        }
    }

    private Optional<String> problem() {
        if (day(on).isEmpty()) {
            return Optional.of("On must be a date such as 2026-03-15");
        }
        if (hasUntil && !until.getText().isBlank() && day(until).isEmpty()) {
            return Optional.of("Until must be a date such as 2026-03-15");
        }
        return against();
    }

    private Optional<LocalDate> day(Text field) {
        return Dates.read(field.getText(), AsOf.day(portfolio.portfolio()));
    }

    protected final String reason() {
        return reason.getText();
    }

    /** The last day, or {@code null} if none is said or asked for. */
    protected final LocalDate until() {
        return hasUntil ? day(until).orElse(null) : null;
    }

    protected final LocalDate on() {
        return day(on).orElseThrow();
    }

    /** Whoever says so, or {@code null}. */
    protected final Person by() {
        return by.getSelectionIndex() <= 0 ? null : people.get(by.getSelectionIndex() - 1);
    }

    @Override
    protected final void okPressed() {
        Edit edit = edit();
        super.okPressed();
        portfolio.session().execute(edit);
    }
}
