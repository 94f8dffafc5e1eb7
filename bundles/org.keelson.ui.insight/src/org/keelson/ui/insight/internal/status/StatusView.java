// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.AsOf;
import org.keelson.api.ComputedStatus;
import org.keelson.edit.Labels;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.ui.Evaluations.Evaluated;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.AsOfLine;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.EvaluatedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.Statuses;
import org.keelson.ui.insight.internal.parts.TextPane;

/** What is claimed of portfolio, programs, workstreams and items beside what rules and metrics make of them, and why. */
public final class StatusView extends EvaluatedView {

    public static final String ID = "org.keelson.ui.insight.status";

    private static final Pattern CALLED = Pattern.compile("(^|: )([a-z0-9]+(?:[.-][a-z0-9]+)*): ");

    private static final List<String> CHOICES = List.of("Everything", "Portfolio, programs, workstreams",
            "Claimed otherwise than computed", "Watch or off track");

    private final Action claim = action("Claim…", "status", () -> ask(false));
    private final Action override = action("Override…", "override", () -> ask(true));
    private FilterBar bar;
    private AsOfLine asOf;
    private RowTable<StatusRow> table;
    private TextPane details;

    @Override
    protected String purpose() {
        return "Status shows what is claimed of each program, workstream and item beside what rules and metrics make of it.";
    }

    @Override
    protected void addActions(IToolBarManager tools) {
        claim.setToolTipText("Says how the selected element stands, beside what is computed");
        override.setToolTipText(
                "Says how the selected element stands instead of what is computed, with a reason and until a day");
        tools.add(claim);
        tools.add(override);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "statuses", "Shows what contains all of these words: name, kind, status or reason",
                this::contentChanged).choice("Which elements", CHOICES, this::contentChanged)
                .leadsTo(() -> table.table().setFocus());
        asOf = new AsOfLine(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable<>(sash, "Status", columns(), StatusRow::element)
                .keyed(row -> row.element().getId()).sortable().hint("Nothing passes the filter.");
        details = new TextPane(sash, "Why this status");
        sash.setWeights(74, 26);
        hook(table, this::fillMenu);
        table.onSelectRows(rows -> showDetails());
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
    }

    private static List<Column<StatusRow>> columns() {
        return List.of(
                Column.<StatusRow>of("Element", 24, 220, StatusRow::indented).icon(row -> Labels.iconId(row.element()))
                        .inFile(row -> Labels.text(row.element()))
                        .order(Comparator.comparing(row -> Labels.text(row.element()), String.CASE_INSENSITIVE_ORDER)),
                Column.<StatusRow>of("Kind", 6, 88, row -> Labels.kindName(row.element().eClass())),
                Column.<StatusRow>of("Computed", 7, 92, row -> Statuses.text(row.status().computed()))
                        .ink(row -> Statuses.ink(row.status().computed())).inFile(row -> Palette.word(row.status().computed()))
                        .order(StatusRow.BY_COMPUTED),
                Column.<StatusRow>of("Claimed", 7, 92, StatusRow::claimed).ink(row -> Statuses.ink(row.status().claimed()))
                        .inFile(row -> row.status().claimed() == Status.UNKNOWN ? "" : Palette.word(row.status().claimed()))
                        .order(StatusRow.BY_CLAIMED),
                Column.<StatusRow>of("Gap", 6, 118, row -> row.gap().text).ink(StatusRow::gapInk)
                        .order(Comparator.comparing(StatusRow::gap)),
                Column.<StatusRow>day("Claimed on", row -> row.claimedOn().map(LocalDate::atStartOfDay).orElse(null))
                        .inFile(row -> row.claimedOn().map(LocalDate::toString).orElse("")),
                Column.<StatusRow>prose("Why", 30, 140, StatusRow::why));
    }

    private void fillMenu(IMenuManager menu) {
        menu.add(claim);
        menu.add(override);
        menu.add(table.sortMenu());
    }

