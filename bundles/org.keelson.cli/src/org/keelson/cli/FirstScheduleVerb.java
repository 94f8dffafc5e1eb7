// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.Progress;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.sketch.Bound;
import org.keelson.analysis.sketch.FinishRange;
import org.keelson.analysis.sketch.FirstSchedule;
import org.keelson.analysis.sketch.Missing;
import org.keelson.analysis.sketch.RangedItem;
import org.keelson.analysis.sketch.Sketch;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The critical path of ranges, and what is missing. */
@Command(description = "The first schedule of a sketch: its critical path, with durations as ranges, and what is still missing.")
final class FirstScheduleVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--strict", description = "Exit status 1 if anything is missing.")
    private boolean strict;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        Loaded loaded = load(file);
        ScheduleNetwork network = ScheduleNetwork.of(loaded.portfolio());
        FirstSchedule first = FirstSchedule.of(Sketch.of(loaded.portfolio(), network), Progress.none());
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(first.schedule().problems());
        return new Found(first, network, strict, problems);
    }

    /** What {@code first-schedule} answers. */
    private record Found(FirstSchedule first, ScheduleNetwork network, boolean strict, List<Problem> problems) implements Answer {

        @Override
        public Status status() {
            return strict && !first.missing().isEmpty() ? Status.FINDINGS : Status.DONE;
        }

        @Override
        public void json(Json object) throws IOException {
            object.object("finish", json -> range(json, first.finish()));
            object.field("latestWithQuestions", first.latestWithQuestions());
            object.list("programs", first.programs(), Found::range);
            object.list("milestones", first.milestones(), Found::range);
            object.strings("criticalPath", first.path());
            object.list("items", first.items(), Found::item);
            object.list("missing", first.missing(), (json, each) -> {
                json.field("kind", each.kind().json());
                json.field("element", each.element());
                json.field("name", each.name());
                json.field("reason", each.reason());
                json.field("toDo", each.toDo());
                json.field("blocksItems", each.blocksItems());
                json.field("blocksMilestones", each.blocksMilestones());
                json.field("widensMinutes", each.widensMinutes());
            });
        }

        private static void range(Json json, FinishRange range) throws IOException {
            json.field("id", range.id());
            json.field("name", range.name());
            json.field("earliest", range.earliest());
            json.field("likely", range.likely());
            json.field("expected", range.expected());
            json.field("latest", range.latest());
            json.field("p50", range.p50());
            json.field("p80", range.p80());
        }

        private static void item(Json json, RangedItem item) throws IOException {
            json.field("id", item.id());
            json.field("name", item.name());
            json.field("optimisticMinutes", item.optimistic());
            json.field("likelyMinutes", item.likely());
            json.field("pessimisticMinutes", item.pessimistic());
            json.field("assumed", item.assumed());
            json.field("start", item.start());
            json.field("earliest", item.earliest());
            json.field("finish", item.finish());
            json.field("latest", item.latest());
            json.field("critical", item.criticality().json());
            json.strings("criticalAt", item.criticalAt().stream().sorted().map(Bound::json).toList());
            json.share("criticality", item.share());
        }

        @Override
        public void text(Text text) {
            FinishRange finish = first.finish();
            if (first.items().isEmpty()) {
                text.line("There is nothing to schedule yet.");
            } else {
                text.line("All is done between " + day(finish.earliest()) + " and " + day(finish.latest()) + ", most likely on "
                        + day(finish.likely()) + ".");
                text.line("  expected " + day(finish.expected()) + " (PERT), P50 " + day(finish.p50())
                        + ", P80 " + day(finish.p80()));
                if (first.latestWithQuestions().isAfter(finish.latest())) {
                    text.line("  open questions can move the latest finish to " + day(first.latestWithQuestions()));
                }
            }
            Undated.text(text, network);
            path(text);
            if (first.programs().size() > 1) {
                ranges(text, "Programs", first.programs());
            }
            ranges(text, "Milestones and gates", first.milestones());
            missing(text);
        }

        private void path(Text text) {
            List<RangedItem> critical = first.critical();
            if (critical.isEmpty()) {
                return;
            }
            text.blank().line("Critical path of ranges");
            Text.Table table = Text.table(">#", "item", ">shortest", ">likely", ">longest", "finish", "latest", "critical");
            for (RangedItem item : critical) {
                int perDay = network.calendarOf(network.indexOf(item.id())).minutesPerDay();
                int place = first.path().indexOf(item.id());
                boolean isPoint = item.pessimistic() == 0;
                table.row(place < 0 ? "" : place + 1, network.title(network.indexOf(item.id())),
                        isPoint ? "" : Text.span(item.optimistic(), perDay),
                        isPoint ? "" : Text.span(item.likely(), perDay) + (item.assumed() ? "?" : ""),
                        isPoint ? "" : Text.span(item.pessimistic(), perDay), day(item.finish()), day(item.latest()),
                        item.criticality().json() + (Double.isNaN(item.share()) ? ""
                                : ", " + SimulateAnswer.percent(item.share()) + " of draws"));
            }
            text.table(table);
        }

        private static void ranges(Text text, String title, List<FinishRange> ranges) {
            if (ranges.isEmpty()) {
                return;
            }
            text.blank().line(title);
            Text.Table table = Text.table("earliest", "likely", "P50", "P80", "latest", "");
            ranges.forEach(each -> table.row(day(each.earliest()), day(each.likely()), day(each.p50()), day(each.p80()),
                    day(each.latest()), each.name()));
            text.table(table);
        }

        private void missing(Text text) {
            text.blank();
            if (first.missing().isEmpty()) {
                text.line("Nothing is missing.");
                return;
            }
            text.line("Still missing, what most rests on first");
            Text.Table table = Text.table("what", "of", ">items behind", ">milestones", "why and what to do");
            for (Missing each : first.missing()) {
                table.row(each.kind().text(), each.name(), each.blocksItems(), each.blocksMilestones(),
                        each.reason() + ". " + each.toDo() + ".");
            }
            text.table(table);
        }

        private static String day(LocalDateTime date) {
            return date == null ? "-" : date.toLocalDate().toString();
        }
    }
}
