// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.keelson.engine.ParameterDefinition;
import org.keelson.engine.ParameterType;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/** The field of one parameter: label, value, a way back to the default, and beneath what it does and may be. */
final class ParameterField {

    private static final int WIDTH = 420;
    private static final List<String> YES_NO = List.of("Yes", "No");

    private final ParameterDefinition parameter;
    private final boolean mayBeEmpty;
    private final String before;
    private final Control control;
    private final Button reset;
    private final ControlDecoration mark;

    /**
     * @param parent     has a grid of three columns
     * @param set        what the portfolio sets, or {@code null}
     * @param mayBeEmpty whether an empty field means that nothing is set
     * @param changed    told as the user types or chooses
     */
    ParameterField(Composite parent, ParameterDefinition parameter, String set, boolean mayBeEmpty, Runnable changed) {
        this.parameter = parameter;
        this.mayBeEmpty = mayBeEmpty;
        before = set == null ? parameter.defaultValue() : set;
        Label label = new Label(parent, SWT.NONE);
        label.setText(parameter.name() + ":");
        control = parameter.type() == ParameterType.FLAG ? combo(parent, YES_NO, changed)
                : parameter.type() == ParameterType.CHOICE ? combo(parent, parameter.choices(), changed) : field(parent, changed);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(control);
        AccessibleName.set(control, parameter.name());
        mark = new ControlDecoration(control, SWT.LEFT | SWT.CENTER);
        mark.setImage(Images.image("error", Theme.palette().color(Palette.Role.OFF_TRACK)));
        mark.hide();
        reset = new Button(parent, SWT.PUSH);
        reset.setText("Default");
        reset.setToolTipText("Back to " + ParameterText.value(parameter, parameter.defaultValue()));
        AccessibleName.set(reset, "Default of " + parameter.name());
        reset.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> reset()));
        describe(parent);
        write(before);
    }

    private Control field(Composite parent, Runnable changed) {
        Text text = new Text(parent, SWT.BORDER);
        text.addModifyListener(event -> changed.run());
        return text;
    }

    private Control combo(Composite parent, List<String> choices, Runnable changed) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(choices.toArray(String[]::new));
        combo.addModifyListener(event -> changed.run());
        return combo;
    }

    private void describe(Composite parent) {
        new Label(parent, SWT.NONE);
        Label text = new Label(parent, SWT.WRAP);
        String description = parameter.description();
        String hint = ParameterText.hint(parameter) + ".";
        text.setText(description.isEmpty() ? hint : description + (description.endsWith(".") ? " " : ". ") + hint);
        text.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }

    private void write(String value) {
        if (parameter.type() == ParameterType.FLAG) {
            ((Combo) control).select(value.strip().equals("true") ? 0 : 1);
        } else if (control instanceof Combo combo) {
            combo.setText(value.strip());
        } else {
            ((Text) control).setText(value);
        }
    }

    private String read() {
        if (parameter.type() == ParameterType.FLAG) {
            return ((Combo) control).getSelectionIndex() == 0 ? "true" : "false";
        }
        String text = control instanceof Combo combo ? combo.getText() : ((Text) control).getText();
        return parameter.type() == ParameterType.TEXT ? text : text.strip();
    }

    /** Shows the default; it is not set any more then. */
    void reset() {
        write(parameter.defaultValue());
    }

    void focus() {
        control.setFocus();
    }

    ParameterDefinition parameter() {
        return parameter;
    }

    /** What is entered; empty if it is what holds if nothing is set. */
    Optional<String> value() {
        String text = read();
        return text.equals(parameter.defaultValue()) || mayBeEmpty && text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** What is entered, of a number; empty if nothing or something else is. */
    OptionalDouble number() {
        try {
            return OptionalDouble.of(Double.parseDouble(read()));
        } catch (NumberFormatException other) {
            return OptionalDouble.empty();
        }
    }

    boolean isChanged() {
        return !Objects.equals(read(), before);
    }

    /** Looks at what is entered, and marks it if it cannot be. Answers why not, or {@code null}. */
    String check() {
        String text = read();
        String problem = mayBeEmpty && text.isBlank() ? null : ParameterText.problem(parameter, text);
        mark(problem);
        reset.setEnabled(!text.equals(parameter.defaultValue()));
        return problem == null ? null : parameter.name() + ": " + problem + ".";
    }

    /** Marks the field, or takes the mark away where there is nothing to say. */
    void mark(String problem) {
        if (problem == null) {
            mark.hide();
        } else {
            mark.setDescriptionText(problem);
            mark.show();
        }
    }
}
