// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.ui.tests.GalleryParts.slug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.edit.Portfolios;
import org.keelson.edit.SyntheticPortfolio;
import org.keelson.edit.table.TableKind;
import org.keelson.model.Distribution;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgramProfile;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.ElementEditor;
import org.keelson.ui.navigator.internal.NavigatorView;
import org.keelson.ui.tables.internal.TableEditor;

/**
 * Pictures of every part of the workbench for a reviewer: each editor, table, form and page of a form, view, perspective, dialog,
 * wizard and page of preferences, light and dark, on each sample, an empty portfolio and one of 10,000 items; in twice as many
 * pixels on one sample alone. They are written to {@code target/gallery} as {@code part-data-theme.png}, and {@code index.html}
 * there shows them all. What there is comes from the registries. Run by {@code ./build gallery} alone;
 * {@code -Dkeelson.gallery.only=REGEX} takes only the groups, such as {@code views-empty-dark}, in whose name it is found.
 */
class PartsGallery extends GalleryBench {

    private static final Path TARGET = Path.of(System.getProperty("keelson.gallery.parts", "target/gallery"));
    private static final Path NOTICED = TARGET.resolve("noticed.txt");
    /** 10,000 items take their time where rules, metrics and a simulation run over all of them. */
    private static final Duration ENOUGH = Duration.ofSeconds(90);
    private static final Pattern COMPUTING = Pattern
            .compile("[A-Z][a-z]+ing\\b.*(\u2026|\\.\\.\\.).*", Pattern.DOTALL);
    private static final int LONGEST_FORM = 4;
    /** All rules over many versions of 10,000 items take minutes, and show no more than with fewer. */
    private static final String REPLAY = "org.keelson.ui.insight.ruleReplay";

    /** What is shown. */
    enum Data {
        LAUNCH("product-launch"), MIGRATION("streaming-migration"), EMPTY("empty"), LARGE("10000-items"), NONE("nothing-open");

        private final String id;

        Data(String id) {
            this.id = id;
        }
    }

    /** Parts of one kind, and what they are shown with. */
    enum Group {
        EDITORS(EnumSet.complementOf(EnumSet.of(Data.NONE))),
        TABLES(EnumSet.complementOf(EnumSet.of(Data.NONE))),
        FORMS(EnumSet.complementOf(EnumSet.of(Data.NONE))),
        VIEWS(EnumSet.allOf(Data.class)),
        PERSPECTIVES(EnumSet.allOf(Data.class)),
        DIALOGS(EnumSet.of(Data.LAUNCH, Data.EMPTY, Data.LARGE)),
        GUIDE(EnumSet.of(Data.NONE)),
        PREFERENCES(EnumSet.of(Data.NONE));

        private final Set<Data> data;

        Group(Set<Data> data) {
            this.data = data;
        }
    }

    /** What is done in a view before it is looked at, where it shows nothing by itself. */
    private final Map<String, Runnable> done = Map.of("org.keelson.ui.insight.simulation", this::simulate,
            "org.keelson.ui.insight.slipImpact", this::threeWeeks, "org.keelson.ui.insight.search", this::search,
            REPLAY, () -> run("org.keelson.ui.insight.replayRules"));

    private final List<String> failures = new ArrayList<>();
    private Data data;
    private boolean isDark;

    static Stream<Arguments> series() {
        Set<Data> seen = zoom() == 1 ? EnumSet.allOf(Data.class) : EnumSet.of(Data.LAUNCH, Data.NONE);
        return Arrays.stream(Group.values()).flatMap(group -> group.data.stream().filter(seen::contains)
                .flatMap(data -> Stream.of(Arguments.of(group, data, false), Arguments.of(group, data, true))));
    }

    @Override
    protected Duration hangs() {
        return Duration.ofMinutes(20);
    }

