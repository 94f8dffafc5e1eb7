// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.keelson.edit.Labels;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHost;

/** What follows from the model about an element, row by row; Enter or a double click opens the form of a row's element. */
final class FactTable {

    private static final int MOST_SHOWN = 10;

    /**
     * A row.
     *
     * @param target what it is about
     * @param status how that stands, told by the sign before the last text; {@code null} for nothing to tell
     */
    record Fact(EObject target, Status status, List<String> texts) {
        static Fact of(EObject target, Status status, String... texts) {
            return new Fact(target, status, List.of(texts));
        }
    }

    private final FieldHost host;
    private final Composite frame;
    private final Table table;
    private final Label empty;
    private List<Fact> facts;
    private int icons;

    FactTable(Composite parent, FieldHost host, String name, String nothing, String... columns) {
        this.host = host;
        empty = host.toolkit().createLabel(parent, nothing, SWT.WRAP);
        empty.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(empty);
        frame = host.toolkit().createComposite(parent);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(320, 60).exclude(true).applyTo(frame);
        frame.setVisible(false);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = host.toolkit().createTable(frame, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setHeaderBackground(Theme.color(Palette.Role.GROUND));
        table.setHeaderForeground(Theme.color(Palette.Role.QUIET));
        AccessibleName.set(table, name, "Enter opens the form of what is selected");
        for (int i = 0; i < columns.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(columns[i]);
            layout.setColumnData(column, new ColumnWeightData(i == 0 ? 30 : i == 1 ? 20 : 14, 80));
        }
        table.addListener(SWT.MouseMove, event -> table.setToolTipText(clipped(event.x, event.y)));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> host.select(selected())));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> selected().forEach(host::open)));
    }

    /** The text of the cell there, if its column is too narrow for it; else null. */
    private String clipped(int x, int y) {
        TableItem item = table.getItem(new Point(x, y));
        for (int i = 0; item != null && i < table.getColumnCount(); i++) {
            if (item.getBounds(i).contains(x, y)) {
                GC gc = new GC(table);
                int wide = gc.textExtent(item.getText(i)).x;
                gc.dispose();
                return wide > item.getTextBounds(i).width ? item.getText(i) : null;
            }
        }
        return null;
    }

    private List<EObject> selected() {
        return table.getSelectionIndex() < 0 ? List.of() : List.of(facts.get(table.getSelectionIndex()).target());
    }

    /** Puts the icon of what a row is about into another column than the first. */
    FactTable withIconsIn(int column) {
        icons = column;
        return this;
    }

    void show(List<Fact> now) {
        if (now.equals(facts)) {
            return;
        }
        EObject before = facts == null || selected().isEmpty() ? null : selected().get(0);
        facts = List.copyOf(now);
        table.setRedraw(false);
        table.removeAll();
        for (Fact each : facts) {
            TableItem item = new TableItem(table, SWT.NONE);
            for (int i = 0; i < each.texts().size(); i++) {
                boolean isLast = i == each.texts().size() - 1;
                item.setText(i, isLast && each.status() != null ? Palette.sign(each.status()) + " " + each.texts().get(i)
                        : each.texts().get(i));
                if (isLast && each.status() != null) {
                    item.setForeground(i, Theme.color(Theme.palette().status(each.status())));
                }
            }
            item.setImage(icons, Images.image(Labels.iconId(each.target())));
            if (each.target() == before) {
                table.setSelection(item);
            }
        }
        table.setRedraw(true);
        fit();
    }

    private void fit() {
        boolean isEmpty = facts.isEmpty();
        GridData place = (GridData) frame.getLayoutData();
        int height = table.getHeaderHeight() + Math.clamp(facts.size(), 1, MOST_SHOWN) * table.getItemHeight() + 6;
        if (place.exclude != isEmpty || place.heightHint != height) {
            place.exclude = isEmpty;
            place.heightHint = height;
            frame.setVisible(!isEmpty);
            ((GridData) empty.getLayoutData()).exclude = !isEmpty;
            empty.setVisible(isEmpty);
            host.reflow(frame);
        }
    }
}
