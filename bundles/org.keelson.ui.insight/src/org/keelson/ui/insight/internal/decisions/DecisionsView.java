// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.decisions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.AsOf;
import org.keelson.analysis.Schedule;
import org.keelson.edit.Creation;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.Decision;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.AsOfLine;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.InsightView;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.TextPane;

/** Decisions and open questions by the last moment at which an answer still does no harm, what is overdue first. */
public final class DecisionsView extends InsightView {

    public static final String ID = "org.keelson.ui.insight.decisions";

    private static final List<String> CHOICES = List.of("Open", "Overdue or soon", "Open decisions", "Open questions", "Everything");

    private FilterBar bar;
    private AsOfLine asOf;
    private RowTable<AnswerRow> table;
    private TextPane details;
    private WorkItem followed;

    @Override
    protected String purpose() {
        return "Decisions lists decisions and questions by the last moment at which an answer still makes nothing late.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "decisions", "Shows what contains all of these words: decision, who decides, who waits",
                this::contentChanged).choice("Which decisions and questions", CHOICES, this::contentChanged)
                .leadsTo(() -> table.table().setFocus());
        asOf = new AsOfLine(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable<>(sash, "Decisions and questions", columns(), AnswerRow::element)
                .keyed(row -> row.element().getId()).sortable().hint("No decision or question passes the filter.");
        details = new TextPane(sash, "About the decision");
        sash.setWeights(70, 30);
        hook(table, menu -> menu.add(table.sortMenu()));
        table.onSelectRows(rows -> showDetails());
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
    }

    private static List<Column<AnswerRow>> columns() {
        Comparator<AnswerRow> byLast = Comparator.comparing(row -> row.last() == null ? null : row.last().at(),
                Comparator.nullsLast(Comparator.naturalOrder()));
        return List.of(
                Column.<AnswerRow>of("Urgency", 6, 92, AnswerRow::urgency).ink(AnswerRow::ink).order(AnswerRow.BY_URGENCY),
                Column.<AnswerRow>of("Decision or question", 26, 200, row -> Labels.text(row.element()))
                        .icon(row -> Labels.iconId(row.element())),
                Column.<AnswerRow>day("Decide by", row -> row.by() == null ? null : row.by().atStartOfDay())
                        .inFile(row -> row.by() == null ? "" : row.by().toString()),
                Column.<AnswerRow>day("Last moment", row -> row.last() == null ? null : row.last().at()).order(byLast),
                Column.<AnswerRow>of("Days left", 5, 80, AnswerRow::leftText).right()
                        .ink(AnswerRow::ink).order(Comparator.comparing(AnswerRow::daysLeft,
                                Comparator.nullsLast(Comparator.naturalOrder()))),
                Column.<AnswerRow>of("Float", 5, 64, AnswerRow::floatText).right().order(Comparator.comparing(
                        row -> row.floatItem() == null ? null : row.floatItem().totalFloatMinutes(),
                        Comparator.nullsLast(Comparator.naturalOrder()))),
                Column.<AnswerRow>of("Who answers", 12, 110, AnswerRow::who),
                Column.<AnswerRow>of("Who waits", 14, 110, AnswerRow::waits));
    }

    @Override
    protected void show(OpenPortfolio open, Schedule schedule, boolean isFresh) {
        Portfolio portfolio = open.portfolio();
        if (portfolio.getDecisions().isEmpty() && portfolio.getQuestions().isEmpty()) {
            offer(purpose() + " There is neither in this portfolio yet.", "Add a Decision", this::add);
            return;
        }
        asOf.show(open);
        LocalDate today = AsOf.day(portfolio);
        List<AnswerRow> all = Stream.concat(
                portfolio.getDecisions().stream().map(each -> AnswerRow.of(each, schedule, today)),
                portfolio.getQuestions().stream().map(each -> AnswerRow.of(each, schedule, today)))
                .sorted(AnswerRow.BY_URGENCY).toList();
        table.show(all.stream().filter(this::isWanted).filter(row -> bar.accepts(row.words())).toList());
        followItem();
        if (table.selected().isEmpty() && !table.rows().isEmpty()) {
            table.selectRow(table.rows().getFirst());
        }
        long overdue = all.stream().filter(AnswerRow::isOverdue).count();
        long soon = all.stream().filter(row -> row.isSoon() && !row.isOverdue()).count();
        long unknown = all.stream().filter(AnswerRow::isUnknown).count();
        bar.summarize(isFresh ? all.stream().filter(AnswerRow::isOpen).count() + " open"
                + (overdue == 0 ? "" : "  ■ " + overdue + " overdue") + (soon == 0 ? "" : "  ▲ " + soon + " due in two weeks")
                + (unknown == 0 ? "" : "  ○ " + unknown + (unknown == 1 ? " has" : " have") + " an unknown last moment")
                + LeftOut.text(schedule)
                : "Computing … what you see is from before your last change.",
                isFresh && overdue > 0 ? Role.OFF_TRACK : isFresh && unknown > 0 ? Role.WATCH : Role.TEXT);
        showDetails();
    }

    private boolean isWanted(AnswerRow row) {
        return switch (bar.chosen()) {
            case 0 -> row.isOpen();
            case 1 -> row.isSoon();
            case 2 -> row.isOpen() && row.element() instanceof Decision;
            case 3 -> row.isOpen() && !(row.element() instanceof Decision);
            default -> true;
        };
    }

    /** Goes to what the selected item waits for, once for each item that is selected. */
    private void followItem() {
        WorkItem item = item().orElse(null);
        if (item != null && item != followed) {
            table.rows().stream().filter(row -> row.waiting().contains(item)).findFirst().ifPresent(table::selectRow);
        }
        followed = item;
    }

    private void showDetails() {
        List<AnswerRow> rows = table.selected();
        details.write(words -> {
            if (rows.size() == 1) {
                AnswerText.write(rows.getFirst(), words, this::reveal);
            } else {
                words.quiet(rows.isEmpty() ? "Nothing to show." : rows.size() + " lines are selected.");
            }
        });
    }

    private void add() {
        portfolio().ifPresent(open -> {
            Creation<EObject> creation = Edits.create(open.portfolio(), ModelPackage.Literals.DECISION, "New decision");
            open.session().execute(creation);
            reveal(creation.created());
        });
    }

    @Override
    protected boolean needsItems() {
        return false;
    }

    @Override
    protected boolean followsItself() {
        return false;
    }

    @Override
    protected boolean isComplete() {
        return !table.rows().isEmpty();
    }

    @Override
    protected String text() {
        return bar.summary() + "\n\n" + table.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table", table::cells, new Export("Text", "txt", this::text));
    }

    @Override
    protected Control focus() {
        return table.table();
    }
}
