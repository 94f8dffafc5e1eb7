// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Ceremony;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.edit.Property;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Risk;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.forms.internal.ElementEditor;
import org.keelson.ui.forms.internal.pages.PageKind;

/** What is typed, chosen and ticked in a form is what the model says, one named step each, and undo takes it back. */
class ElementFieldsTest extends ElementFormBench {

    private static final int DAY = 480;

    /** Shown as tables. */
    private static final Set<EStructuralFeature> LISTS = Set.of(ModelPackage.Literals.WORK_ITEM__INCOMING,
            ModelPackage.Literals.WORK_ITEM__OUTGOING);

    @BeforeEach
    void begin() {
        openSmall();
    }

    /** One form, one field after another; each begins with what the file says. */
    @Test
    void isFilledInByKeyboardAndMouse() {
        openForm(now(small.api));
        List<Runnable> walks = List.of(this::writesWhatIsTypedAsOneNamedStep, this::leavesNoStepWhereNothingWasChanged,
                this::saysWhatIsWrongWhileItIsTyped, this::picksADayAndKeepsTheTime, this::showsTheDatesAndFollowsThem,
                this::comesBackFromManyEdits, this::takesBackWhatIsTypedByEscapeAndByUndo,
                this::neverDeletesTheElementByAKeyInAField, this::letsTheModelWinOverWhatIsTyped,
                this::choosesAndTicks, this::writesOneStepForAWalkThroughTheChoices,
                this::choosesAnotherTeamAndGoesToIt);
        for (Runnable walk : walks) {
            walk.run();
            undoAll();
        }
    }

    private void writesWhatIsTypedAsOneNamedStep() {
        String before = content();
        typeInto(text("Name"), "order desk");
        assertThat(now(small.api).getName()).isEqualTo("API");
        assertThat(open.isDirty()).as("what is typed is not saved").isTrue();
        press(0, SWT.TAB);
        assertThat(now(small.api).getName()).isEqualTo("order desk");
        assertThat(open.session().undoLabel()).contains("Rename API");
        open.session().undo();
        settle();
        assertThat(text("Name").getText()).isEqualTo("API");
        assertThat(open.isDirty()).isFalse();
        assertThat(content()).isEqualTo(before);
        open.session().redo();
        settle();
        assertThat(text("Name").getText()).isEqualTo("order desk");
    }

    private void leavesNoStepWhereNothingWasChanged() {
        typeInto(text("Likely"), "40h");
        press(0, SWT.TAB);
        assertThat(open.session().canUndo()).as("40 hours are the week that was there").isFalse();
        assertThat(text("Likely").getText()).isEqualTo("1w");
    }

    private void saysWhatIsWrongWhileItIsTyped() {
        typeInto(text("Likely"), "soon");
        assertThat(message()).contains("Likely must be a duration such as 90m, 16h, 5d or 2w, not \"soon\"");
        picture("wrong");
        press(0, SWT.TAB);
        assertThat(now(small.api).getLikely()).isEqualTo(5 * DAY);
        assertThat(text("Likely").getText()).as("what was typed is not thrown away").isEqualTo("soon");
        isNotClosedWithoutAWord();
        typeInto(text("Likely"), "4d");
        assertThat(message()).isEmpty();
        press(0, SWT.CR);
        assertThat(now(small.api).getLikely()).isEqualTo(4 * DAY);
    }

    private void isNotClosedWithoutAWord() {
        IEditorPart editor = page().getActiveEditor();
        boolean[] asked = new boolean[1];
        display().asyncExec(() -> Arrays.stream(display().getShells()).filter(each -> each.getText().equals("Close")).findFirst()
                .ifPresent(question -> {
                    asked[0] = true;
                    question.close();
                }));
        page().closeEditor(editor, true);
        assertThat(asked[0]).as("it is asked").isTrue();
        assertThat(page().getActiveEditor()).isSameAs(editor);
    }

