// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.QuickFix;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.QuickFixMenu;
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
    private String wrong;
    private List<Problem> problems = List.of();

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

    /** What carries the sign that something is wrong, at its top left. */
    Control marked() {
        return control();
    }

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
        FieldFixes.mark(control, this);
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
        } else if (wrong != null) {
            host.messages().removeMessage(this);
        }
        if (!Objects.equals(message, wrong)) {
            wrong = message;
            mark();
        }
    }

    /** Marks the field with what the model says is wrong with it; the head of the form tells that by itself. */
    final void tellProblems() {
        List<Problem> now = host.problems(value::isAt);
        if (!now.equals(problems)) {
            problems = now;
            mark();
        }
    }

    /** The ways to mend what is wrong with what is typed, else with what is in the model; empty if nothing is wrong. */
    final List<QuickFix> fixes() {
        return wrong != null ? meant().stream().map(each -> new QuickFix("Write " + each, value.edit(value.parse(each)))).toList()
                : problems.isEmpty() ? List.of() : host.fixes(problems);
    }

    /** Whether something is wrong with the field. */
    final boolean isWrong() {
        return wrong != null || !problems.isEmpty();
    }

    /** What may have been meant by what is typed, in words that can be the value. */
    List<String> meant() {
        return List.of();
    }

    /** Shows the ways to mend the field as a menu at it. */
    final void offer() {
        QuickFixMenu.show(control(), fixes(), fix -> {
            takeBack();
            try {
                host.execute(fix.edit());
                say(null);
            } catch (IllegalEditException e) {
                say(e.getMessage());
            }
            refresh();
        });
    }

    /** Forgets what is typed and not written. */
    void takeBack() {
        // most fields write at once
    }

    /** The controls are gone or will be: nothing is wrong with them any more. */
    final void forget() {
        problems = List.of();
        say(null);
    }

    private void mark() {
        if (!isWrong() || marked().isDisposed()) {
            if (mark != null) {
                mark.dispose();
                mark = null;
            }
            return;
        }
        if (mark == null) {
            mark = new ControlDecoration(marked(), SWT.LEFT | SWT.TOP);
            mark.setMarginWidth(2);
            mark.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> offer()));
        }
        boolean isError = wrong != null || problems.stream().anyMatch(each -> each.severity() == ProblemSeverity.ERROR);
        mark.setImage(isError ? Images.image("error", Theme.palette().color(Palette.Role.OFF_TRACK))
                : Images.image("warning", Theme.palette().color(Palette.Role.WATCH)));
        mark.setDescriptionText(words());
        mark.show();
    }

    /** What is wrong, and what can be done about it. */
    private String words() {
        List<String> lines = new ArrayList<>();
        if (wrong != null) {
            lines.add(wrong);
        } else {
            problems.forEach(each -> lines.add(each.message()));
        }
        List<QuickFix> fixes = fixes();
        if (!fixes.isEmpty()) {
            lines.add("");
            lines.add("Ctrl+1 in the field, or a click on the sign, offers:");
            fixes.forEach(each -> lines.add("\u2022 " + each.name()));
        }
        return String.join("\n", lines);
    }
}
