// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.Twistie;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.Assumption;
import org.keelson.model.Cadence;
import org.keelson.model.CustomField;
import org.keelson.model.Decision;
import org.keelson.model.DecisionOption;
import org.keelson.model.DecisionState;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.EscalationState;
import org.keelson.model.Issue;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Risk;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.ElementEditor;

/** Elements of the kinds that matter most have a page of their own, which says and does what one comes for. */
class TypePagesTest extends ElementFormBench {

    /** Those of which no other test here opens the page. */
    private static final List<EClass> KINDS = List.of(Literals.ESCALATION, Literals.PROGRAM, Literals.GATE, Literals.CALENDAR,
            Literals.METRIC_SERIES);
    private static final List<EClass> DARK = List.of(Literals.DEPENDENCY, Literals.DECISION);

    private <T extends Element> T add(EClass type, String name) {
        @SuppressWarnings("unchecked")
        T created = (T) ModelFactory.eINSTANCE.create(type);
        created.setName(name);
        open.session().execute(Edits.add(open.portfolio(), created, Edits.LAST));
        return created;
    }

    private Section section(String name) {
        return controls(form(), Section.class).stream().filter(each -> each.getText().startsWith(name) && each.isVisible())
                .findFirst().orElseThrow(() -> new AssertionError("There is no section " + name));
    }

    private static List<List<String>> rows(Section section) {
        Table table = controls(section, Table.class).get(0);
        return Arrays.stream(table.getItems()).map((TableItem item) -> IntStream.range(0, table.getColumnCount())
                .mapToObj(item::getText).toList()).toList();
    }

    private List<String> sentences(String section) {
        return controls(section(section), Label.class).stream().map(Label::getText).toList();
    }

    private void push(String section, String text) {
        Button button = controls(section(section), Button.class).stream().filter(each -> each.getText().equals(text)).findFirst()
                .orElseThrow();
        window().getShell().forceActive();
        button.setFocus();
        settle();
        press(0, ' ');
    }

    private String tab() {
        return editor.getActivePageInstance().getTitle();
    }

    @Test
    void aContractGoesThroughItsStates() {
        openSmall();
        Dependency dependency = open.portfolio().getDependencies().get(0);
        openForm(dependency);
        assertThat(tab()).isEqualTo("Contract");
        push("Contract", "Committed");
        assertThat(dependency.getState()).isEqualTo(DependencyState.COMMITTED);
        assertThat(open.session().undoLabel()).contains("Change state of Schema \u2192 API");
        await("the step is marked", () -> flag("\u2713 Committed").getSelection() && !flag("\u2713 Offered").getSelection());
        open.session().undo();
        await("undo marks the one before", () -> flag("\u2713 Proposed").getSelection() && !flag("Committed").getSelection());
    }

    @Test
    void aContractSaysWhatIsPromisedLate() {
        openSmall();
        Dependency dependency = open.portfolio().getDependencies().get(0);
        open.session().execute(Edits.set(dependency, Literals.DEPENDENCY__NEED_BY, LocalDateTime.of(2026, 4, 1, 17, 0)));
        open.session().execute(Edits.promise(dependency, LocalDateTime.of(2026, 3, 30, 17, 0), LocalDate.of(2026, 3, 2), null,
                ""));
        open.session().execute(Edits.promise(dependency, LocalDateTime.of(2026, 4, 6, 17, 0), LocalDate.of(2026, 3, 12), null,
                ""));
        openForm(dependency);
        await("it says so", () -> sentences("Contract").stream().anyMatch(each -> each.endsWith("promised 5 days late.")));
        assertThat(rows(section("Promises"))).hasSize(2);
        assertThat(sentences("Promised, over time")).anyMatch(each -> each.contains("of 2 values since"));
        picture("contract");
        assertThat(flag("Agree on the current version").isEnabled()).isFalse();
        typeInto(text("Interface current version"), "v2");
        press(0, SWT.CR);
        await("the versions differ", () -> flag("Agree on the current version").isEnabled());
        push("Interface", "Agree on the current version");
        assertThat(dependency.getInterfaceVersion()).isEqualTo("v2");
    }

