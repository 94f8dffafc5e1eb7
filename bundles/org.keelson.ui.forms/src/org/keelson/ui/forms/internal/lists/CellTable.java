// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.edit.EditableList;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHost;
import org.keelson.ui.forms.internal.fields.FormPart;
import org.keelson.ui.forms.internal.fields.ReferenceChooser;

/**
 * The table of a list. One cell is where the keyboard is, and is outlined: arrows move it, Enter, F2, a double click or a
 * letter edits it.
 */
final class CellTable implements FormPart {

    /** What else a key does with the rows. */
    interface Rows {
        void add();

        void delete();

        void move(int by);

        void rowSelected();
    }

    private static final int MOST_SHOWN = 8;

    private final FieldHost host;
    private final EditableList list;
    private final Rows commands;
    private final List<EStructuralFeature> columns;
    private final Composite frame;
    private final Table table;
    private List<EObject> rows = List.of();
    private int column;
    private CellEditor editor;
    private Predicate<EObject> marked = row -> false;

    CellTable(Composite parent, FieldHost host, EditableList list, Rows commands) {
        this.host = host;
        this.list = list;
        this.commands = commands;
        columns = list.columns();
        frame = host.toolkit().createComposite(parent);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        // not virtual: a change of the theme resets items that a virtual table of GTK has freed, and the process dies
        table = host.toolkit().createTable(frame, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setHeaderBackground(Theme.color(Palette.Role.GROUND));
        table.setHeaderForeground(Theme.color(Palette.Role.QUIET));
        AccessibleName.set(table, list.name(), list.documentation() + " Arrows move between cells, Enter edits, Insert adds, "
                + "Delete deletes, Alt with up or down moves the row.");
        columns.forEach(each -> column(layout, each));
        table.addListener(SWT.PaintItem, this::outline);
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.MouseDown, this::pressed);
        table.addListener(SWT.MouseDoubleClick, event -> edit(null));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> commands.rowSelected()));
        table.addFocusListener(FocusListener.focusGainedAdapter(event -> gotFocus()));
        table.addFocusListener(FocusListener.focusLostAdapter(event -> table.redraw()));
        GridDataFactory.fillDefaults().grab(true, false).hint(320, 60).applyTo(frame);
    }

    private void column(TableColumnLayout layout, EStructuralFeature feature) {
        boolean isNumber = feature.getEType() == EcorePackage.Literals.EDOUBLE || feature.getEType() == EcorePackage.Literals.EINT
                || feature.getEType() == EcorePackage.Literals.EDOUBLE_OBJECT
                || feature.getEType() == ModelPackage.Literals.MINUTES;
        TableColumn shown = new TableColumn(table, isNumber ? SWT.RIGHT : SWT.LEFT);
        shown.setText(Labels.featureName(feature));
        shown.setToolTipText(Labels.documentation(feature));
        boolean isText = feature.getEType() == EcorePackage.Literals.ESTRING;
        layout.setColumnData(shown, new ColumnWeightData(isText ? 30 : feature instanceof EReference ? 20 : 12, 80));
    }

    /** Has rows carry a mark in place of their icon. */
    void mark(Predicate<EObject> rowsToMark) {
        marked = rowsToMark;
        table.clearAll();
    }

    Control control() {
        return table;
    }

    Optional<EObject> selected() {
        int at = table.getSelectionIndex();
        return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }

    /** Selects a row and has the keyboard there. */
    void select(EObject row) {
        int at = rows.indexOf(row);
        if (at >= 0) {
            table.setSelection(at);
            table.showSelection();
        }
        table.setFocus();
        commands.rowSelected();
    }

    /** Begins to edit the first cell of the selected row. */
    void editFirst() {
        column = 0;
        if (columns.get(0).getEType() == EcorePackage.Literals.ESTRING) {
            edit(null);
        }
    }

    private void gotFocus() {
        if (table.getSelectionIndex() < 0 && !rows.isEmpty()) {
            table.setSelection(0);
        }
        commands.rowSelected();
        FormToolkit.ensureVisible(table);
        table.redraw();
    }

    private void fill(TableItem item, EObject row) {
        for (int i = 0; i < columns.size(); i++) {
            Property cell = Property.of(row, columns.get(i));
            item.setText(i, Dates.shown(cell.value(), cell.text()));
        }
        if (marked.test(row)) {
            item.setImage(Images.image("warning", Theme.palette().color(Palette.Role.WATCH)));
        } else if (row instanceof Element) {
            item.setImage(Images.image(Labels.iconId(row)));
        }
    }

    private void fill() {
        while (table.getItemCount() < rows.size()) {
            new TableItem(table, SWT.NONE);
        }
        if (table.getItemCount() > rows.size()) {
            table.remove(rows.size(), table.getItemCount() - 1);
        }
        for (int at = 0; at < rows.size(); at++) {
            fill(table.getItem(at), rows.get(at));
        }
    }

    private void outline(Event event) {
        if (event.index == column && table.isFocusControl() && (event.detail & SWT.SELECTED) != 0) {
            Rectangle cell = ((TableItem) event.item).getBounds(column);
            event.gc.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
            event.gc.setLineWidth(2);
            event.gc.drawRectangle(cell.x + 1, cell.y + 1, cell.width - 3, cell.height - 3);
        }
    }

    private void pressed(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        for (int i = 0; item != null && i < columns.size(); i++) {
            if (item.getBounds(i).contains(event.x, event.y)) {
                column = i;
                table.redraw();
            }
        }
    }

    private void key(Event event) {
        boolean isPlain = (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0;
        event.doit = false;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> goTo(column + (event.keyCode == SWT.ARROW_LEFT ? -1 : 1));
            case SWT.CR, SWT.KEYPAD_CR, SWT.F2 -> edit(null);
            case SWT.INSERT -> commands.add();
            case SWT.DEL -> commands.delete();
            case SWT.ARROW_UP, SWT.ARROW_DOWN -> {
                if ((event.stateMask & SWT.ALT) != 0) {
                    commands.move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
                } else {
                    event.doit = true;
                }
            }
            default -> {
                boolean isLetter = isPlain && event.character > ' ' && event.character != SWT.DEL;
                event.doit = !isLetter;
                if (isLetter) {
                    edit(String.valueOf(event.character));
                }
            }
        }
    }

    private void goTo(int wanted) {
        column = Math.max(0, Math.min(columns.size() - 1, wanted));
        table.showColumn(table.getColumn(column));
        table.redraw();
    }

    private void edit(String typed) {
        closeEditor();
        Optional<EObject> row = selected();
        if (row.isEmpty()) {
            return;
        }
        Property property = Property.of(row.get(), columns.get(column));
        if (!property.isWritable()) {
            say(property.name() + " is not changed by hand");
        } else if (property.feature() instanceof EReference) {
            choose(property);
        } else if (property.value() instanceof Boolean now) {
            write(property, !now);
        } else {
            editor = new CellEditor(table, table.getItem(table.getSelectionIndex()), column, property, host, typed, this::left);
        }
    }

    private void choose(Property property) {
        boolean isMany = property.feature().isMany();
        List<EObject> now = new ArrayList<>();
        if (property.value() instanceof Collection<?> several) {
            several.forEach(each -> now.add((EObject) each));
        } else if (property.value() instanceof EObject one) {
            now.add(one);
        }
        new ReferenceChooser(table.getShell(), property, now).ask().filter(chosen -> !chosen.equals(now))
                .ifPresent(chosen -> write(property, isMany ? chosen : chosen.isEmpty() ? null : chosen.get(0)));
        table.setFocus();
    }

    private void write(Property property, Object value) {
        try {
            host.execute(property.edit(value));
            say(null);
            refresh();
        } catch (IllegalEditException e) {
            say(e.getMessage());
        }
    }

    /** Says why something could not be done, until something is; {@code null} for nothing. */
    void say(String message) {
        if (message == null) {
            host.messages().removeMessage(this);
        } else {
            host.messages().addMessage(this, message, null, IMessageProvider.ERROR);
        }
    }

    private void left(int direction) {
        refresh();
        table.setFocus();
        int next = column + direction;
        boolean isInRow = next >= 0 && next < columns.size();
        goTo(next);
        if (direction != CellEditor.STAY && isInRow && !(columns.get(column) instanceof EReference)
                && !(selected().map(each -> each.eGet(columns.get(column))).orElse(null) instanceof Boolean)) {
            edit(null);
        }
    }

    private void closeEditor() {
        if (editor != null) {
            editor.close();
            editor = null;
        }
    }

    @Override
    public boolean isPending() {
        return editor != null && editor.isPending();
    }

    @Override
    public void commit() {
        if (editor != null && editor.commit()) {
            closeEditor();
        }
    }

    @Override
    public void refresh() {
        EObject before = selected().orElse(null);
        List<EObject> now = list.rows();
        boolean isOther = !now.equals(rows);
        rows = new ArrayList<>(now);
        if (isOther) {
            closeEditor();
            fill();
            int at = before == null ? -1 : rows.indexOf(before);
            if (at >= 0) {
                table.setSelection(at);
            } else {
                table.deselectAll();
            }
            fit();
        }
        if (isOther) {
            commands.rowSelected();
        } else {
            fill();
        }
    }

    /** As high as its rows, up to a number; then it scrolls. */
    private void fit() {
        int shown = Math.max(1, Math.min(MOST_SHOWN, rows.size()));
        int height = table.getHeaderHeight() + shown * table.getItemHeight() + 6;
        GridData place = (GridData) frame.getLayoutData();
        if (place.heightHint != height) {
            place.heightHint = height;
            host.reflow(frame);
        }
    }
}
