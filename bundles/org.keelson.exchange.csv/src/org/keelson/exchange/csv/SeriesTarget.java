// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Element;
import org.keelson.model.MetricSeries;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/** What of the target can be measured, and the series that it has already. */
final class SeriesTarget {

    private static final String PORTFOLIO = "portfolio";

    private final Portfolio portfolio;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final Map<List<String>, List<MetricSeries>> series = new HashMap<>();

    SeriesTarget(Portfolio portfolio) {
        this.portfolio = portfolio;
        add(portfolio);
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && (element instanceof Team || element instanceof Program
                    || element instanceof Workstream || element instanceof WorkItem)) {
                add(element);
            }
        }
        for (MetricSeries each : portfolio.getMetrics()) {
            if (each.getId() != null && each.getElement() != null) {
                String definition = each.getDefinition() == null || each.getDefinition().isBlank() ? each.getName()
                        : each.getDefinition();
                if (definition != null) {
                    series.computeIfAbsent(key(definition, each.getElement()), key -> new ArrayList<>()).add(each);
                }
            }
        }
    }

    private void add(Element element) {
        if (element.getId() != null || element == portfolio) {
            byId.putIfAbsent(element.getId(), element);
            if (element.getName() != null) {
                byName.computeIfAbsent(folded(element.getName()), name -> new ArrayList<>()).add(element);
            }
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> key(String metric, Element element) {
        return List.of(Column.fold(metric), String.valueOf(element.getId()));
    }

    /**
     * The element that a text means: by its id, else by a name that only one has, else the portfolio by that word.
     *
     * @throws IllegalArgumentException with a sentence, if it means none or several
     */
    Element element(String text) {
        Element found = byId.get(text);
        if (found != null) {
            return found;
        }
        List<Element> named = byName.getOrDefault(folded(text), List.of());
        if (named.size() > 1) {
            throw new IllegalArgumentException("'" + text + "' is the name of several; write one of the ids "
                    + String.join(", ", new TreeSet<>(named.stream().map(each -> String.valueOf(each.getId())).toList())));
        }
        if (named.isEmpty() && !folded(text).equals(PORTFOLIO)) {
            throw new IllegalArgumentException("'" + text
                    + "' is neither the id nor the name of a team, program, workstream or item of the portfolio");
        }
        return named.isEmpty() ? portfolio : named.getFirst();
    }

    boolean isPortfolio(Element element) {
        return element == portfolio;
    }

    /** The series of a metric and an element, in the order of the portfolio. */
    List<MetricSeries> series(String metric, Element element) {
        return series.getOrDefault(key(metric, element), List.of());
    }
}
