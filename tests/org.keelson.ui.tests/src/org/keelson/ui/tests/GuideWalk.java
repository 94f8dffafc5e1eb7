// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.PortfolioFiles;

/**
 * Does the steps of a page of the guide in the workbench, by its menus, fields, buttons and keys. Steps are taken by a timer,
 * since one that opens a dialog comes back only when a later one has closed it.
 */
final class GuideWalk {

    private static final int TICK = 40;
    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;
    private static final Duration LIMIT = Duration.ofSeconds(15);
    /** What a key or a read file sets off is under way by then. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Display display;
    private final IWorkbenchWindow window;
    private final Path folder;
    private final Set<String> files;
    private final BiPredicate<IWorkbenchWindow, String> select;
    private final List<GuideSteps.Instruction> instructions = new ArrayList<>();
    private int index;
    private int asked = -1;
    private boolean isQuiet;
    private long due;
    private Process hand;
    private long free;
    private AssertionError failure;

    /**
     * @param folder where the files are that the page has its reader save
     * @param select selects an element in the tree; false if there is none of that name
     */
    GuideWalk(IWorkbenchWindow window, Path folder, Set<String> files, BiPredicate<IWorkbenchWindow, String> select) {
        this.window = window;
        this.folder = folder;
        this.files = files;
        this.select = select;
        display = window.getShell().getDisplay();
    }

    /** Begins to walk. Ask {@link #isDone} until it is, handling events meanwhile. */
    void begin(List<GuideSteps.Instruction> all) {
        instructions.addAll(all);
        due = System.nanoTime() + LIMIT.toNanos();
        display.timerExec(TICK, this::tick);
    }

    /** @throws AssertionError if a step could not be done */
    boolean isDone() {
        if (failure != null) {
            throw failure;
        }
        return index == instructions.size() && !isBusy();
    }

    /** Whether a key is being pressed, or a file is being read and shown: a person would see that and wait. */
    private boolean isBusy() {
        boolean isPressing = hand != null && hand.isAlive();
        if (isPressing || hand != null || Job.getJobManager().find(PortfolioFiles.OPENING).length > 0) {
            free = System.nanoTime() + PAUSE.toNanos();
            hand = isPressing ? hand : null;
        }
        return System.nanoTime() < free;
    }

    /** Whether all that was to be done on the UI thread when this was asked first of the next step has been done. */
    private boolean isQuiet() {
        if (asked != index) {
            asked = index;
            isQuiet = false;
            display.asyncExec(() -> isQuiet = true);
        }
        return isQuiet;
    }

    private void tick() {
        if (failure != null || index == instructions.size()) {
            return;
        }
        display.timerExec(TICK, this::tick);
        if (isBusy() || !isQuiet()) {
            return;
        }
        GuideSteps.Instruction next = instructions.get(index);
        try {
            Optional<Runnable> action = action(next);
            if (action.isPresent()) {
                index++;
                due = System.nanoTime() + LIMIT.toNanos();
                action.get().run();
            } else if (System.nanoTime() > due) {
                fail(next, null);
            }
        } catch (RuntimeException e) {
            fail(next, e);
        }
    }

    private void fail(GuideSteps.Instruction at, RuntimeException cause) {
        failure = new AssertionError("The guide says what cannot be done: " + at + "\nOn the screen: "
                + Screen.texts(shell()), cause);
        Arrays.stream(display.getShells()).filter(each -> each != window.getShell() && each.isVisible()).forEach(Shell::close);
    }

    /** The dialog that waits for an answer, else the window; which of them has the keyboard, the desktop says late. */
    private Shell shell() {
        List<Shell> dialogs = Arrays.stream(display.getShells())
                .filter(each -> each.isVisible() && (each.getStyle() & MODAL) != 0).toList();
        List<Shell> last = dialogs.stream()
                .filter(each -> dialogs.stream().noneMatch(other -> other.getParent() == each)).toList();
        Shell active = display.getActiveShell();
        return last.contains(active) ? active : last.isEmpty() ? window.getShell() : last.getLast();
    }

    private Optional<Runnable> action(GuideSteps.Instruction next) {
        String text = next.text();
        return switch (next.kind()) {
            case MENU -> WorkbenchMenus.item(window.getShell().getMenuBar(), text).map(item -> () -> WorkbenchMenus.choose(item));
            case CONTEXT -> WorkbenchMenus.context(display.getFocusControl(), text)
                    .map(item -> () -> WorkbenchMenus.choose(item));
            case SELECT -> next.where().isEmpty() ? Screen.row(shell(), text)
                    : select.test(window, text) ? Optional.of(() -> { }) : Optional.empty();
            case FILL, FILL_TOO -> Screen.named(shell(), Control.class, next.where()).filter(Screen::isFillable)
                    .map(control -> () -> fill(control, typed(text)));
            case CHOOSE -> (next.where().isEmpty() ? Screen.offering(shell(), text)
                    : Screen.named(shell(), Combo.class, next.where()).filter(combo -> combo.indexOf(text) >= 0))
                    .map(combo -> () -> choose(combo, text));
            case TYPE -> !CommandHandler.isTyping() ? Optional.empty() : Optional.of(() -> hand("type", "--delay", "12", text));
            case PRESS -> Optional.of(() -> hand("key", key(text)));
            case PUSH -> Screen.button(shell(), text);
            case PAGE -> Screen.page(shell(), text);
            case SEE -> Screen.shows(display, text) ? Optional.of(() -> { }) : Optional.empty();
        };
    }

    private String typed(String text) {
        return files.contains(text) ? folder.resolve(text).toString() : text;
    }

    private static void fill(Control control, String text) {
        control.setFocus();
        if (control instanceof Text field) {
            field.setText(text);
        } else if (control instanceof Combo combo) {
            combo.setText(text);
        }
    }

    private static void choose(Combo combo, String text) {
        combo.select(combo.indexOf(text));
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private void hand(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(Arrays.asList(arguments));
        try {
            hand = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IllegalStateException("xdotool is needed to press keys", e);
        }
    }

    /** The name of a key for X, of one as the guide writes it, such as {@code Ctrl+Shift+I}. */
    private static String key(String text) {
        String[] parts = text.split("\\+(?=.)");
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < parts.length - 1; i++) {
            name.append(parts[i].toLowerCase(Locale.ROOT)).append('+');
        }
        String last = parts[parts.length - 1];
        return name + switch (last) {
            case "Enter" -> "Return";
            case "Esc" -> "Escape";
            case "Left", "Right", "Up", "Down", "Tab", "Insert", "Delete", "Home", "End" -> last;
            case "?" -> "question";
            default -> last.length() == 1 ? last.toLowerCase(Locale.ROOT) : last;
        };
    }
}
