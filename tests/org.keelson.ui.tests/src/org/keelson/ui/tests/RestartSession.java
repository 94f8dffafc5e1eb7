// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.handlers.IHandlerService;
import org.keelson.edit.table.TableKind;
import org.keelson.edit.table.TableLayout;
import org.keelson.model.WorkItem;
import org.keelson.rendering.map.KeptMap;
import org.keelson.rendering.map.MapLens;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Preferences;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.diagram.roadmap.RoadmapEditor;
import org.keelson.ui.diagram.structure.StructureEditor;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.tables.internal.TableEditor;

/**
 * What happens in a workbench that {@link RestartTest} has started: it is set as a person would set it, or looked at as it has
 * come back, told in a file, and closed.
 */
public final class RestartSession implements IStartup {

    /** Property of the folder of the session; without it, nothing happens. */
    static final String FOLDER = "keelson.restart";
    /** Property that says whether the workbench is set first. */
    static final String FIRST = "keelson.restart.first";
    /** Of the two portfolios in the folder, and the one that the test damages. */
    static final String MAIN = "main.keelson";
    static final String GONE = "gone.keelson";
    static final String DAMAGED = "damaged.keelson";

    private static final String CRITICAL_PATH = "org.keelson.ui.insight.criticalPath";
    private static final String RISKS = "org.keelson.ui.insight.risks";
    private static final String NAVIGATOR = "org.keelson.ui.navigator.view";

    private final Map<String, String> told = new LinkedHashMap<>();

    /** Made by the workbench. */
    public RestartSession() {
    }

