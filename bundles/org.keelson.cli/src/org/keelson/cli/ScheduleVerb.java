// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.paths.FloatPaths;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The critical path of a whole portfolio, and every item's dates with their reason. */
@Command(description = "Critical path and dates of a portfolio, each date with its reason.")
final class ScheduleVerb extends Verb {

    private static final int PATHS = 5;

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--data-date", paramLabel = "DATE", converter = Dates.Moment.class,
            description = "As of when progress counts; work that is not done lies after it. Else the portfolio's own.")
    private LocalDateTime dataDate;
    @Option(names = "--paths-to", paramLabel = "ID",
            description = "The paths that lead to this milestone or item, by its id, key or name, those that press most first.")
    private String pathsTo;
    @Option(names = "--paths", paramLabel = "N", description = "So many of them; else 5.")
    private Integer paths;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        if (paths != null && (pathsTo == null || paths < 1)) {
            throw Failure.usage("--paths " + paths + " of what?", "say --paths-to ID, and 1 or more");
        }
        Loaded loaded = load(file);
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(loaded.portfolio()), new ScheduleOptions(dataDate));
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(schedule.problems());
        ScheduleAnswer whole = new ScheduleAnswer(loaded.portfolio(), schedule, problems);
        if (pathsTo == null) {
            return whole;
        }
        WorkItem target = new Finder(loaded.portfolio()).item(pathsTo);
        return new PathsAnswer(whole, schedule, target, FloatPaths.to(schedule, target.getId(), paths == null ? PATHS : paths));
    }
}
