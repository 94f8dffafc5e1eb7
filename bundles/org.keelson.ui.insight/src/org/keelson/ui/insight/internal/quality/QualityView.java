// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.quality.QualityModel;
import org.keelson.analysis.quality.QualityPoint;
import org.keelson.analysis.quality.QualityPoint.Result;
import org.keelson.analysis.quality.ScheduleQuality;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Owned;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.ComputedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.TextPane;

/** How sound the schedule is: the points of an assessment, and of the selected one what is not as it should be. */
public final class QualityView extends ComputedView<QualityView.Assessment> {

    public static final String ID = "org.keelson.ui.insight.quality";

    private static final List<String> CHOICES = List.of("All points", "Failed", "Of the 14 of DCMA");

    private FilterBar bar;
    private RowTable<QualityPoint> points;
    private RowTable<Element> offenders;
    private TextPane details;

    /** What was found, compared with which baseline. */
    record Assessment(ScheduleQuality quality, Optional<String> baseline) {
    }

    public QualityView() {
        super("Assessing the schedule");
    }

    @Override
    protected String purpose() {
        return "Schedule Quality holds the schedule to the 14 points of DCMA, and to what else makes programs fail.";
    }

    @Override
    protected void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "points", "Shows what contains all of these words: point, what it counts, its target",
                this::contentChanged).choice("Which points", CHOICES, this::contentChanged).leadsTo(() -> focus().setFocus());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        points = new RowTable<>(sash, "Points of the assessment", pointColumns(), point -> null).keyed(QualityPoint::id)
                .sortable();
        SashForm right = new SashForm(sash, SWT.VERTICAL);
        details = new TextPane(right, "About the selected point");
        offenders = new RowTable<>(right, "What is not as it should be", offenderColumns(), element -> element).sortable();
        sash.setWeights(58, 42);
        right.setWeights(46, 54);
        hook(points, menu -> menu.add(points.sortMenu()));
        hook(offenders, menu -> menu.add(offenders.sortMenu()));
        points.onSelectRows(rows -> showDetails());
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> front().selectAll());
    }

    private static List<Column<QualityPoint>> pointColumns() {
        return List.of(
                Column.<QualityPoint>of("No.", 3, 44, point -> point.number() == 0 ? "" : String.valueOf(point.number())).right()
                        .order(Comparator.comparingInt(point -> point.number() == 0 ? Integer.MAX_VALUE : point.number())),
                Column.<QualityPoint>of("Point", 22, 190, QualityPoint::name),
                Column.<QualityPoint>of("Result", 10, 116, point -> sign(point) + " " + word(point)).ink(QualityView::ink)
                        .inFile(QualityView::word).order(Comparator.comparing(QualityView::urgency)),
                Column.<QualityPoint>of("Value", 6, 78, QualityPoint::valueText).right()
                        .order(Comparator.comparing(QualityPoint::value, Comparator.nullsFirst(Comparator.naturalOrder()))),
                Column.<QualityPoint>of("Target", 12, 110, QualityPoint::target),
                Column.<QualityPoint>of("Offenders", 5, 84, point -> point.offenders().isEmpty() ? ""
                        : String.valueOf(point.offenders().size())).right()
                        .order(Comparator.comparingInt(point -> point.offenders().size())),
                Column.<QualityPoint>of("of", 4, 56, point -> point.counted() == 0 ? "" : String.valueOf(point.counted())).right()
                        .order(Comparator.comparingInt(QualityPoint::counted)));
    }

    private static List<Column<Element>> offenderColumns() {
        return List.of(
                Column.<Element>of("Element", 30, 220, Labels::text).icon(Labels::iconId),
                Column.<Element>of("Kind", 10, 100, element -> Labels.kindName(element.eClass())),
                Column.<Element>of("Team", 14, 120, QualityView::team));
    }

    private static String team(Element element) {
        Element answers = element instanceof Dependency dependency ? dependency.getPredecessor() : element;
        return answers instanceof Owned owned && owned.getOwnerTeam() != null ? Labels.text(owned.getOwnerTeam()) : "";
    }

    private static int urgency(QualityPoint point) {
        return switch (point.result()) {
            case FAILED -> 0;
            case NOT_APPLICABLE -> 1;
            case PASSED -> 2;
        };
    }

    private static String sign(QualityPoint point) {
        return switch (point.result()) {
            case FAILED -> "■";
            case NOT_APPLICABLE -> "○";
            case PASSED -> "●";
        };
    }

    private static String word(QualityPoint point) {
        return switch (point.result()) {
            case FAILED -> "Failed";
            case NOT_APPLICABLE -> "Not applicable";
            case PASSED -> "Passed";
        };
    }

    private static Role ink(QualityPoint point) {
        return switch (point.result()) {
            case FAILED -> Role.OFF_TRACK;
            case NOT_APPLICABLE -> Role.QUIET;
            case PASSED -> Role.ON_TRACK;
        };
    }

    @Override
    protected Optional<CopyTask<Assessment>> copyTask() {
        return Optional.of((copy, schedule, progress) -> copy.read(portfolio -> {
            Optional<BaselineSnapshot> agreed = BaselineSnapshot.latest(portfolio);
            return new Assessment(ScheduleQuality.assess(schedule, CapacityModel.of(portfolio, schedule.network()),
                    QualityModel.of(portfolio), agreed.orElse(null)), agreed.map(BaselineSnapshot::name));
        }));
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, Assessment computed, boolean isFresh) {
        ScheduleQuality quality = computed.quality();
        points.show(Stream.concat(quality.points().stream(), quality.extras().stream()).filter(this::isWanted).toList());
        if (points.selected().isEmpty() && !points.rows().isEmpty()) {
            points.selectRow(points.rows().stream().filter(point -> point.result() == Result.FAILED).findFirst()
                    .orElse(points.rows().getFirst()));
        }
        int passed = quality.count(Result.PASSED);
        int failed = quality.count(Result.FAILED);
        String score = failed == 0 ? "All " + passed + " points that apply have passed"
                : "■ " + failed + " of " + (passed + failed) + " points that apply have failed";
        bar.summarize(stale(score + computed.baseline().map(name -> ". Compared with \"" + name + "\".")
                .orElse(". There is no baseline to compare with."), isFresh),
                isFresh && failed > 0 ? Role.OFF_TRACK : Role.TEXT);
        showDetails();
    }

    private boolean isWanted(QualityPoint point) {
        return switch (bar.chosen()) {
            case 0 -> true;
            case 1 -> point.result() == Result.FAILED;
            default -> point.number() > 0;
        } && bar.accepts(point.name() + " " + point.definition() + " " + point.target() + " " + word(point));
    }

    private void showDetails() {
        QualityPoint point = points.selected().size() == 1 ? points.selected().getFirst() : null;
        offenders.show(point == null ? List.of() : portfolio().map(open -> point.offenders().stream()
                .flatMap(id -> open.session().find(id).stream()).toList()).orElse(List.of()));
        details.write(words -> {
            if (point == null) {
                words.quiet("Select a point.");
                return;
            }
            words.bold(point.name()).line().plain(point.definition()).gap().inked(sign(point) + " " + word(point), ink(point));
            if (point.value() != null) {
                words.plain(": " + point.valueText() + ", where the target is " + point.target() + ".");
            }
            if (point.reason() != null) {
                words.line().plain(point.reason());
            }
        });
    }

    private RowTable<?> front() {
        return offenders.table().isFocusControl() ? offenders : points;
    }

    @Override
    protected String text() {
        return bar.summary() + "\n\n" + front().text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Points", points::cells, new Export("Text", "txt", this::text));
    }

    @Override
    protected Control focus() {
        return points.table();
    }
}
