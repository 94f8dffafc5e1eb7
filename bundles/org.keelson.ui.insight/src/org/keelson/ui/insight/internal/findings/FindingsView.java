// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import org.keelson.api.Acknowledgements;
import org.keelson.api.RuleFinding;
import org.keelson.edit.AlertEdit;
import org.keelson.edit.Labels;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.EscalationDraft;
import org.keelson.engine.escalation.Sightings;
import org.keelson.model.Element;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.ui.Evaluations.Evaluated;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.EvaluatedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.TextPane;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** What the rules find, the worst first, and what somebody said of it. */
public final class FindingsView extends EvaluatedView {

    public static final String ID = "org.keelson.ui.insight.findings";

    private static final List<String> CHOICES = List.of("Open", "Set aside", "Everything");

    private final Action raise = action("Raise…", "escalation", this::raise);
    private final Action accept = action("Accept…", "accept", () -> ask(false));
    private final Action snooze = action("Snooze…", "snooze", () -> ask(true));
    private final Action record = action("Record Findings", "save", this::record);
    private FilterBar bar;
    private RowTable<FindingRow> table;
    private TextPane details;
    private List<Disposition> decided = List.of();
    private Sightings sightings;

    @Override
    protected String purpose() {
        return "Findings shows what the rules warn of: late promises, eaten float, gates that wait, decisions that are overdue.";
    }

