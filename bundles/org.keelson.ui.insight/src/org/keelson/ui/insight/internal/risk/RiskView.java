// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.keelson.analysis.risk.RiskAxis;
import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.analysis.risk.RiskMatrix.Entry;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.RiskEdit;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.rendering.chart.RiskMatrixPicture;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.insight.internal.parts.RowTable;

/** Risks by probability and impact, before and after their responses; one is rated anew by drawing it to another cell. */
public final class RiskView extends PortfolioView {

    public static final String ID = "org.keelson.ui.insight.risks";

    private static final List<String> WHEN = List.of("Before response", "After response");
    private static final String ALL = "All programs";
    private static final int MINUTES_PER_DAY = 480;
    private static final int WIDTH = 860;
    private static final int HEIGHT = 560;

    private FilterBar bar;
    private Combo programs;
    private Combo impacts;
    private MatrixControl control;
    private CTabFolder folder;
    private RowTable<RiskRow> risks;
    private RowTable<ProgramRow> heat;
    private RiskMatrix shown;
    private String selected = "";

    @Override
    protected String purpose() {
        return "Risks shows what may happen by probability and impact, and what delay is to be expected of it.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "risks", "Shows what contains all of these words: risk, cause, effect, owner or response",
                this::contentChanged).leadsTo(() -> control.control().setFocus())
                .choice("Before or after response", WHEN, this::contentChanged);
        impacts = bar.addChoice("Impact on", List.of("Delay"), this::contentChanged);
        programs = bar.addChoice("Program", List.of(ALL), this::contentChanged);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        control = new MatrixControl(sash, new Actions());
        folder = new CTabFolder(sash, SWT.BOTTOM | SWT.FLAT);
        risks = RiskTables.risks(folder);
        heat = RiskTables.programs(folder);
        page("Risks", "Those in the matrix, the largest exposure first", risks.area());
        page("Programs", "What threatens each program", heat.area());
        folder.setSelection(0);
        sash.setWeights(58, 42);
        hook(risks, menu -> menu.add(risks.sortMenu()));
        hook(heat, menu -> menu.add(heat.sortMenu()));
        risks.onSelectRows(rows -> rows.stream().findFirst().ifPresent(row -> select(row.risk().getId())));
    }

    private void page(String title, String tip, Control table) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setToolTipText(tip);
        item.setControl(table);
    }

    @Override
    protected void fill(Optional<OpenPortfolio> active) {
        OpenPortfolio open = active.orElse(null);
        if (open == null) {
            say(purpose() + " Open a portfolio to see it.");
            return;
        }
        Portfolio portfolio = open.portfolio();
        if (portfolio.getRisks().stream().noneMatch(RiskMatrix::isOpen)) {
            offer(purpose() + (portfolio.getRisks().isEmpty() ? " There is none in this portfolio yet." : " None is open."),
                    "Add a Risk", this::addRisk);
            return;
        }
        List<RiskAxis> axes = RiskAxis.impacts(portfolio);
        FilterBar.fill(impacts, axes.stream().map(RiskAxis::name).toList());
        FilterBar.fill(programs, Stream.concat(Stream.of(ALL), portfolio.getPrograms().stream().map(Labels::text)).toList());
        RiskMatrix all = RiskMatrix.of(portfolio, axes.get(impacts.getSelectionIndex()), bar.chosen() == 1, minutesPerDay(open));
        shown = all.only(entry -> isWanted(entry, portfolio) && risk(open, entry).filter(this::isAccepted).isPresent());
        RiskMatrix other = RiskMatrix.of(portfolio, shown.impact(), bar.chosen() == 0, minutesPerDay(open));
        showContent();
        control.show(shown);
        control.select(selected);
        risks.show(shown.entries().stream().flatMap(entry -> risk(open, entry).stream().map(risk -> new RiskRow(risk, entry, shown,
                other.entries().stream().filter(each -> each.id().equals(entry.id())).findFirst().orElse(entry)))).toList());
        heat.show(programRows(open, shown));
        bar.summarize(summary(other));
    }

    private static List<ProgramRow> programRows(OpenPortfolio open, RiskMatrix matrix) {
        List<RiskMatrix.ProgramHeat> heats = matrix.programs(open.portfolio());
        double most = heats.stream().mapToDouble(RiskMatrix.ProgramHeat::exposureDays).max().orElse(0);
        List<ProgramRow> rows = new ArrayList<>();
        for (RiskMatrix.ProgramHeat each : heats) {
            rows.add(new ProgramRow(each, open.session().find(each.id()).orElse(null),
                    most <= 0 ? 0 : each.exposureDays() / most));
        }
        return rows;
    }

    private String summary(RiskMatrix other) {
        double now = RiskMatrix.exposure(shown.entries());
        double then = RiskMatrix.exposure(other.only(each -> shown.entries().stream()
                .anyMatch(entry -> entry.id().equals(each.id()))).entries());
        int unrated = shown.unrated().size();
        return shown.entries().size() + (shown.entries().size() == 1 ? " open risk, " : " open risks, ") + days(now)
                + " to be expected " + (shown.isAfter() ? "after response (" + days(then) + " before)"
                        : "(" + days(then) + " after response)")
                + (unrated == 0 ? "" : ", ○ " + unrated + " not rated");
    }

    private static String days(double days) {
        return String.format(Locale.ROOT, "%.1f d", days);
    }

    private boolean isWanted(Entry entry, Portfolio portfolio) {
        int program = programs.getSelectionIndex() - 1;
        return program < 0 || program < portfolio.getPrograms().size()
                && entry.programs().contains(portfolio.getPrograms().get(program).getId());
    }

    private boolean isAccepted(Risk risk) {
        return bar.accepts(Stream.of(risk.getName(), risk.getCause(), risk.getEvent(), risk.getEffect(), risk.getTrigger(),
                risk.getOwner() == null ? "" : Labels.text(risk.getOwner()),
                risk.getOwnerTeam() == null ? "" : Labels.text(risk.getOwnerTeam()),
                risk.getResponse() == null ? "" : Labels.text(risk.getResponse()))
                .filter(each -> each != null).reduce("", (one, more) -> one + "\n" + more));
    }

    private static Optional<Risk> risk(OpenPortfolio open, Entry entry) {
        return open.session().find(entry.id()).filter(Risk.class::isInstance).map(Risk.class::cast);
    }

    private static int minutesPerDay(OpenPortfolio open) {
        return open.schedule().latest().map(LiveSchedule.Answer::schedule)
                .map(schedule -> schedule.network().portfolioCalendar().minutesPerDay()).orElse(MINUTES_PER_DAY);
    }

    private void addRisk() {
        portfolio().ifPresent(open -> {
            var creation = Edits.create(open.portfolio(), ModelPackage.Literals.RISK, "New risk");
            open.session().execute(creation);
            reveal(creation.created());
        });
    }

    private void select(String id) {
        selected = id;
        control.select(id);
        portfolio().flatMap(open -> open.session().find(id)).ifPresent(risks::select);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        List<Risk> chosen = Selections.elements(selection, Risk.class);
        if (part != this && !isPinned() && chosen.size() == 1 && shown != null && isShowing()) {
            select(chosen.getFirst().getId());
        }
    }

    @Override
    protected String text() {
        return bar.summary() + "\n\n" + front().text();
    }

    private RowTable<?> front() {
        return folder.getSelectionIndex() == 1 ? heat : risks;
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table in front", () -> front().cells(), new Export("Text", "txt", this::text));
    }

    @Override
    protected boolean hasPicture() {
        return true;
    }

    @Override
    protected Optional<Picture> picture() {
        return Optional.ofNullable(shown).map(matrix -> new RiskMatrixPicture(matrix, WIDTH, HEIGHT));
    }

    @Override
    protected Control focus() {
        return control.control();
    }

    private final class Actions implements MatrixControl.Actions {
        @Override
        public void picked(String id) {
            select(id);
            portfolio().flatMap(open -> open.session().find(id)).ifPresent(risk -> publish(List.of(risk)));
        }

        @Override
        public void opened(String id) {
            portfolio().flatMap(open -> open.session().find(id)).ifPresent(RiskView.this::reveal);
        }

        @Override
        public void rate(String id, RiskMatrixPicture.Cell cell) {
            portfolio().ifPresent(open -> open.session().find(id).filter(Risk.class::isInstance).map(Risk.class::cast)
                    .ifPresent(risk -> {
                        selected = id;
                        var edit = RiskEdit.rate(risk, shown.probability(), cell.row(), shown.impact(), cell.column(),
                                shown.isAfter(), minutesPerDay(open));
                        open.session().execute(edit);
                        tell(edit.label() + ". Undo takes it back.");
                    }));
        }
    }
}