    private void takesBackWhatIsTypedByEscapeAndByUndo() {
        rename(now(small.app), "Shop");
        typeInto(text("Name"), "desk");
        press(0, SWT.ESC);
        assertThat(text("Name").getText()).isEqualTo("API");
        typeInto(text("Name"), "desk");
        press(SWT.CTRL, 'z');
        assertThat(text("Name").getText()).isEqualTo("API");
        assertThat(now(small.app).getName()).as("only what was typed was taken back").isEqualTo("Shop");
        press(SWT.CTRL, 'z');
        await("undo is about the model again", () -> now(small.app).getName().equals("App"));
        press(SWT.CTRL, 'y');
        await("and redo", () -> now(small.app).getName().equals("Shop"));
    }

    private void neverDeletesTheElementByAKeyInAField() {
        text("Name").setFocus();
        settle();
        text("Name").setSelection(0, 1);
        press(0, SWT.DEL);
        assertThat(open.session().contains(now(small.api))).isTrue();
        assertThat(text("Name").getText()).isEqualTo("PI");
        press(0, SWT.ESC);
        choose("Owner team").setFocus();
        settle();
        assertThat(editor.getSite().getSelectionProvider().getSelection().isEmpty()).as("the element is what is selected")
                .isFalse();
        assertThat(window().getService(ICommandService.class).getCommand(IWorkbenchCommandConstants.EDIT_DELETE).isEnabled())
                .isFalse();
        press(0, SWT.DEL);
        assertThat(open.session().find(small.api.getId())).as("with the focus on a button, too").isPresent();
    }

    @Test
    void savesWhatIsBeingTyped() throws StorageException {
        openForm(now(small.api));
        typeInto(text("Description"), "orders");
        assertThat(text("Description").getData(CommandHandler.SHOWS_MODEL)).isEqualTo(false);
        press(SWT.CTRL, 's');
        await("it is saved", () -> !open.isDirty());
        Element saved = (Element) new PortfolioStore().load(open.file()).resource().getEObject(small.api.getId());
        assertThat(saved.getDescription()).isEqualTo("orders");
        typeInto(text("Name"), "desk");
        assertThat(editor.isDirty()).isTrue();
        assertThat(window().getService(PortfolioFiles.class).save(open)).isTrue();
        assertThat(now(small.api).getName()).isEqualTo("desk");
    }

    private void letsTheModelWinOverWhatIsTyped() {
        typeInto(text("Name"), "desk");
        rename(now(small.app), "Shop");
        assertThat(text("Name").getText()).as("another element was changed").isEqualTo("desk");
        rename(now(small.api), "Counter");
        await("the model is shown", () -> text("Name").getText().equals("Counter"));
        assertThat(open.session().undoLabel()).contains("Rename API");
    }

    private void choosesAndTicks() {
        choose(combo("Constraint"), "Must start on");
        assertThat(now(small.api).getConstraint()).isEqualTo(ConstraintKind.MSO);
        assertThat(open.session().undoLabel()).contains("Change constraint of API");
        Button hammock = flag("Hammock");
        hammock.setSelection(true);
        hammock.notifyListeners(SWT.Selection, new Event());
        assertThat(open.session().undoLabel()).contains("Change hammock of API");
        undoAll();
        assertThat(combo("Constraint").getText()).isEqualTo("As soon as possible");
        assertThat(flag("Hammock").getSelection()).isFalse();
    }

    private void writesOneStepForAWalkThroughTheChoices() {
        combo("Constraint").setFocus();
        settle();
        Event down = new Event();
        down.keyCode = SWT.ARROW_DOWN;
        for (int i = 1; i <= 3; i++) {
            combo("Constraint").notifyListeners(SWT.KeyDown, down);
            combo("Constraint").select(i);
            combo("Constraint").notifyListeners(SWT.Selection, new Event());
        }
        assertThat(open.session().canUndo()).isFalse();
        await("it is written after a moment", () -> open.session().canUndo());
        assertThat(now(small.api).getConstraint()).isEqualTo(ConstraintKind.values()[3]);
        open.session().undo();
        assertThat(open.session().canUndo()).isFalse();
    }

