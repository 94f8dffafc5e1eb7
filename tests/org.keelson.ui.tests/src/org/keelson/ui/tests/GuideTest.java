// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.commands.Category;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.ui.Theme;
import org.keelson.ui.app.internal.guide.GuideEditor;
import org.keelson.ui.app.internal.guide.GuideHandler;
import org.keelson.ui.app.internal.guide.GuideText;
import org.keelson.ui.insight.internal.review.ReviewView;

/** The user guide, the welcome page and the tasks in the workbench. */
class GuideTest extends WorkbenchTest {

    private static final Pattern DOES = Pattern.compile("(command|view):([^?]+)(\\?.*)?");

    @AfterEach
    void light() {
        Theme.use(false);
    }

    private static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
            settle();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static GuideText guide() {
        return ((GuideEditor) page().getActiveEditor()).text();
    }

    private static String text() {
        return guide().text();
    }

    private static Composite area() {
        return guide().getParent().getParent();
    }

    private static Tree contents() {
        return controls(area(), Tree.class).getFirst();
    }

    private static List<TreeItem> listed() {
        return Arrays.stream(contents().getItems()).<TreeItem>mapMulti((item, sink) -> {
            sink.accept(item);
            Arrays.stream(item.getItems()).forEach(sink);
        }).toList();
    }

    private static void choose(TreeItem item) {
        contents().setSelection(item);
        Event event = new Event();
        event.item = item;
        contents().notifyListeners(SWT.Selection, event);
        settle();
    }

    private static void follow(String link) {
        assertThat(guide().focusLink(link)).as("a link " + link).isTrue();
        settle();
        press(0, SWT.CR);
    }

    private static void push(String label) {
        Button button = controls(area(), Button.class).stream().filter(each -> each.getText().equals(label)).findFirst()
                .orElseThrow();
        assertThat(button.isEnabled()).as(label).isTrue();
        button.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void welcomesAndLeadsToATask() {
        run("org.keelson.ui.app.welcome");
        assertThat(text()).startsWith("Welcome to Keelson").contains("Begin", "Step by step");
        picture("welcome");
        follow("Review the dependencies");
        await("the task is there", () -> text().startsWith("Review the dependencies"));
        picture("task");
        follow("Show the dependency review");
        await("the step is done", () -> page().findView(ReviewView.ID) != null);
        page().hideView(page().findView(ReviewView.ID));
    }

    @Test
    void everyStepOfEveryTaskExists() {
        run("org.keelson.ui.app.welcome");
        Set<String> links = new TreeSet<>(guide().targets());
        TreeItem tasks = Arrays.stream(contents().getItems()).filter(item -> item.getText().equals("Step by step")).findFirst()
                .orElseThrow();
        assertThat(tasks.getItems()).hasSize(5);
        for (TreeItem task : tasks.getItems()) {
            choose(task);
            assertThat(text()).startsWith(task.getText());
            links.addAll(guide().targets());
        }
        assertThat(links).hasSizeGreaterThan(20);
        for (String link : links) {
            Matcher does = DOES.matcher(link);
            if (does.matches() && does.group(1).equals("command")) {
                assertThat(window().getService(ICommandService.class).getCommand(does.group(2)).isDefined()).as(link).isTrue();
            } else if (does.matches()) {
                assertThat(PlatformUI.getWorkbench().getViewRegistry().find(does.group(2))).as(link).isNotNull();
            } else if (link.endsWith(".md")) {
                String path = link.replaceFirst("^\\.\\./", "");
                assertThat(List.of("", "guide/").stream()
                        .anyMatch(folder -> Platform.getBundle("org.keelson.doc").getEntry(folder + path) != null))
                        .as(link).isTrue();
            }
        }
    }

    @Test
    void hasContentsSearchLinksAndAWayBackAndForward() {
        run("org.keelson.ui.app.guide");
        assertThat(text()).startsWith("Keelson user guide");
        follow("The weekly sync");
        await("the chapter is there", () -> text().startsWith("The weekly sync"));
        assertThat(contents().getSelection()[0].getText()).isEqualTo("The weekly sync");
        Text search = controls(area(), Text.class).getFirst();
        search.setText("minutes decision promise");
        settle();
        assertThat(listed()).extracting(TreeItem::getText).contains("The weekly sync").doesNotContain("Import a spreadsheet");
        search.setText("");
        push("Back");
        await("it is back", () -> text().startsWith("Keelson user guide"));
        push("Forward");
        await("it is there again", () -> text().startsWith("The weekly sync"));
        guide().setFocus();
        press(SWT.ALT, SWT.ARROW_LEFT);
        await("it is back by its key", () -> text().startsWith("Keelson user guide"));
    }

    @Test
    void drawsPicturesAndTablesLightAndDark() {
        run("org.keelson.ui.app.guide");
        follow("The dependency map");
        await("the picture is drawn", () -> guide().pictures() == 1);
        picture("page");
        Theme.use(true);
        await("the dark picture is drawn", () -> guide().pictures() == 1);
        picture("page-dark");
        assertThat(text()).contains("diamond\ta milestone\n");
        Theme.use(false);
    }

    @Test
    void findsAndCopies() {
        run("org.keelson.ui.app.guide");
        follow("The dependency map");
        guide().setFocus();
        press(SWT.CTRL, 'f');
        await("the bar is open", () -> focusedText().isPresent());
        type("lane");
        await("the first place is marked", () -> guide().selection().equalsIgnoreCase("lane"));
        press(0, SWT.CR);
        assertThat(controls(area(), Label.class)).extracting(Label::getText).anyMatch(count -> count.startsWith("2 of "));
        press(0, SWT.ESC);
        await("the page has the keyboard", () -> guide().isFocusControl());
        run("org.eclipse.ui.edit.copy");
        Clipboard clipboard = new Clipboard(display());
        assertThat(clipboard.getContents(TextTransfer.getInstance())).asString().isEqualToIgnoringCase("lane");
        clipboard.dispose();
        IViewPart outline = view("org.eclipse.ui.views.ContentOutline", IViewPart.class);
        await("the headings are there", () -> controls(window().getShell(), Tree.class).stream().filter(Tree::isVisible)
                .anyMatch(tree -> Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().equals("The dependency map")
                        && item.getItemCount() > 0)));
        picture("outline");
        page().activate(page().getActiveEditor());
        assertThat(outline).isNotNull();
    }

