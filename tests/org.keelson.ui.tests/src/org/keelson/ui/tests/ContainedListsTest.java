// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.Twistie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.Calendar;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Person;
import org.keelson.ui.Theme;

/** What an element contains is edited in its form, in tables, from the keyboard, each change one named step. */
class ContainedListsTest extends ElementFormBench {

    @BeforeEach
    void begin() {
        openSmall();
    }

    private <T extends Element> T add(EClass type, String name) {
        @SuppressWarnings("unchecked")
        T created = (T) ModelFactory.eINSTANCE.create(type);
        created.setName(name);
        open.session().execute(Edits.add(open.portfolio(), created, Edits.LAST));
        return created;
    }

    private Section section(String name) {
        return controls(form(), Section.class).stream().filter(each -> each.getText().startsWith(name)).findFirst().orElseThrow();
    }

    /** Opens the section as its title does, and has the keyboard in its table. */
    private Table table(String name) {
        Section section = section(name);
        if (!section.isExpanded()) {
            window().getShell().forceActive();
            controls(section, Twistie.class).get(0).setFocus();
            press(0, SWT.CR);
        }
        await("it is open", section::isExpanded);
        Table table = controls(section, Table.class).get(0);
        window().getShell().forceActive();
        table.setFocus();
        settle();
        return table;
    }

    private static List<String> texts(Table table, int column) {
        settle();
        return Arrays.stream(table.getItems()).map((TableItem each) -> each.getText(column)).toList();
    }

    private static int column(Table table, String name) {
        return Arrays.stream(table.getColumns()).map(TableColumn::getText).toList().indexOf(name);
    }

    @Test
    void addNameMoveAndDeleteByKeysAlone() {
        Decision decision = add(Literals.DECISION, "Which store");
        String before = content();
        openForm(decision);
        Table table = table("Options");
        press(0, SWT.INSERT);
        assertThat(focusedText()).as("its name is typed at once").isPresent();
        type("both");
        press(0, SWT.CR);
        assertThat(decision.getOptions().get(0).getName()).isEqualTo("both");
        assertThat(open.session().undoLabel()).contains("Rename New option");
        press(0, SWT.INSERT);
        type("one");
        press(0, SWT.TAB);
        press(0, SWT.ESC);
        assertThat(texts(table, 0)).containsExactly("both", "one");
        picture("options");
        press(SWT.ALT, SWT.ARROW_UP);
        assertThat(texts(table, 0)).containsExactly("one", "both");
        assertThat(open.session().undoLabel()).contains("Move one");
        press(0, SWT.DEL);
        assertThat(texts(table, 0)).containsExactly("both");
        assertThat(open.session().undoLabel()).contains("Delete one");
        assertThat(decision.getOptions()).hasSize(1);
        for (int step = 0; step < 6; step++) {
            open.session().undo();
        }
        settle();
        assertThat(content()).isEqualTo(before);
        assertThat(open.session().contains(decision)).isTrue();
        assertThat(table.getItemCount()).isZero();
    }

    @Test
    void checkACellWhileItIsTyped() {
        Decision decision = add(Literals.DECISION, "Which store");
        open.session().execute(Edits.create(decision, Literals.DECISION_OPTION, "Both"));
        openForm(decision);
        Table table = table("Options");
        for (int i = 0; i < column(table, "Schedule effect"); i++) {
            press(0, SWT.ARROW_RIGHT);
        }
        press(0, SWT.CR);
        type("soon");
        assertThat(message()).contains("Schedule effect must be a duration");
        assertThat(open.isDirty()).isTrue();
        press(0, SWT.CR);
        assertThat(decision.getOptions().get(0).getScheduleEffect()).isNull();
        assertThat(focusedText()).as("what was typed is not thrown away").hasValueSatisfying(
                text -> assertThat(text.getText()).isEqualTo("soon"));
        picture("wrong");
        focusedText().orElseThrow().selectAll();
        type("2d");
        assertThat(message()).isEmpty();
        press(0, SWT.CR);
        assertThat(decision.getOptions().get(0).getScheduleEffect()).isEqualTo(960);
        assertThat(open.session().undoLabel()).contains("Change schedule effect of Both");
        press(0, '3');
        assertThat(focusedText().orElseThrow().getText()).as("a letter begins anew").isEqualTo("3");
        press(0, SWT.ESC);
        assertThat(decision.getOptions().get(0).getScheduleEffect()).isEqualTo(960);
    }

