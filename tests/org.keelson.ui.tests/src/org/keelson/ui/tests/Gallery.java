// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.analysis.Schedule;
import org.keelson.edit.Labels;
import org.keelson.model.WorkItem;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.simulation.SimulationView;
import org.keelson.ui.navigator.internal.NavigatorView;

/**
 * The pictures of the user guide and the README: editors and views on a sample, light and dark, in as many pixels as the display
 * has for a point. Run by {@code ./build gallery} alone, as its name does not end like that of a test; one line of {@link #SHOTS}
 * a picture.
 */
class Gallery extends WorkbenchTest {

    private static final String SAMPLE = "product-launch";
    private static final Duration QUIET = Duration.ofMillis(600);
    private static final Duration ENOUGH = Duration.ofSeconds(8);
    /** As many as a palette has; the pictures have few, but smooth letters have many shades. */
    private static final int COLOURS = 128;

    private static final List<Shot> SHOTS = List.of(
            editor("dependency-map", 1440, 860, "org.keelson.ui.diagram.dependencies.editor"),
            editor("roadmap", 1440, 860, "org.keelson.ui.diagram.roadmap.editor"),
            editor("structure", 1440, 860, "org.keelson.ui.diagram.structure.editor"),
            editor("table", 1440, 720, "org.keelson.ui.tables.editor"),
            new Shot("form", 1280, 820, Gallery::form),
            view("critical-path", 1240, 400, "org.keelson.ui.insight.criticalPath").then(Gallery::fivePaths),
            view("first-schedule", 1400, 420, "org.keelson.ui.insight.firstSchedule"),
            view("why-this-date", 1240, 400, "org.keelson.ui.insight.why").then(Gallery::last),
            view("slip-impact", 1240, 400, "org.keelson.ui.insight.slipImpact").then(Gallery::threeWeeks),
            view("simulation", 1240, 440, "org.keelson.ui.insight.simulation").then(Gallery::simulate),
            view("capacity", 1240, 480, "org.keelson.ui.insight.capacity"),
            view("blocking-teams", 1240, 420, "org.keelson.ui.insight.blocking"),
            view("risks", 1240, 560, "org.keelson.ui.insight.risks"),
            view("decisions", 1240, 420, "org.keelson.ui.insight.decisions"),
            view("milestone-trend", 1240, 520, "org.keelson.ui.insight.trend"),
            view("objectives", 1240, 420, "org.keelson.ui.insight.okr"),
            view("search", 1240, 420, "org.keelson.ui.insight.search").then(Gallery::search),
            view("status", 1240, 480, "org.keelson.ui.insight.status"),
            view("findings", 1240, 480, "org.keelson.ui.insight.findings"),
            view("metrics", 1240, 480, "org.keelson.ui.insight.metrics"),
            view("dependency-review", 1240, 480, "org.keelson.ui.insight.dependencyReview"),
            view("weekly-sync", 1240, 560, "org.keelson.ui.insight.weeklySync"),
            view("extension-health", 1240, 480, "org.keelson.ui.insight.extensionHealth"));

    /**
     * A picture.
     *
     * @param name   of the file, without what says light or dark and how fine
     * @param width  of the window while it is taken, in points, as the height
     * @param opened opens what is shown, and makes it ready
     */
    record Shot(String name, int width, int height, Consumer<Gallery> opened) {

        @Override
        public String toString() {
            return name;
        }

        /** The same after something else was done in it. */
        Shot then(Consumer<Gallery> next) {
            return new Shot(name, width, height, opened.andThen(next));
        }
    }

    private OpenPortfolio open;
    private Path file;
    private String user;

    private static Shot editor(String name, int width, int height, String id) {
        return new Shot(name, width, height, gallery -> gallery.openEditor(id));
    }

    private static Shot view(String name, int width, int height, String id) {
        return new Shot(name, width, height, gallery -> gallery.openView(id));
    }

