// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.ui.Theme;
import org.keelson.ui.app.internal.guide.GuideEditor;
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

    private static StyledText text() {
        return controls(area(), StyledText.class).getFirst();
    }

    private static Composite area() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible()
                && Arrays.stream(each.getItems()).anyMatch(item -> item.getText().startsWith("Task: ")
                        || item.getText().equals("Contents"))).findFirst().orElseThrow().getParent().getParent();
    }

    private static Table contents() {
        return controls(area(), Table.class).getFirst();
    }

    private static void follow(String link) {
        StyleRange style = Arrays.stream(text().getStyleRanges())
                .filter(each -> each.data instanceof String && text().getText(each.start, each.start + each.length - 1).equals(link))
                .findFirst().orElseThrow();
        text().setFocus();
        text().setCaretOffset(style.start);
        settle();
        press(0, SWT.CR);
    }

    private static Set<String> links() {
        Set<String> links = new TreeSet<>();
        Arrays.stream(text().getStyleRanges()).filter(each -> each.data instanceof String).forEach(each -> links.add((String) each.data));
        return links;
    }

    @Test
    void welcomesAndLeadsToATask() {
        run("org.keelson.ui.app.welcome");
        assertThat(text().getText()).startsWith("Welcome to Keelson").contains("Begin", "Step by step");
        picture("welcome");
        follow("Review the dependencies");
        await("the task is there", () -> text().getText().startsWith("Review the dependencies"));
        picture("task");
        follow("Show the dependency review");
        await("the step is done", () -> page().findView(ReviewView.ID) != null);
        page().hideView(page().findView(ReviewView.ID));
    }

    @Test
    void everyStepOfEveryTaskExists() {
        run("org.keelson.ui.app.welcome");
        Set<String> links = new TreeSet<>(links());
        for (int i = 0; i < contents().getItemCount(); i++) {
            if (contents().getItem(i).getText().startsWith("Task: ")) {
                contents().setSelection(i);
                contents().notifyListeners(SWT.Selection, new Event());
                links.addAll(links());
            }
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
                        .anyMatch(folder -> Platform.getBundle("org.keelson.doc").getEntry(folder + path) != null)).as(link).isTrue();
            }
        }
    }

    @Test
    void hasContentsSearchLinksAndAWayBack() {
        run("org.keelson.ui.app.guide");
        assertThat(text().getText()).startsWith("Keelson user guide");
        follow("The weekly sync");
        await("the chapter is there", () -> text().getText().startsWith("The weekly sync"));
        assertThat(contents().getSelection()[0].getText()).isEqualTo("The weekly sync");
        Text search = controls(area(), Text.class).getFirst();
        search.setText("minutes decision promise");
        settle();
        assertThat(Arrays.stream(contents().getItems()).map(TableItem::getText)).contains("The weekly sync")
                .doesNotContain("Task: import a spreadsheet");
        Theme.use(true);
        settle();
        picture("search-dark");
        search.setText("");
        controls(area(), org.eclipse.swt.widgets.Button.class).getFirst().notifyListeners(SWT.Selection, new Event());
        await("it is back", () -> text().getText().startsWith("Keelson user guide"));
        assertThat(page().getActiveEditor()).isInstanceOf(GuideEditor.class);
    }

    @Test
    void helpsOnTheActiveView() {
        ReviewView view = view(ReviewView.ID, ReviewView.class);
        page().activate(view);
        press(0, SWT.F1);
        await("the chapter is there", () -> page().getActiveEditor() instanceof GuideEditor
                && text().getText().startsWith("The dependency review"));
        page().hideView(view);
    }
}
