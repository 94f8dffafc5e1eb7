// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.MeantText;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.Dates;

/**
 * A value that is typed: text, a number, a date, a duration, several texts one a line. Checked while it is typed,
 * written when the focus leaves or Enter is pressed (Control and Enter in several lines); Escape takes back what was
 * typed. If the model changes meanwhile, the model wins.
 */
class TextField extends Field {

    /** Of several lines, until it is typed into. */
    private static final int LINES = 3;

    private final boolean lines;
    private Text text;
    private String shown = "";
    private boolean pending;
    private boolean refreshing;

    TextField(FieldHost host, FieldValue value) {
        super(host, value);
        lines = value.isMultiLine();
    }

    @Override
    void create(Composite parent) {
        createLabel(parent, lines ? 4 : MIDDLE);
        createText(parent);
        GridData place = GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).create();
        if (lines) {
            place.heightHint = text.getLineHeight() * LINES;
        }
        text.setLayoutData(place);
    }

    final void createText(Composite parent) {
        int style = lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
        text = host().toolkit().createText(parent, "", style);
        describe(text);
        if (!lines) {
            text.setMessage(source().otherwise());
        }
        text.addModifyListener(event -> typed());
        text.addFocusListener(FocusListener.focusLostAdapter(event -> commit()));
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, this::traverse);
        text.setData(CommandHandler.SHOWS_MODEL, Boolean.TRUE);
    }

    private void key(Event event) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        boolean undo = (event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'z';
        if (enter && (!lines || (event.stateMask & SWT.MOD1) != 0)) {
            commit();
            event.doit = !lines;
        } else if ((event.keyCode == SWT.ESC || undo) && pending) {
            takeBack();
            event.doit = false;
        }
    }

    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        } else if (event.detail == SWT.TRAVERSE_ESCAPE && pending) {
            takeBack();
            event.doit = false;
        }
    }

    private void typed() {
        if (!refreshing) {
            setPending(!typedText().equals(shown));
            say(pending ? problem().orElse(null) : null);
        }
    }

    @Override
    void takeBack() {
        set(shown);
        text.selectAll();
    }

    @Override
    List<String> meant() {
        return MeantText.of(typedText(), source().today(), each -> {
            try {
                return source().whyNot(source().parse(each)).isEmpty();
            } catch (IllegalArgumentException unreadable) {
                return false;
            }
        });
    }

    private void setPending(boolean now) {
        text.setData(CommandHandler.SHOWS_MODEL, !now);
        if (pending != now) {
            pending = now;
            host().draftChanged();
        }
    }

    private String typedText() {
        return text.getText().replace("\r\n", "\n");
    }

    private Optional<String> problem() {
        try {
            return source().whyNot(typedValue());
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Object typedValue() {
        return source().parse(source().isDate() ? Dates.iso(typedText()) : typedText());
    }

    @Override
    boolean isPending() {
        return pending;
    }

    @Override
    void commit() {
        if (pending && problem().isEmpty() && write(typedValue())) {
            set(modelText());
        }
    }

    @Override
    void refresh() {
        String now = modelText();
        if (!now.equals(shown) || !pending && !now.equals(typedText())) {
            set(now);
        }
    }

    private String modelText() {
        return source().text(source().value());
    }

    private void set(String now) {
        shown = now.replace("\r\n", "\n");
        refreshing = true;
        text.setText(now);
        refreshing = false;
        setPending(false);
        say(null);
    }

    /** Types something as the user would, and leaves the field. */
    final void enter(String typed) {
        text.setText(typed);
        commit();
    }

    @Override
    Control control() {
        return text;
    }
}
