// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Property;
import org.keelson.model.ModelPackage;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHost;

/**
 * A cell while it is edited: a text that is checked with every letter, or a choice. Enter and Tab write it as one step,
 * Escape takes it back; what cannot be a value is not written, and the cell stays open and says why.
 */
final class CellEditor {

    /** What {@code left} is told where the focus goes back to the table, or to somewhere else. */
    static final int STAY = 0;

    private final Table table;
    private final Property property;
    private final FieldHost host;
    private final IntConsumer left;
    private final Control control;
    private boolean isClosed;

    /**
     * @param typed the first letter that the cell is edited by; {@code null} to begin with what is there
     * @param left  called when the cell is closed from the keyboard: with 1 or -1 to go on to the next or last cell
     */
    CellEditor(Table table, TableItem item, int column, Property property, FieldHost host, String typed, IntConsumer left) {
        this.table = table;
        this.property = property;
        this.host = host;
        this.left = left;
        control = property.choices().isEmpty() ? text(typed) : combo();
        AccessibleName.set(control, property.name(), property.documentation());
        control.setToolTipText(property.documentation());
        Theme.own(control);
        TableEditor place = new TableEditor(table);
        place.grabHorizontal = true;
        place.minimumWidth = property.choices().isEmpty() ? 90 : 130;
        place.minimumHeight = item.getBounds(column).height;
        place.horizontalAlignment = SWT.LEFT;
        place.setEditor(control, item, column);
        control.addListener(SWT.Traverse, this::traverse);
        control.addListener(SWT.FocusOut, event -> leave());
        control.addListener(SWT.Dispose, event -> place.dispose());
        control.setFocus();
    }

    private Text text(String typed) {
        Text text = new Text(table, SWT.SINGLE | SWT.BORDER);
        text.setBackground(Theme.color(Palette.Role.GROUND));
        text.setForeground(Theme.color(Palette.Role.TEXT));
        text.setText(typed == null ? property.text() : typed);
        if (typed == null) {
            text.selectAll();
        } else {
            text.setSelection(typed.length());
        }
        text.addModifyListener(event -> {
            say(problem().orElse(null));
            host.draftChanged();
        });
        return text;
    }

    private Combo combo() {
        Combo combo = new Combo(table, SWT.READ_ONLY | SWT.DROP_DOWN);
        List<Object> choices = property.choices();
        combo.setItems(property.choiceNames().toArray(String[]::new));
        combo.select(choices.indexOf(property.value()));
        combo.addListener(SWT.Selection, event -> host.draftChanged());
        return combo;
    }

    private String typed() {
        return ((Text) control).getText();
    }

    private Object value() {
        if (control instanceof Combo combo) {
            return combo.getSelectionIndex() < 0 ? null : property.choices().get(combo.getSelectionIndex());
        }
        boolean isDate = property.feature().getEType() == ModelPackage.Literals.DATE
                || property.feature().getEType() == ModelPackage.Literals.DATE_TIME;
        return property.parse(isDate ? Dates.iso(typed()) : typed());
    }

    private Optional<String> problem() {
        try {
            return property.whyNot(value());
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void traverse(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_ESCAPE -> {
                event.doit = false;
                close();
                left.accept(STAY);
            }
            case SWT.TRAVERSE_RETURN -> {
                event.doit = false;
                done(STAY);
            }
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> {
                event.doit = false;
                done(event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1);
            }
            default -> {
                // the control's own
            }
        }
    }

    private void done(int direction) {
        if (commit()) {
            close();
            left.accept(direction);
        }
    }

    /** The focus went elsewhere, by the mouse. */
    private void leave() {
        if (!isClosed && commit()) {
            close();
        }
    }

    boolean isPending() {
        return !isClosed && (control instanceof Combo combo
                ? combo.getSelectionIndex() != property.choices().indexOf(property.value()) : !typed().equals(property.text()));
    }

    /** @return whether what is typed is in the model now; if not, the form says why */
    boolean commit() {
        if (!isPending()) {
            return true;
        }
        Optional<String> problem = problem();
        if (problem.isEmpty()) {
            try {
                host.execute(property.edit(value()));
            } catch (IllegalEditException e) {
                problem = Optional.of(e.getMessage());
            }
        }
        say(problem.orElse(null));
        return problem.isEmpty();
    }

    private void say(String message) {
        control.setForeground(Theme.color(message == null ? Palette.Role.TEXT : Palette.Role.OFF_TRACK));
        control.setToolTipText(message == null ? property.documentation() : message);
        if (message == null) {
            host.messages().removeMessage(this);
        } else {
            host.messages().addMessage(this, message, null, IMessageProvider.ERROR);
        }
    }

    boolean isClosed() {
        return isClosed;
    }

    /** Without writing anything. */
    void close() {
        if (!isClosed) {
            isClosed = true;
            host.messages().removeMessage(this);
            if (!control.isDisposed()) {
                control.dispose();
            }
            host.draftChanged();
        }
    }
}
