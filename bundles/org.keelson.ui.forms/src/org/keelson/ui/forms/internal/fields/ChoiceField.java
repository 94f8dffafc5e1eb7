// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * One of a few choices. What is chosen with the mouse is written at once; who goes through the choices with the
 * arrow keys writes the last one only, when the field is left, Enter is pressed, or a moment has passed.
 */
final class ChoiceField extends Field {

    private static final int MOMENT_MILLIS = 1000;

    private List<Object> choices = List.of();
    private Combo combo;
    private boolean byKey;
    private final Runnable later = this::commit;
    private boolean pending;

    ChoiceField(FieldHost host, FieldValue value) {
        super(host, value);
    }

    @Override
    void create(Composite parent) {
        createLabel(parent, MIDDLE);
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        host().toolkit().adapt(combo, true, true);
        describe(combo);
        fill();
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
        combo.addListener(SWT.KeyDown, event -> {
            byKey = event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP;
            if (event.keyCode == SWT.CR) {
                commit();
            }
        });
        combo.addListener(SWT.MouseDown, event -> byKey = false);
        // a form is scrolled with the wheel; what lies under it must not change by that
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
        combo.addListener(SWT.Selection, event -> chosen());
        combo.addFocusListener(FocusListener.focusLostAdapter(event -> commit()));
    }

    private void fill() {
        choices = source().choices();
        String none = source().otherwise().isEmpty() ? "None" : source().otherwise();
        combo.setItems(choices.stream().map(each -> each == null ? none : source().text(each)).toArray(String[]::new));
    }

    private void chosen() {
        pending = combo.getSelectionIndex() != choices.indexOf(source().value());
        host().draftChanged();
        if (!byKey) {
            commit();
        } else {
            combo.getDisplay().timerExec(-1, later); // of several steps through the list, the last one counts
            combo.getDisplay().timerExec(MOMENT_MILLIS, later);
        }
    }

    @Override
    boolean isPending() {
        return pending;
    }

    @Override
    void commit() {
        if (pending && !combo.isDisposed()) {
            pending = false;
            write(choices.get(combo.getSelectionIndex()));
            host().draftChanged();
            refresh();
        }
    }

    @Override
    void refresh() {
        if (!pending && !choices.contains(source().value())) {
            fill();
        }
        int now = choices.indexOf(source().value());
        if (!pending && now != combo.getSelectionIndex()) {
            combo.select(now);
        }
    }

    @Override
    Control control() {
        return combo;
    }
}
