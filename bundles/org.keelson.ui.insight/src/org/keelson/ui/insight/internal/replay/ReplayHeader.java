// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.replay;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.keelson.ui.AccessibleName;

/** What is replayed, and how far that is. */
final class ReplayHeader {

    private final Combo source;
    private final Button choose;
    private final Button run;
    private final ProgressBar progress;
    private final Label summary;
    private boolean isFiles;

    /**
     * @param changed another source is chosen
     * @param files   asks for files
     * @param runs    begins or stops
     */
    ReplayHeader(Composite parent, Runnable changed, Runnable files, Runnable runs) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(6).extendedMargins(6, 6, 4, 0).applyTo(area);
        new Label(area, SWT.NONE).setText("Over");
        source = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        AccessibleName.set(source, "What is replayed");
        GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).applyTo(source);
        choose = new Button(area, SWT.PUSH);
        choose.setText("&Versions…");
        choose.setToolTipText("Chooses files: the same portfolio as it was saved week by week");
        run = new Button(area, SWT.PUSH);
        run.setText("&Replay");
        progress = new ProgressBar(area, SWT.HORIZONTAL);
        progress.setMaximum(100);
        AccessibleName.set(progress, "Progress of the replay");
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(progress);
        summary = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        source.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            boolean now = source.getText().startsWith("Saved");
            if (now != isFiles) {
                isFiles = now;
                changed.run();
            }
        }));
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> files.run()));
        run.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> runs.run()));
    }

    boolean isFiles() {
        return isFiles;
    }

    void useFiles(boolean on) {
        isFiles = on;
    }

    /**
     * Offers the sources that there are.
     *
     * @param portfolio the name of the one that is worked on
     * @param files     how many saved versions were chosen
     */
    void show(Optional<String> portfolio, int files) {
        isFiles = files > 0 && (isFiles || portfolio.isEmpty());
        source.removeAll();
        portfolio.ifPresent(name -> source.add("The history of " + name));
        if (files > 0) {
            source.add("Saved versions: " + files + (files == 1 ? " file" : " files"));
        }
        source.select(isFiles ? source.getItemCount() - 1 : 0);
    }

    void state(boolean isRunning, boolean canRun, String text) {
        run.setText(isRunning ? "&Stop" : "&Replay");
        run.setEnabled(isRunning || canRun);
        source.setEnabled(!isRunning);
        choose.setEnabled(!isRunning);
        progress.setVisible(isRunning);
        ((GridData) progress.getLayoutData()).exclude = !isRunning;
        summary.setText(text);
        summary.setToolTipText(text);
        summary.requestLayout();
    }

    String summary() {
        return summary.getText();
    }

    void progress(double fraction) {
        if (!progress.isDisposed()) {
            progress.setSelection((int) (fraction * 100));
        }
    }
}
