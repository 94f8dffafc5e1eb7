// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;
import org.keelson.analysis.Schedule;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.QuickFix;
import org.keelson.edit.QuickFixes;
import org.keelson.edit.table.TableText;
import org.keelson.model.Element;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.rendering.Palette;
import org.keelson.rendering.sheet.TextTable;
import org.keelson.rendering.sheet.XlsxWriter;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.Dates;
import org.keelson.ui.ElementSelection;
import org.keelson.ui.EmptyState;
import org.keelson.ui.Evaluations;
import org.keelson.ui.FileExport;
import org.keelson.ui.Images;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Questions;
import org.keelson.ui.QuickFixMenu;
import org.keelson.ui.Selections;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.Theme;

/** What is wrong with the open portfolios: in their files, structure and schedules, and by the organisation's own conventions. */
public final class ProblemsView extends ViewPart {

    public static final String ID = "org.keelson.ui.navigator.problems";

    /** Who has more problems than this mends the worst first. */
    private static final int SHOWN = 2000;

    private OpenPortfolios portfolios;
    private TableViewer table;
    private Composite stack;
    private Composite tableArea;
    private EmptyState empty;
    private ProblemsOfAll source;
    private Runnable unlistenTheme = () -> { };
    private List<Row> shown = List.of();

    private final Action copy = new Action("Copy as Text") {
        @Override
        public void run() {
            copy();
        }
    };
    private final Action export = new Action("Export\u2026") {
        @Override
        public void run() {
            FileExport.ask(getSite().getShell(), getPartName(), getPartName(), List.of(
                    new FileExport.Kind("Table", XlsxWriter.EXTENSION, 
                            () -> FileExport.sheet(TextTable.sheet("Problems", cells(shown)))),
                    new FileExport.Kind("Table", "csv",
                            () -> FileExport.bytes(TableText.csv(cells(shown)).getBytes(StandardCharsets.UTF_8)))), file -> { });
        }
    };