    @Test
    void everyViewAndEditorHasAPageOfTheGuide() {
        List<String> without = new ArrayList<>();
        for (String point : List.of("org.eclipse.ui.views", "org.eclipse.ui.editors")) {
            for (IConfigurationElement part : Platform.getExtensionRegistry().getConfigurationElementsFor(point)) {
                String id = part.getAttribute("id");
                if (id != null && id.startsWith("org.keelson.ui.") && !part.getName().equals("category")) {
                    String page = GuideHandler.chapter(id).orElse("none");
                    if (Platform.getBundle("org.keelson.doc").getEntry("guide/" + page.replaceFirst("#.*", "")) == null) {
                        without.add(id + ": " + page);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    /** Find Commands shows what a command is called, and what it does; so do the preferences of keys. */
    @Test
    void everyCommandSaysWhatItDoes() throws NotDefinedException {
        List<String> silent = new ArrayList<>();
        int count = 0;
        for (Command command : window().getService(ICommandService.class).getDefinedCommands()) {
            if (command.getId().startsWith("org.keelson.ui.") && !command.getId().startsWith("org.keelson.ui.tests")) {
                count++;
                Category category = command.getCategory();
                String description = command.getDescription();
                if (command.getName().isBlank() || description == null || description.isBlank() || category == null
                        || !category.isDefined() || category.getName().isBlank()) {
                    silent.add(command.getId());
                }
            }
        }
        assertThat(count).isGreaterThan(100);
        assertThat(silent).isEmpty();
    }

    @Test
    void helpsOnTheActiveView() {
        ReviewView view = view(ReviewView.ID, ReviewView.class);
        page().activate(view);
        press(0, SWT.F1);
        await("the chapter is there", () -> page().getActiveEditor() instanceof GuideEditor
                && text().startsWith("The dependency review"));
        page().hideView(view);
    }
}
