// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keelson.analysis.Schedule;
import org.keelson.model.WorkItem;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Preferences;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.simulation.SimulationView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** What takes pictures of parts of the workbench: opens portfolios, makes parts ready, waits, and keeps what the screen shows. */
abstract class GalleryBench extends WorkbenchTest {

    /** What is taken; all without it. */
    protected static final Pattern ONLY = Pattern.compile(System.getProperty("keelson.gallery.only", ""));

    private static final Duration QUIET = Duration.ofMillis(400);
    /** Some of the display's server: what was laid out a moment ago is drawn with one of the next. */
    private static final Duration FRAMES = Duration.ofMillis(300);

    protected OpenPortfolio open;
    protected Path file;
    private String user;

    /** Who takes the pictures is in none of them. */
    @BeforeEach
    void someone() {
        user = System.setProperty("user.name", "maya");
        preferences().put(Preferences.PERSON, "Maya Lindqvist");
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(Preferences.NODE);
    }

    @AfterEach
    void restore() {
        System.setProperty("user.name", user);
        preferences().remove(Preferences.PERSON);
        page().resetPerspective();
        Theme.use(false);
    }

    /** Not between pictures: GTK draws nothing while it waits for the window manager to say that a window has its size. */
    @AfterAll
    static void enlarge() {
        window().getShell().setMaximized(true);
    }

    /** Opens a sample that the product ships, with no view around. */
    protected void openSample(String name) throws IOException {
        file = folder.resolve(name + ".keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/" + file.getFileName()).openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        hideViews();
    }

    /** A view or editor that is alone in its place has its whole title and its tools beside it. */
    protected static void hideViews() {
        for (IViewReference view : page().getViewReferences()) {
            page().hideView(view);
        }
    }

    protected static void closeOthers() {
        IEditorReference[] others = Arrays.stream(page().getEditorReferences())
                .filter(each -> each.getEditor(false) != page().getActiveEditor()).toArray(IEditorReference[]::new);
        page().closeEditors(others, false);
        settle();
    }

    /** Makes the window that large, in points. */
    protected static void resize(int width, int height) {
        Shell shell = window().getShell();
        Rectangle wanted = new Rectangle(0, 0, width, height);
        if (shell.getMaximized()) {
            shell.setMaximized(false);
            await("it is not maximized", () -> !shell.getMaximized());
        }
        if (!shell.getBounds().equals(wanted)) {
            shell.setBounds(wanted);
        }
        settle();
    }

    protected final Schedule schedule() {
        return open.schedule().latest().map(LiveSchedule.Answer::schedule).orElseThrow();
    }

    protected final WorkItem item(String id) {
        return (WorkItem) open.session().find(id).orElseThrow();
    }

    /** The next item on the critical path that has not begun. */
    protected final WorkItem next() {
        Schedule schedule = schedule();
        return schedule.criticalPath().stream().filter(id -> !schedule.network().isStarted(schedule.network().indexOf(id)))
                .map(this::item).findFirst().orElseThrow();
    }

    /** Selects an element where views look for it, and goes on in the part that is active. */
    protected static void select(Object element) {
        IWorkbenchPart part = page().getActivePart();
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(element));
        settle();
        page().activate(part);
        settle();
    }

    protected final void last() {
        select(item(schedule().criticalPath().getLast()));
    }

    protected final void fivePaths() {
        controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && List.of(each.getItems()).contains("20")).forEach(combo -> {
                    combo.setText("5");
                    combo.notifyListeners(SWT.Selection, new Event());
                });
    }

    protected final void threeWeeks() {
        fill("3w", "3w");
    }

    protected final void search() {
        fill("Search", "payment");
    }

    private static void fill(String message, String words) {
        controls(window().getShell(), Text.class).stream()
                .filter(text -> text.isVisible() && text.getMessage().startsWith(message)).forEach(text -> text.setText(words));
    }

    protected final void simulate() {
        quiet(Duration.ofSeconds(8));
        ((SimulationView) page().getActivePart()).run();
    }

    /**
     * Waits until the schedule is there and nothing has been computed for a while.
     *
     * @return whether that was so in time
     */
    protected final boolean quiet(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        long since = System.nanoTime();
        while (System.nanoTime() - since < QUIET.toNanos()) {
            if (System.nanoTime() > end) {
                return false;
            }
            if (!Job.getJobManager().isIdle() || open != null && open.schedule().isComputing()) {
                since = System.nanoTime();
            }
            if (!display().readAndDispatch()) {
                display().timerExec(20, () -> { });
                display().sleep();
            }
        }
        settle();
        return true;
    }

    /** Makes a part fill the window, which is small enough not to hide anything of it. */
    protected static void maximize(IWorkbenchPart part) {
        page().setPartState(page().getReference(part), IWorkbenchPage.STATE_MAXIMIZED);
        settle();
    }

    protected static void unmaximize(IWorkbenchPart part) {
        page().setPartState(page().getReference(part), IWorkbenchPage.STATE_RESTORED);
        settle();
    }

    /** How many pixels a point has. */
    protected static int zoom() {
        return Math.max(1, Math.round(display().getPrimaryMonitor().getZoom() / 100f));
    }

    /** Where a tab folder is on the screen, in points. */
    protected static Rectangle onScreen(CTabFolder part) {
        Rectangle bounds = part.getBounds();
        Point origin = part.getParent().toDisplay(bounds.x, bounds.y);
        return new Rectangle(origin.x, origin.y, bounds.width, bounds.height);
    }

    /**
     * Keeps what the screen shows.
     *
     * @param place   in points
     * @param options of ImageMagick, for the file
     */
    protected static void write(Path picture, Rectangle place, String... options) {
        for (Shell shell : display().getShells()) {
            if (shell.isVisible()) {
                shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
                shell.update();
            }
        }
        long drawn = System.nanoTime() + FRAMES.toNanos();
        await("it is drawn", () -> System.nanoTime() > drawn);
        int zoom = zoom();
        String crop = place.width * zoom + "x" + place.height * zoom + "+" + place.x * zoom + "+" + place.y * zoom;
        List<String> command = new ArrayList<>(List.of("import", "-silent", "-window", "root", "-crop", crop, "+repage"));
        command.addAll(List.of(options));
        command.addAll(List.of("-strip", picture.toString().endsWith(".png") && options.length > 0 ? "png8:" + picture
                : picture.toString()));
        try {
            Files.createDirectories(picture.toAbsolutePath().getParent());
            Process taken = new ProcessBuilder(command).inheritIO().start();
            assertThat(taken.waitFor(30, TimeUnit.SECONDS) && taken.exitValue() == 0).as("a picture " + picture).isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