    private final IPartListener2 seen = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == ProblemsView.this) {
                source.setVisible(true);
            }
        }

        @Override
        public void partHidden(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == ProblemsView.this) {
                source.setVisible(false);
            }
        }
    };

    /** One line of the table; the element is {@code null} where the problem is about the whole portfolio. */
    record Row(OpenPortfolio portfolio, Problem problem, Element element) {
        static final Comparator<Row> ORDER = Comparator.comparing(Row::problem, Problem.ORDER)
                .thenComparing(row -> row.portfolio().file());

        String elementText() {
            return element == null ? portfolio.name() : Labels.text(element);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        portfolios = getSite().getService(OpenPortfolios.class);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        tableArea = new Composite(stack, SWT.NONE);
        createTable();
        empty = new EmptyState(stack);
        source = new ProblemsOfAll(portfolios, getSite().getService(Evaluations.class), parent.getDisplay(), this::show);
        unlistenTheme = Theme.onChange(() -> {
            table.refresh();
            drawActions();
        });
        drawActions();
        getViewSite().getActionBars().getToolBarManager().add(copy);
        getViewSite().getActionBars().getToolBarManager().add(export);
        getSite().setSelectionProvider(new ElementSelection(table, row -> ((Row) row).element()));
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_COPY,
                new CommandHandler(this::copy));
        getSite().getService(IHandlerService.class).activateHandler(QuickFixMenu.COMMAND, new CommandHandler(this::offerFixes));
        createMenu();
        empty.show("Looking for problems \u2026");
        ((StackLayout) stack.getLayout()).topControl = empty.control();
        source.start();
        source.setVisible(getSite().getPage().isPartVisible(this));
        getSite().getPage().addPartListener(seen);
    }

    private void createTable() {
        TableColumnLayout layout = new TableColumnLayout();
        tableArea.setLayout(layout);
        // not virtual: a change of the theme resets items that a virtual table of GTK has freed, and the process dies
        table = new TableViewer(tableArea, SWT.MULTI | SWT.FULL_SELECTION);
        table.getTable().setHeaderVisible(true);
        AccessibleName.set(table.getTable(), "Problems");
        table.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(table);
        column(layout, "Problem", 62, new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return Dates.inText(((Row) row).problem().message());
            }

            @Override
            public Image getImage(Object row) {
                return icon(((Row) row).problem().severity());
            }

            @Override
            public String getToolTipText(Object row) {
                return getText(row);
            }
        });
        column(layout, "Element", 24, ColumnLabelProvider.createTextProvider(row -> ((Row) row).elementText()));
        column(layout, "Check", 14, ColumnLabelProvider.createTextProvider(row -> ((Row) row).problem().rule()));
        table.addDoubleClickListener(event -> {
            Row row = (Row) ((IStructuredSelection) event.getSelection()).getFirstElement();
            if (row.element() != null) {
                Selections.reveal(getSite().getPage(), row.element());
            }
        });
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 120));
    }

    private static Image icon(ProblemSeverity severity) {
        Palette palette = Theme.palette();
        return switch (severity) {
            case ERROR -> Images.image("error", palette.color(Palette.Role.OFF_TRACK));
            case WARNING -> Images.image("warning", palette.color(Palette.Role.WATCH));
            case INFO -> Images.image("info", palette.color(Palette.Role.ACCENT));
        };
    }

    private void show(List<Row> rows) {
        if (stack.isDisposed()) {
            return;
        }
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Row.ORDER);
        shown = List.copyOf(sorted);
        copy.setEnabled(!shown.isEmpty());
        export.setEnabled(!shown.isEmpty());
        table.setInput(sorted.subList(0, Math.min(sorted.size(), SHOWN)));
        if (rows.isEmpty()) {
            empty.show(portfolios.all().isEmpty()
                    ? "Problems of the open portfolios show here; none is open."
                    : "No problems: nothing is missing, dangling or going in a circle.");
        }
        ((StackLayout) stack.getLayout()).topControl = rows.isEmpty() ? empty.control() : tableArea;
        stack.layout();
        long errors = rows.stream().filter(row -> row.problem().severity() == ProblemSeverity.ERROR).count();
        long warnings = rows.stream().filter(row -> row.problem().severity() == ProblemSeverity.WARNING).count();
        setContentDescription(rows.isEmpty() ? "" : count(errors, "error") + ", " + count(warnings, "warning") + ", "
                + count(rows.size() - errors - warnings, "hint"));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void createMenu() {
        MenuManager menu = new MenuManager();
        menu.add(new CommandContributionItem(new CommandContributionItemParameter(getSite(), null, QuickFixMenu.COMMAND,
                CommandContributionItem.STYLE_PUSH)));
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
    }

    /** Ways to mend the problem that is selected. */
    private void offerFixes() {
        Object first = table.getStructuredSelection().getFirstElement();
        if (first instanceof Row row) {
            Schedule schedule = row.portfolio().schedule().current().map(LiveSchedule.Answer::schedule).orElse(null);
            List<QuickFix> fixes = QuickFixes.of(row.problem(), row.portfolio().portfolio(), row.element(), schedule);
            QuickFixMenu.show(table.getTable(), fixes, fix -> mend(row, fix));
        }
    }

    private void mend(Row row, QuickFix fix) {
        try {
            row.portfolio().session().execute(fix.edit());
        } catch (IllegalEditException e) {
            getSite().getService(Questions.class).tell(getSite().getShell(), fix.name() + " is not possible", e);
        }
    }

    private void drawActions() {
        copy.setImageDescriptor(Images.descriptor("copy"));
        export.setImageDescriptor(Images.descriptor("export"));
    }

    /** The titles first; dates in messages as files have them. */
    private static List<List<String>> cells(List<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Severity", "Problem", "Element", "Check"));
        rows.forEach(row -> cells.add(List.of(row.problem().severity().json(), row.problem().message(), row.elementText(),
                row.problem().rule())));
        return cells;
    }

    /** What is selected; without a selection, all. */
    private void copy() {
        List<Row> selected = table.getStructuredSelection().stream().map(Row.class::cast).toList();
        TextClipboard.copy(getSite().getShell().getDisplay(),
                TableText.tabbed(cells(selected.isEmpty() ? shown : selected)) + "\n");
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }

    @Override
    public void dispose() {
        unlistenTheme.run();
        getSite().getPage().removePartListener(seen);
        if (source != null) {
            source.dispose();
        }
        super.dispose();
    }
}