    @ParameterizedTest
    @MethodSource("series")
    void areTaken(Group group, Data shown, boolean dark) throws Exception {
        data = shown;
        isDark = dark;
        if (!ONLY.matcher(group.name().toLowerCase(Locale.ROOT) + "-" + suffix()).find()) {
            return;
        }
        Theme.use(dark);
        resize(1500, 900);
        prepare();
        switch (group) {
            case EDITORS -> GalleryParts.editors().forEach(this::editor);
            case TABLES -> tables();
            case FORMS -> GalleryParts.richest(open.portfolio()).forEach(this::form);
            case VIEWS -> views();
            case PERSPECTIVES -> GalleryParts.perspectives().forEach(this::perspective);
            case DIALOGS -> new GalleryDialogs(this).take();
            case GUIDE -> guide();
            case PREFERENCES -> new GalleryDialogs(this).preferences();
        }
        Files.createDirectories(TARGET);
        Files.write(NOTICED, failures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(failures).isEmpty();
    }

    @AfterAll
    static void show() throws IOException {
        if (Files.isDirectory(TARGET)) {
            List<String> noticed = Files.exists(NOTICED) ? Files.readAllLines(NOTICED).stream().distinct().toList() : List.of();
            new ContactSheet(TARGET, Arrays.stream(Data.values()).map(each -> each.id).toList()).write(noticed);
        }
    }

    private String suffix() {
        return data.id + (isDark ? "-dark" : "-light") + (zoom() == 1 ? "" : "-" + zoom() + "x");
    }

    /** Whether there is a portfolio with items to select one of. */
    boolean hasItems() {
        return open != null && schedule().network().size() > 0;
    }

    private void prepare() throws IOException, StorageException {
        switch (data) {
            case LAUNCH, MIGRATION -> openSample(data.id);
            case EMPTY -> openMade(Portfolios.create("Empty", LocalDate.of(2026, 3, 2)));
            case LARGE -> openMade(new SyntheticPortfolio(10_000, 20_000, 200, 1).calendars(8).milestones(200).risks(50)
                    .constraints(200).promises(1000).progress(15).estimates(Distribution.VALUES).capacity(3).create());
            case NONE -> hideViews();
        }
    }

    private void openMade(Portfolio portfolio) throws StorageException {
        file = folder.resolve(data.id + ".keelson");
        portfolio.setProfile(ProgramProfile.FULL); // puts no view away, and leaves no field out
        PortfolioStore store = new PortfolioStore();
        store.save(store.create(portfolio), file);
        open = open(file);
        hideViews();
    }

    /** Does what a part needs; what goes wrong with one is told at the end, and keeps no other from being taken. */
    void attempt(String part, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | AssertionError e) {
            failures.add(part + "-" + suffix() + ": " + e);
        }
    }

    /** Takes a picture of a place on the screen once nothing is computed any more. */
    void take(String part, Supplier<Rectangle> place) {
        boolean isQuiet = quiet(ENOUGH);
        long end = System.nanoTime() + ENOUGH.toNanos();
        while (isComputing() && System.nanoTime() < end) {
            isQuiet = quiet(ENOUGH);
        }
        if (!isQuiet || isComputing()) {
            failures.add(part + "-" + suffix() + ": something is still being computed after " + ENOUGH);
        }
        write(TARGET.resolve(part + "-" + suffix() + ".png"), place.get());
    }

    /** Whether something on the screen says so. */
    private static boolean isComputing() {
        return Arrays.stream(display().getShells()).filter(Control::isVisible)
                .flatMap(each -> controls(each, Label.class).stream())
                .anyMatch(each -> each.isVisible() && COMPUTING.matcher(each.getText()).matches());
    }

    private void take(String part, IWorkbenchPart shown) {
        take(part, () -> onScreen(folderOf(shown)));
    }

    static void run(String command) {
        try {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new AssertionError(command + ": " + e, e);
        }
    }

    /** Selects what commands are about, in the tree, which is the active part then. */
    void selectForDialog() {
        selectSomething();
        page().activate(view(NavigatorView.ID, NavigatorView.class));
        settle();
    }

    void settleAll() {
        quiet(ENOUGH);
    }

    private void selectSomething() {
        if (open != null) {
            select(hasItems() ? next() : open.portfolio());
        }
    }

