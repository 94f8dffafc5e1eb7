// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Ids;
import org.keelson.model.ActionItem;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Issue;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Promise;
import org.keelson.model.Review;
import org.keelson.model.Severity;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Preferences;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.sync.SyncView;

/** The weekly sync: an agenda from facts, and lines that become decisions, actions and promises as they are typed. */
class WeeklySyncTest extends WorkbenchTest {

    private SyncView view;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        InstanceScope.INSTANCE.getNode(Preferences.NODE).put(Preferences.PERSON, "Rhea Tan");
        SmallPortfolio small = new SmallPortfolio();
        small.portfolio.setDataDate(LocalDateTime.of(2026, 3, 2, 9, 0));
        Person person = ModelFactory.eINSTANCE.createPerson();
        person.setId(Ids.next());
        person.setName("Bo Lindqvist");
        small.portfolio.getPeople().add(person);
        Issue issue = ModelFactory.eINSTANCE.createIssue();
        issue.setId(Ids.next());
        issue.setName("No test data");
        issue.setSeverity(Severity.BLOCKER);
        small.portfolio.getIssues().add(issue);
        Decision decision = ModelFactory.eINSTANCE.createDecision();
        decision.setId(Ids.next());
        decision.setName("Which region first");
        decision.setDecideBy(LocalDate.of(2026, 3, 6));
        small.portfolio.getDecisions().add(decision);
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(LocalDateTime.of(2026, 3, 23, 17, 0));
        promise.setMadeOn(LocalDate.of(2026, 2, 27));
        small.portfolio.getDependencies().get(1).getPromises().add(promise);
        view = view(SyncView.ID, SyncView.class);
        open = open(small.save(folder));
        page().activate(view);
        await("the agenda is there", () -> shown("Weekly sync of 2 Mar 2026").contains("30 minutes"));
    }

    @AfterEach
    void closeView() {
        InstanceScope.INSTANCE.getNode(Preferences.NODE).remove(Preferences.PERSON);
        Theme.use(false);
        page().hideView(view);
    }

    private static String shown(String part) {
        return controls(window().getShell(), StyledText.class).stream().filter(StyledText::isVisible).map(StyledText::getText)
                .filter(text -> text.contains(part)).findFirst().orElse("");
    }

    private static boolean says(String part) {
        return controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    private static Text line() {
        return controls(window().getShell(), Text.class).stream()
                .filter(each -> each.isVisible() && each.getMessage().startsWith("D: …")).findFirst().orElseThrow();
    }

    /** Puts the beginning of a line there; what follows is typed by real keys. */
    private static void begin(String text) {
        line().setFocus();
        line().setText(text);
        line().setSelection(text.length());
        settle();
    }

    private Review record() {
        return open.portfolio().getReviews().getFirst();
    }

    @Test
    void theDayThatCountsAsTodayIsSaidAndMovedByOneStep() {
        await("it is old", () -> controls(window().getShell(), Label.class).stream().anyMatch(each -> each.isVisible()
                && each.getText().startsWith("▲ As of 2 Mar 2026, ") && each.getText().contains("days ago")));
        picture("as-of");
        Link move = controls(window().getShell(), Link.class).stream().filter(each -> each.isVisible()
                && each.getText().contains("Move the data date to today")).findFirst().orElseThrow();
        move.notifyListeners(SWT.Selection, new Event());
        assertThat(open.session().undoLabel().orElseThrow()).startsWith("Move the data date to 2");
        assertThat(open.portfolio().getDataDate().toLocalDate()).isAfter(LocalDate.of(2026, 3, 2));
        await("there is nothing to say", () -> !move.isVisible());
        open.session().undo();
        await("it is the old day again", move::isVisible);
    }

    @Test
    void theAgendaIsCompiledFromFacts() {
        assertThat(shown("30 minutes")).contains("Blockers", "■ Issue: No test data", "New promises",
                "▲ API → App: promised for 23 Mar 2026", "Decisions due", "? Which region first, by 6 Mar 2026",
                "what is new is so since 23 Feb 2026");
        assertThat(says("Written down by Rhea Tan")).isTrue();
        picture("agenda");
    }

    @Test
    void linesBecomeWhatTheyMean() {
        begin("D: ");
        type("ship friday");
        await("it says what it will be", () -> says("⏎ Decision: ship friday"));
        press(0, SWT.CR);
        await("it is decided", () -> open.portfolio().getDecisions().size() == 2);
        assertThat(open.session().undoLabel()).contains("Decide ship friday");
        begin("P: API -> App -> ");
        assertThat(says("Say for which day")).isTrue();
        type("2026-03-30");
        press(0, SWT.CR);
        Dependency dependency = open.portfolio().getDependencies().get(1);
        await("it is promised", () -> dependency.getPromises().size() == 2);
        type("all said");
        press(0, SWT.CR);
        await("the minutes tell", () -> shown("Minutes").contains("all said"));
        assertThat(shown("Minutes")).contains("Decision: ship friday", "Promise: API → App for 30 Mar 2026");
        assertThat(record().getParticipants()).extracting(each -> each.getName()).containsExactly("Rhea Tan");
        await("the agenda follows", () -> shown("30 minutes").contains("promised for 30 Mar 2026, before that 23 Mar 2026"));
        picture("minutes");
        Theme.use(true);
        settle();
        picture("minutes-dark");
        open.session().undo();
        open.session().undo();
        open.session().undo();
        assertThat(open.isDirty()).isFalse();
        await("nothing is left", () -> shown("Minutes").contains("a decision"));
    }

    @Test
    void completesWhoWillDoIt() {
        begin("A: ");
        press(SWT.SHIFT, '2');
        type("bo");
        await("somebody is proposed", () -> java.util.Arrays.stream(display().getShells())
                .anyMatch(shell -> shell != window().getShell() && shell.isVisible()));
        picture("completion");
        press(0, SWT.CR);
        await("he is there", () -> line().getText().equals("A: @Bo Lindqvist "));
        assertThat(open.portfolio().getReviews()).as("Enter took the proposal only").isEmpty();
        type("order it");
        press(0, SWT.CR);
        await("it is written down", () -> !open.portfolio().getReviews().isEmpty());
        ActionItem action = record().getActions().getFirst();
        assertThat(action.getName()).isEqualTo("order it");
        assertThat(action.getOwner().getName()).isEqualTo("Bo Lindqvist");
    }

    private void run(String title) {
        for (var item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
            if (item instanceof ActionContributionItem action && action.getAction().getText().equals(title)) {
                action.getAction().run();
            }
        }
    }

    @Test
    void opensAsAReport() {
        inDialog("Write a report", () -> run("Open as Report…"), shell -> {
            assertThat(controls(shell, Combo.class)).extracting(Combo::getText).contains("Weekly sync");
            assertThat(controls(shell, Text.class)).extracting(Text::getText).anyMatch(each -> each.endsWith("small-weekly-sync.html"));
            picture("report", shell);
            push(shell, "Cancel");
        });
    }

    @Test
    void copiesForMail() {
        begin("D: Ship");
        press(0, SWT.CR);
        await("it is decided", () -> !open.portfolio().getReviews().isEmpty());
        press(SWT.CTRL, 'z');
        await("Undo takes it back from where it was typed", () -> open.portfolio().getReviews().isEmpty());
        open.session().redo();
        await("it is shown", () -> shown("Minutes").contains("Ship"));
        run("Copy for Mail");
        Clipboard clipboard = new Clipboard(display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        String html = (String) clipboard.getContents(HTMLTransfer.getInstance());
        clipboard.dispose();
        assertThat(text).startsWith("# Weekly sync of 2026-03-02").contains("## Minutes", "- Decision: Ship", "- Issue: No test data");
        assertThat(html).contains("<li>", "Decision: Ship");
    }
}
