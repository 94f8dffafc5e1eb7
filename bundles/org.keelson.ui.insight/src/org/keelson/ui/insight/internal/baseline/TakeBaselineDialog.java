// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.keelson.analysis.AsOf;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.edit.BaselineEdit;
import org.keelson.edit.Edit;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.model.Person;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.JudgementDialog;

/** Asks for the name of a baseline and, once there is one, for the reason of another and who approves it. */
final class TakeBaselineDialog extends JudgementDialog {

    private final OpenPortfolio portfolio;
    private final List<Person> people;
    private Text name;
    private Combo approver;

    TakeBaselineDialog(Shell parent, OpenPortfolio portfolio) {
        super(parent, portfolio, new Words("Take Baseline", "Take Baseline", "&Reason:"), false, -1);
        this.portfolio = portfolio;
        people = portfolio.portfolio().getPeople().stream()
                .sorted(Comparator.comparing(Labels::text, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @Override
    protected void createMore(Composite form) {
        boolean isFirst = portfolio.portfolio().getBaselines().isEmpty();
        setTitle("Keep the plan as it is agreed");
        setMessage(isFirst ? "Dates, durations and effort of all items are kept under a name, never to be changed."
                : "There is a baseline already: say why another one counts from now on, and who approves it.");
        label(form, "&Name:");
        name = new Text(form, SWT.BORDER);
        name.setText(isFirst ? "Agreed" : "");
        name.selectAll();
        name.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        label(form, "&Approved by:");
        approver = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
        approver.add("(nobody)");
        people.forEach(person -> approver.add(Labels.text(person)));
        approver.select(0);
        approver.addListener(SWT.Selection, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(approver);
        Runnable unlisten = portfolio.schedule().addListener(live -> check());
        form.addDisposeListener(event -> unlisten.run());
    }

    @Override
    protected Control first() {
        return name;
    }

    private Person approver() {
        return approver.getSelectionIndex() <= 0 ? null : people.get(approver.getSelectionIndex() - 1);
    }

    private Optional<Schedule> schedule() {
        return portfolio.schedule().current().map(LiveSchedule.Answer::schedule);
    }

    @Override
    protected Optional<String> against() {
        return schedule().isEmpty() ? Optional.of("The schedule is still being computed; try again in a moment")
                : Legality.whyNotBaseline(portfolio.portfolio(), name.getText(), reason(), approver());
    }

    @Override
    protected Edit edit() {
        Schedule schedule = schedule().orElseThrow();
        BaselineSnapshot plan = BaselineSnapshot.of(name.getText(), on().atTime(AsOf.of(portfolio.portfolio()).toLocalTime()),
                schedule, CapacityModel.of(portfolio.portfolio(), schedule.network()));
        return BaselineEdit.take(plan, reason(), by(), approver());
    }
}
