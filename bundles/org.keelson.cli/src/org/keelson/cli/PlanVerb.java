// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb about the schedule of one portfolio, its capacity and what was agreed. */
abstract class PlanVerb extends Verb {

    private static final int NAMED = 5;

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    Path file;
    @Option(names = "--data-date", paramLabel = "DATE", converter = Dates.Moment.class, order = 80,
            description = "As of when progress counts; work that is not done lies after it. Else the portfolio's own.")
    private LocalDateTime dataDate;

    /**
     * The portfolio with its schedule, demand and capacity.
     *
     * @param problems what is wrong with any of them
     */
    record Plan(Loaded loaded, Schedule schedule, CapacityModel capacity, List<Problem> problems) {

        Portfolio portfolio() {
            return loaded.portfolio();
        }

        ScheduleNetwork network() {
            return schedule.network();
        }

        int minutesPerDay() {
            return network().portfolioCalendar().minutesPerDay();
        }

        /** A duration to be read. */
        String span(long minutes) {
            return Text.span((int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, minutes)), minutesPerDay());
        }

        /** A duration with its direction. */
        String signed(Long minutes, String later, String earlier) {
            return minutes == null ? "-" : minutes == 0 ? "" : span(Math.abs(minutes)) + " " + (minutes > 0 ? later : earlier);
        }

        String name(String item) {
            int at = network().indexOf(item);
            return at < 0 ? item : network().name(at);
        }
    }

    @Override
    boolean isQuestion() {
        return true;
    }

    final Plan plan() throws Failure {
        Loaded loaded = load(file);
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(loaded.portfolio()), new ScheduleOptions(dataDate));
        CapacityModel capacity = CapacityModel.of(loaded.portfolio(), schedule.network());
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(schedule.problems());
        problems.addAll(capacity.problems());
        return new Plan(loaded, schedule, capacity, problems);
    }

    /**
     * A baseline by its id or name.
     *
     * @param text null for the one that was taken last
     * @return null if nothing was asked for and there is none
     */
    final BaselineSnapshot baseline(Portfolio portfolio, String text) throws Failure {
        if (text != null) {
            return BaselineSnapshot.of(find(portfolio.getBaselines(), text, "baseline"));
        }
        return BaselineSnapshot.latest(portfolio).orElse(null);
    }

    /** @throws Failure naming those that there are */
    static <T extends Element> T find(Collection<T> elements, String text, String kind) throws Failure {
        return elements.stream().filter(each -> text.equals(each.getId())).findFirst()
                .or(() -> elements.stream().filter(each -> text.equalsIgnoreCase(each.getName())).findFirst())
                .orElseThrow(() -> Failure.usage("there is no " + kind + " \"" + text + "\"", elements.isEmpty()
                        ? "there is none at all"
                        : "those that there are: " + listed(elements.stream().map(Element::getName).toList())));
    }

    /** The first few of many. */
    static String listed(List<String> names) {
        return listed(names, NAMED);
    }

    /** @param most how many are named */
    static String listed(List<String> names, int most) {
        List<String> shown = names.stream().limit(most).toList();
        return String.join(", ", shown) + (shown.size() == names.size() ? "" : " and " + (names.size() - shown.size()) + " more");
    }

    /** What was answered about a plan. */
    abstract static class PlanAnswer implements Answer {

        final Plan plan;
        final List<Problem> problems;

        PlanAnswer(Plan plan) {
            this.plan = plan;
            problems = new ArrayList<>(plan.problems());
        }

        @Override
        public List<Problem> problems() {
            return problems;
        }

        final void portfolio(Json object) throws IOException {
            object.object("portfolio", json -> {
                json.field("id", plan.portfolio().getId());
                json.field("name", plan.portfolio().getName());
            });
            object.field("dataDate", plan.schedule().dataDate());
        }

        final void title(Text text, String rest) {
            text.line(plan.portfolio().getName() + ": " + rest);
            Undated.text(text, plan.network());
        }
    }
}
