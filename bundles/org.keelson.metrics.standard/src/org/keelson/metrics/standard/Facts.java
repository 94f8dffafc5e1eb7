// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.api.EarlierValue;
import org.keelson.api.Evaluation;
import org.keelson.api.NotApplicableException;
import org.keelson.model.Baseline;
import org.keelson.model.Element;
import org.keelson.model.MetricSeries;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Sample;
import org.keelson.model.WorkItem;

/** What the metrics of this bundle ask of an evaluation, and how they say it. */
final class Facts {

    private static final double[] POWERS_OF_TEN = {1, 10, 100, 1000};

    /** From here on a double tells no tenths for certain. */
    private static final double WHOLE_TENTHS = 1e15;

    /** By age; of those without a date, and of the same date, the one further down was added last. */
    private static final Comparator<Baseline> BY_AGE = Comparator.comparing(Baseline::getTakenOn,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Evaluation evaluation;
    private final ScheduleNetwork network;

    Facts(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.network = evaluation.network();
    }

    /** The moment as of which everything is measured, as a minute of the {@link TimeLine}. */
    long asOfMinute() {
        return TimeLine.minutes(evaluation.asOf());
    }

    LocalDate asOf() {
        return evaluation.asOf().toLocalDate();
    }

    /** The baselines, the one that was taken last at the end. */
    static List<Baseline> baselines(Portfolio portfolio) {
        List<Baseline> baselines = new ArrayList<>(portfolio.getBaselines());
        baselines.sort(BY_AGE);
        return baselines;
    }

    /**
     * The baseline that was taken last.
     *
     * @throws NotApplicableException if there is none
     */
    BaselineSnapshot lastBaseline() {
        List<Baseline> baselines = baselines(evaluation.portfolio());
        if (baselines.isEmpty()) {
            throw new NotApplicableException("The portfolio has no baseline to compare with.");
        }
        return BaselineSnapshot.of(baselines.getLast());
    }

    /** "the baseline 'Plan as approved' of 2026-03-06". */
    static String say(BaselineSnapshot baseline) {
        return "the baseline '" + baseline.name() + "'" + (baseline.takenOn() == null ? "" : " of " + day(baseline.takenOn()));
    }

    /** What was recorded or imported of a metric, by id of the element; oldest first, and of one moment the lowest first. */
    static Map<String, List<EarlierValue>> history(Evaluation evaluation, String metric) {
        Map<String, List<EarlierValue>> history = new HashMap<>();
        for (MetricSeries series : evaluation.series(metric)) {
            if (series.getElement() != null && series.getElement().getId() != null) {
                List<EarlierValue> values = history.computeIfAbsent(series.getElement().getId(), id -> new ArrayList<>());
                for (Sample sample : series.getSamples()) {
                    if (sample.getDate() != null && Double.isFinite(sample.getValue())) {
                        values.add(new EarlierValue(sample.getDate(), sample.getValue()));
                    }
                }
            }
        }
        history.values().forEach(values -> values
                .sort(Comparator.comparing(EarlierValue::date).thenComparing(EarlierValue::value)));
        return history;
    }

    /** The programs that something names; where it names none, those of the items that it names. */
    Set<Program> programs(List<Program> named, List<? extends WorkItem> items) {
        if (!named.isEmpty()) {
            return new LinkedHashSet<>(named);
        }
        Set<Program> programs = new LinkedHashSet<>();
        for (WorkItem item : items) {
            Program program = programOf(item);
            if (program != null) {
                programs.add(program);
            }
        }
        return programs;
    }

    /** The program that an item lives in, or {@code null}. */
    static Program programOf(WorkItem item) {
        for (var container = item.eContainer(); container != null; container = container.eContainer()) {
            if (container instanceof Program program) {
                return program;
            }
        }
        return null;
    }

    /** Number of an item in the network if it has dates there, or -1. */
    int dated(WorkItem item) {
        int number = item == null || item.getId() == null ? -1 : network.indexOf(item.getId());
        return number < network.scheduledCount() ? number : -1;
    }

    /** Working minutes of an item in days of its calendar. */
    double days(int item, long minutes) {
        return (double) minutes / network.calendarOf(item).minutesPerDay();
    }

    /** Working minutes in days of the portfolio's calendar. */
    double days(double minutes) {
        return minutes / network.portfolioCalendar().minutesPerDay();
    }

    static String name(Element element) {
        return "'" + (element == null ? "?" : element.getName() == null ? element.getId() : element.getName()) + "'";
    }

    String name(int item) {
        return "'" + network.name(item) + "'";
    }

    static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }

    static String day(long minute) {
        return day(TimeLine.dateTime(minute));
    }

    /** To so many decimals, so that what people compare does not differ in digits that mean nothing. Never minus zero. */
    static double rounded(double value, int decimals) {
        double unit = POWERS_OF_TEN[decimals];
        double rounded = Math.rint(value * unit) / unit;
        return rounded == 0 ? 0 : rounded;
    }

    /** A number for a sentence: at most one decimal, with a point. */
    static String number(double value) {
        double tenths = Math.rint(value * 10);
        if (Math.abs(tenths) >= WHOLE_TENTHS) {
            return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        }
        long whole = (long) tenths;
        String digits = Math.abs(whole) / 10 + (whole % 10 == 0 ? "" : "." + Math.abs(whole % 10));
        return whole < 0 ? "-" + digits : digits;
    }

    /** "1 item", "2 items". */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** "1 working day", "2.5 working days". */
    static String workingDays(double days) {
        String number = number(days);
        return number + (number.equals("1") ? " working day" : " working days");
    }
}