    private void picksADayAndKeepsTheTime() {
        open.session().execute(Edits.set(now(small.api), ModelPackage.Literals.WORK_ITEM__DEADLINE,
                LocalDateTime.of(2026, 4, 1, 12, 30)));
        settle();
        assertThat(text("Deadline").getText()).isEqualTo("2026-04-01T12:30");
        Button pick = controls(text("Deadline").getParent(), Button.class).get(0);
        pick.notifyListeners(SWT.Selection, new Event());
        settle();
        Shell shell = shell("Deadline").orElseThrow();
        picture("calendar");
        DateTime calendar = controls(shell, DateTime.class).get(0);
        calendar.setDate(2026, 4, 15);
        Event enter = new Event();
        enter.keyCode = SWT.CR;
        calendar.notifyListeners(SWT.KeyDown, enter);
        settle();
        assertThat(now(small.api).getDeadline()).isEqualTo(LocalDateTime.of(2026, 5, 15, 12, 30));
        typeInto(text("Deadline"), "2026-06-01");
        press(0, SWT.CR);
        assertThat(now(small.api).getDeadline()).isEqualTo(LocalDateTime.of(2026, 6, 1, 17, 0));
    }

    private void choosesAnotherTeamAndGoesToIt() {
        assertThat(links("Owner team")).containsExactly("Platform Team");
        inDialog("Choose owner team", () -> choose("Owner team").notifyListeners(SWT.Selection, new Event()), shell -> {
            Table table = controls(shell, Table.class).get(0);
            assertThat(texts(table)).containsExactly("None", "Platform Team", "Mobile Team");
            assertThat(table.getSelection()[0].getText()).isEqualTo("Platform Team");
            picture("chooser", shell);
            controls(shell, Text.class).get(0).setText("mob");
            assertThat(texts(table)).containsExactly("None", "Mobile Team");
            pick(table, 1);
            push(shell, "Choose");
        });
        assertThat(now(small.api).getOwnerTeam()).isEqualTo(now(small.mobile));
        assertThat(open.session().undoLabel()).contains("Change owner team of API");
        assertThat(links("Owner team")).containsExactly("Mobile Team");
        link("Mobile Team").orElseThrow().setFocus();
        press(0, SWT.CR);
        await("the team's form is open", () -> page().getActiveEditor().getTitle().equals("Mobile Team"));
    }