    @Test
    void aDecisionIsMadeAmongItsOptions() {
        openSmall();
        Decision decision = add(Literals.DECISION, "Which store");
        open.session().execute(Edits.create(decision, Literals.DECISION_OPTION, "Both"));
        open.session().execute(Edits.create(decision, Literals.DECISION_OPTION, "One"));
        open.session().execute(Edits.set(decision, Literals.DECISION__ITEMS, List.of(now(small.app))));
        String before = content();
        openForm(decision);
        assertThat(tab()).isEqualTo("Options");
        assertThat(rows(section("Who waits for it"))).hasSize(1);
        assertThat(rows(section("Who waits for it")).get(0).get(0)).isEqualTo("App");
        assertThat(sentences("Who waits for it")).anyMatch(each -> each.contains("Last responsible moment: 23 Mar 2026"));
        push("Side by side", "Choose");
        DecisionOption both = decision.getOptions().get(0);
        assertThat(decision.getChosen()).isSameAs(both);
        assertThat(decision.getState()).isEqualTo(DecisionState.ACCEPTED);
        assertThat(decision.getDecidedOn()).isNotNull();
        await("it is marked", () -> sentences("Side by side").contains("\u2713 Chosen"));
        picture("options");
        open.session().undo();
        assertThat(content()).as("all of it was one step").isEqualTo(before);
    }

    @Test
    void aWorkstreamSaysWhereItStandsAndWhomItWaitsFor() {
        openSmall();
        OpenQuestion question = add(Literals.OPEN_QUESTION, "Which colours");
        open.session().execute(Edits.set(question, Literals.OPEN_QUESTION__ITEMS, List.of(now(small.dashboard))));
        openForm(now(small.web));
        assertThat(tab()).isEqualTo("Workstream");
        await("it is added up", () -> rows(section("Where it stands")).size() == 4);
        assertThat(sentences("Where it stands")).anyMatch(each -> each.contains("0 of 1 item is finished, 0 % of the work done"));
        assertThat(rows(section("Where it stands"))).allMatch(row -> row.get(1).equals("Dashboard"));
        assertThat(rows(section("Delivers"))).extracting(row -> row.get(0)).containsExactly("Dashboard");
        assertThat(rows(section("Waits for"))).extracting(row -> row.get(0) + " for " + row.get(1) + " from " + row.get(2))
                .containsExactly("API for Dashboard from Platform Team");
        assertThat(rows(section("Open in it"))).extracting(row -> row.get(0)).containsExactly("Which colours");
        picture("workstream");
    }

