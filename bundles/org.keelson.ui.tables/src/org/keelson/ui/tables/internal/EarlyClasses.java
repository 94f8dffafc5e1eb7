// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.ui.IStartup;

/**
 * Loads what the first table needs, some 700 classes, in the background once the workbench is there: they would hold the UI
 * thread for a third of a second otherwise. Made by the workbench.
 */
public final class EarlyClasses implements IStartup {

    private static final String GRID = "org.eclipse.nebula.widgets.nattable.";

    /** Those that bring most of the others with them. None of them touches the screen before one is made. */
    private static final List<String> CLASSES = List.of("NatTable", "config.DefaultNatTableStyleConfiguration",
            "grid.layer.GridLayer", "grid.layer.ColumnHeaderLayer", "grid.layer.RowHeaderLayer", "freeze.CompositeFreezeLayer",
            "freeze.FreezeHelper", "selection.SelectionLayer", "selection.SelectionModel", "viewport.ViewportLayer",
            "reorder.ColumnReorderLayer", "layer.DataLayer", "painter.cell.TextPainter",
            "painter.layer.GridLineCellLayerPainter", "resize.config.DefaultColumnResizeBindings",
            "selection.config.DefaultSelectionBindings", "ui.binding.UiBindingRegistry");

    @Override
    public void earlyStartup() {
        CollectionFactories.load();
        ClassLoader loader = NatTable.class.getClassLoader();
        for (String each : CLASSES) {
            try {
                Class.forName(GRID + each, true, loader);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("The grid that tables need is not as it was", e);
            }
        }
    }
}
