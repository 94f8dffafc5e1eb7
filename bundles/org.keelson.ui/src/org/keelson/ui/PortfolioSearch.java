// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;
import org.keelson.edit.SearchIndex;
import org.keelson.edit.SessionEvent;
import org.keelson.model.Element;

/**
 * An index of the words of each open portfolio, made when first asked for, in small pieces between events, and kept up to date
 * with every edit.
 * <p>
 * A workbench service: {@code site.getService(PortfolioSearch.class)}. Used on the UI thread.
 */
public final class PortfolioSearch {

    /** Elements that are taken in at once: a few milliseconds. */
    private static final int PIECE = 1000;

    private final Display display;
    private final Map<OpenPortfolio, Live> indexes = new HashMap<>();

    public PortfolioSearch(Display display) {
        this.display = display;
    }

    /** The index of an open portfolio. */
    public Live of(OpenPortfolio portfolio) {
        return indexes.computeIfAbsent(portfolio, Live::new);
    }

    /** The index of one portfolio. */
    public final class Live {

        private final OpenPortfolio portfolio;
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private SearchIndex index;
        private List<Element> due = List.of();

        private Live(OpenPortfolio portfolio) {
            this.portfolio = portfolio;
            portfolio.addListener(new PortfolioListener() {
                @Override
                public void changed(OpenPortfolio changed, SessionEvent event) {
                    if (event.touchesPortfolio()) {
                        update(event);
                    }
                }

                @Override
                public void replaced(OpenPortfolio replaced) {
                    begin();
                }

                @Override
                public void closed(OpenPortfolio closed) {
                    due = List.of();
                    indexes.remove(closed);
                }
            });
            begin();
        }

        /** Whether all elements are in it. */
        public boolean isComplete() {
            return due.isEmpty();
        }

        /** What can be searched now, on any thread. */
        public List<SearchIndex.Entry> entries() {
            return index.entries();
        }

        /** @return removes the listener, which is told when there is something else to find, again */
        public Runnable addListener(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        private void begin() {
            index = new SearchIndex();
            due = SearchIndex.elements(portfolio.portfolio());
            display.asyncExec(this::takeIn);
        }

        private void takeIn() {
            if (due.isEmpty()) {
                return;
            }
            int count = Math.min(PIECE, due.size());
            due.subList(0, count).forEach(this::put);
            due = due.subList(count, due.size());
            if (due.isEmpty()) {
                listeners.forEach(Runnable::run);
            } else {
                display.asyncExec(this::takeIn);
            }
        }

        private void put(Element element) {
            if (portfolio.session().contains(element)) {
                index.put(element);
            }
        }

        private void update(SessionEvent event) {
            for (EObject gone : event.detached()) {
                elements(gone).forEach(each -> index.remove(each.getId()));
            }
            event.attached().forEach(come -> elements(come).forEach(this::put));
            holders(event.changed()).forEach(this::put);
            listeners.forEach(Runnable::run);
        }

        private List<Element> holders(Set<EObject> changed) {
            return changed.stream().flatMap(each -> ElementEditors.holder(each).stream()).distinct().toList();
        }

        private static List<Element> elements(EObject top) {
            List<Element> elements = new ArrayList<>();
            if (top instanceof Element element) {
                elements.add(element);
            }
            for (TreeIterator<EObject> all = top.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Element element) {
                    elements.add(element);
                }
            }
            return elements;
        }
    }
}
