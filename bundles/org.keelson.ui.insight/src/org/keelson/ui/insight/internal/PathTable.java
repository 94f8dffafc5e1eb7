// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Durations;
import org.keelson.edit.Labels;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/** The path as a table; the same columns as text. */
final class PathTable {

    private record Column(String title, int weight, int least, int align, Function<PathRow, String> text) {
    }

    private final List<Column> columns = List.of(
            new Column("#", 2, 36, SWT.RIGHT, row -> Integer.toString(row.number())),
            new Column("Item", 22, 160, SWT.LEFT, row -> Labels.text(row.item())),
            new Column("Team", 11, 90, SWT.LEFT, row -> team(row.item())),
            new Column("Start", 8, 92, SWT.RIGHT, row -> Dates.day(row.schedule().start())),
            new Column("Finish", 8, 92, SWT.RIGHT, row -> Dates.day(row.schedule().finish())),
            new Column("Duration", 6, 72, SWT.RIGHT, this::duration),
            new Column("Float", 6, 64, SWT.RIGHT, row -> minutes(row, row.schedule().totalFloatMinutes())),
            new Column("Deadline", 9, 100, SWT.RIGHT, this::deadline),
            new Column("Why this date", 30, 180, SWT.LEFT, row -> row.schedule().driver().text()));

    private final TableViewer viewer;
    private CalendarBook calendars;

    PathTable(Composite area) {
        TableColumnLayout layout = new TableColumnLayout();
        area.setLayout(layout);
        // not virtual: a change of the theme resets items that a virtual table of GTK has freed, and the process dies
        viewer = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION);
        viewer.getTable().setHeaderVisible(true);
        AccessibleName.set(viewer.getTable(), "Critical path");
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        for (Column column : columns) {
            TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.align());
            viewerColumn.getColumn().setText(column.title());
            viewerColumn.setLabelProvider(new CellLabels(column));
            layout.setColumnData(viewerColumn.getColumn(), new ColumnWeightData(column.weight(), column.least()));
        }
    }

    TableViewer viewer() {
        return viewer;
    }

    void show(Portfolio portfolio, List<PathRow> rows) {
        calendars = CalendarBook.of(portfolio);
        viewer.setInput(rows);
    }

    /** Header and rows, columns separated by tabs, as spreadsheets take them. */
    String text(List<PathRow> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.join("\t", columns.stream().map(Column::title).toList())).append('\n');
        for (PathRow row : rows) {
            text.append(String.join("\t", columns.stream().map(column -> column.text().apply(row)).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String team(WorkItem item) {
        return item.getOwnerTeam() == null ? "" : Labels.text(item.getOwnerTeam());
    }

    private String duration(PathRow row) {
        boolean isPoint = row.schedule().durationMinutes() == 0
                && row.item().eClass() == ModelPackage.Literals.MILESTONE;
        return isPoint ? "" : minutes(row, row.schedule().durationMinutes())
                + (row.schedule().assumedEstimate() ? " assumed" : "");
    }

    private String deadline(PathRow row) {
        if (row.schedule().deadline() == null) {
            return "";
        }
        int slip = row.schedule().deadlineSlipMinutes();
        return Dates.day(row.schedule().deadline()) + (slip > 0 ? " \u25A0 " + minutes(row, slip) + " late" : "");
    }

    private String minutes(PathRow row, int minutes) {
        return Durations.format(minutes, calendars.of(row.item()).minutesPerDay());
    }

    private static final class CellLabels extends ColumnLabelProvider {
        private final Column column;

        CellLabels(Column column) {
            this.column = column;
        }

        @Override
        public String getText(Object row) {
            return column.text().apply((PathRow) row);
        }

        @Override
        public Image getImage(Object row) {
            return column.title().equals("Item") ? Images.image(Labels.iconId(((PathRow) row).item())) : null;
        }

        @Override
        public Color getForeground(Object row) {
            boolean isLate = column.title().equals("Deadline") && ((PathRow) row).schedule().deadlineSlipMinutes() > 0;
            return isLate ? Theme.color(Palette.Role.OFF_TRACK) : null;
        }

        @Override
        public String getToolTipText(Object row) {
            return column.title().equals("Why this date") || column.title().equals("Item") ? getText(row) : null;
        }
    }
}