    @Test
    void aCharterMarksWhatNothingMeasures() {
        openSmall();
        open.session().execute(Edits.create(now(small.program), Literals.SUCCESS_CRITERION, "Loved"));
        Cadence sync = ModelFactory.eINSTANCE.createCadence();
        sync.setName("Sync");
        sync.getParticipants().add(now(small.platform));
        sync.getParticipants().add(now(small.mobile));
        open.session().execute(Edits.add(now(small.program), sync, Edits.LAST));
        openForm(now(small.program));
        assertThat(tab()).isEqualTo("Charter");
        Supplier<List<String>> drift = () -> controls(form(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(each -> each.startsWith("\u25b2 The charter drifts")).toList();
        await("it is named", () -> drift.get().size() == 1 && drift.get().get(0).contains("\u201cLoved\u201d is reached"));
        assertThat(rows(section("Cadences")).get(0)).contains("Platform Team, Mobile Team");
        open.session().execute(Edits.set(now(small.program).getSuccessCriteria().get(0), Literals.SUCCESS_CRITERION__MILESTONE,
                now(small.app)));
        await("nothing drifts", () -> drift.get().isEmpty());
    }

    @Test
    void aFieldOfTheOrganisationIsMadeAndUsed() {
        openSmall();
        openForm(open.portfolio());
        window().getShell().forceActive();
        controls(section("Custom fields"), Twistie.class).get(0).setFocus();
        press(0, SWT.CR);
        await("the list is open", () -> !controls(section("Custom fields"), Table.class).isEmpty());
        controls(section("Custom fields"), Table.class).get(0).setFocus();
        settle();
        press(0, SWT.INSERT);
        type("cost centre");
        press(0, SWT.CR);
        CustomField field = open.portfolio().getCustomFields().get(0);
        press(0, SWT.F3);
        await("its form is open", () -> page().getActiveEditor() instanceof ElementEditor now && now.element() == field);
        editor = (ElementEditor) page().getActiveEditor();
        assertThat(tab()).isEqualTo("Field");
        push("Who has it", "Deliverables");
        assertThat(field.getAppliesTo()).containsExactly("Deliverable");
        choose(combo("Type"), "Choice");
        await("it asks for choices", () -> sentences("Field").stream().anyMatch(each -> each.contains("nothing to choose from")));
        typeInto(text("Choices"), "4711");
        press(0, SWT.TAB);
        assertThat(field.getChoices()).containsExactly("4711");
        openForm(now(small.api));
        choose(combo("cost centre"), "4711");
        openForm(field);
        await("its value is listed", () -> rows(section("Values")).equals(List.of(List.of("API", "Deliverable", "4711"))));
        picture("field");
    }

    @Test
    void anIssueSaysWhatItBlocksAndIsEscalated() {
        openSmall();
        Milestone done = ModelFactory.eINSTANCE.createMilestone();
        done.setName("Done");
        open.session().execute(Edits.add(now(small.program), done, Edits.LAST));
        open.session().execute(Edits.connect(now(small.app), done, DependencyType.FS, null));
        Issue issue = add(Literals.ISSUE, "No licence");
        open.session().execute(Edits.set(issue, Literals.ISSUE__ITEMS, List.of(now(small.api))));
        open.session().execute(Edits.create(issue, Literals.ACTION_ITEM, "Call them"));
        String before = content();
        openForm(issue);
        assertThat(tab()).isEqualTo("Issue");
        await("they are listed", () -> rows(section("What it blocks")).size() == 2);
        assertThat(rows(section("What it blocks"))).extracting(row -> row.get(0)).containsExactly("API", "Done");
        assertThat(sentences("Next step")).anyMatch(each -> each.startsWith("Call them (nobody is named for it, no date)"));
        push("Next step", "Escalate");
        await("the escalation is open", () -> page().getActiveEditor().getTitle().equals("No licence") && open.portfolio()
                .getEscalations().size() == 1 && page().getActiveEditor() != editor);
        assertThat(open.portfolio().getEscalations().get(0).getAbout()).containsExactly(issue);
        assertThat(open.portfolio().getEscalations().get(0).getState()).isEqualTo(EscalationState.DRAFT);
        open.session().undo();
        settle();
        assertThat(content()).as("it was one step").isEqualTo(before);
    }

    @Test
    void anAssumptionIsTurnedIntoARisk() {
        openSmall();
        Assumption assumption = add(Literals.ASSUMPTION, "They sign in May");
        open.session().execute(Edits.set(assumption, Literals.ASSUMPTION__ITEMS, List.of(now(small.app))));
        openForm(assumption);
        assertThat(tab()).isEqualTo("Assumption");
        assertThat(sentences("Assumption")).anyMatch(each -> each.endsWith("Open. Nobody has said by when it is checked."));
        typeInto(text("Validate by"), "2026-05-01");
        press(0, SWT.CR);
        await("it is after the start of what rests on it", () -> sentences("What rests on it").stream().anyMatch(
                each -> each.startsWith("\u25b2 The first to begin is App")
                        && each.endsWith("before the assumption is checked.")));
        String before = content();
        push("If it is wrong", "Turn into a Risk");
        await("the risk is open", () -> page().getActiveEditor().getTitle().equals("Wrong: They sign in May"));
        Risk risk = assumption.getRisk();
        assertThat(open.portfolio().getRisks()).containsExactly(risk);
        assertThat(risk.getItems()).containsExactly(now(small.app));
        assertThat(risk.getReviewBy()).isEqualTo(LocalDate.of(2026, 5, 1));
        page().activate(editor);
        settle();
        assertThat(flag("Turn into a Risk").isEnabled()).isFalse();
        open.session().undo();
        settle();
        assertThat(content()).as("it was one step").isEqualTo(before);
    }

    @Test
    void aTeamSeesWhatItOwes() {
        openSmall();
        openForm(now(small.platform));
        assertThat(tab()).isEqualTo("Commitments");
        await("it is there", () -> !rows(section("Owes")).isEmpty());
        assertThat(rows(section("Owes"))).extracting(row -> row.get(0) + " for " + row.get(1)).containsExactly("API for App",
                "API for Dashboard");
        assertThat(rows(section("Is owed"))).isEmpty();
        await("its load is there", () -> sentences("Capacity and load").stream().anyMatch(each -> each.contains("asked for")));
        picture("team");
        Table owes = controls(section("Owes"), Table.class).get(0);
        owes.setSelection(0);
        owes.setFocus();
        settle();
        press(0, SWT.CR);
        await("the contract is open", () -> page().getActiveEditor().getTitle().startsWith("API"));
    }

    @Test
    void anItemIsLinkedFromItsForm() {
        openSmall();
        openForm(now(small.app));
        assertThat(tab()).isEqualTo("Overview");
        editor.setActivePage("org.keelson.ui.forms.WorkItem");
        settle();
        Table before = controls(section("Waits for"), Table.class).get(0);
        assertThat(before.getItem(0).getText()).isEqualTo("API");
        window().getShell().forceActive();
        before.setFocus();
        settle();
        inDialog("Choose predecessor", () -> press(0, SWT.INSERT), shell -> {
            Table items = controls(shell, Table.class).get(0);
            pick(items, "API");
            assertThat(button(shell, "Choose").isEnabled()).as("that link is there already").isFalse();
            pick(items, "Schema");
            push(shell, "Choose");
        });
        assertThat(now(small.app).getIncoming()).hasSize(2);
        assertThat(open.session().undoLabel()).contains("Link Schema \u2192 App");
        press(0, SWT.DEL);
        assertThat(now(small.app).getIncoming()).hasSize(1);
    }

    @Test
    void aFormIsLeftAsItWas() {
        openSmall();
        openForm(now(small.app));
        turnTo("org.keelson.ui.forms.WorkItem");
        section("Awaited by").setExpanded(false);
        XMLMemento memento = XMLMemento.createWriteRoot("form");
        editor.saveState(memento);
        assertThat(memento.getString("page")).isEqualTo("org.keelson.ui.forms.WorkItem");
        assertThat(memento.getChildren("section")).anySatisfy(each -> {
            assertThat(each.getID()).isEqualTo("org.keelson.ui.forms.WorkItem/Awaited by");
            assertThat(each.getBoolean("open")).isFalse();
        });
        Theme.use(true);
        try {
            await("it is made anew", () -> section("Awaited by").getTitleBarBackground() != null
                    && !section("Awaited by").isExpanded() && section("Waits for").isExpanded());
            assertThat(tab()).isEqualTo("Links");
        } finally {
            Theme.use(false);
            settle();
        }
        editor.restoreState(memento);
        page().closeEditor(editor, false);
    }

    private static void pick(Table table, String name) {
        for (TableItem item : table.getItems()) {
            if (item.getText().equals(name)) {
                table.setSelection(item);
                Event event = new Event();
                event.item = item;
                table.notifyListeners(SWT.Selection, event);
            }
        }
    }

    @Test
    void aRiskIsSeenBeforeAndAfterItsResponse() {
        openSmall();
        Risk risk = add(Literals.RISK, "Late vendor");
        open.session().execute(Edits.set(risk, Literals.RISK__PROBABILITY, 0.5));
        openForm(risk);
        assertThat(tab()).isEqualTo("Risk");
        typeInto(text("Likely"), "10d");
        press(0, SWT.CR);
        await("it is five days", () -> sentences("Before the response").stream().anyMatch(
                each -> each.startsWith("Exposure: 5.0 d")));
        assertThat(sentences("Before the response")).contains("10d, without a range: it is taken as certain.");
        typeInto(text("Pessimistic"), "20d");
        press(0, SWT.CR);
        await("it is drawn as a range", () -> sentences("Before the response").stream().anyMatch(
                each -> each.startsWith("From 10d to 20d: as likely as not within 12.9d")));
        open.session().undo();
        typeInto(text("Residual probability"), "0.1");
        press(0, SWT.CR);
        await("four are off", () -> sentences("After the response").stream().anyMatch(
                each -> each.endsWith("The response takes 4.0 days off.")));
        picture("risk");
    }

    @Test
    void anObjectiveKnowsHowFarItIs() {
        openSmall();
        Objective objective = add(Literals.OBJECTIVE, "Faster");
        openForm(objective);
        assertThat(tab()).isEqualTo("Key results");
        Table results = controls(section("Key results"), Table.class).get(0);
        window().getShell().forceActive();
        results.setFocus();
        settle();
        press(0, SWT.INSERT);
        type("half");
        press(0, SWT.CR);
        open.session().execute(Edits.set(objective.getKeyResults().get(0), Literals.KEY_RESULT__TARGET, 4.0));
        open.session().execute(Edits.set(objective.getKeyResults().get(0), Literals.KEY_RESULT__CURRENT, 1.0));
        await("it is a quarter", () -> rows(section("Progress")).get(0).get(1).equals("25 %"));
        assertThat(sentences("Progress")).anyMatch(each -> each.startsWith("25 % of the objective is reached"));
    }

    @Test
    void pagesOfTheSampleLookRightInLightAndDark() throws IOException {
        Path file = folder.resolve("sample.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        for (boolean dark : new boolean[] { false, true }) {
            Theme.use(dark);
            settle();
            try {
                for (EClass type : dark ? DARK : KINDS) {
                    Element element = first(type);
                    if (element != null) {
                        ElementEditor shown = openForm(element);
                        settle();
                        picture(type.getName() + (dark ? "-dark" : ""), form());
                        assertThat(shown.getActivePageInstance()).isNotNull();
                        page().closeEditor(shown, false);
                    }
                }
            } finally {
                Theme.use(false);
                settle();
            }
        }
    }

    /** The one of a kind with most in it. */
    private Element first(EClass type) {
        if (type == Literals.PORTFOLIO) {
            return open.portfolio();
        }
        Element best = null;
        for (TreeIterator<EObject> all = open.portfolio().eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each.eClass() == type && (best == null || each.eContents().size() > best.eContents().size())) {
                best = (Element) each;
            }
        }
        return best;
    }
}
