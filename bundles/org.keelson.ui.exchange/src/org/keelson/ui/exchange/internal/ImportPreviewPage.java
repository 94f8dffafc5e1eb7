// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.MergePlan;
import org.keelson.engine.Engine;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Errors;
import org.keelson.ui.Images;

/** What the import will do. The file is read when the page is shown. */
final class ImportPreviewPage extends WizardPage {

    /** More lines than anybody reads, and few enough to be shown at once. */
    private static final int SHOWN = 2000;

    private final Engine engine;
    private final ImportSourcePage source;
    private TableViewer table;
    private Reading shown;
    private Reading.Preview preview;

    ImportPreviewPage(Engine engine, ImportSourcePage source) {
        super("preview", "What will change", Images.descriptor("import", 48));
        this.engine = engine;
        this.source = source;
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
        Composite tableArea = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(640, 300).applyTo(tableArea);
        TableColumnLayout layout = new TableColumnLayout();
        tableArea.setLayout(layout);
        // not virtual: a change of the theme resets items that a virtual table of GTK has freed, and the process dies
        table = new TableViewer(tableArea, SWT.BORDER | SWT.FULL_SELECTION);
        table.getTable().setHeaderVisible(true);
        AccessibleName.set(table.getTable(), "What will change");
        table.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(table);
        column(layout, "", 16, ColumnLabelProvider.createTextImageProvider(row -> ((PreviewRow) row).what(),
                row -> Images.image(((PreviewRow) row).icon())));
        column(layout, "Element", 34, ColumnLabelProvider.createTextProvider(row -> ((PreviewRow) row).about()));
        column(layout, "How, or why", 50, new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return ((PreviewRow) row).detail();
            }

            @Override
            public String getToolTipText(Object row) {
                return getText(row).isEmpty() ? null : getText(row);
            }
        });
        setControl(area);
        setPageComplete(false);
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !source.reading().equals(shown)) {
            // once the page is really there, so that progress shows on it
            getShell().getDisplay().asyncExec(this::read);
        }
    }

    private void read() {
        if (getControl().isDisposed()) {
            return;
        }
        shown = source.reading();
        preview = null;
        Reading reading = shown;
        setErrorMessage(null);
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    preview = reading.run(engine, monitor);
                } catch (OperationCanceledException e) {
                    throw new InterruptedException();
                } catch (Reading.UnreadableException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InterruptedException e) {
            setErrorMessage("Cancelled. Go back and forth to read the file again.");
            shown = null;
        } catch (InvocationTargetException e) {
            setErrorMessage(reading.file().getFileName() + ": " + Errors.reason(e));
            if (!(e.getCause() instanceof Reading.UnreadableException)) {
                Platform.getLog(ImportPreviewPage.class).error("Import failed", e.getCause());
            }
        }
        showPreview();
    }

    private void showPreview() {
        List<PreviewRow> rows = preview == null ? List.of() : PreviewRow.of(preview);
        table.setInput(shown(rows));
        setPageComplete(preview != null && !preview.plan().isEmpty());
        if (preview != null) {
            int skipped = preview.read().skipped().size() + preview.plan().skipped().size();
            setMessage(preview.plan().isEmpty() ? "The portfolio is just as the file says already; nothing will change."
                    : count(preview.plan().created().values().stream().mapToInt(i -> i).sum()) + " created, "
                            + count(preview.plan().updated().values().stream().mapToInt(i -> i).sum()) + " updated, "
                            + count(skipped) + " skipped. One undo takes it all back.",
                    skipped > 0 ? WARNING : NONE);
        }
    }

    private static List<PreviewRow> shown(List<PreviewRow> rows) {
        if (rows.size() <= SHOWN) {
            return rows;
        }
        List<PreviewRow> first = new ArrayList<>(rows.subList(0, SHOWN));
        first.add(new PreviewRow("info", "More", (rows.size() - SHOWN) + " further lines", "Not listed, but brought in as well"));
        return first;
    }

    private static String count(int count) {
        return count == 1 ? "1 element" : count + " elements";
    }

    MergePlan plan() {
        return preview.plan();
    }
}
