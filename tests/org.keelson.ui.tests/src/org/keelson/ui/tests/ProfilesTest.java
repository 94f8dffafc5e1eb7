// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Ceremony;
import org.keelson.edit.Edits;
import org.keelson.analysis.risk.RiskAxis;
import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.edit.Portfolios;
import org.keelson.engine.Settings;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgramProfile;
import org.keelson.model.WorkingTime;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Preferences;
import org.keelson.ui.Selections;
import org.keelson.ui.Standards;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.insight.internal.sync.SyncView;

/** Preferences, and the profile that a new portfolio begins with. */
class ProfilesTest extends WorkbenchTest {

    @AfterEach
    void restore() {
        for (String key : List.of(Preferences.DATES, Preferences.REVIEW_DAYS, Preferences.PERSON, Standards.WORK_START,
                Standards.WORK_FINISH, Preferences.PROFILE, Standards.WORKED + "SATURDAY", Standards.COUNTRY, Standards.LEVELS,
                Standards.PROBABILITIES, Standards.DELAYS, Standards.HIGH, Standards.SETTINGS)) {
            InstanceScope.INSTANCE.getNode(Preferences.NODE).remove(key);
        }
    }

    private static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Text field(Shell shell, String value) {
        return controls(shell, Text.class).stream().filter(each -> each.isVisible() && each.getText().equals(value))
                .findFirst().orElseThrow();
    }

    private static Combo combo(Shell shell, String choice) {
        return controls(shell, Combo.class).stream().filter(each -> each.isVisible()
                && Arrays.asList(each.getItems()).contains(choice)).findFirst().orElseThrow();
    }

