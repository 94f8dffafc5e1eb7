// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.edit.Labels;
import org.keelson.edit.SearchIndex;
import org.keelson.edit.SearchIndex.Hit;
import org.keelson.model.Element;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.Background;
import org.keelson.ui.Errors;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.PortfolioSearch;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.insight.internal.parts.RowTable;

/** Finds every element by any of its words, as they are typed, the best first in groups by kind. */
public final class SearchView extends PortfolioView {

    public static final String ID = "org.keelson.ui.insight.search";

    /** A person refines the words rather than reading more. */
    private static final int MOST = 500;

    private FilterBar bar;
    private RowTable<Row> table;
    private Background<Found> searching;
    private OpenPortfolio followed;
    private boolean isFieldWanted;
    private Runnable unfollow = () -> { };
    private Found found = new Found("", null, List.of());

    /** What was found for which words, in which entries: the same question is not asked twice. */
    private record Found(String query, List<SearchIndex.Entry> entries, List<Hit> hits) {
    }

    /**
     * A line: an element, or the head of a group.
     *
     * @param element {@code null} for a head
     * @param hit     {@code null} for a head
     */
    record Row(String text, Element element, Hit hit) {

        String key() {
            return element == null ? text : element.getId();
        }

        String where() {
            EObject container = element == null ? null : element.eContainer();
            return container == null ? "" : Labels.text(container);
        }
    }

    @Override
    protected String purpose() {
        return "Search finds every element by its name, description, notes, custom values and all its other words.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "everything", "Finds what contains all of these words: name, description, notes, custom values",
                this::contentChanged).message("Search everything").leadsTo(this::goToFirst);
        table = new RowTable<>(parent, "Found", List.of(
                Column.<Row>of("Element", 30, 220, Row::text).icon(row -> row.element() == null ? null
                        : Labels.iconId(row.element())).ink(row -> row.element() == null ? Role.QUIET : null),
                Column.<Row>of("In", 16, 130, Row::where).ink(row -> Role.QUIET),
                Column.<Row>of("Found in", 30, 160, row -> row.hit() == null ? "" : row.hit().line())), Row::element)
                .keyed(Row::key)
                .hint("Nothing to list: type words that stand in a name, a description, a note or a custom value.");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.area());
        Action show = action("Show Where It Is", "search", () -> table.elements().stream().findFirst().ifPresent(this::reveal));
        hook(table, menu -> {
            show.setEnabled(!table.elements().isEmpty());
            menu.add(show);
        });
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
        searching = new Background<>("Searching", false, parent.getDisplay()::asyncExec, new Receiver());
        onDispose(searching::cancel);
        onDispose(() -> unfollow.run());
    }

    private void goToFirst() {
        table.table().setFocus();
        if (table.selected().isEmpty()) {
            table.rows().stream().filter(row -> row.element() != null).findFirst().ifPresent(table::selectRow);
        }
    }

    /** Puts the cursor into the field, now or, in a view that was opened just now, as soon as there is something to search. */
    public void focusField() {
        isFieldWanted = !isShowing();
        bar.focus();
    }

    @Override
    protected void fill(Optional<OpenPortfolio> active) {
        OpenPortfolio open = active.orElse(null);
        if (open != followed) {
            unfollow.run();
            followed = open;
            found = new Found("", null, List.of());
            unfollow = open == null ? () -> { } : search().of(open).addListener(this::contentChanged);
        }
        if (open == null) {
            say(purpose() + " Open a portfolio to search it.");
            return;
        }
        showContent();
        if (isFieldWanted) {
            focusField();
        }
        PortfolioSearch.Live live = search().of(open);
        String query = bar.text().strip();
        List<SearchIndex.Entry> entries = live.entries();
        if (query.isEmpty()) {
            searching.cancel();
            found = new Found("", entries, List.of());
        } else if (!query.equals(found.query()) || entries != found.entries()) {
            searching.request(progress -> new Found(query, entries,
                    SearchIndex.find(entries, query, MOST + 1, progress::isCancelled)));
        }
        table.show(rows(open));
        bar.summarize(summary(live, query));
        showContent();
    }

    private PortfolioSearch search() {
        return getSite().getService(PortfolioSearch.class);
    }

    private String summary(PortfolioSearch.Live live, String query) {
        if (query.isEmpty()) {
            return live.isComplete() ? "Type words of what you look for, among " + live.entries().size() + " elements."
                    : "Reading the portfolio …";
        }
        if (!query.equals(found.query())) {
            return "Searching …";
        }
        int count = found.hits().size();
        return count == 0 ? "Nothing contains " + (query.contains(" ") ? "all of these words." : "this.")
                : count > MOST ? "The best " + MOST + " of many; another word narrows it."
                        : count + (count == 1 ? " element" : " elements");
    }

    /** Groups by kind stand in the order of their best. */
    private List<Row> rows(OpenPortfolio open) {
        Map<EClass, List<Row>> groups = new LinkedHashMap<>();
        for (Hit hit : found.hits().subList(0, Math.min(MOST, found.hits().size()))) {
            open.session().find(hit.entry().id()).filter(Element.class::isInstance).map(Element.class::cast)
                    .ifPresent(element -> groups.computeIfAbsent(hit.entry().type(), type -> new ArrayList<>())
                            .add(new Row(Labels.text(element), element, hit)));
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((type, own) -> {
            rows.add(new Row((own.size() == 1 ? Labels.kindName(type) : Labels.kindNames(type)) + " · " + own.size(), null, null));
            rows.addAll(own);
        });
        return rows;
    }

    @Override
    protected boolean isComplete() {
        return !found.hits().isEmpty();
    }

    @Override
    protected String text() {
        return table.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table", table::cells, new Export("Text", "txt", table::text));
    }

    @Override
    protected Control focus() {
        return bar.field();
    }

    private final class Receiver implements Background.Receiver<Found> {
        @Override
        public void done(Found result) {
            found = result;
            contentChanged();
        }

        @Override
        public void failed(RuntimeException cause) {
            tell("The search failed: " + Errors.reason(cause));
        }
    }
}