    @Test
    void chooseInACell() {
        Dependency dependency = open.portfolio().getDependencies().get(0);
        openForm(dependency);
        Table table = table("Reviews");
        press(0, SWT.INSERT);
        assertThat(dependency.getReviews()).hasSize(1);
        assertThat(dependency.getReviews().get(0).getDate()).isNotNull();
        for (int i = 0; i < column(table, "Provider on track"); i++) {
            press(0, SWT.ARROW_RIGHT);
        }
        press(0, SWT.F2);
        Combo combo = controls(table, Combo.class).get(0);
        combo.setText("No");
        combo.notifyListeners(SWT.Selection, new Event());
        press(0, SWT.TAB);
        assertThat(texts(table, column(table, "Provider on track"))).containsExactly("No");
        press(0, SWT.ESC);
        assertThat(text("Note").isVisible()).as("the long text is beneath the table").isTrue();
        typeInto(text("Note"), "late again");
        table.setFocus();
        settle();
        assertThat(dependency.getReviews().get(0).getNote()).isEqualTo("late again");
        picture("review");
    }

    @Test
    void promiseAnotherDate() {
        Dependency dependency = open.portfolio().getDependencies().get(0);
        open.session().execute(Edits.set(dependency, Literals.DEPENDENCY__NEED_BY, LocalDateTime.of(2026, 4, 1, 17, 0)));
        openForm(dependency);
        Table table = table("Promises");
        press(0, SWT.INSERT);
        assertThat(texts(table, 0)).containsExactly("1 Apr 2026, 17:00");
        press(0, SWT.CR);
        type("2026-04-08");
        press(0, SWT.CR);
        assertThat(dependency.getPromised()).isEqualTo(LocalDateTime.of(2026, 4, 8, 17, 0));
        await("the field follows", () -> text("Promised").getText().startsWith("8 Apr 2026"));
    }

    @Test
    void askForWhatARowIsNothingWithout() {
        Person ann = add(Literals.PERSON, "Ann");
        openForm(ann);
        Table table = table("Shares");
        inDialog("Choose team", () -> press(0, SWT.INSERT), shell -> {
            picture("team", shell);
            Table teams = controls(shell, Table.class).get(0);
            assertThat(button(shell, "Choose").isEnabled()).isFalse();
            teams.setSelection(0);
            Event event = new Event();
            event.item = teams.getItem(0);
            teams.notifyListeners(SWT.Selection, event);
            push(shell, "Choose");
        });
        assertThat(texts(table, 0)).containsExactly("Mobile Team");
        assertThat(ann.getShares().get(0).getPercent()).isEqualTo(100);
        open.session().undo();
        settle();
        assertThat(ann.getShares()).isEmpty();
    }

    @Test
    void showWhatARowWithoutAFormContains() {
        Calendar calendar = open.portfolio().getCalendars().get(0);
        openForm(calendar);
        table("Exceptions");
        press(0, SWT.INSERT);
        press(0, SWT.ESC);
        Section times = controls(section("Exceptions"), Section.class).get(0);
        assertThat(times.getText()).isEqualTo("Working times");
        controls(times, Table.class).get(0).setFocus();
        press(0, SWT.INSERT);
        press(0, SWT.ESC);
        assertThat(calendar.getExceptions().get(0).getWorkingTimes()).hasSize(1);
        picture("nested");
    }

    @Test
    void savesTheCellThatIsEdited() {
        Decision decision = add(Literals.DECISION, "Which store");
        open.session().execute(Edits.create(decision, Literals.DECISION_OPTION, "Both"));
        openForm(decision);
        table("Options");
        press(0, SWT.F2);
        type("one");
        press(SWT.CTRL, 's');
        await("it is saved", () -> !open.isDirty());
        assertThat(decision.getOptions().get(0).getName()).isEqualTo("one");
    }

    @Test
    void openTheFormOfARow() {
        openForm(open.portfolio());
        table("Teams");
        press(0, SWT.F3);
        await("the team's form is open", () -> page().getActiveEditor().getTitle().equals("Platform Team"));
    }

    @Test
    void readInTheDark() {
        Theme.use(true);
        try {
            Decision decision = add(Literals.DECISION, "Which store");
            open.session().execute(Edits.create(decision, Literals.DECISION_OPTION, "Both"));
            open.session().execute(Edits.create(decision, Literals.DECISION_OPTION, "One"));
            openForm(decision);
            Table table = table("Options");
            picture("dark");
            assertThat(table.getBackground()).isEqualTo(Theme.color(org.keelson.rendering.Palette.Role.GROUND));
            press(0, SWT.F2);
            assertThat(controls(table, Text.class)).hasSize(1);
            picture("dark-edit");
            press(0, SWT.ESC);
        } finally {
            Theme.use(false);
            settle();
        }
    }
}