    private static void choose(Combo combo, String choice) {
        combo.select(combo.indexOf(choice));
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** The platform's fields look at what is typed when a key is let go. */
    private static void keyReleased(Text text) {
        text.notifyListeners(SWT.KeyUp, new Event());
        settle();
    }

    @Test
    void preferencesAreSetOnTheirPage() {
        inDialog("Preferences (Filtered)", () -> PreferencesUtil.createPreferenceDialogOn(window().getShell(),
                "org.keelson.ui.app.preferences", new String[] { "org.keelson.ui.app.preferences",
                        "org.keelson.ui.app.preferences.portfolios", "org.keelson.ui.app.preferences.appearance" }, null)
                .open(), shell -> {
                    field(shell, System.getProperty("user.name")).setText("Rhea Tan");
                    Text days = field(shell, "7");
                    days.setText("-1");
                    keyReleased(days);
                    assertThat(button(shell, "Apply and Close").isEnabled()).as("no days").isFalse();
                    days.setText("14");
                    keyReleased(days);
                    choose(combo(shell, "2026-03-24"), "24.03.2026");
                    picture("page", shell);
                    push(shell, "Apply and Close");
                });
        assertThat(Preferences.person()).isEqualTo("Rhea Tan");
        assertThat(Preferences.reviewDays()).isEqualTo(14);
        assertThat(Dates.text(LocalDate.of(2026, 3, 4))).isEqualTo("04.03.2026");
        assertThat(Dates.read(" 04.03.2026", LocalDate.of(2026, 1, 1))).as("is typed as it is shown")
                .contains(LocalDate.of(2026, 3, 4));
        assertThat(Dates.iso("04.03.2026 09:30")).isEqualTo("2026-03-04T09:30");
        assertThat(Dates.iso("friday")).as("what people say is left to who knows what day it is").isEqualTo("friday");
    }

    @Test
    void aWorkingDayThatEndsBeforeItBeginsIsRefused() {
        inDialog("Preferences (Filtered)", () -> PreferencesUtil.createPreferenceDialogOn(window().getShell(),
                "org.keelson.ui.app.preferences.portfolios", new String[] { "org.keelson.ui.app.preferences.portfolios" }, null)
                .open(), shell -> {
                    Text ends = field(shell, "17:00");
                    ends.setText("08:30");
                    keyReleased(ends);
                    assertThat(button(shell, "Apply and Close").isEnabled()).isFalse();
                    assertThat(button(shell, "Apply").isEnabled()).isFalse();
                    picture("backwards", shell);
                    ends.setText("half past");
                    keyReleased(ends);
                    assertThat(button(shell, "Apply and Close").isEnabled()).as("no time").isFalse();
                    Text begins = field(shell, "09:00");
                    begins.setText("08:00");
                    keyReleased(begins);
                    assertThat(button(shell, "Apply and Close").isEnabled()).as("still no time").isFalse();
                    ends.setText("16:00");
                    keyReleased(ends);
                    push(shell, "Apply and Close");
                });
        assertThat(InstanceScope.INSTANCE.getNode(Preferences.NODE).get(Standards.WORK_FINISH, "")).isEqualTo("16:00");
    }

    @Test
    void aNewPortfolioHasTheProfileAndTheWorkingDayThatWereSet() {
        InstanceScope.INSTANCE.getNode(Preferences.NODE).put(Standards.WORK_START, "08:00");
        InstanceScope.INSTANCE.getNode(Preferences.NODE).put(Standards.WORK_FINISH, "16:30");
        Path file = folder.resolve("light.keelson");
        inDialog("New Portfolio", () -> run("org.keelson.ui.app.newPortfolio"), shell -> {
            Combo profile = combo(shell, "Light");
            assertThat(profile.getText()).as("what is usual").isEqualTo("Standard");
            choose(profile, "Light");
            assertThat(controls(shell, Label.class)).extracting(Label::getText).contains("Items, dependencies and dates only");
            controls(shell, Text.class).stream().filter(each -> each.getText().endsWith(".keelson")).findFirst().orElseThrow()
                    .setText(file.toString());
            picture("wizard", shell);
            push(shell, "Finish");
        });
        await("it is open", () -> portfolios().find(file).isPresent());
        OpenPortfolio open = portfolios().find(file).orElseThrow();
        assertThat(open.portfolio().getProfile()).isEqualTo(ProgramProfile.LIGHT);
        WorkingTime time = open.portfolio().getCalendar().getWorkingTimes().getFirst();
        assertThat(time.getStart()).hasToString("08:00");
        assertThat(time.getFinish()).hasToString("16:30");
    }

    private static boolean isThere(String view) {
        return page().findViewReference("org.keelson.ui.insight." + view) != null;
    }

    private void changeProfile(String to) {
        inDialog("Profile of Small", () -> run("org.keelson.ui.app.changeProfile"), shell -> {
            choose(combo(shell, "Light"), to);
            picture("change-" + to.toLowerCase(Locale.ROOT), shell);
            push(shell, "OK");
        });
        settle();
    }

    @Test
    void viewsComeAndGoWithTheProfileAndWhatIsOpenedStays() throws Exception {
        PlatformUI.getWorkbench().showPerspective("org.keelson.ui.app.review", window());
        OpenPortfolio open = open(new SmallPortfolio().save(folder));
        await("OKRs are for the full profile", () -> !isThere("okr"));
        assertThat(List.of("dependencyReview", "weeklySync", "decisions", "risks")).allMatch(ProfilesTest::isThere);
        changeProfile("Light");
        assertThat(open.portfolio().getPrograms()).allMatch(program -> program.getProfile() == ProgramProfile.LIGHT);
        await("nothing of the review is left", () -> !isThere("weeklySync") && !isThere("risks"));
        picture("light");
        page().showView("org.keelson.ui.insight.decisions");
        open.session().undo();
        await("they are back", () -> isThere("weeklySync") && isThere("risks"));
        assertThat(isThere("okr")).isFalse();
        open.session().redo();
        await("gone again", () -> !isThere("weeklySync"));
        assertThat(isThere("decisions")).as("somebody opened it").isTrue();
        changeProfile("Full");
        await("all are there", () -> isThere("okr") && isThere("weeklySync"));
        PlatformUI.getWorkbench().showPerspective("org.keelson.ui.app.plan", window());
        page().closePerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId("org.keelson.ui.app.review"), false, false);
    }

