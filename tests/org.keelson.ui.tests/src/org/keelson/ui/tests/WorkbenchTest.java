// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPart2;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;

/**
 * A test in the running workbench, on its UI thread. Each begins with no editor open, and fails if an error was
 * logged. Waiting is for conditions, with a time limit; pictures are kept under {@code target/pictures}.
 */
@ExtendWith(PictureOfFailure.class)
public abstract class WorkbenchTest {

    /** Far more than anything here takes; a test that waits so long has failed. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A test that is still there has met a dialog that nobody closes; without an end, the build would wait for ever. */
    private static final Duration HANGS = Duration.ofMinutes(3);

    /** Some frames of the display's server; what fades may still do so, as minutes of waiting for it add up. */
    private static final Duration FRAMES = Duration.ofMillis(60);

    /** Of the test; gone after it. */
    @TempDir
    protected Path folder;

    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener log = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status);
        }
    };
    private String name = "";
    private Timer watch;
    private UiWatch uiWatch;

    @BeforeEach
    void begin(TestInfo info) {
        watch = new Timer("watch over a test", true);
        watch.schedule(new Halt(info.getDisplayName()), hangs().toMillis());
        name = info.getTestClass().map(Class::getSimpleName).orElse("") + "-"
                + info.getTestMethod().map(java.lang.reflect.Method::getName).orElse("");
        await("what the workbench opens by itself is open",
                () -> Job.getJobManager().find(PortfolioFiles.OPENING).length == 0);
        settle();
        closeAll();
        window().getShell().forceActive();
        Platform.addLogListener(log);
        uiWatch = UiWatch.begin(display(), name);
    }

    @AfterEach
    void end() {
        try {
            closeAll();
            settle();
            assertThat(errors).as("errors in the log").extracting(WorkbenchTest::describe).isEmpty();
        } finally {
            uiWatch.end(Path.of(System.getProperty("keelson.pictures", "target/pictures")).resolveSibling("ui-watch.txt"));
            watch.cancel();
            Platform.removeLogListener(log);
        }
    }

    /** Ends the program, since a thread that waits for events cannot be interrupted, and says where it stood. */
    private static final class Halt extends TimerTask {
        private final String test;

        private Halt(String test) {
            this.test = test;
        }

        @Override
        public void run() {
            System.err.println("The test " + test + " hangs. All threads:");
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                System.err.println(thread);
                Arrays.stream(stack).forEach(frame -> System.err.println("\tat " + frame));
            });
            Runtime.getRuntime().halt(1);
        }
    }

    private static String describe(IStatus status) {
        Throwable cause = status.getException();
        return status.getPlugin() + ": " + status.getMessage() + (cause == null ? ""
                : " " + cause + " " + Arrays.stream(cause.getStackTrace()).limit(12).toList());
    }

    /** When a test that is still there is ended; more for what is no test and takes its time. */
    protected Duration hangs() {
        return HANGS;
    }

    private void closeAll() {
        for (Shell shell : display().getShells()) {
            if (shell != window().getShell() && !shell.isDisposed() && shell.isVisible()) {
                shell.close();
            }
        }
        page().closeAllEditors(false);
        settle();
    }

    /** Tells an expected error from the rest, so that it does not fail the test. */
    protected void expectError(String part) {
        assertThat(errors).anyMatch(status -> describe(status).contains(part));
        errors.removeIf(status -> describe(status).contains(part));
    }

    protected static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    protected static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    protected static IWorkbenchPage page() {
        return window().getActivePage();
    }

    protected static OpenPortfolios portfolios() {
        return window().getService(OpenPortfolios.class);
    }

    /** Opens a file as the user would, and waits until its editor and its schedule are there. */
    protected OpenPortfolio open(Path file) {
        window().getService(PortfolioFiles.class).open(page(), file);
        await("the portfolio is open", () -> portfolios().find(file).isPresent() && page().getActiveEditor() != null);
        OpenPortfolio portfolio = portfolios().find(file).orElseThrow();
        await("it is scheduled", () -> portfolio.schedule().isFresh());
        settle();
        return portfolio;
    }

    /** Opens and activates a view. */
    protected static <T extends IViewPart> T view(String id, Class<T> type) {
        try {
            IViewPart part = page().showView(id);
            settle();
            return type.cast(part);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    /** Handles all events that are there now. */
    protected static void settle() {
        while (display().readAndDispatch()) {
            continue;
        }
    }

    /** Handles events until the condition holds; fails after a time limit. */
    protected static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long until " + what).isLessThan(end);
            if (!display().readAndDispatch()) {
                display().timerExec(20, () -> { });
                display().sleep();
            }
        }
    }

    /** Waits for something and answers it. */
    protected static <T> T awaitThat(String what, Supplier<Optional<T>> source) {
        await(what, () -> source.get().isPresent());
        return source.get().orElseThrow();
    }

    /**
     * Runs something that opens a modal dialog, and does the rest in the dialog once it is there.
     *
     * @param title of the dialog's window
     * @param then  must close the dialog
     */
    protected static void inDialog(String title, Runnable opener, Consumer<Shell> then) {
        Throwable[] failure = new Throwable[1];
        boolean[] done = new boolean[1];
        Runnable[] look = new Runnable[1];
        long end = System.nanoTime() + LIMIT.toNanos();
        look[0] = () -> {
            Optional<Shell> shell = shell(title);
            if (shell.isEmpty() && System.nanoTime() < end) {
                display().timerExec(30, look[0]);
                return;
            }
            try {
                then.accept(shell.orElseThrow(() -> new AssertionError("There is no window " + title)));
            } catch (RuntimeException | AssertionError e) {
                failure[0] = e;
                shell.filter(each -> !each.isDisposed()).ifPresent(Shell::close);
            }
            done[0] = true;
        };
        display().timerExec(30, look[0]);
        opener.run();
        await("the dialog " + title + " was dealt with", () -> done[0]);
        if (failure[0] instanceof Error error) {
            throw error;
        }
        if (failure[0] instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** The visible window of that title. */
    protected static Optional<Shell> shell(String title) {
        return Arrays.stream(display().getShells())
                .filter(shell -> !shell.isDisposed() && shell.isVisible() && shell.getText().equals(title)).findFirst();
    }

    /** The tab folder that a part is in, and nothing around it. */
    protected static CTabFolder folderOf(IWorkbenchPart part) {
        return controls(window().getShell(), CTabFolder.class).stream()
                .filter(each -> each.isVisible() && each.getSelection() != null
                        && each.getSelection().getText().replaceFirst("^\\*", "").equals(((IWorkbenchPart2) part).getPartName()))
                .findFirst().orElseThrow(() -> new AssertionError("No folder has the tab " + part.getTitle()));
    }

    /** All controls of a type below another, in the order of the screen's making. */
    protected static <T extends Control> List<T> controls(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(controls(composite, type));
            }
        }
        return found;
    }

    /** Pushes a button of a dialog once it is enabled. */
    protected static void push(Shell shell, String label) {
        Button button = button(shell, label);
        await(label + " can be pushed", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** The first button whose label begins so. */
    protected static Button button(Shell shell, String label) {
        return controls(shell, Button.class).stream()
                .filter(each -> each.getText().replace("&", "").startsWith(label)).findFirst().orElseThrow();
    }

    /** The text field that is typed into. */
    protected static Optional<Text> focusedText() {
        return display().getFocusControl() instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    /** Presses and releases a key of the display's server, with modifiers such as {@link SWT#CTRL}; else posts it. */
    protected static void press(int modifiers, int keyCode) {
        if (hand("key", keyName(modifiers, keyCode))) {
            return;
        }
        List<Integer> held = new ArrayList<>();
        for (int modifier : new int[] { SWT.CTRL, SWT.SHIFT, SWT.ALT }) {
            if ((modifiers & modifier) != 0) {
                held.add(modifier);
            }
        }
        held.forEach(modifier -> post(SWT.KeyDown, modifier, (char) 0));
        boolean isCharacter = keyCode >= ' ' && keyCode != SWT.DEL && keyCode < SWT.KEYCODE_BIT;
        post(SWT.KeyDown, isCharacter ? 0 : keyCode, isCharacter ? (char) keyCode : 0);
        post(SWT.KeyUp, isCharacter ? 0 : keyCode, isCharacter ? (char) keyCode : 0);
        held.reversed().forEach(modifier -> post(SWT.KeyUp, modifier, (char) 0));
        settle();
    }

    /** Types text on the real keyboard queue. */
    protected static void type(String text) {
        if (hand("type", "--delay", "10", text)) {
            return;
        }
        for (char character : text.toCharArray()) {
            press(Character.isUpperCase(character) ? SWT.SHIFT : 0, Character.toLowerCase(character));
        }
    }

    private static void post(int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = keyCode;
        event.character = character;
        assertThat(display().post(event)).as("key event posted").isTrue();
        settle();
    }

    /** Moves the real pointer to a place in a control. */
    protected static void movePointer(Control control, int x, int y) {
        Point at = control.toDisplay(x, y);
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = at.x;
        event.y = at.y;
        display().post(event);
        settle();
    }

    /** Presses or releases a button of the real mouse. */
    protected static void button(boolean down, int button) {
        Event event = new Event();
        event.type = down ? SWT.MouseDown : SWT.MouseUp;
        event.button = button;
        event.count = 1;
        display().post(event);
        settle();
    }

    /** Clicks a place in a control with the real mouse. */
    protected static void click(Control control, int x, int y) {
        movePointer(control, x, y);
        button(true, 1);
        button(false, 1);
    }

    /**
     * Clicks a button with the mouse of the display's server. GTK lets a button go off only if the pointer was seen to enter it,
     * and a press that SWT posts may overtake that.
     */
    protected static void click(Button button) {
        Point at = button.toDisplay(button.getSize().x / 2, button.getSize().y / 2);
        if (!hand("mousemove", "" + at.x, "" + at.y, "click", "1")) {
            button.notifyListeners(SWT.Selection, new Event());
            settle();
        }
    }

    /**
     * Drags with the pointer of the display's server, since GTK begins no drag for events that SWT posts. Skips the
     * test where there is no {@code xdotool}.
     *
     * @param from in the control
     * @param to   in the control
     */
    protected static void drag(Control control, Point from, Point to) {
        Point start = control.toDisplay(from);
        Point end = control.toDisplay(to);
        List<String> command = new ArrayList<>();
        Collections.addAll(command, "mousemove", "" + start.x, "" + start.y, "sleep", "0.1", "mousedown", "1");
        for (int step = 1; step <= 10; step++) {
            Collections.addAll(command, "sleep", "0.05", "mousemove", "" + (start.x + (end.x - start.x) * step / 10),
                    "" + (start.y + (end.y - start.y) * step / 10));
        }
        Collections.addAll(command, "sleep", "0.2", "mousemove_relative", "2", "1", "sleep", "0.2", "mouseup", "1");
        if (!hand(command.toArray(String[]::new))) {
            Assumptions.abort("xdotool is needed to drag");
        }
    }

    /**
     * Moves pointer or keys of the display's server.
     *
     * @return false where there is no {@code xdotool}
     */
    protected static boolean hand(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        Collections.addAll(command, arguments);
        try {
            Process hand = new ProcessBuilder(command).redirectErrorStream(true).start();
            await("the hand is done", () -> !hand.isAlive());
            settle();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The name of a key for X, such as {@code ctrl+z}. */
    private static String keyName(int modifiers, int keyCode) {
        String name = switch (keyCode) {
            case SWT.CR -> "Return";
            case SWT.ESC -> "Escape";
            case SWT.DEL -> "Delete";
            case SWT.INSERT -> "Insert";
            case SWT.TAB -> "Tab";
            case SWT.BS -> "BackSpace";
            case SWT.HOME -> "Home";
            case SWT.END -> "End";
            case ' ' -> "space";
            case '+' -> "plus";
            case '-' -> "minus";
            case '=' -> "equal";
            case '.' -> "period";
            case ',' -> "comma";
            case '/' -> "slash";
            case SWT.PAGE_UP -> "Prior";
            case SWT.PAGE_DOWN -> "Next";
            case SWT.ARROW_UP -> "Up";
            case SWT.ARROW_DOWN -> "Down";
            case SWT.ARROW_LEFT -> "Left";
            case SWT.ARROW_RIGHT -> "Right";
            default -> keyCode >= SWT.F1 && keyCode <= SWT.F12 ? "F" + (keyCode - SWT.F1 + 1)
                    : Character.toString(keyCode);
        };
        return ((modifiers & SWT.CTRL) != 0 ? "ctrl+" : "") + ((modifiers & SWT.ALT) != 0 ? "alt+" : "")
                + ((modifiers & SWT.SHIFT) != 0 ? "shift+" : "") + name;
    }

    /** Keeps a picture of the workbench window under {@code target/pictures}, named after the test. */
    protected void picture(String what) {
        picture(what, window().getShell());
    }

    /** Keeps a picture of a control. */
    protected void picture(String what, Control control) {
        // GTK draws with the next frame: a picture of now would show what was before
        long drawn = System.nanoTime() + FRAMES.toNanos();
        await("it is drawn", () -> System.nanoTime() > drawn);
        settle();
        Rectangle bounds = control instanceof Shell shell ? shell.getBounds() : control.getBounds();
        Point origin = control instanceof Shell ? new Point(bounds.x, bounds.y) : control.toDisplay(0, 0);
        Image image = new Image(display(), Math.max(1, bounds.width), Math.max(1, bounds.height));
        GC gc = new GC(display());
        gc.copyArea(image, origin.x, origin.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
        image.dispose();
        try {
            Path pictures = Path.of(System.getProperty("keelson.pictures", "target/pictures"));
            Files.createDirectories(pictures);
            loader.save(pictures.resolve(name + "-" + what + ".png").toString(), SWT.IMAGE_PNG);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