    @Override
    public void earlyStartup() {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            // by a timer, since what waits within a task of asyncExec holds up the tasks that the workbench starts with
            display.asyncExec(() -> display.timerExec(1, () -> begin(Path.of(folder), Boolean.getBoolean(FIRST))));
        }
    }

    private void begin(Path folder, boolean isFirst) {
        try {
            run(folder, isFirst);
        } catch (Exception | AssertionError e) {
            told.put("failure", e + " " + Arrays.stream(e.getStackTrace()).limit(12).toList());
        }
        tell(folder.resolve(isFirst ? "left" : "found"));
        if (told.containsKey("failure")) {
            Runtime.getRuntime().halt(1); // there may be a question about unsaved changes, which nobody answers
        }
        PlatformUI.getWorkbench().close();
    }

    private void tell(Path file) {
        try {
            Files.write(file, told.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void run(Path folder, boolean isFirst) throws PartInitException, CommandException {
        WorkbenchTest.await("the workbench is there", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
                && Job.getJobManager().find(PortfolioFiles.OPENING).length == 0);
        if (isFirst) {
            set(folder);
        }
        look(folder);
    }

    private static IWorkbenchPage page() {
        return WorkbenchTest.page();
    }

    private static OpenPortfolio open(Path file) {
        page().getWorkbenchWindow().getService(PortfolioFiles.class).open(page(), file);
        OpenPortfolios all = page().getWorkbenchWindow().getService(OpenPortfolios.class);
        WorkbenchTest.await(file + " is open", () -> all.find(file).isPresent());
        OpenPortfolio portfolio = all.find(file).orElseThrow();
        WorkbenchTest.await("it is scheduled", () -> portfolio.schedule().isFresh());
        WorkbenchTest.settle();
        return portfolio;
    }

    private static IEditorPart editor(Path file, String id) throws PartInitException {
        return page().openEditor(new KeelsonEditorInput(file), id, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
    }

    private void set(Path folder) throws PartInitException, CommandException {
        Path file = folder.resolve(MAIN);
        page().closeAllEditors(false);
        open(folder.resolve(GONE));
        open(folder.resolve(DAMAGED));
        OpenPortfolio main = open(file);
        DependencyMapEditor map = (DependencyMapEditor) page().getActiveEditor();
        execute("org.keelson.ui.diagram.dependencies.lanesByProgram");
        execute("org.keelson.ui.diagram.dependencies.lens.critical");
        place(map, 0.8, new Point(160, 90));
        RoadmapEditor roadmap = (RoadmapEditor) editor(file, RoadmapEditor.ID);
        WorkbenchTest.settle();
        roadmap.group(Grouping.TEAM);
        place(roadmap, 1.5, new Point(420, 60));
        DiagramEditor structure = (DiagramEditor) editor(file, StructureEditor.ID);
        WorkbenchTest.settle();
        place(structure, 0.9, new Point(120, 40));
        setTable(file);
        String id = main.schedule().latest().orElseThrow().schedule().network().id(0);
        WorkItem item = (WorkItem) main.session().find(id).orElseThrow();
        ElementEditors.open(page(), item);
        FormEditor form = (FormEditor) page().getActiveEditor();
        form.setActivePage("mentioned-by");
        execute("org.keelson.ui.app.guide", "org.keelson.ui.app.page", "risks.md");
        setViews();
        WorkbenchTest.window().getService(PortfolioFiles.class).save(main);
    }

    private static void place(DiagramEditor editor, double factor, Point corner) {
        WorkbenchTest.await("the diagram has its size", () -> canvas(editor).getViewport().getClientArea().width > 0);
        WorkbenchTest.settle();
        editor.zoom().to(factor);
        canvas(editor).getViewport().getUpdateManager().performValidation();
        canvas(editor).getViewport().setViewLocation(corner);
        WorkbenchTest.settle();
    }

    private static void setTable(Path file) throws PartInitException {
        TableEditor table = (TableEditor) editor(file, TableEditor.ID);
        WorkbenchTest.settle();
        table.list(TableKind.RISKS);
        TableLayout usual = TableLayout.usual(TableKind.RISKS);
        Map<String, Integer> columns = new LinkedHashMap<>(usual.columns());
        columns.remove("response");
        columns.put("name", 333);
        table.set(usual.withColumns(columns).withFrozen(2).withSorts(Map.of("probability", true)).withQuery("probability > 0.1"));
        table.model().search("a");
        WorkbenchTest.settle();
    }

    private static void setViews() throws PartInitException {
        page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId("org.keelson.ui.app.track"));
        PortfolioView path = (PortfolioView) page().showView(CRITICAL_PATH);
        WorkbenchTest.await("there is a path", () -> seen(Table.class).stream().anyMatch(each -> each.getItemCount() > 1));
        Combo count = seen(Combo.class).getLast();
        count.select(2);
        count.notifyListeners(SWT.Selection, new Event());
        path.pin(true);
        seen(Table.class).getFirst().getColumn(1).setWidth(177);
        WorkbenchTest.settle();
        page().showView(RISKS);
        WorkbenchTest.await("risks are shown", () -> !seen(Text.class).isEmpty());
        seen(Text.class).getLast().setText("vendor");
        seen(CTabFolder.class).getLast().setSelection(1);
        page().showView(NAVIGATOR);
        WorkbenchTest.await("there is a tree", () -> !seen(Tree.class).isEmpty());
        Tree tree = seen(Tree.class).getFirst();
        WorkbenchTest.await("the tree is filled", () -> tree.getItemCount() == 3);
        WorkbenchTest.settle();
        tree.getItem(0).setExpanded(false);
        page().activate(path);
        WorkbenchTest.settle();
    }

    private void look(Path folder) throws PartInitException {
        told.put("perspective", page().getPerspective().getId());
        told.put("front", String.valueOf(page().getActiveEditor() == null ? null : page().getActiveEditor().getTitle()));
        told.put("active", String.valueOf(page().getActivePart() == null ? null : page().getActivePart().getTitle()));
        for (IEditorReference reference : page().getEditorReferences()) {
            IEditorPart editor = Objects.requireNonNull(reference.getEditor(true));
            page().activate(editor);
            WorkbenchTest.settle();
            String name = reference.getEditorInput().getName();
            switch (editor) {
                case DiagramEditor diagram -> lookAt(name, diagram);
                case TableEditor table -> told.put("table " + name, kept(table::saveState));
                case FormEditor form -> told.put("form " + form.getTitle(), form.getActivePageInstance().getId());
                default -> told.put("other " + name, words());
            }
        }
        lookAtViews();
        WorkbenchTest.window().getService(OpenPortfolios.class).all().forEach(each -> told.put(
                "portfolio " + each.file().getFileName(), each.isDirty() + " " + each.session().undoLabel().isPresent()));
    }

    private void lookAt(String name, DiagramEditor editor) {
        WorkbenchTest.await("it is scheduled", () -> editor.portfolio().schedule().isFresh());
        WorkbenchTest.settle();
        StringBuilder text = new StringBuilder(String.format(java.util.Locale.ROOT, "%.3f at ", editor.zoom().factor()))
                .append(canvas(editor).getViewport().getViewLocation());
        if (editor instanceof RoadmapEditor roadmap) {
            text.append(' ').append(roadmap.scene().grouping());
        }
        if (editor instanceof DependencyMapEditor map) {
            text.append(' ').append(map.context().diagram().map(MapLens::of).orElse(List.of()))
                    .append(' ').append(KeptMap.of(map.portfolio().portfolio(), null, null).lanesBy());
        }
        told.put(editor.getClass().getSimpleName() + " " + name, text.toString());
    }

    private void lookAtViews() throws PartInitException {
        for (String id : List.of(CRITICAL_PATH, NAVIGATOR)) {
            IViewPart view = page().showView(id);
            WorkbenchTest.settle();
            told.put(view.getTitle(), kept(view::saveState));
        }
        page().showView(RISKS);
        WorkbenchTest.await("risks are shown", () -> !seen(Text.class).isEmpty());
        told.put("Risks", seen(Text.class).getLast().getText() + " " + seen(CTabFolder.class).getLast().getSelectionIndex());
        page().showView(CRITICAL_PATH);
        WorkbenchTest.await("there is a path", () -> !seen(Table.class).isEmpty());
        told.put("path", seen(Table.class).getFirst().getColumn(1).getWidth() + " " + seen(Combo.class).getLast().getText());
        told.put("review", String.valueOf(Preferences.reviewDays()));
    }

    /** What is kept, in one line. */
    private static String kept(java.util.function.Consumer<IMemento> part) {
        XMLMemento memento = XMLMemento.createWriteRoot("kept");
        part.accept(memento);
        return memento.toString().replaceAll("\\s+", " ");
    }

    /** All controls of a type that can be seen in the active part. */
    private static <T extends Control> List<T> seen(Class<T> type) {
        String title = page().getActivePart() == null ? "" : page().getActivePart().getTitle();
        return WorkbenchTest.controls(WorkbenchTest.window().getShell(), CTabFolder.class).stream()
                // the workbench's own folders; views have others
                .filter(folder -> folder.getData("modelElement") != null && folder.getSelection() != null
                        && isOf(folder.getSelection().getText().replaceFirst("^\\*", ""), title))
                .flatMap(folder -> WorkbenchTest.controls((Composite) folder.getSelection().getControl(), type).stream())
                .filter(Control::isVisible).toList();
    }

    /** The tab of an editor that could not be opened still says which it was to be. */
    private static boolean isOf(String tab, String title) {
        return tab.equals(title) || tab.startsWith(title + " \u00b7 ");
    }

    /** All that can be read in the editor in front, in one line. */
    private static String words() {
        List<String> words = new ArrayList<>();
        seen(Label.class).forEach(each -> words.add(each.getText()));
        seen(Text.class).forEach(each -> words.add(each.getText()));
        seen(StyledText.class).forEach(each -> words.add(each.getText().lines().findFirst().orElse("")));
        words.removeIf(String::isBlank);
        return String.join(" | ", words).replace('\n', ' ');
    }

    private static FigureCanvas canvas(DiagramEditor editor) {
        return (FigureCanvas) editor.viewer().getControl();
    }

    private static void execute(String id, String... parameter) throws CommandException {
        ParameterizedCommand command = new ParameterizedCommand(PlatformUI.getWorkbench().getService(ICommandService.class)
                .getCommand(id), null);
        if (parameter.length > 0) {
            command = ParameterizedCommand.generateCommand(command.getCommand(), Map.of(parameter[0], parameter[1]));
        }
        WorkbenchTest.window().getService(IHandlerService.class).executeCommand(command, null);
        WorkbenchTest.settle();
    }
}