    @Test
    void viewsWithSomethingUnderWayStayWhileAnotherPortfolioIsLookedAt() throws Exception {
        PlatformUI.getWorkbench().showPerspective("org.keelson.ui.app.review", window());
        open(new SmallPortfolio().save(folder));
        await("they are there", () -> isThere("weeklySync") && isThere("risks"));
        page().showView(SyncView.ID);
        Text line = awaitThat("it can be written down", () -> controls(window().getShell(), Text.class).stream()
                .filter(each -> each.isVisible() && each.getMessage().startsWith("D: …")).findFirst());
        line.setText("D: ship it");
        PortfolioView risks = (PortfolioView) page().showView("org.keelson.ui.insight.risks");
        risks.pin(true);
        SmallPortfolio light = new SmallPortfolio();
        light.portfolio.setProfile(ProgramProfile.LIGHT);
        light.program.setProfile(ProgramProfile.LIGHT);
        OpenPortfolio second = open(light.save(Files.createDirectory(folder.resolve("light"))));
        await("it is worked on", () -> Selections.portfolio(window()).filter(second::equals).isPresent());
        settle();
        assertThat(isThere("weeklySync")).as("a line is half typed").isTrue();
        assertThat(isThere("risks")).as("it is pinned").isTrue();
        assertThat(line.getText()).isEqualTo("D: ship it");
        line.setText("");
        risks.pin(false);
        second.session().execute(Edits.rename(second.portfolio(), "Light"));
        await("now they go too", () -> !isThere("weeklySync") && !isThere("risks"));
        PlatformUI.getWorkbench().showPerspective("org.keelson.ui.app.plan", window());
        page().closePerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId("org.keelson.ui.app.review"), false, false);
    }

    @Test
    void theMenuHasWhatTheProfileShowsAndTheRestBelow() {
        Command change = window().getService(ICommandService.class).getCommand("org.keelson.ui.app.changeProfile");
        await("there is nothing whose profile could be changed", () -> !change.isEnabled());
        OpenPortfolio open = open(new SmallPortfolio().save(folder));
        await("it can be changed", change::isEnabled);
        assertThat(views()).contains("Risks", "Weekly Sync", "Not in This Profile").doesNotContain("OKRs");
        open.session().execute(Ceremony.change(open.portfolio(), ProgramProfile.LIGHT, true));
        assertThat(views()).contains("Findings", "Not in This Profile").doesNotContain("Risks", "Weekly Sync");
        open.session().execute(Ceremony.change(open.portfolio(), ProgramProfile.FULL, true));
        assertThat(views()).contains("Risks", "OKRs").doesNotContain("Not in This Profile");
    }

    /** The entries of the View menu, as it comes up now. */
    private static List<String> views() {
        settle();
        Menu menu = Arrays.stream(window().getShell().getMenuBar().getItems())
                .filter(each -> each.getText().replace("&", "").equals("View")).findFirst().orElseThrow().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> texts = Arrays.stream(menu.getItems()).map(each -> each.getText().replace("&", "").split("\t")[0]).toList();
        menu.notifyListeners(SWT.Hide, new Event());
        settle();
        return texts;
    }

    @Test
    void aNewPortfolioBeginsWithTheStandardsOfTheOrganisation() {
        Portfolio usual = Portfolios.create("Usual", LocalDate.of(2026, 3, 2));
        Standards.applyTo(usual, false);
        assertThat(usual.getRiskScales()).as("what is so by itself is not written").isEmpty();
        assertThat(usual.eIsSet(ModelPackage.Literals.PORTFOLIO__HIGH_RISK)).isFalse();
        IEclipsePreferences set = InstanceScope.INSTANCE.getNode(Preferences.NODE);
        set.putBoolean(Standards.WORKED + "SATURDAY", true);
        set.put(Standards.COUNTRY, "de");
        set.put(Standards.LEVELS, "low, medium, high");
        set.put(Standards.PROBABILITIES, "20, 60, 100");
        set.put(Standards.DELAYS, "1, 5, 30");
        set.putInt(Standards.HIGH, 50);
        set.put(Standards.SETTINGS, Standards.write(Map.of("status-stale", Map.of("days", "7"))));
        Portfolio portfolio = Portfolios.create("Standards", LocalDate.of(2026, 3, 2));
        Standards.applyTo(portfolio, false);
        assertThat(portfolio.getCalendar().getWorkingTimes()).hasSize(6);
        assertThat(portfolio.getCalendar().getCountry()).isEqualTo("DE");
        assertThat(RiskAxis.probability(portfolio).levels()).extracting(RiskAxis.Level::upTo).containsExactly(0.2, 0.6, 1.0);
        RiskAxis delay = RiskAxis.impacts(portfolio).getFirst();
        assertThat(delay.levels()).extracting(RiskAxis.Level::name).containsExactly("low", "medium", "high");
        RiskMatrix matrix = RiskMatrix.of(portfolio, delay, false, 480);
        assertThat(matrix.zone(1, 2)).as("6 of 9").isEqualTo(RiskMatrix.Zone.HIGH);
        assertThat(matrix.zone(1, 1)).as("4 of 9").isEqualTo(RiskMatrix.Zone.MEDIUM);
        assertThat(Settings.of(portfolio, Map.of()).value("status-stale", "days")).contains("7");
        Standards.applyTo(portfolio, true);
        assertThat(portfolio.getRiskScales()).as("a template keeps its own").hasSize(2);
        assertThat(portfolio.getSettings()).hasSize(1);
    }

    @Test
    void preferencesAreWrittenToAFile() throws Exception {
        Command export = window().getService(ICommandService.class).getCommand("org.eclipse.ui.file.export");
        ParameterizedCommand command = ParameterizedCommand.generateCommand(export,
                Map.of("exportWizardId", "org.keelson.ui.app.exportPreferences"));
        InstanceScope.INSTANCE.getNode(Preferences.NODE).putInt(Preferences.REVIEW_DAYS, 21);
        Path file = folder.resolve("keelson.epf");
        inDialog("Export Preferences", () -> run(command), shell -> {
            Combo target = controls(shell, Combo.class).getFirst();
            target.setText(file.toString());
            picture("export", shell);
            push(shell, "Finish");
        });
        assertThat(file).content().contains("org.keelson.ui/reviewDays=21");
    }

    private static void run(ParameterizedCommand command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
