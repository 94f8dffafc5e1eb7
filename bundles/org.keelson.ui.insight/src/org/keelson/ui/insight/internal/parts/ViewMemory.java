// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;

/**
 * How somebody has set a view: what is filtered, which page is in front, where the sashes stand. Kept for the next start by the
 * order in which such things are in the view.
 */
final class ViewMemory {

    private static final String FILTER = "filter";
    private static final String PAGES = "pages";
    private static final String SASH = "sash";
    private static final String FRONT = "front";
    private static final String WEIGHTS = "weights";

    private final List<FilterBar> bars = new ArrayList<>();
    private final List<CTabFolder> folders = new ArrayList<>();
    private final List<SashForm> sashes = new ArrayList<>();

    /** @param content all controls of the view */
    ViewMemory(Composite content) {
        collect(content);
    }

    private void collect(Composite parent) {
        for (Control child : parent.getChildren()) {
            FilterBar.of(child).ifPresent(bars::add);
            if (child instanceof CTabFolder folder) {
                folders.add(folder);
            }
            if (child instanceof SashForm sash) {
                sashes.add(sash);
            }
            if (child instanceof Composite inner) {
                collect(inner);
            }
        }
    }

    /** The head that filters the view. */
    Optional<FilterBar> bar() {
        return bars.stream().findFirst();
    }

    void save(IMemento memento) {
        bars.forEach(bar -> bar.save(memento.createChild(FILTER)));
        folders.forEach(folder -> memento.createChild(PAGES).putInteger(FRONT, folder.getSelectionIndex()));
        sashes.forEach(sash -> memento.createChild(SASH).putString(WEIGHTS,
                Arrays.stream(sash.getWeights()).mapToObj(Integer::toString).collect(Collectors.joining(" "))));
    }

    void restore(IMemento memento) {
        IMemento[] filters = memento.getChildren(FILTER);
        for (int i = 0; i < Math.min(filters.length, bars.size()); i++) {
            bars.get(i).restore(filters[i]);
        }
        IMemento[] pages = memento.getChildren(PAGES);
        for (int i = 0; i < Math.min(pages.length, folders.size()); i++) {
            Integer front = pages[i].getInteger(FRONT);
            if (front != null && front >= 0 && front < folders.get(i).getItemCount()) {
                folders.get(i).setSelection(front);
            }
        }
        IMemento[] weights = memento.getChildren(SASH);
        for (int i = 0; i < Math.min(weights.length, sashes.size()); i++) {
            restore(sashes.get(i), weights[i].getString(WEIGHTS));
        }
    }

    private static void restore(SashForm sash, String text) {
        if (text == null || !text.matches("\\d{1,4}( \\d{1,4})*")) {
            return;
        }
        int[] weights = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        if (weights.length == sash.getWeights().length && Arrays.stream(weights).sum() > 0) {
            sash.setWeights(weights);
        }
    }
}