    @Override
    protected void addActions(IToolBarManager tools) {
        accept.setToolTipText("Says that the selected findings are known and lived with");
        snooze.setToolTipText("Is quiet about the selected findings until a day");
        raise.setToolTipText("Escalates the selected finding: what is at risk, what can be done, who decides by when");
        tools.add(raise);
        tools.add(accept);
        tools.add(snooze);
        record.setToolTipText("Keeps in the portfolio what is found, since when, so that a new finding is told from an old one");
        tools.add(record);
        handle("org.keelson.ui.insight.recordFindings", this::record);
        handle("org.keelson.ui.insight.raiseFinding", this::raise);
        handle("org.keelson.ui.insight.acceptFinding", () -> ask(false));
        handle("org.keelson.ui.insight.snoozeFinding", () -> ask(true));
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "findings", "Shows what contains all of these words: finding, element, rule or reason",
                this::contentChanged).choice("Which findings", CHOICES, this::contentChanged)
                .leadsTo(() -> table.table().setFocus());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable<>(sash, "Findings", columns(), FindingRow::element).keyed(FindingRow::key).sortable()
                .hint("No finding passes the filter.");
        details = new TextPane(sash, "About the finding");
        sash.setWeights(74, 26);
        hook(table, this::fillMenu);
        table.onSelectRows(rows -> showDetails());
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
    }

    private static List<Column<FindingRow>> columns() {
        return List.of(
                Column.<FindingRow>of("Severity", 6, 96, FindingRow::severity).ink(FindingRow::ink)
                        .inFile(row -> row.found().finding().severity().json()).order(FindingRow.BY_SEVERITY),
                Column.<FindingRow>prose("Finding", 40, 260, row -> row.found().finding().message()),
                Column.<FindingRow>of("Element", 16, 140, row -> Labels.text(row.element()))
                        .icon(row -> Labels.iconId(row.element())),
                Column.<FindingRow>of("Rule", 14, 130, FindingRow::ruleName).inFile(row -> row.found().rule()),
                Column.<FindingRow>day("Decide by",
                        row -> row.found().finding().by() == null ? null : row.found().finding().by().atStartOfDay())
                        .inFile(row -> row.found().finding().by() == null ? "" : row.found().finding().by().toString()),
                Column.<FindingRow>of("Set aside", 10, 90, FindingRow::setAside)
                        .order(Comparator.comparing(FindingRow::setAside)),
                Column.<FindingRow>prose("Escalation", 12, 130, FindingRow::escalation)
                        .order(Comparator.comparing(FindingRow::escalation)));
    }

    private void fillMenu(IMenuManager menu) {
        menu.add(raise);
        menu.add(accept);
        menu.add(snooze);
        menu.add(table.sortMenu());
    }

    @Override
    protected void show(OpenPortfolio portfolio, Evaluated evaluated, boolean isFresh) {
        if (evaluated.findings().isEmpty()) {
            say(purpose() + " They find nothing here.");
            return;
        }
        Map<String, Contribution> rules = getSite().getService(Engine.class).contributions(ExtensionPoint.ESCALATION_RULES)
                .stream().collect(Collectors.toMap(Contribution::id, each -> each));
        decided = List.copyOf(evaluated.decided().values());
        sightings = evaluated.sightings();
        record.setEnabled(isFresh);
        Acknowledgements said = Acknowledgements.of(portfolio.portfolio(), AsOf.day(portfolio.portfolio()));
        List<FindingRow> all = evaluated.findings().stream().map(found -> new FindingRow(found, rules.get(found.rule()),
                element(portfolio, found), said.settingAside(found).orElse(null), evaluated.decided().get(found))).toList();
        List<FindingRow> shown = all.stream().filter(this::isWanted).filter(row -> row.matches(bar.text())).toList();
        table.show(shown);
        if (table.selected().isEmpty() && !shown.isEmpty()) {
            table.selectRow(table.rows().getFirst());
        }
        bar.summarize(stale(summary(all, shown.size()), isFresh));
        showDetails();
    }

    @Override
    protected void nothingToShow() {
        raise.setEnabled(false);
        accept.setEnabled(false);
        snooze.setEnabled(false);
        record.setEnabled(false);
    }

    private static Element element(OpenPortfolio portfolio, RuleFinding found) {
        String id = found.finding().element();
        return id != null && portfolio.session().find(id).orElse(null) instanceof Element element ? element
                : portfolio.portfolio();
    }

    private boolean isWanted(FindingRow row) {
        return switch (bar.chosen()) {
            case 0 -> row.said() == null;
            case 1 -> row.said() != null;
            default -> true;
        };
    }

    private static String summary(List<FindingRow> all, int shown) {
        long open = all.stream().filter(row -> row.said() == null).count();
        StringBuilder text = new StringBuilder();
        for (ProblemSeverity severity : ProblemSeverity.values()) {
            List<FindingRow> rows = all.stream()
                    .filter(row -> row.said() == null && row.found().finding().severity() == severity).toList();
            text.append(rows.isEmpty() ? "" : rows.getFirst().severity().replace(" ", " " + rows.size() + " ") + "  ");
        }
        text.append(open == all.size() ? "" : all.size() - open + " set aside  ");
        return text + (shown > RowTable.SHOWN ? "the first " + RowTable.SHOWN + " shown" : "");
    }

    private void showDetails() {
        List<FindingRow> rows = table.selected();
        raise.setEnabled(rows.size() == 1 && rows.getFirst().decided() != null);
        accept.setEnabled(!rows.isEmpty());
        snooze.setEnabled(!rows.isEmpty());
        details.write(words -> {
            if (rows.size() == 1) {
                write(rows.getFirst(), words);
            } else {
                words.quiet(rows.isEmpty() ? "Nothing to show." : rows.size() + " findings are selected.");
            }
        });
    }

    private void write(FindingRow row, Words words) {
        words.inked(row.severity(), row.ink()).plain("  ").bold(row.found().finding().message()).line();
        words.link(Labels.text(row.element()), () -> reveal(row.element()))
                .quiet(" · " + Labels.kindName(row.element().eClass())).gap();
        row.found().finding().why().forEach(why -> words.plain("• " + why).line());
        if (row.decided() != null) {
            words.line().bold(row.escalation()).plain(" · " + row.decided().why()).line();
        }
        if (!row.setAside().isEmpty()) {
            words.line().plain(row.setAside()).line();
        }
        if (row.decided() != null) {
            words.line().link("Raise…", this::raise);
        }
        words.line().link("Accept…", () -> ask(false)).line().link("Snooze…", () -> ask(true)).gap();
        words.quiet(row.ruleName()).line();
        words.quiet(row.rule() == null ? "" : row.rule().description()).line();
    }

    private void record() {
        if (record.isEnabled() && portfolio().isPresent()) {
            portfolio().get().session().execute(AlertEdit.record(sightings.list().stream().map(each -> new AlertEdit.Seen(
                    each.key().rule(), each.key().element(), each.since(), each.lastSeen(), each.returned(), each.cleared()))
                    .toList(), sightings.firstDay().orElse(null)));
            tell("What was found is recorded.");
        }
    }

    private void raise() {
        List<FindingRow> rows = table.selected();
        if (rows.size() == 1 && portfolio().isPresent() && rows.getFirst().decided() != null) {
            new RaiseDialog(getSite().getShell(), portfolio().get(), EscalationDraft.byHand(rows.getFirst().decided(),
                    decided, portfolio().get().portfolio())).ask();
        }
    }

    private void ask(boolean isSnooze) {
        List<FindingRow> rows = table.selected();
        if (!rows.isEmpty() && portfolio().isPresent()) {
            new SetAsideDialog(getSite().getShell(), portfolio().get(), rows, isSnooze).ask();
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
}