    static Stream<Arguments> pictures() {
        return SHOTS.stream().flatMap(shot -> Stream.of(Arguments.of(shot, false), Arguments.of(shot, true)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isTaken(Shot shot, boolean isDark) throws Exception {
        Theme.use(isDark);
        openSample();
        window().getShell().setMaximized(false);
        window().getShell().setBounds(0, 0, shot.width(), shot.height());
        settle();
        shot.opened().accept(this);
        IWorkbenchPart part = page().getActivePart();
        page().setPartState(page().getReference(part), IWorkbenchPage.STATE_MAXIMIZED);
        quiet();
        int zoom = Math.max(1, Math.round(display().getPrimaryMonitor().getZoom() / 100f));
        write(shot.name() + (isDark ? "-dark" : "") + (zoom == 1 ? "" : "-" + zoom + "x"), folderOf(part), zoom);
        page().setPartState(page().getReference(part), IWorkbenchPage.STATE_RESTORED);
        settle();
    }

    /** Who takes the pictures is in none of them. */
    @BeforeEach
    void someone() {
        user = System.setProperty("user.name", "maya");
    }

    @AfterEach
    void restore() {
        System.setProperty("user.name", user);
        page().resetPerspective();
        Theme.use(false);
        window().getShell().setMaximized(true);
    }

    /** Opens it with no view around, as a view that is alone in its place has its whole title and its tools beside it. */
    private void openSample() throws IOException {
        file = folder.resolve(SAMPLE + ".keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/" + file.getFileName()).openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        for (IViewReference view : page().getViewReferences()) {
            page().hideView(view);
        }
    }

    private Schedule schedule() {
        return open.schedule().latest().map(LiveSchedule.Answer::schedule).orElseThrow();
    }

    private WorkItem item(String id) {
        return (WorkItem) open.session().find(id).orElseThrow();
    }

    /** The next item on the critical path that has not begun. */
    private WorkItem next() {
        Schedule schedule = schedule();
        return schedule.criticalPath().stream().filter(id -> !schedule.network().isStarted(schedule.network().indexOf(id)))
                .map(this::item).findFirst().orElseThrow();
    }

    /** Selects an item where views look for it, and goes on in the part that is active. */
    private void select(WorkItem item) {
        IWorkbenchPart part = page().getActivePart();
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(item));
        settle();
        page().activate(part);
        settle();
    }

    private void openEditor(String id) {
        try {
            page().openEditor(new KeelsonEditorInput(file), id, true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
            settle();
            closeOthers();
            select(next());
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private void openView(String id) {
        try {
            page().showView(id);
            settle();
            select(next());
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private void form() {
        assertThat(ElementEditors.open(page(), next())).as(Labels.text(next())).isTrue();
        closeOthers();
    }

    private static void closeOthers() {
        IEditorReference[] others = Arrays.stream(page().getEditorReferences())
                .filter(each -> each.getEditor(false) != page().getActiveEditor()).toArray(IEditorReference[]::new);
        page().closeEditors(others, false);
        settle();
    }

    private void last() {
        select(item(schedule().criticalPath().getLast()));
    }

    private void fivePaths() {
        controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && List.of(each.getItems()).contains("20")).forEach(combo -> {
                    combo.setText("5");
                    combo.notifyListeners(SWT.Selection, new Event());
                });
    }

    private void threeWeeks() {
        controls(window().getShell(), Text.class).stream()
                .filter(text -> text.isVisible() && text.getMessage().startsWith("3w")).forEach(text -> text.setText("3w"));
    }

    private void search() {
        controls(window().getShell(), Text.class).stream()
                .filter(text -> text.isVisible() && text.getMessage().startsWith("Search"))
                .forEach(text -> text.setText("payment"));
    }

    private void simulate() {
        quiet();
        ((SimulationView) page().getActivePart()).run();
    }

    /** Waits until the schedule is there and nothing has been computed for a while. */
    private void quiet() {
        await("it is scheduled", () -> open.schedule().isFresh());
        long enough = System.nanoTime() + ENOUGH.toNanos();
        long[] since = {System.nanoTime()};
        await("nothing is computed", () -> {
            if (!Job.getJobManager().isIdle()) {
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > QUIET.toNanos() || System.nanoTime() > enough;
        });
        settle();
    }

    /** The tab folder that a part is in, and nothing around it. */
    private static CTabFolder folderOf(IWorkbenchPart part) {
        return controls(window().getShell(), CTabFolder.class).stream()
                .filter(each -> each.isVisible() && each.getSelection() != null
                        && each.getSelection().getText().replaceFirst("^\\*", "").equals(part.getTitle()))
                .findFirst().orElseThrow();
    }

    /** What the screen shows of a part, with few colours, so that the file stays small. */
    private static void write(String name, CTabFolder part, int zoom) throws IOException, InterruptedException {
        Rectangle bounds = part.getBounds();
        Point origin = part.getParent().toDisplay(bounds.x, bounds.y);
        Path pictures = Path.of(System.getProperty("keelson.gallery", "../../bundles/org.keelson.doc/guide/pictures"));
        String crop = bounds.width * zoom + "x" + bounds.height * zoom + "+" + origin.x * zoom + "+" + origin.y * zoom;
        Process taken = new ProcessBuilder("import", "-silent", "-window", "root", "-crop", crop, "+repage", "+dither", "-colors",
                Integer.toString(COLOURS), "-strip", "-define", "png:compression-level=9",
                "png8:" + pictures.resolve(name + ".png")).inheritIO().start();
        assertThat(taken.waitFor(30, TimeUnit.SECONDS) && taken.exitValue() == 0).as("a picture of " + name).isTrue();
    }
}
