// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.keelson.analysis.Durations;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.Convergence;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Sensitivity;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.model.problems.Problem;

/** What {@code simulate} answers. */
final class SimulateAnswer implements Answer {

    private static final int BARS = 10;
    private static final int CURVE_WIDTH = 40;
    private static final int SHOWN_CRITICAL = 10;

    private final ScheduleNetwork network;
    private final SimulationResult result;
    private final Forecast target;
    private final boolean isTooLong;
    private final List<Problem> problems;

    /** @param isTooLong whether its dates mean nothing */
    SimulateAnswer(ScheduleNetwork network, SimulationResult result, Forecast target, boolean isTooLong, List<Problem> problems) {
        this.isTooLong = isTooLong;
        this.network = network;
        this.result = result;
        this.target = target;
        this.problems = problems;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void json(Json object) throws IOException {
        object.field("iterations", result.iterations());
        object.field("seed", result.seed());
        object.field("elapsedMillis", result.elapsed().toMillis());
        object.list("milestones", result.milestones(), SimulateAnswer::forecast);
        object.list("items", items(), (json, item) -> {
            json.field("id", network.id(item));
            json.share("criticality", result.criticality(network.id(item)));
            json.share("sensitivity", result.sensitivity(network.id(item)));
        });
        object.share("jointConfidence", result.jointConfidence());
        object.object("portfolio", json -> forecast(json, result.finish()));
        object.list("programs", result.programs(), SimulateAnswer::forecast);
        object.list("otherDeadlines", result.otherItems(), SimulateAnswer::forecast);
        object.field("target", target.id());
        object.list("tornado", result.tornado(target.id(), BARS), (json, bar) -> {
            json.field("kind", bar.kind().json());
            json.field("id", bar.id());
            json.field("name", bar.name());
            json.share("correlation", bar.correlation());
            json.field("low", bar.low());
            json.field("high", bar.high());
            json.field("swingMinutes", bar.swingMinutes());
        });
        object.list("sCurve", target.sCurve(), (json, point) -> {
            json.field("date", point.date());
            json.share("probability", point.probability());
        });
        object.list("convergence", result.convergence(target.id()), (json, step) -> {
            json.field("iterations", step.iterations());
            json.field("p50", step.p50());
            json.field("p80", step.p80());
            json.field("mean", step.mean());
        });
    }

    private List<Integer> items() {
        return IntStream.range(0, network.size()).map(network::itemAt).filter(item -> item < network.scheduledCount()).boxed()
                .toList();
    }

    private static void forecast(Json json, Forecast forecast) throws IOException {
        json.field("id", forecast.id());
        json.field("name", forecast.name());
        json.field("deterministic", forecast.deterministic());
        for (int percent : new int[] {10, 50, 80, 90, 95}) {
            json.field("p" + percent, forecast.percentile(percent));
        }
        json.field("mean", forecast.mean());
        json.field("deadline", forecast.deadline());
        json.share("confidence", forecast.confidence());
    }

    @Override
    public void text(Text text) {
        Forecast finish = result.finish();
        text.line(String.valueOf(finish.name()));
        Undated.text(text, network);
        if (items().isEmpty()) {
            text.line("  nothing is scheduled, and so there is nothing to simulate");
            return;
        }
        if (isTooLong) {
            text.line("  finishes " + day(finish.deterministic()) + " by the schedule, too far from its start to be simulated");
            return;
        }
        text.line("  finishes " + day(finish.deterministic()) + " by the schedule; " + day(finish.percentile(50))
                + " or before in half of the draws, " + day(finish.percentile(80)) + " in four of five");
        text.line("  " + String.format(Locale.ROOT, "%,d", result.iterations())
                + (result.iterations() == 1 ? " draw" : " draws") + " of estimates, risks and open questions, seed "
                + result.seed());
        forecasts(text, "Milestones", result.milestones());
        joint(text);
        forecasts(text, "Other items", result.otherItems());
        forecasts(text, "Programs", result.programs());
        drivers(text);
        critical(text);
        curve(text);
        convergence(text);
    }

    private static void forecasts(Text text, String title, List<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            return;
        }
        text.blank().line(title);
        Text.Table table = Text.table("", "schedule", "P10", "P50", "P80", "P95", "deadline", ">confidence");
        for (Forecast each : forecasts.stream().sorted(Comparator.comparing(Forecast::deterministic)).toList()) {
            table.row(each.name(), day(each.deterministic()), day(each.percentile(10)), day(each.percentile(50)),
                    day(each.percentile(80)), day(each.percentile(95)), each.deadline() == null ? "" : day(each.deadline()),
                    each.deadline() == null ? "" : percent(each.confidence()));
        }
        text.table(table);
    }

