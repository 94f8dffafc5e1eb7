// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The fields of a wizard's page, one under the other, each with its label. */
final class WizardForm {

    private final Composite area;

    WizardForm(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
    }

    Composite area() {
        return area;
    }

    Text text(String label) {
        label(label);
        Text text = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
        return text;
    }

    /** With the first of the items chosen if there is one only. */
    Combo combo(String label, List<String> items, int style) {
        label(label);
        Combo combo = new Combo(area, SWT.DROP_DOWN | style);
        combo.setItems(items.toArray(String[]::new));
        if (items.size() == 1) {
            combo.select(0);
        }
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return combo;
    }

    /**
     * A file with a button to browse for it.
     *
     * @param style    {@link SWT#OPEN} or {@link SWT#SAVE}
     * @param patterns what the file dialog filters by, when it opens
     */
    Text file(String label, int style, Supplier<String[]> patterns) {
        label(label);
        Text file = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(file);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("B&rowse…");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            FileDialog dialog = new FileDialog(area.getShell(), style);
            dialog.setFilterExtensions(patterns.get());
            dialog.setFileName(file.getText());
            String chosen = dialog.open();
            if (chosen != null) {
                file.setText(chosen);
            }
        }));
        return file;
    }

    private void label(String text) {
        new Label(area, SWT.NONE).setText(text);
    }
}
