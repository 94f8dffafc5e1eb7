// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.util.Policy;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IMemento;
import org.keelson.edit.table.TableText;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/**
 * A table that is read: rows in the order given, some of which stand for elements of the model. The same columns as
 * text and for files.
 *
 * @param <R> what a row is
 */
public final class RowTable<R> {

    /** More rows than anybody reads, and few enough to be shown at once; a file has them all. */
    public static final int SHOWN = 1000;

    /** Where JFace keeps what a column is laid out by; of pixels once somebody has dragged its edge. */
    static final String LAYOUT_DATA = Policy.JFACE + ".LAYOUT_DATA";

    private static final int ICON = 16;

    private final HintedArea hinted;
    private final TableViewer viewer;
    private final List<Column<R>> columns;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final String name;
    private final ColumnFit<R> fit;
    private final Function<R, ? extends EObject> element;
    private Function<R, ?> key;
    private String hint = "";
    private List<R> given = List.of();
    private List<R> rows = List.of();
    private Column<R> sorted;
    private boolean selecting;

    /**
     * @param name    what a screen reader calls it
     * @param element the element that a row stands for, or {@code null}
     */
    public RowTable(Composite parent, String name, List<Column<R>> columns, Function<R, ? extends EObject> element) {
        this.columns = List.copyOf(columns);
        this.name = name;
        this.element = element;
        this.key = element;
        hinted = new HintedArea(parent);
        Composite area = hinted.inner();
        area.setLayout(layout);
        // not virtual: a change of the theme resets items that a virtual table of GTK has freed, and the process dies
        viewer = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION);
        viewer.getTable().setHeaderVisible(true);
        AccessibleName.set(viewer.getTable(), name);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        for (Column<R> column : columns) {
            TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.align);
            viewerColumn.getColumn().setText(column.title);
            viewerColumn.setLabelProvider(new CellLabels(column));
            layout.setColumnData(viewerColumn.getColumn(), new ColumnWeightData(column.weight, column.least));
        }
        fit = new ColumnFit<>(area, viewer.getTable(), this.columns, layout);
        if (columns.stream().anyMatch(column -> column.bar != null)) {
            viewer.getTable().addListener(SWT.EraseItem, this::paintBar);
            viewer.getTable().addListener(SWT.PaintItem, this::paintIcon);
        }
    }

    /** Says what a row is recognised by when others are shown, where that is not its element. */
    public RowTable<R> keyed(Function<R, ?> identity) {
        key = identity;
        return this;
    }

    /** What stands where rows would, while there is none: why, and what to do about it. */
    public RowTable<R> hint(String sentence) {
        hint = sentence;
        boolean isSaid = rows.isEmpty() && !hint.isEmpty();
        AccessibleName.set(viewer.getTable(), isSaid ? name + ": " + hint : name);
        hinted.show(isSaid ? hint : "", viewer.getTable());
        return this;
    }

    /** A click on the header of a column sorts by it, another one the other way round, a third as the rows were given. */
    public RowTable<R> sortable() {
        for (int index = 0; index < columns.size(); index++) {
            Column<R> column = columns.get(index);
            TableColumn header = viewer.getTable().getColumn(index);
            header.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column, header)));
        }
        return this;
    }

    /** The same for the keyboard, which reaches no header. */
    public IContributionItem sortMenu() {
        MenuManager menu = new MenuManager("Sort By");
        for (int index = 0; index < columns.size(); index++) {
            Column<R> column = columns.get(index);
            TableColumn header = viewer.getTable().getColumn(index);
            Action action = new Action(column.title, IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    sortBy(column, header);
                }
            };
            action.setChecked(sorted == column);
            menu.add(action);
        }
        return menu;
    }

    private void sortBy(Column<R> column, TableColumn header) {
        Table table = viewer.getTable();
        int before = sorted == column ? table.getSortDirection() : SWT.NONE;
        int now = before == SWT.NONE ? SWT.UP : before == SWT.UP ? SWT.DOWN : SWT.NONE;
        sorted = now == SWT.NONE ? null : column;
        table.setSortColumn(now == SWT.NONE ? null : header);
        table.setSortDirection(now);
        show(given);
    }

    private List<R> inOrder(List<R> now) {
        if (sorted == null) {
            return List.copyOf(now);
        }
        List<R> ordered = new ArrayList<>(now);
        ordered.sort(viewer.getTable().getSortDirection() == SWT.DOWN ? sorted.order.reversed() : sorted.order);
        return List.copyOf(ordered);
    }

    /** Keeps widths that somebody gave to columns, and by which column the rows are sorted. */
    void save(IMemento memento) {
        IMemento own = memento.createChild("table", name);
        Table table = viewer.getTable();
        for (int index = 0; index < columns.size(); index++) {
            TableColumn header = table.getColumn(index);
            if (header.getData(LAYOUT_DATA) instanceof ColumnPixelData data) {
                own.createChild("column", columns.get(index).title).putInteger("width", data.width);
            }
        }
        if (sorted != null) {
            own.putString("sorted", sorted.title);
            own.putBoolean("down", table.getSortDirection() == SWT.DOWN);
        }
    }

    /** Brings back what was kept of a table of this name. */
    void restore(IMemento memento) {
        for (IMemento own : memento.getChildren("table")) {
            if (name.equals(own.getID())) {
                for (IMemento column : own.getChildren("column")) {
                    restoreColumn(column.getID(), column.getInteger("width"));
                }
                restoreOrder(own.getString("sorted"), Boolean.TRUE.equals(own.getBoolean("down")));
            }
        }
    }

    private void restoreColumn(String title, Integer width) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).title.equals(title) && width != null && width > 0) {
                layout.setColumnData(viewer.getTable().getColumn(index), new ColumnPixelData(width));
            }
        }
    }

    private void restoreOrder(String title, boolean down) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).title.equals(title)) {
                sorted = columns.get(index);
                viewer.getTable().setSortColumn(viewer.getTable().getColumn(index));
                viewer.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
            }
        }
    }

    /** What is laid out. */
    public Composite area() {
        return hinted.outer();
    }

    public Table table() {
        return viewer.getTable();
    }

    /** Runs when the user has chosen other rows, with their elements. */
    public void onSelect(Consumer<List<EObject>> task) {
        viewer.addPostSelectionChangedListener(event -> {
            if (!selecting) {
                task.accept(elements());
            }
        });
    }

    /** Runs when the user has chosen other rows, with these. */
    public void onSelectRows(Consumer<List<R>> task) {
        viewer.addPostSelectionChangedListener(event -> {
            if (!selecting) {
                task.accept(selected());
            }
        });
    }

    /** Runs on a double click or Enter on a row. */
    public void onOpenRow(Consumer<R> task) {
        viewer.addDoubleClickListener(event -> selected().stream().findFirst().ifPresent(task));
    }

    /** Runs on a double click or Enter on a row that stands for an element. */
    public void onOpen(Consumer<EObject> task) {
        viewer.addDoubleClickListener(event -> elements().stream().findFirst().ifPresent(task));
    }

    /** The elements of the selected rows. */
    public List<EObject> elements() {
        List<EObject> elements = new ArrayList<>();
        for (R row : selected()) {
            EObject each = element.apply(row);
            if (each != null) {
                elements.add(each);
            }
        }
        return elements;
    }

    /** The selected rows, in the order in which they stand. */
    @SuppressWarnings("unchecked")
    public List<R> selected() {
        return (List<R>) viewer.getStructuredSelection().toList();
    }

    /** Shows other rows; what was selected stays so where it is still there. */
    public void show(List<R> now) {
        List<?> before = selected().stream().map(key).filter(Objects::nonNull).toList();
        given = List.copyOf(now);
        rows = inOrder(given);
        selecting = true;
        viewer.setInput(rows.subList(0, Math.min(SHOWN, rows.size())));
        viewer.setSelection(new StructuredSelection(
                rows.stream().filter(row -> before.contains(key.apply(row))).toList()));
        selecting = false;
        fit.show(rows);
        hint(hint);
        showFirstWhole();
    }

    /** GTK scrolls to a selected row before it knows where the header ends, and leaves half of the first one under it. */
    private void showFirstWhole() {
        Table table = viewer.getTable();
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed() && table.getItemCount() > 0 && table.getTopIndex() == 0) {
                table.setTopIndex(0);
            }
        });
    }

    /** All rows, as they stand. */
    public List<R> rows() {
        return rows;
    }

    /** Selects the row of an element, if there is one, without telling. */
    public void select(EObject wanted) {
        R selected = selected().stream().findFirst().orElse(null);
        if (wanted != null && (selected == null || element.apply(selected) != wanted)) {
            rows.stream().filter(row -> element.apply(row) == wanted).findFirst().ifPresent(row -> {
                selecting = true;
                viewer.setSelection(new StructuredSelection(row), true);
                selecting = false;
            });
        }
    }

    /** Selects a row that is shown, without telling. */
    public void selectRow(R row) {
        selecting = true;
        viewer.setSelection(new StructuredSelection(row), true);
        selecting = false;
        showFirstWhole();
    }

    /** Selects everything. */
    public void selectAll() {
        viewer.getTable().selectAll();
    }

    /**
     * The selected rows with a header, columns separated by tabs, as spreadsheets take them; without a selection, or
     * with one row, all rows.
     */
    public String text() {
        List<R> selected = selected();
        return TableText.tabbed(cells(selected.size() > 1 ? selected : rows, column -> column.text)) + "\n";
    }

    /** All rows with a header, as files have them. */
    public List<List<String>> cells() {
        return cells(rows);
    }

    /** The same of other rows, such as all where not all are shown. */
    public List<List<String>> cells(List<R> all) {
        return cells(all, column -> column.file);
    }

    private List<List<String>> cells(List<R> lines, Function<Column<R>, Function<R, String>> cell) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream().map(column -> column.title).toList());
        lines.forEach(row -> cells.add(columns.stream()
                .map(column -> Objects.requireNonNullElse(cell.apply(column).apply(row), "")).toList()));
        return cells;
    }

    /** Where bars are drawn, SWT for GTK fills the ground of a selected row after it has drawn the icon. */
    private void paintIcon(Event event) {
        Column<R> column = columns.get(event.index);
        TableItem item = (TableItem) event.item;
        if ((event.detail & SWT.SELECTED) != 0 && column.icon != null && item.getImage(event.index) != null) {
            Rectangle place = item.getImageBounds(event.index);
            event.gc.drawImage(item.getImage(event.index), place.x, place.y + (place.height - ICON) / 2);
        }
    }

    private void paintBar(Event event) {
        Column<R> column = columns.get(event.index);
        @SuppressWarnings("unchecked")
        R row = (R) event.item.getData();
        if (column.bar == null || row == null) {
            return;
        }
        double length = Math.clamp(column.bar.applyAsDouble(row), -1, 1);
        boolean isBothWays = rows.stream().mapToDouble(column.bar).anyMatch(each -> each < 0);
        Rectangle cell = new Rectangle(event.x + 2, event.y + 2, event.width - 4, event.height - 4);
        int zero = isBothWays ? cell.x + cell.width / 2 : cell.x;
        int pixels = (int) Math.round(Math.abs(length) * (isBothWays ? cell.width / 2.0 : cell.width));
        Color before = event.gc.getBackground();
        event.gc.setBackground(Theme.color(Theme.palette().tint(length < 0 ? 1 : 0)));
        event.gc.fillRectangle(length < 0 ? zero - pixels : zero, cell.y, pixels, cell.height);
        event.gc.setBackground(before);
    }

    private final class CellLabels extends ColumnLabelProvider {
        private final Column<R> column;

        CellLabels(Column<R> column) {
            this.column = column;
        }

        @Override
        @SuppressWarnings("unchecked")
        public String getText(Object row) {
            return column.text.apply((R) row);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Image getImage(Object row) {
            String id = column.icon == null ? null : column.icon.apply((R) row);
            return id == null ? null : Images.image(id);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Color getForeground(Object row) {
            Palette.Role role = column.ink.apply((R) row);
            return role == null ? null : Theme.color(role);
        }

        @Override
        public String getToolTipText(Object row) {
            String text = getText(row);
            return column.align == SWT.LEFT && !text.isEmpty() ? text : null;
        }
    }
}
