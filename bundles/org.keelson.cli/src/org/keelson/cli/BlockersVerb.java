// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.blocking.Blockers;
import org.keelson.analysis.blocking.BlockingOptions;
import org.keelson.analysis.blocking.DependencyGain;
import org.keelson.analysis.blocking.ItemBlocking;
import org.keelson.analysis.blocking.TeamBlocking;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who and what can hold up the milestones. */
@Command(description = "Teams and items ranked by what they can hold up: milestone-weeks at risk, reach, and what only they lead to.")
final class BlockersVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--weeks", paramLabel = "N", description = "How late who is late is taken to be; else 4 weeks.")
    private int weeks = BlockingOptions.standard().weeksLate();
    @Option(names = "--top", paramLabel = "N",
            description = "So many teams, items and dependencies; else 20 and 10 in the text, and all teams and items in the object.")
    private Integer top;
    @Option(names = "--data-date", paramLabel = "DATE", converter = Dates.Moment.class,
            description = "As of when progress counts; work that is not done lies after it. Else the portfolio's own.")
    private LocalDateTime dataDate;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        if (top != null && top < 1) {
            throw Failure.usage("--top " + top + " are none", "give 1 or more");
        }
        BlockingOptions options;
        try {
            BlockingOptions standard = BlockingOptions.standard();
            options = new BlockingOptions(weeks, standard.items(), top == null ? standard.dependencies() : top);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--weeks " + weeks + " cannot be asked about", "give 1 to 520");
        }
        Loaded loaded = load(file);
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(loaded.portfolio()), new ScheduleOptions(dataDate));
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(schedule.problems());
        return new Ranked(Blockers.rank(schedule, options, Progress.none()), schedule.network(), top, problems);
    }

    /** @param top {@code null} for what is usual */
    private record Ranked(Blockers blockers, ScheduleNetwork network, Integer top, List<Problem> problems) implements Answer {

        private static final int MOST = 20;
        private static final int NAMED = 3;

        @Override
        public void json(Json object) throws IOException {
            object.field("weeksLate", blockers.weeksLate());
            object.list("teams", first(blockers.teams(), Integer.MAX_VALUE), (json, team) -> {
                json.field("id", team.id());
                json.field("name", team.name());
                json.field("unfinishedItems", team.unfinishedItems());
                json.field("blocksTeams", team.blocksTeams());
                json.field("blocksItems", team.blocksItems());
                json.field("blocksMilestones", team.blocksMilestones());
                json.field("milestonesAtRisk", team.milestonesAtRisk());
                json.weeks("milestoneWeeksAtRisk", team.milestoneWeeksAtRisk());
                json.strings("dominates", team.dominates());
            });
            object.list("items", first(blockers.items(), Integer.MAX_VALUE), (json, item) -> {
                json.field("id", item.id());
                json.field("name", item.name());
                json.field("team", item.team());
                json.field("blocksTeams", item.blocksTeams());
                json.field("blocksItems", item.blocksItems());
                json.field("blocksMilestones", item.blocksMilestones());
                json.field("milestonesAtRisk", item.milestonesAtRisk());
                json.weeks("milestoneWeeksAtRisk", item.milestoneWeeksAtRisk());
                json.strings("dominates", item.dominates());
            });
            object.list("dependencies", blockers.dependencies(), (json, gain) -> {
                json.field("id", gain.id());
                json.field("predecessor", gain.predecessor());
                json.field("successor", gain.successor());
                json.field("finishGainMinutes", gain.finishGainMinutes());
                json.field("milestones", gain.milestones());
                json.weeks("milestoneWeeksGained", gain.milestoneWeeks());
            });
        }

        private <T> List<T> first(List<T> all, int usual) {
            return all.subList(0, Math.min(top == null ? usual : top, all.size()));
        }

        @Override
        public void text(Text text) {
            text.line(headline());
            Undated.text(text, network);
            if (!blockers.items().isEmpty() && IntStream.range(0, network.scheduledCount())
                    .noneMatch(item -> (network.isMilestone(item) || network.isGate(item)) && !network.isFinished(item))) {
                text.line("The portfolio has no milestones; what nothing waits for stands for them.");
            }
            if (!blockers.teams().isEmpty()) {
                text.blank().line("Teams, if all that each has to deliver came " + late());
                Text.Table table = Text.table("team", ">milestone-weeks", ">milestones slip", ">items wait", ">teams wait",
                        "nothing reaches without it");
                for (TeamBlocking team : first(blockers.teams(), MOST)) {
                    table.row(team.name(), weeks(team.milestoneWeeksAtRisk()), team.milestonesAtRisk() + " of " + team.blocksMilestones(),
                            team.blocksItems(), team.blocksTeams(), names(team.dominates()));
                }
                text.table(table);
            }
            if (!blockers.items().isEmpty()) {
                text.blank().line("Items, if each alone came " + late());
                Text.Table table = Text.table("item", "team", ">milestone-weeks", ">milestones slip", ">items wait",
                        "nothing reaches without it");
                for (ItemBlocking item : first(blockers.items(), MOST)) {
                    table.row(item.name(), item.team(), weeks(item.milestoneWeeksAtRisk()),
                            item.milestonesAtRisk() + " of " + item.blocksMilestones(), item.blocksItems(), names(item.dominates()));
                }
                text.table(table);
            }
            dependencies(text);
        }

        private String headline() {
            if (blockers.teams().isEmpty() || blockers.teams().getFirst().milestoneWeeksAtRisk() == 0) {
                return "No team puts a milestone at risk if it is " + late() + ".";
            }
            TeamBlocking worst = blockers.teams().getFirst();
            return worst.name() + " can hold up most: " + late() + ", it moves " + Text.count(worst.milestonesAtRisk(), "milestone") + " by "
                    + weeks(worst.milestoneWeeksAtRisk()) + " milestone-weeks in all.";
        }

        private String late() {
            return Text.count(blockers.weeksLate(), "week") + " late";
        }

        private void dependencies(Text text) {
            if (blockers.dependencies().isEmpty()) {
                return;
            }
            text.blank().line("Dependencies whose loss would help most");
            Text.Table table = Text.table("from", "to", ">milestone-weeks", ">milestones", ">finish earlier by");
            int perDay = network.portfolioCalendar().minutesPerDay();
            for (DependencyGain gain : blockers.dependencies()) {
                table.row(gain.predecessor(), gain.successor(), weeks(gain.milestoneWeeks()), gain.milestones(),
                        Text.span(gain.finishGainMinutes(), perDay));
            }
            text.table(table);
        }

        private static String weeks(double weeks) {
            return String.format(Locale.ROOT, "%.1f", weeks);
        }

        private String names(List<String> ids) {
            String names = String.join(", ", ids.stream().limit(NAMED).map(id -> network.name(network.indexOf(id))).toList());
            return ids.size() > NAMED ? names + " and " + (ids.size() - NAMED) + " more" : names;
        }
    }
}