    private static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            texts.add(item.getText());
        }
        return texts;
    }

    private static void pick(Table table, int row) {
        table.setSelection(row);
        Event event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
    }

    @Test
    void choosesSeveral() {
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setName("Late");
        open.session().execute(Edits.add(open.portfolio(), risk, Edits.LAST));
        openForm(risk);
        inDialog("Choose items", () -> choose("Items").notifyListeners(SWT.Selection, new Event()), shell -> {
            Table table = controls(shell, Table.class).get(0);
            for (TableItem item : table.getItems()) {
                if (item.getText().equals("API") || item.getText().equals("App")) {
                    item.setChecked(true);
                    Event event = new Event();
                    event.item = item;
                    event.detail = SWT.CHECK;
                    table.notifyListeners(SWT.Selection, event);
                }
            }
            picture("several", shell);
            push(shell, "Choose");
        });
        assertThat(risk.getItems()).containsExactly(now(small.api), now(small.app));
        assertThat(links("Items")).containsExactly("API", "App");
        rename(now(small.api), "Desk");
        await("the link has the new name", () -> links("Items").equals(List.of("Desk", "App")));
        open.session().undo();
        open.session().undo();
        settle();
        assertThat(links("Items")).isEmpty();
    }

    @Test
    void refusesAnIllegalChoiceBeforeItIsMade() {
        openForm(open.portfolio().getDependencies().get(0));
        inDialog("Choose predecessor", () -> choose("Predecessor").notifyListeners(SWT.Selection, new Event()), shell -> {
            Table table = controls(shell, Table.class).get(0);
            pick(table, texts(table).indexOf("App"));
            assertThat(button(shell, "Choose").isEnabled()).isFalse();
            picture("refused", shell);
            push(shell, "Cancel");
        });
        assertThat(open.session().canUndo()).isFalse();
    }

    @Test
    void keepsTextsWithCommasWhole() {
        org.keelson.model.Review review = ModelFactory.eINSTANCE.createReview();
        review.setName("Look back");
        review.getCauses().add("Late, and without a test");
        open.session().execute(Edits.add(open.portfolio(), review, Edits.LAST));
        openForm(review);
        assertThat(text("Causes").getText()).isEqualTo("Late, and without a test");
        text("Causes").setText("Late, and without a test\nNobody asked, nobody said");
        press(0, SWT.TAB);
        text("Causes").setFocus();
        text("Date").setFocus();
        settle();
        assertThat(review.getCauses()).containsExactly("Late, and without a test", "Nobody asked, nobody said");
    }

    @Test
    void hasTheFieldsOfTheOrganisation() {
        String before = content();
        openForm(now(small.api));
        try (TestPlugin acme = TestPlugin.install(folder, "com.acme.fields", """
                <extension point="org.keelson.api.customFields">
                   <customField id="com.acme.cost" name="Cost centre" type="text" default="4711" description="Who pays."/>
                   <customField id="com.acme.legal" name="Legal review" type="choice" choices="open, done" appliesTo="WorkItem"/>
                   <customField id="com.acme.effort" name="Travel" type="duration"/>
                </extension>""")) {
            await("its fields are there", () -> controls(form(), Label.class).stream()
                    .anyMatch(each -> each.getText().equals("Cost centre")));
            assertThat(text("Cost centre").getMessage()).isEqualTo("4711 (unless set)");
            assertThat(text("Cost centre").getToolTipText()).isEqualTo("Who pays.");
            typeInto(text("Cost centre"), "12");
            press(0, SWT.CR);
            assertThat(open.session().undoLabel()).contains("Change Cost centre of API");
            assertThat(now(small.api).getCustomValues()).hasSize(1);
            assertThat(text("Cost centre").getText()).isEqualTo("12");
            typeInto(text("Cost centre"), "13");
            press(0, SWT.CR);
            assertThat(now(small.api).getCustomValues().get(0).getValue()).isEqualTo("13");
            choose(combo("Legal review"), "done");
            assertThat(now(small.api).getCustomValues()).hasSize(2);
            typeInto(text("Travel"), "far");
            assertThat(message()).contains("Travel must be a duration");
            press(0, SWT.ESC);
            picture("custom");
            openForm(now(small.platform));
            turnTo("org.keelson.ui.forms.overview");
            assertThat(controls(form(), Label.class)).extracting(Label::getText).contains("Cost centre", "Travel")
                    .doesNotContain("Legal review");
            undoAll();
        }
        assertThat(content()).isEqualTo(before);
    }

    private void showsTheDatesAndFollowsThem() {
        await("it is scheduled", () -> text("Start").getText().startsWith("16 Mar 2026"));
        assertThat(text("Finish").getText()).startsWith("20 Mar 2026");
        assertThat(text("Total float").getText()).isEqualTo("0d, critical");
        assertThat(text("Why this date").getText()).startsWith("after Schema (Platform Team) finishes");
        open.session().execute(Edits.set(now(small.schema), ModelPackage.Literals.ESTIMATED__LIKELY, 12 * DAY));
        await("it comes later", () -> text("Start").getText().startsWith("18 Mar 2026"));
        assertThat(text("Start").getEditable()).isFalse();
    }

    @Test
    void keepsWhatWasIssuedAsItIs() {
        var baseline = ModelFactory.eINSTANCE.createBaseline();
        baseline.setId("b1");
        baseline.setName("As agreed");
        open.session().execute(Edits.add(open.portfolio(), baseline, Edits.LAST));
        openForm(baseline);
        assertThat(text("Name").getEditable()).isFalse();
        assertThat(controls(form(), Button.class)).isEmpty();
    }

    /** One element of each kind: each property is shown as the model says, and can be reached. */
    @Test
    void hasAFormForEveryKind() {
        Map<String, Element> kinds = new TreeMap<>();
        kinds.put("Portfolio", open.portfolio());
        kinds.put("Dependency", open.portfolio().getDependencies().get(0));
        for (int round = 0; round < 2; round++) {
            ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                    .filter(type -> ModelPackage.Literals.ELEMENT.isSuperTypeOf(type) && !type.isAbstract())
                    .filter(type -> !kinds.containsKey(type.getName())).forEach(type -> create(type, kinds));
        }
        assertThat(kinds).hasSizeGreaterThan(30);
        String before = content();
        for (Element element : kinds.values()) {
            ElementEditor last = editor;
            openForm(element);
            if (last != null) { // not sooner, or the map behind would be drawn each time
                page().closeEditor(last, false);
            }
            assertThat(editor.element()).isSameAs(element);
            Map<String, List<Property>> byPage = Ceremony.shown(element).stream().collect(Collectors.groupingBy(
                    property -> PageKind.of(element.eClass()).stream().filter(each -> each.shown().contains(property.feature()))
                            .map(PageKind::id).findFirst().orElse("org.keelson.ui.forms.overview"), TreeMap::new,
                    Collectors.toList()));
            byPage.forEach((page, properties) -> {
                turnTo(page);
                properties.forEach(this::shows);
            });
        }
        assertThat(content()).isEqualTo(before);
    }

    /** In the first container that can hold it. */
    private void create(EClass type, Map<String, Element> kinds) {
        kinds.values().stream().filter(each -> Legality.whyNotContain(each, type).isEmpty()).findFirst().ifPresent(container -> {
            Element created = (Element) ModelFactory.eINSTANCE.create(type);
            created.setName("A " + type.getName());
            open.session().execute(Edits.add(container, created, Edits.LAST));
            kinds.put(type.getName(), created);
        });
    }

    private void shows(Property property) {
        if (property.feature() == ModelPackage.Literals.DEPENDENCY__STATE) {
            assertThat(flag("\u2713 " + property.text()).getSelection()).as("the step it is at").isTrue();
            return;
        }
        if (LISTS.contains(property.feature())) {
            assertThat(controls(form(), Section.class)).as(property.id()).anyMatch(
                    each -> each.getText().startsWith(property.name()) && each.isVisible());
            return;
        }
        if (property.value() instanceof Boolean value && property.isWritable()) {
            assertThat(flag(property.name()).getSelection()).as(property.id()).isEqualTo(value);
            return;
        }
        Control control = beside(property.name());
        if (control instanceof Combo combo) {
            assertThat(combo.getText()).as(property.id()).isEqualTo(property.text());
        } else if (property.value() instanceof EObject target) {
            assertThat(links(property.name())).as(property.id()).containsExactly(property.text(target));
        }
        assertThat(property.documentation()).as("documentation of " + property.id()).isNotEmpty();
        if (property.isWritable()) {
            assertThat(hasHelp(control)).as("help of " + property.id()).isTrue();
        }
    }

    /** On the control, or on one in it. */
    private static boolean hasHelp(Control control) {
        return control.getToolTipText() != null
                || control instanceof Composite area && Arrays.stream(area.getChildren()).anyMatch(ElementFieldsTest::hasHelp);
    }

    /** What is in every field of text is changed, and undo to the start leaves the file as it was. */
    private void comesBackFromManyEdits() {
        String before = content();
        List<Text> fields = controls(form(), Text.class).stream().filter(Text::getEditable).toList();
        assertThat(fields).hasSizeGreaterThan(12);
        int steps = 0;
        for (Text field : fields) {
            for (String value : List.of("3d", "2026-05-04", "7", "some words")) {
                field.setFocus();
                field.setText(value);
                Event enter = new Event();
                enter.keyCode = SWT.CR;
                enter.stateMask = SWT.MOD1;
                field.notifyListeners(SWT.KeyDown, enter);
                steps += message().isEmpty() ? 1 : 0;
            }
            field.notifyListeners(SWT.KeyDown, escape());
        }
        assertThat(steps).isGreaterThan(20);
        assertThat(content()).isNotEqualTo(before);
        undoAll();
        assertThat(content()).isEqualTo(before);
        assertThat(message()).isEmpty();
        assertThat(text("Name").getText()).isEqualTo("API");
    }

    private static Event escape() {
        Event event = new Event();
        event.keyCode = SWT.ESC;
        return event;
    }
}
