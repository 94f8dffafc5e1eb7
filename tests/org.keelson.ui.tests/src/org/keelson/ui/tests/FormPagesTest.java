// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.engine.Engine;
import org.keelson.engine.Health;
import org.keelson.model.ContributionSetting;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.StatusReport;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.health.HealthView;
import org.keelson.ui.tests.plugin.Pages;

/** Contributed pages: they come and go, fail each in its way and alone, and change the model step by step. */
class FormPagesTest extends ElementFormBench {

    private static final String MENTIONED_BY = "mentioned-by";
    private static final String OVERVIEW = "org.keelson.ui.forms.overview";

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final ILogListener log = (status, plugin) -> {
        if (status.getSeverity() == IStatus.WARNING && status.getPlugin().equals("org.keelson.engine")) {
            warnings.add(status.getMessage());
        }
    };
    private final List<TestPlugin> installed = new ArrayList<>();

    @BeforeEach
    void begin() {
        System.clearProperty(Pages.LOADED);
        System.clearProperty(Pages.DISPOSED);
        System.clearProperty(Pages.SLOW_MILLIS);
        Platform.addLogListener(log);
        openSmall();
    }

    @AfterEach
    void takeOut() {
        Platform.removeLogListener(log);
        installed.forEach(TestPlugin::close);
        IViewPart health = page().findView(HealthView.ID);
        if (health != null) {
            page().hideView(health);
        }
        settle();
    }

    private void install(String... pages) {
        List<Class<?>> classes = new ArrayList<>(List.of(Pages.class.getDeclaredClasses()));
        classes.remove(Pages.Absent.class);
        classes.add(Pages.class);
        classes.add(Pages.ThrowsAThrower.Thrower.class);
        installed.add(TestPlugin.installOnScreen(folder, "com.acme.forms", "<extension point=\"org.keelson.ui.forms.formPages\">"
                + String.join("", pages) + "</extension>", classes.toArray(Class<?>[]::new)));
        settle();
    }

    private static String page(String id, String className, String more) {
        return "<formPage id=\"com.acme." + id + "\" name=\"" + id + "\" class=\"" + Pages.class.getName() + "$" + className + "\" "
                + more + "/>";
    }

    private static String page(String id, String className) {
        return page(id, className, "");
    }

    private static Engine engine() {
        return window().getService(Engine.class);
    }