    IWorkbenchPart openEditor(String id) {
        try {
            page().openEditor(new KeelsonEditorInput(file), id, true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
            settle();
            closeOthers();
            return page().getActiveEditor();
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private void editor(IEditorDescriptor editor) {
        String part = "editor-" + slug(editor.getLabel());
        attempt(part, () -> {
            IWorkbenchPart opened = openEditor(editor.getId());
            selectSomething();
            maximize(opened);
            take(part, opened);
            unmaximize(opened);
        });
    }

    private void tables() {
        TableEditor table = (TableEditor) openEditor(TableEditor.ID);
        resize(1500, 720);
        maximize(table);
        for (TableKind kind : TableKind.values()) {
            attempt("table-" + kind.id(), () -> {
                table.list(kind);
                take("table-" + kind.id(), table);
            });
        }
        unmaximize(table);
    }

    private void form(String kind, Element element) {
        resize(1300, 900);
        attempt("form-" + kind, () -> {
            assertThat(ElementEditors.open(page(), element)).isTrue();
            closeOthers();
            ElementEditor editor = (ElementEditor) page().getActiveEditor();
            maximize(editor);
            CTabFolder pages = controls(editor.getHeaderForm().getForm(), CTabFolder.class).get(0);
            for (CTabItem item : pages.getItems()) {
                turnTo(pages, item);
                String part = "form-" + kind + "-" + slug(item.getText());
                take(part, editor);
                scrolled((Composite) item.getControl(), part, editor);
            }
            unmaximize(editor);
        });
    }

    /** What is further down, where it is longer than the window. */
    private void scrolled(Composite page, String part, IWorkbenchPart editor) {
        List<ScrolledComposite> all = new ArrayList<>(controls(page, ScrolledComposite.class));
        if (page instanceof ScrolledComposite itself) {
            all.addFirst(itself);
        }
        all.stream().findFirst().ifPresent(scrolled -> {
            int step = Math.max(100, scrolled.getClientArea().height - 40);
            int most = scrolled.getContent() == null ? 0 : scrolled.getContent().getSize().y - scrolled.getClientArea().height;
            for (int at = step, number = 2; at < most + step && most > 0 && number <= LONGEST_FORM; at += step, number++) {
                scrolled.setOrigin(0, Math.min(at, most));
                take(part + "-below-" + number, editor);
            }
        });
    }

    private static void turnTo(CTabFolder folder, CTabItem item) {
        if (folder.getSelection() != item) {
            folder.setSelection(item);
            Event event = new Event();
            event.item = item;
            folder.notifyListeners(SWT.Selection, event);
            settle();
        }
    }

    private void views() {
        resize(1300, 520);
        for (IViewDescriptor view : GalleryParts.views()) {
            String part = "view-" + slug(view.getLabel());
            attempt(part, () -> {
                IViewPart shown = view(view.getId(), IViewPart.class);
                selectSomething();
                page().activate(shown);
                maximize(shown);
                if (hasItems() && done.containsKey(view.getId()) && !(data == Data.LARGE && view.getId().equals(REPLAY))) {
                    quiet(ENOUGH);
                    done.get(view.getId()).run();
                }
                take(part, shown);
                pages(part, shown);
                unmaximize(shown);
                page().hideView(shown);
            });
        }
    }

    /** The pages that a view has of its own, but for the one that is shown first. */
    private void pages(String part, IWorkbenchPart shown) {
        CTabFolder around = folderOf(shown);
        for (CTabFolder pages : controls(around, CTabFolder.class)) {
            if (pages.isVisible() && pages.getItemCount() > 1) {
                CTabItem first = pages.getSelection();
                for (CTabItem item : pages.getItems()) {
                    if (item != first) {
                        turnTo(pages, item);
                        take(part + "-" + slug(item.getText().replaceFirst(" \\(\\d+\\)$", "")), shown);
                    }
                }
                turnTo(pages, first);
            }
        }
    }

    private void perspective(IPerspectiveDescriptor perspective) {
        String part = "perspective-" + slug(perspective.getLabel());
        attempt(part, () -> {
            try {
                resize(1580, 980);
                IPerspectiveDescriptor before = page().getPerspective();
                PlatformUI.getWorkbench().showPerspective(perspective.getId(), window());
                page().resetPerspective();
                selectSomething();
                take(part, window().getShell()::getBounds);
                if (page().getPerspective() != before) {
                    page().closePerspective(page().getPerspective(), false, false);
                }
            } catch (WorkbenchException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** The welcome page, the contents, and a chapter: the rest is set the same way. */
    private void guide() {
        Map.of("welcome", "org.keelson.ui.app.welcome", "contents", "org.keelson.ui.app.guide").forEach((name, command) ->
                attempt("guide-" + name, () -> {
                    run(command);
                    IWorkbenchPart guide = page().getActiveEditor();
                    maximize(guide);
                    take("guide-" + name, guide);
                    unmaximize(guide);
                }));
    }
}
