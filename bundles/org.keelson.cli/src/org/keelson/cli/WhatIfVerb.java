// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.Durations;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.impact.Change;
import org.keelson.analysis.impact.Commitments;
import org.keelson.analysis.impact.Impact;
import org.keelson.analysis.impact.SlipImpact;
import org.keelson.model.Dependency;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changes would do to everything else; nothing is saved. */
@Command(description = {"What a slip or another change would do to milestones, teams, commitments and key results. Nothing is saved.",
    "An ID is the id of an item, its key in the source that it came from, or its name if that is the only one."})
final class WhatIfVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--slip", paramLabel = "ID=DURATION",
            description = "An item comes so much later, 3w for example. May be given several times, as the others may.")
    private List<String> slips = List.of();
    @Option(names = "--duration", paramLabel = "ID=DURATION", description = "An item takes so long in all.")
    private List<String> durations = List.of();
    @Option(names = "--remove-dependency", paramLabel = "ID",
            description = "A dependency falls away; its id, or PREDECESSOR->SUCCESSOR.")
    private List<String> removals = List.of();
    @Option(names = "--data-date", paramLabel = "DATE", converter = Dates.Moment.class,
            description = "As of when progress counts; work that is not done lies after it. Else the portfolio's own.")
    private LocalDateTime dataDate;

    /** A change, and what it is called. */
    record Asked(Change change, String name, String amount) {
    }

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        if (slips.isEmpty() && durations.isEmpty() && removals.isEmpty()) {
            throw Failure.usage("what if what?", "say --slip ID=DURATION, --duration ID=DURATION or --remove-dependency ID");
        }
        Loaded loaded = load(file);
        ScheduleNetwork network = ScheduleNetwork.of(loaded.portfolio());
        List<Asked> asked = asked(new Finder(loaded.portfolio()), network);
        Schedule before = Scheduler.schedule(network, new ScheduleOptions(dataDate));
        try {
            Impact impact = SlipImpact.of(before, asked.stream().map(Asked::change).toList(), Commitments.of(loaded.portfolio()),
                    Progress.none());
            List<Problem> problems = new ArrayList<>(loaded.problems());
            problems.addAll(impact.after().problems());
            return new WhatIfAnswer(impact, asked, problems);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage(), "");
        }
    }

    private List<Asked> asked(Finder finder, ScheduleNetwork network) throws Failure {
        List<Asked> asked = new ArrayList<>();
        for (String text : slips) {
            WorkItem item = finder.item(before(text, "--slip"));
            int minutes = minutes(network, item, text);
            if (minutes <= 0) {
                throw Failure.usage("a slip by " + after(text) + " is none", "say --duration to make an item shorter");
            }
            asked.add(new Asked(new Change.Slip(item.getId(), minutes), item.getName(), after(text)));
        }
        for (String text : durations) {
            WorkItem item = finder.item(before(text, "--duration"));
            asked.add(new Asked(new Change.NewDuration(item.getId(), minutes(network, item, text)), item.getName(), after(text)));
        }
        for (String text : removals) {
            Dependency dependency = finder.dependency(text);
            asked.add(new Asked(new Change.RemoveDependency(dependency.getId()), end(dependency.getPredecessor()) + " → "
                    + end(dependency.getSuccessor()), null));
        }
        return asked;
    }

    private static String end(WorkItem item) {
        return item == null ? "nothing" : item.getName();
    }

    private static String before(String text, String option) throws Failure {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw Failure.usage(option + " " + text + " says no duration", "say " + option + " " + text + "=3w");
        }
        return text.substring(0, equals).strip();
    }

    private static String after(String text) {
        return text.substring(text.lastIndexOf('=') + 1).strip();
    }

    /** In days and weeks of the item's own calendar. */
    private static int minutes(ScheduleNetwork network, WorkItem item, String text) throws Failure {
        int number = network.indexOf(item.getId());
        int perDay = (number < 0 ? network.portfolioCalendar() : network.calendarOf(number)).minutesPerDay();
        try {
            return Durations.parse(after(text), perDay);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage(), "");
        }
    }
}
