// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Portfolios;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgramProfile;
import org.keelson.model.WorkItem;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.insight.internal.simulation.SimulationView;
import org.keelson.ui.navigator.internal.NavigatorView;

/**
 * What every view on a portfolio promises, whoever made it: it follows what is worked on, can be pinned, copies and exports what
 * it shows, and says what to do where there is nothing to show. The views are those of the registry: a new one is held to it.
 */
class ViewPromisesTest extends WorkbenchTest {

    /** Of the installation, whatever is open. */
    private static final Set<String> OF_NO_PORTFOLIO = Set.of("org.keelson.ui.insight.extensionHealth");
    private static final int SENTENCE = 25;
    private static final String EXPORT = "Export\u2026";

    private final Map<String, PortfolioView> views = new LinkedHashMap<>();

    @AfterEach
    void closeViews() {
        page().resetPerspective();
        settle();
    }

    private static List<IViewDescriptor> all() {
        return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .filter(each -> each.getId().startsWith("org.keelson.ui.insight.")).toList();
    }

    private void show(String id) {
        views.put(id, view(id, PortfolioView.class));
    }

    private static IAction action(PortfolioView view, String text) {
        return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(ActionContributionItem.class::isInstance).map(each -> ((ActionContributionItem) each).getAction())
                .filter(each -> text.equals(each.getText())).findFirst()
                .orElseThrow(() -> new AssertionError(view.getTitle() + " has no " + text));
    }

    private static void execute(PortfolioView view, String command) {
        try {
            view.getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new AssertionError(view.getTitle() + ": " + command, e);
        }
    }

    /** What the command puts on the clipboard; empty where there is nothing to copy yet. */
    private static Optional<String> copied(PortfolioView view) {
        page().activate(view);
        settle();
        TextClipboard.copy(display(), "nothing");
        if (focusedText().isPresent()) {
            action(view, "Copy as Text").run(); // the command is that of the text field
        } else {
            execute(view, IWorkbenchCommandConstants.EDIT_COPY);
        }
        Clipboard clipboard = new Clipboard(display());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return Optional.ofNullable((String) text).filter(each -> !each.equals("nothing") && !each.isBlank());
    }

    private Path sample() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        return file;
    }

    private static void select(OpenPortfolio open, int index) {
        String id = open.schedule().latest().orElseThrow().schedule().criticalPath().get(index);
        WorkItem item = (WorkItem) open.session().find(id).orElseThrow();
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(item));
        settle();
    }

    /** Does what is asked for in views that wait for the user. */
    private static void begin(PortfolioView view) {
        page().activate(view);
        settle();
        if (view instanceof SimulationView simulation) {
            await("it can be run", () -> visible(view, Button.class).stream().anyMatch(each -> each.getText().startsWith("Run")));
            simulation.run();
        }
        visible(view, Text.class).stream().filter(each -> each.getMessage().startsWith("3w")).forEach(each -> each.setText("3w"));
        visible(view, Text.class).stream().filter(each -> each.getMessage().startsWith("Search"))
                .forEach(each -> each.setText("web"));
        if (view.getViewSite().getId().endsWith("ruleReplay")) {
            await("it can be replayed", () -> visible(view, Button.class).stream()
                    .anyMatch(each -> each.getText().equals("&Replay") && each.isEnabled()));
            execute(view, "org.keelson.ui.insight.replayRules");
            await("it is replayed", () -> action(view, EXPORT).isEnabled());
        }
    }

    private static <T extends Control> List<T> visible(PortfolioView view, Class<T> type) {
        CTabFolder folder = folderOf(view);
        return controls(folder, type).stream().filter(Control::isVisible).toList();
    }

    @Test
    void eachIsPinnedCopiesAndExports() throws IOException {
        OpenPortfolio launch = open(sample());
        select(launch, 2);
        Map<String, String> before = new LinkedHashMap<>();
        for (IViewDescriptor each : all()) {
            show(each.getId());
            begin(views.get(each.getId()));
        }
        views.forEach((id, view) -> {
            await(view.getTitle() + " has something to copy", () -> copied(view).isPresent()
                    && visible(view, Label.class).stream().noneMatch(label -> isComputing(label.getText())));
            before.put(id, copied(view).orElseThrow());
            assertThat(action(view, EXPORT).isEnabled()).as("Export of " + view.getTitle()).isTrue();
            IAction pin = action(view, "Pin");
            pin.setChecked(true);
            pin.run();
            assertThat(view.isPinned()).as(view.getTitle() + " is pinned").isTrue();
        });
        SmallPortfolio other = new SmallPortfolio();
        other.portfolio.setProfile(ProgramProfile.FULL); // puts no view away
        OpenPortfolio small = open(other.save(folder));
        select(small, 0);
        views.forEach((id, view) -> assertThat(copied(view)).as("what is pinned in " + view.getTitle()).contains(before.get(id)));
        views.forEach((id, view) -> view.pin(false));
        select(small, 0);
        views.forEach((id, view) -> {
            if (!OF_NO_PORTFOLIO.contains(id)) {
                await(view.getTitle() + " follows", () -> !copied(view).equals(Optional.of(before.get(id))));
            }
        });
    }

    @Test
    void eachSaysWhatToDoWhereThereIsNothing() throws StorageException {
        Path file = folder.resolve("empty.keelson");
        PortfolioStore store = new PortfolioStore();
        Portfolio empty = Portfolios.create("Empty", LocalDate.of(2026, 3, 2));
        empty.setProfile(ProgramProfile.FULL);
        store.save(store.create(empty), file);
        open(file);
        all().forEach(each -> saysMuch(view(each.getId(), PortfolioView.class)));
    }

    /** A whole sentence at least, beside the titles of columns. */
    private static void saysMuch(PortfolioView view) {
        await(view.getTitle() + " says what to do", () -> visible(view, Label.class).stream().map(Label::getText)
                .anyMatch(ViewPromisesTest::isSentence)
                || visible(view, StyledText.class).stream().map(StyledText::getText).anyMatch(ViewPromisesTest::isSentence));
    }

    private static boolean isSentence(String text) {
        return text.length() >= SENTENCE && text.contains(" ") && !isComputing(text);
    }

    private static boolean isComputing(String text) {
        return text.matches("(?s)[A-Z][a-z]+ing .*…");
    }
}