    @Override
    protected void show(OpenPortfolio portfolio, Evaluated evaluated, boolean isFresh) {
        asOf.show(portfolio);
        Map<String, String> names = names();
        List<StatusRow> all = evaluated.statuses().stream().map(status -> named(status, names))
                .flatMap(status -> row(portfolio, status).stream()).toList();
        List<StatusRow> shown = all.stream().filter(this::isWanted).filter(row -> row.matches(bar.text())).toList();
        table.show(shown);
        if (table.selected().isEmpty() && !shown.isEmpty()) {
            table.selectRow(table.rows().getFirst());
        }
        bar.summarize(stale(summary(all, shown.size()), isFresh));
        showDetails();
    }

    @Override
    protected void nothingToShow() {
        claim.setEnabled(false);
        override.setEnabled(false);
    }

    /** What metrics and rules are called, by their ids. */
    private Map<String, String> names() {
        Engine engine = getSite().getService(Engine.class);
        return Stream.of(ExtensionPoint.METRICS, ExtensionPoint.ESCALATION_RULES).flatMap(point -> engine.contributions(point)
                .stream()).collect(Collectors.toMap(Contribution::id, Contribution::name, (first, same) -> first));
    }

    /** Reasons say which metric or rule it is by its id, as scripts need it; people know the name. */
    private static ComputedStatus named(ComputedStatus status, Map<String, String> names) {
        return new ComputedStatus(status.element(), status.computed(), status.claimed(), status.overridden(),
                status.why().stream().map(why -> CALLED.matcher(why).replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + names.getOrDefault(match.group(2), match.group(2)) + ": "))).toList());
    }

    private static Optional<StatusRow> row(OpenPortfolio portfolio, ComputedStatus status) {
        return portfolio.session().find(status.element()).filter(Element.class::isInstance)
                .map(element -> StatusRow.of(status, (Element) element, AsOf.day(portfolio.portfolio())));
    }

    private boolean isWanted(StatusRow row) {
        return switch (bar.chosen()) {
            case 1 -> !row.isItem();
            case 2 -> row.gap() != StatusRow.Gap.NONE;
            case 3 -> row.isTrouble();
            default -> true;
        };
    }

    private static String summary(List<StatusRow> all, int shown) {
        long better = all.stream().filter(row -> row.gap() == StatusRow.Gap.CLAIMED_BETTER).count();
        StringBuilder text = new StringBuilder();
        if (shown < all.size()) {
            text.append(shown).append(" of ").append(all.size()).append(shown > RowTable.SHOWN ? ", the first "
                    + RowTable.SHOWN + " shown" : "").append(": ");
        }
        for (Status status : List.of(Status.OFF_TRACK, Status.WATCH, Status.ON_TRACK, Status.UNKNOWN)) {
            long count = all.stream().filter(row -> row.status().effective() == status).count();
            text.append(count == 0 ? "" : Palette.sign(status) + " " + count + " " + Palette.word(status) + "  ");
        }
        return text + (better == 0 ? "" : " ▲ " + better + " claimed better than computed");
    }

    private void showDetails() {
        List<StatusRow> rows = table.selected();
        boolean isOne = rows.size() == 1 && rows.getFirst().element() instanceof HasStatus;
        claim.setEnabled(isOne);
        override.setEnabled(isOne);
        details.write(words -> {
            if (rows.size() == 1) {
                StatusDetails.write(rows.getFirst(), words, new Actions());
            } else {
                words.quiet(rows.isEmpty() ? "Nothing to show." : rows.size() + " elements are selected.");
            }
        });
    }

    private void ask(boolean isOverride) {
        List<StatusRow> rows = table.selected();
        if (rows.size() == 1 && portfolio().isPresent() && rows.getFirst().element() instanceof HasStatus element) {
            new ClaimDialog(getSite().getShell(), portfolio().get(), element, isOverride).ask();
        }
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
        return table.table();
    }

    private final class Actions implements StatusDetails.Actions {
        @Override
        public void reveal(EObject element) {
            StatusView.this.reveal(element);
        }

        @Override
        public void claim() {
            ask(false);
        }

        @Override
        public void override() {
            ask(true);
        }
    }
}
