// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Durations;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.EstimateRange;
import org.keelson.edit.Labels;
import org.keelson.model.Deliverable;
import org.keelson.model.Estimated;
import org.keelson.model.Milestone;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;
import org.keelson.rendering.chart.EstimatePicture;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;

/** An estimate drawn as the range that it is, beside the fields that it is made of. */
public final class EstimateBox {

    private static final int HEIGHT = 96;
    private static final int MINUTES_PER_DAY = 480;

    private final OpenPortfolio open;
    private final Estimated estimated;
    private final Supplier<Optional<EstimateRange>> source;
    private final Supplier<Optional<EstimateRange>> beside;
    private final PictureBox box;
    private List<Object> drawn;

    /** What the element says, or for an item that says nothing, what is assumed of it. */
    public EstimateBox(Composite parent, OpenPortfolio open, Estimated estimated) {
        this(parent, open, estimated, () -> EstimateRange.of(estimated), Optional::empty);
    }

    private EstimateBox(Composite parent, OpenPortfolio open, Estimated estimated, Supplier<Optional<EstimateRange>> source,
            Supplier<Optional<EstimateRange>> beside) {
        this.open = open;
        this.estimated = estimated;
        this.source = source;
        this.beside = beside;
        box = new PictureBox(parent, HEIGHT);
    }

    /** The delay of a risk before or after its response, both on one scale. */
    static EstimateBox ofRisk(Composite parent, OpenPortfolio open, Risk risk, boolean isAfter) {
        Supplier<Optional<EstimateRange>> before = () -> EstimateRange.of(risk);
        Supplier<Optional<EstimateRange>> after = () -> EstimateRange.of(risk.getDistribution(), risk.getResidualOptimistic(),
                risk.getResidualLikely(), risk.getResidualPessimistic());
        return new EstimateBox(parent, open, risk, isAfter ? after : before, isAfter ? before : after);
    }

    /** Whether an element has a duration that is estimated: milestones take no time, and hammocks take what they span. */
    public static boolean isFor(Object element) {
        return element instanceof Estimated && !(element instanceof Milestone)
                && !(element instanceof Deliverable deliverable && deliverable.isHammock());
    }

    /** Draws what is said now, if it is other than what is drawn. */
    public void refresh() {
        Optional<EstimateRange> said = source.get();
        OptionalInt assumed = assumed();
        EstimateRange range = assumed.isPresent() ? EstimateRange.assumed(assumed.getAsInt()) : said.orElse(null);
        double from = beside.get().map(EstimateRange::low).orElse(Double.MAX_VALUE);
        double to = beside.get().map(EstimateRange::high).orElse(0.0);
        int day = day();
        List<Object> now = key(range);
        now.addAll(List.of(day, from, to, assumed));
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        box.show(range == null ? null : (width, height) -> new EstimatePicture(Labels.text(estimated), range, from, to, width,
                height, minutes -> Durations.about(minutes, day)),
                "Nobody has said how long: with the three points, the range is drawn here.");
        if (assumed.isPresent()) {
            box.prefix("Assumed, since nobody has estimated it. ");
        }
    }

    private static List<Object> key(EstimateRange range) {
        List<Object> key = new ArrayList<>();
        if (range != null) {
            key.addAll(Arrays.asList(range.low(), range.high(), range.likely(), range.quantile(0.5), range.quantile(0.8)));
            key.addAll(range.outcomes());
        }
        return key;
    }

    private Optional<ScheduleNetwork> network() {
        return open.schedule().latest().map(LiveSchedule.Answer::schedule).map(Schedule::network);
    }

    /** The default that an item has in place of an estimate. */
    private OptionalInt assumed() {
        if (!(estimated instanceof WorkItem item) || item.getId() == null || item.getLikely() != null
                || item.getOptimistic() != null && item.getPessimistic() != null) {
            return OptionalInt.empty();
        }
        return network().filter(each -> each.indexOf(item.getId()) >= 0 && each.isAssumed(each.indexOf(item.getId())))
                .map(each -> OptionalInt.of(each.duration(each.indexOf(item.getId())))).orElse(OptionalInt.empty());
    }

    private int day() {
        if (estimated instanceof WorkItem item && item.getId() != null) {
            return network().filter(each -> each.indexOf(item.getId()) >= 0)
                    .map(each -> each.calendarOf(each.indexOf(item.getId())).minutesPerDay()).orElse(MINUTES_PER_DAY);
        }
        return CalendarBook.of(open.portfolio()).portfolio().minutesPerDay();
    }
}
