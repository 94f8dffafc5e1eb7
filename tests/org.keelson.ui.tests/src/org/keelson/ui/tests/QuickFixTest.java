// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.ConstraintKind;
import org.keelson.model.ModelPackage.Literals;

/** What is wrong is mended where it is told: in the form of the element, and in Problems, each from the keyboard. */
class QuickFixTest extends ElementFormBench {

    @BeforeEach
    void begin() {
        openSmall();
        open.session().execute(Edits.set(now(small.api), Literals.WORK_ITEM__CONSTRAINT, ConstraintKind.MSO));
        settle();
    }

    /** Opens the menu by the key, and takes the entry at a place. */
    private void fix(int entry) {
        display().timerExec(400, () -> {
            for (int i = 0; i <= entry; i++) {
                press(0, SWT.ARROW_DOWN);
            }
            press(0, SWT.CR);
        });
        press(SWT.CTRL, '1');
        await("something is done", () -> open.session().undoLabel().filter(each -> !each.contains("Change constraint of API")
                || now(small.api).getConstraint() == ConstraintKind.ASAP).isPresent());
    }

    @Test
    void inTheFormOfTheElement() {
        openForm(now(small.api));
        await("the problem is told", () -> message().contains("without its date"));
        text("Name").setFocus();
        settle();
        picture("told");
        fix(0);
        assertThat(now(small.api).getConstraintDate()).as("the scheduled start").isNotNull();
        await("nothing is wrong any more", () -> message().isEmpty());
        open.session().undo();
        await("undo brings it back", () -> message().contains("without its date"));
    }

    @Test
    void atTheFieldThatIsWrong() {
        openForm(now(small.api));
        await("the problem is told", () -> message().contains("without its date"));
        typeInto(text("Constraint date"), "3/4/2026");
        await("what cannot be a date is told too", () -> message().startsWith("2 errors"));
        picture("typed");
        fix(0);
        assertThat(now(small.api).getConstraintDate()).as("as it was meant").isEqualTo(LocalDateTime.of(2026, 4, 3, 17, 0));
        await("nothing is wrong any more", () -> message().isEmpty());
        open.session().undo();
        await("undo brings it back", () -> message().contains("without its date"));
        text("Constraint date").setFocus();
        settle();
        fix(1);
        assertThat(now(small.api).getConstraint()).as("the second way of the field's own").isEqualTo(ConstraintKind.ASAP);
    }

    @Test
    void inProblems() {
        IViewPart problems = view("org.keelson.ui.navigator.problems", IViewPart.class);
        Table table = awaitThat("the problem is listed", () -> controls(window().getShell(), Table.class).stream()
                .filter(each -> each.isVisible() && each.getItemCount() > 0 && each.getColumnCount() > 2
                        && each.getItem(0).getText(2).equals("structure.constraint-date"))
                .findFirst());
        page().activate(problems);
        table.setSelection(0);
        table.setFocus();
        settle();
        fix(1);
        assertThat(now(small.api).getConstraint()).isEqualTo(ConstraintKind.ASAP);
        await("it is gone from the list", () -> table.isDisposed() || !table.isVisible() || table.getItemCount() == 0);
    }
}