    private static Health health(String id) {
        return engine().health().stream().filter(each -> each.contribution().id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> tabs() {
        CTabFolder folder = controls(form(), CTabFolder.class).get(0);
        return Arrays.stream(folder.getItems()).map(CTabItem::getText).toList();
    }

    private void show(String id) {
        assertThat(editor.setActivePage(id)).as("the page " + id).isNotNull();
        settle();
    }

    /** All words that are to be seen on the page that is in front. */
    private String words() {
        StringBuilder words = new StringBuilder();
        for (Control each : controls(form(), Control.class)) {
            if (each.isVisible() && each instanceof Label label) {
                words.append(label.getText()).append('\n');
            } else if (each.isVisible() && each instanceof Text text) {
                words.append(text.getText()).append('\n');
            }
        }
        return words.toString();
    }

    private Button button(String text) {
        return controls(form(), Button.class).stream().filter(each -> each.isVisible() && each.getText().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + text));
    }

    private void push(Button button) {
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    @Test
    void loadsNoClassBeforeThePageIsShownThenEditsInOneStep() {
        install(page("good", "Good", "description=\"All is well.\""));
        openForm(now(small.api));
        assertThat(tabs()).containsExactly("Overview", "Links", "good", "Mentioned by");
        assertThat(System.getProperty(Pages.LOADED)).isNull();
        show("com.acme.good");
        assertThat(System.getProperty(Pages.LOADED)).isEqualTo("true");
        assertThat(words()).contains("Good page of API in Small, scheduled: true, mentions: 3");
        picture("good");
        editsInOneStepAndFollowsTheModel();
        page().closeEditor(editor, false);
        assertThat(System.getProperty(Pages.DISPOSED)).isEqualTo("true");
    }

    private void editsInOneStepAndFollowsTheModel() {
        String before = content();
        push(button("Ask everybody"));
        assertThat(now(small.api).getSource()).isEqualTo("everybody");
        assertThat(open.session().undoLabel()).contains("Ask everybody");
        typeInto(text("Notes"), "yes");
        press(0, SWT.TAB);
        assertThat(now(small.api).getNotes()).isEqualTo("yes");
        assertThat(open.session().undoLabel()).contains("Change notes of API");
        rename(now(small.api), "Desk");
        await("the page has followed", () -> words().contains("Good page of Desk"));
        undoAll();
        assertThat(content()).isEqualTo(before);
        assertThat(text("Notes").getText()).isEmpty();
        await("the page has followed", () -> words().contains("Good page of API"));
    }

    private record Broken(String className, String how, String cause) {
        String id() {
            return "com.acme." + className;
        }
    }

    private static final List<Broken> BROKEN = List.of(
            new Broken("NotThere", "failed to load", "NotThere"),
            new Broken("NoPage", "failed to load", "does not implement org.keelson.ui.forms.FormPage"),
            new Broken("Plain", "failed to be created", "is abstract"),
            new Broken("ThrowsWhenMade", "failed to be created", "no licence"),
            new Broken("ThrowsWhenLoaded", "failed to be created", "seven"),
            new Broken("LacksAClass", "failed while running", "Absent"),
            new Broken("ThrowsWhenFilled", "failed while running", "not on Mondays"),
            new Broken("ThrowsAThrower", "failed while running", "Thrower"),
            new Broken("Recurses", "failed while running", "StackOverflowError"),
            new Broken("MakesNothing", "failed with an answer", "it answered nothing"),
            new Broken("ThrowsWhenRefreshed", "failed while running", "nobody to divide by"),
            new Broken("WritesBeside", "failed while running", "outside PortfolioSession.execute"),
            new Broken("EditsWhenRefreshed", "failed while running", "must not change the portfolio"));

    /** All of them in one form: each is replaced alone, however many fail beside it. */
    @Test
    void replacesABrokenPageAndKeepsItsSiblings() {
        List<String> pages = new ArrayList<>(BROKEN.stream().map(each -> page(each.className(), each.className())).toList());
        pages.add(page("good", "Good"));
        install(pages.toArray(String[]::new));
        String before = content();
        openForm(now(small.api));
        assertThat(tabs()).hasSize(BROKEN.size() + 4).contains("Overview", "Links", "good", "Mentioned by");
        for (Broken each : BROKEN) {
            warnings.clear();
            show(each.id());
            assertThat(words()).contains("The page " + each.className() + " does not work", "It " + each.how(), each.cause(),
                    "com.acme.forms", each.id()).doesNotContain("half of a page");
            assertThat(health(each.id()).status()).as(each.className()).isEqualTo(Health.Status.FAILED);
            assertThat(health(each.id()).detail()).contains(each.cause());
            assertThat(warnings).as(each.className()).hasSize(1).first().asString()
                    .contains("'" + each.id() + "' of com.acme.forms", each.how(), each.cause());
            assertThat(content()).as(each.className()).isEqualTo(before);
        }
        show("com.acme.good");
        assertThat(words()).contains("Good page of API");
        show(MENTIONED_BY);
        assertThat(words()).contains("mentions of API");
        show(OVERVIEW);
        assertThat(text("Name").getText()).isEqualTo("API");
        assertThat(health("com.acme.good").status()).isEqualTo(Health.Status.OK);
        page().closeEditor(editor, false);
        warnings.clear();
        openForm(now(small.app));
        for (Broken each : BROKEN) {
            show(each.id());
            assertThat(words()).as(each.className()).contains("does not work");
        }
        assertThat(warnings).as("each is logged once").isEmpty();
        assertThat(content()).isEqualTo(before);
        push(button("Extension Health"));
        await("it is in the list", () -> controls(window().getShell(), Table.class).stream().flatMap(
                table -> Arrays.stream(table.getItems())).anyMatch(item -> item.getText(3).equals(BROKEN.getLast().id())
                        && item.getText(0).contains("Failed")));
    }

    @Test
    void replacesAPageThatFailsLaterAndClosesOneThatCannotBeLeft() {
        install(page("later", "ThrowsLater"), page("stuck", "ThrowsWhenLeft"));
        openForm(now(small.api));
        show("com.acme.later");
        assertThat(words()).contains("half of a page");
        assertThat(health("com.acme.later").status()).isEqualTo(Health.Status.OK);
        rename(now(small.api), "Trouble");
        await("it is replaced", () -> words().contains("it is called Trouble"));
        picture("broken");
        Theme.use(true);
        settle();
        picture("dark");
        Theme.use(false);
        open.session().undo();
        settle();
        push(button("Try Again"));
        assertThat(words()).contains("half of a page").doesNotContain("does not work");
        assertThat(health("com.acme.later").status()).isEqualTo(Health.Status.OK);
        show("com.acme.stuck");
        page().closeEditor(editor, false);
        assertThat(editors()).doesNotContain(editor);
        assertThat(health("com.acme.stuck").detail()).contains("still busy");
    }

    @Test
    void holdsBackAPageThatIsSlowTwice() {
        install(page("slow", "Slow"), page("late", "Slow"), page("good", "Good"));
        System.setProperty(Pages.SLOW_MILLIS, "260");
        openForm(now(small.api));
        show("com.acme.late");
        show("com.acme.slow");
        assertThat(words()).as("once may happen").contains("half of a page");
        assertThat(health("com.acme.slow").status()).isIn(Health.Status.TIMED_OUT, Health.Status.OK);
        openForm(now(small.app));
        show("com.acme.late");
        show("com.acme.slow");
        assertThat(words()).contains("The page slow is held back", "more than 200 ms, twice").doesNotContain("half of a page");
        assertThat(health("com.acme.slow").status()).isEqualTo(Health.Status.QUARANTINED);
        picture("held");
        show("com.acme.good");
        assertThat(words()).contains("Good page of App");
        System.setProperty(Pages.SLOW_MILLIS, "0");
        openForm(now(small.schema));
        show("com.acme.slow");
        assertThat(words()).as("it is not made again").contains("is held back");
        push(button("Release and Try Again"));
        assertThat(words()).contains("half of a page");
        assertThat(health("com.acme.slow").status()).isEqualTo(Health.Status.OK);
        show("com.acme.late");
        assertThat(words()).contains("is held back");
        engine().release(health("com.acme.late").contribution());
        await("it is made when it is released elsewhere", () -> words().contains("half of a page"));
    }

    @Test
    void refusesWhatIsDeclaredWrongly() {
        install(page("one", "Good", "after=\"com.acme.two\""), page("two", "Good", "after=\"com.acme.one\""),
                page("three", "Good", "after=\"com.acme.nobody\""), page("four", "Good", "appliesTo=\"Spaceship\""),
                "<formPage id=\"com.acme.five\" name=\"five\"/>", "<formPage id=\"com.acme.six\" class=\"x\"/>",
                page("good", "Good"), page("good", "Slow"));
        openForm(now(small.api));
        assertThat(tabs()).containsExactly("Overview", "Links", "good", "Mentioned by");
        show("com.acme.good");
        assertThat(words()).contains("Good page of API");
        assertThat(health("com.acme.one").detail()).contains("in a circle");
        assertThat(health("com.acme.three").detail()).contains("'com.acme.nobody', which nobody declares");
        assertThat(health("com.acme.four").detail()).contains("'Spaceship', which is no kind of element");
        assertThat(health("com.acme.five").detail()).contains("'class' is missing");
        assertThat(health("com.acme.six").detail()).contains("'name' is missing");
        assertThat(engine().health()).filteredOn(each -> each.contribution().id().equals("com.acme.good"))
                .extracting(Health::status).containsExactlyInAnyOrder(Health.Status.OK, Health.Status.DUPLICATE);
    }

    @Test
    void standsWhereItBelongsAndOnlyThere() {
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setName("Late");
        open.session().execute(Edits.add(open.portfolio(), risk, Edits.LAST));
        install(page("aa", "Good", "after=\"mentioned-by, com.acme.zz\" appliesTo=\"WorkItem\""), page("zz", "Good"),
                page("risks", "Good", "appliesTo=\"Risk\""));
        openForm(now(small.api));
        assertThat(tabs()).containsExactly("Overview", "Links", "zz", "Mentioned by", "aa");
        openForm(risk);
        assertThat(tabs()).containsExactly("Risk", "Overview", "risks", "zz", "Mentioned by");
    }

    @Test
    void comesAndGoesWithItsPluginAndItsSetting() {
        openForm(now(small.api));
        install(page("good", "Good"));
        await("its tab is there", () -> tabs().contains("good"));
        show("com.acme.good");
        installed.remove(0).close();
        await("its tab is gone", () -> tabs().equals(List.of("Overview", "Links", "Mentioned by")));
        ContributionSetting off = ModelFactory.eINSTANCE.createContributionSetting();
        off.setContribution(MENTIONED_BY);
        off.setParameter("enabled");
        off.setValue("false");
        open.session().execute(Edits.add(open.portfolio(), off, Edits.LAST));
        await("its tab is gone", () -> tabs().equals(List.of("Overview", "Links")));
        open.session().undo();
        await("its tab is there", () -> tabs().equals(List.of("Overview", "Links", "Mentioned by")));
    }

    @Test
    void listsAllThatMentionAnElement() {
        StatusReport report = ModelFactory.eINSTANCE.createStatusReport();
        report.setName("First week");
        report.setContent("The Platform Team is late; its team lead is ill.");
        open.session().execute(Edits.add(open.portfolio(), report, Edits.LAST));
        openForm(now(small.platform));
        show(MENTIONED_BY);
        Table table = mentions();
        assertThat(table.getItems()).extracting(item -> item.getText(0), item -> item.getText(1), item -> item.getText(2),
                item -> item.getText(3)).contains(tuple("API", "Deliverable", "Owner team", "Launch"),
                        tuple("Schema", "Deliverable", "Owner team", "Launch"),
                        tuple("First week", "Status report", "In its text", "Small"));
        picture("team");
        rename(now(small.api), "Desk");
        await("it has followed", () -> names(table).contains("Desk"));
        controls(form(), Text.class).stream().filter(each -> each.isVisible() && each.getMessage().equals("Filter by name"))
                .findFirst().orElseThrow().setText("des own");
        settle();
        assertThat(names(table)).containsExactly("Desk");
        table.setSelection(0);
        table.setFocus();
        settle();
        press(0, SWT.CR);
        await("its form is open", () -> page().getActiveEditor().getTitle().equals("Desk"));
        openForm(now(small.program));
        show(MENTIONED_BY);
        assertThat(words()).contains("Nothing refers to Launch yet");
        picture("none");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private Table mentions() {
        return controls((Composite) form(), Table.class).stream().filter(Table::isVisible).findFirst().orElseThrow();
    }

    private static List<String> names(Table table) {
        return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
    }

}
