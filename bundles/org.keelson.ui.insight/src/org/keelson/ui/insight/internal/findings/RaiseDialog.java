// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.keelson.analysis.AsOf;
import org.keelson.edit.Edit;
import org.keelson.edit.EscalationEdit;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.OptionLines;
import org.keelson.engine.escalation.EscalationDraft;
import org.keelson.model.Decision;
import org.keelson.model.DecisionOption;
import org.keelson.model.Element;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Party;
import org.keelson.model.Person;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;

/** Frames an escalation: what is at risk, what can be done, what we recommend, which decision is needed, from whom, by when. */
final class RaiseDialog extends TitleAreaDialog {

    private static final String NOBODY = "(nobody yet)";
    private static final String NONE = "(none)";
    private static final int WIDTH = 640;

    private final OpenPortfolio portfolio;
    private final EscalationDraft draft;
    private final List<Party> parties = new ArrayList<>();
    private final List<Person> people;
    private Text name;
    private Text situation;
    private Text options;
    private Combo recommended;
    private List<String> offered = List.of();
    private Text needed;
    private Combo from;
    private Text by;
    private Combo level;
    private Combo raisedBy;

    RaiseDialog(Shell parent, OpenPortfolio portfolio, EscalationDraft draft) {
        super(parent);
        this.portfolio = portfolio;
        this.draft = draft;
        Comparator<Element> byName = Comparator.comparing(Labels::text, String.CASE_INSENSITIVE_ORDER);
        people = portfolio.portfolio().getPeople().stream().sorted(byName).toList();
        parties.addAll(people);
        parties.addAll(portfolio.portfolio().getTeams().stream().sorted(byName).toList());
        setHelpAvailable(false);
    }

    /** Asks, and raises what was framed. */
    void ask() {
        open();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, super.getInitialSize().y);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Raise Finding");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Raise an escalation");
        setMessage("A decision that is easy to make: what is at risk, what can be done, who decides by when.");
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(form);
        name = text(form, "&At risk, in a line:", draft.name(), 1);
        situation = text(form, "&Situation:", draft.situation(), 4);
        options = text(form, "&Options, one a line:", String.join("\n", known().stream().map(Labels::text).toList()), 3);
        recommended = combo(form, "&Recommended:", List.of(NONE));
        needed = text(form, "&Decision needed:", draft.decisionNeeded(), 2);
        List<String> whom = new ArrayList<>(List.of(NOBODY));
        parties.forEach(each -> whom.add(Labels.text(each)));
        from = combo(form, "&From:", whom);
        from.select(Math.max(0, 1 + ids(parties).indexOf(draft.from())));
        by = text(form, "&By:", draft.by() == null ? "" : draft.by().toString(), 1);
        by.setMessage("2026-03-15");
        level = combo(form, "&Level:", Arrays.stream(EscalationLevel.values()).map(Labels::text).toList());
        level.select(draft.level().ordinal());
        List<String> who = new ArrayList<>(List.of(NONE));
        people.forEach(each -> who.add(Labels.text(each)));
        raisedBy = combo(form, "Raised b&y:", who);
        options.addModifyListener(event -> fillRecommended());
        fillRecommended();
        known().stream().filter(each -> each == recommendedBefore()).findFirst()
                .ifPresent(each -> recommended.select(1 + known().indexOf(each)));
        return area;
    }

    private static List<String> ids(List<? extends Element> elements) {
        return elements.stream().map(Element::getId).toList();
    }

    /** The options of the decision that it is about, if it is about one. */
    private List<DecisionOption> known() {
        return about() instanceof Decision decision ? decision.getOptions() : List.of();
    }

    private DecisionOption recommendedBefore() {
        return about() instanceof Decision decision ? decision.getRecommendation() : null;
    }

    private Element about() {
        return portfolio.session().find(draft.about()).filter(Element.class::isInstance).map(Element.class::cast)
                .orElse(portfolio.portfolio());
    }

    private Text text(Composite form, String label, String value, int lines) {
        Label before = new Label(form, SWT.NONE);
        before.setText(label);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, lines > 1 ? SWT.BEGINNING : SWT.CENTER).applyTo(before);
        Text text = new Text(form, lines > 1 ? SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.BORDER);
        text.setText(value == null ? "" : value);
        AccessibleName.set(text, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, lines > 2).hint(360, lines > 1 ? lines * text.getLineHeight() + 8 : SWT.DEFAULT)
                .applyTo(text);
        text.addModifyListener(event -> check());
        text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        return text;
    }

    private static Combo combo(Composite form, String label, List<String> items) {
        new Label(form, SWT.NONE).setText(label);
        Combo combo = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        combo.setVisibleItemCount(20);
        AccessibleName.set(combo, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private List<String> lines() {
        return options.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The recommended option stays so while its line is edited. */
    private void fillRecommended() {
        List<String> now = lines();
        int chosen = OptionLines.follow(offered, now, recommended.getSelectionIndex() - 1);
        offered = now;
        List<String> items = new ArrayList<>(List.of(NONE));
        items.addAll(now);
        recommended.setItems(items.toArray(String[]::new));
        recommended.select(1 + chosen);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        getButton(IDialogConstants.OK_ID).setText("Raise");
        check();
        options.setFocus();
        return contents;
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            setErrorMessage(problem().map(why -> why + ".").orElse(null));
            getButton(IDialogConstants.OK_ID).setEnabled(getErrorMessage() == null);
        }
    }

    private Optional<String> problem() {
        if (name.getText().isBlank()) {
            return Optional.of("Say in a line what is at risk");
        }
        if (needed.getText().isBlank()) {
            return Optional.of("Say which decision is needed");
        }
        if (!by.getText().isBlank() && day().isEmpty()) {
            return Optional.of("By must be a date such as 2026-03-15");
        }
        return Legality.whyNotRaise(portfolio.portfolio(), draft.rule(), List.of(about()));
    }

    private Optional<LocalDate> day() {
        return Dates.read(by.getText(), AsOf.day(portfolio.portfolio()));
    }

    @Override
    protected void okPressed() {
        EscalationEdit.Request request = new EscalationEdit.Request(name.getText(), draft.rule(), List.of(about().getId()),
                situation.getText().strip(), needed.getText().strip(),
                from.getSelectionIndex() <= 0 ? null : parties.get(from.getSelectionIndex() - 1).getId(), day().orElse(null),
                EscalationLevel.values()[level.getSelectionIndex()], AsOf.day(portfolio.portfolio()),
                raisedBy.getSelectionIndex() <= 0 ? null : people.get(raisedBy.getSelectionIndex() - 1));
        Edit edit = lines().isEmpty() ? EscalationEdit.raise(request)
                : EscalationEdit.raise(request, lines(), recommended.getSelectionIndex() - 1);
        super.okPressed();
        portfolio.session().execute(edit);
    }
}
