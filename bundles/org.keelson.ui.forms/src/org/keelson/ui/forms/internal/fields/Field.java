// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.IllegalEditException;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/**
 * One property in a form: its name at the left, its value at the right, its help as tool tip. Writes one edit for
 * each change; shows the model again whenever it is asked to.
 */
abstract class Field {

    /** Room for the names, so that the values of all sections stand in one line. */
    private static final int LABEL_WIDTH = 128;

    /** As an indent: in the middle. */
    static final int MIDDLE = -1;

    private final FieldHost host;
    private final FieldValue value;
    private ControlDecoration mark;

    Field(FieldHost host, FieldValue value) {
        this.host = host;
        this.value = value;
    }

    /** Makes the controls, in a parent with a grid of two columns. */
    abstract void create(Composite parent);

    /** Shows what the model says. */
    abstract void refresh();

    /** The control that is typed into or pushed. */
    abstract Control control();

    /** Whether something is typed that is not in the model. */
    boolean isPending() {
        return false;
    }

    /** Puts what is typed into the model, if it can be a value. */
    void commit() {
        // most fields write at once
    }

    final FieldHost host() {
        return host;
    }

    final FieldValue source() {
        return value;
    }

    /** @param indent of the name from the top of the value; below 0 for the middle of it */
    final void createLabel(Composite parent, int indent) {
        Label label = host.toolkit().createLabel(parent, value.name(), SWT.WRAP);
        label.setForeground(Theme.color(Palette.Role.QUIET));
        label.setToolTipText(help());
        GridDataFactory.fillDefaults().align(SWT.FILL, indent >= 0 ? SWT.BEGINNING : SWT.CENTER)
                .hint(LABEL_WIDTH, SWT.DEFAULT).indent(0, Math.max(indent, 0)).applyTo(label);
    }

    /** Names a control of the field for screen readers, and gives it the help. */
    final void describe(Control control) {
        AccessibleName.set(control, value.name(), help());
        control.setToolTipText(help());
        FieldHelp.mark(control, value);
    }

    final String help() {
        return value.help();
    }

    /**
     * Writes the value.
     *
     * @return whether it could be written; if not, the form says why
     */
    final boolean write(Object now) {
        try {
            host.execute(value.edit(now));
            say(null);
            return true;
        } catch (IllegalEditException e) {
            say(e.getMessage());
            return false;
        }
    }

    /** Says what is wrong with the field, at the field and in the head of the form; {@code null} for nothing. */
    final void say(String message) {
        if (message != null) {
            // without the control, since the head would then only count what is wrong
            host.messages().addMessage(this, message, null, IMessageProvider.ERROR);
            mark(message);
        } else if (mark != null) {
            host.messages().removeMessage(this);
            mark.dispose();
            mark = null;
        }
    }

    /** The controls are gone or will be: nothing is wrong with them any more. */
    final void forget() {
        say(null);
    }

    private void mark(String message) {
        if (mark == null) {
            mark = new ControlDecoration(control(), SWT.LEFT | SWT.TOP);
            mark.setMarginWidth(2);
            mark.setImage(Images.image("error", Theme.palette().color(Palette.Role.OFF_TRACK)));
        }
        mark.setDescriptionText(message);
        mark.show();
    }
}
