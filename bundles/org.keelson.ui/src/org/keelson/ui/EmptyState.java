// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a view says while it has nothing to show: one sentence, and at most one thing to do about it. */
public final class EmptyState {

    private static final int WIDTH = 420;

    private final Composite area;
    private final Label sentence;
    private final Button button;
    private Runnable action = () -> { };

    public EmptyState(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(12, 12).applyTo(area);
        sentence = new Label(area, SWT.WRAP | SWT.CENTER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.CENTER).hint(WIDTH, SWT.DEFAULT)
                .applyTo(sentence);
        button = new Button(area, SWT.PUSH);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(button);
    }

    public Control control() {
        return area;
    }

    /** A sentence, and nothing to do about it. */
    public void show(String text) {
        sentence.setText(text);
        button.setVisible(false);
        area.layout();
    }

    /** A sentence, and what fills the view. */
    public void show(String text, String label, Runnable task) {
        sentence.setText(text);
        button.setText(label);
        button.setVisible(true);
        action = task;
        area.layout();
    }
}