    private void joint(Text text) {
        long deadlines = result.milestones().stream().filter(each -> each.deadline() != null).count();
        if (deadlines > 1) {
            text.line("  all " + deadlines + " deadlines together: " + percent(result.jointConfidence()));
        }
    }

    private void drivers(Text text) {
        text.blank().line("What moves " + (target == result.finish() ? "the finish" : "'" + target.name() + "'") + " most");
        List<Sensitivity> bars = result.tornado(target.id(), BARS);
        if (bars.isEmpty()) {
            text.line("  nothing: every draw finishes alike");
            return;
        }
        Text.Table table = Text.table("", "", ">correlation", "if it goes well", "if badly", ">between");
        for (Sensitivity bar : bars) {
            table.row(bar.kind().json(), bar.name(), String.format(Locale.ROOT, "%.2f", bar.correlation()), day(bar.low()),
                    day(bar.high()), days(bar.swingMinutes()));
        }
        text.table(table);
    }

    private String days(long minutes) {
        int day = target.minutesPerDay();
        return Durations.format((int) Math.round((double) minutes / day) * day, day);
    }

    /** Most often critical first; of equals, in the order of the portfolio. */
    private void critical(Text text) {
        List<Integer> often = items().stream().filter(item -> result.criticality(network.id(item)) > 0)
                .sorted((a, b) -> Double.compare(result.criticality(network.id(b)), result.criticality(network.id(a))))
                .limit(SHOWN_CRITICAL).toList();
        if (often.isEmpty()) {
            return;
        }
        text.blank().line("Most often critical");
        Text.Table table = Text.table(">draws", "item");
        often.forEach(item -> table.row(percent(result.criticality(network.id(item))), network.title(item)));
        text.table(table);
    }

    private void curve(Text text) {
        text.blank().line("Finish of " + target.name());
        int before = 0;
        for (Forecast.Bin bin : target.histogram(12)) {
            before += bin.count();
            double share = (double) before / target.iterations();
            text.line("  by " + day(bin.to()) + "  " + String.format(Locale.ROOT, "%4s", percent(share)) + "  "
                    + "█".repeat((int) Math.round(share * CURVE_WIDTH)));
        }
    }

    private void convergence(Text text) {
        List<LocalDateTime> limits = target.limits(80);
        text.blank().line("Of " + String.format(Locale.ROOT, "%,d", result.iterations()) + " draws, P80 lies between "
                + day(limits.getFirst()) + " and " + day(limits.getLast()) + " with 95 % certainty.");
        List<Convergence> steps = result.convergence(target.id());
        if (steps.size() > 1) {
            text.line("  P80 after " + String.join(", ", steps.stream()
                    .map(step -> String.format(Locale.ROOT, "%,d: %s", step.iterations(), day(step.p80()))).toList()));
        }
    }

    private static String day(LocalDateTime date) {
        return date.toLocalDate().toString();
    }

    /** Never 0 % or 100 % of what is not none or all. */
    static String percent(double share) {
        long whole = Math.round(share * 100);
        return share > 0 && whole == 0 ? "<1 %" : share < 1 && whole == 100 ? ">99 %" : whole + " %";
    }
}
