// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.quality.QualityModel;
import org.keelson.analysis.quality.QualityPoint;
import org.keelson.analysis.quality.QualityPoint.Result;
import org.keelson.analysis.quality.ScheduleQuality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How sound a schedule is. */
@Command(description = "The DCMA 14-point assessment of the schedule, and what else makes programs fail.")
final class QualityVerb extends PlanVerb {

    @Option(names = "--baseline", paramLabel = "NAME",
            description = "The baseline, by its id or name; else the one that was taken last.")
    private String baseline;
    @Option(names = "--strict", description = "Exit status 1 if a point has failed.")
    private boolean strict;

    @Override
    Answer answer() throws Failure {
        Plan plan = plan();
        BaselineSnapshot agreed = baseline(plan.portfolio(), baseline);
        ScheduleQuality quality = ScheduleQuality.assess(plan.schedule(), plan.capacity(), QualityModel.of(plan.portfolio()),
                agreed);
        return new Assessed(plan, quality, agreed, strict);
    }

    /** What {@code quality} answers. */
    private static final class Assessed extends PlanAnswer {

        private final ScheduleQuality quality;
        private final BaselineSnapshot baseline;
        private final boolean strict;

        Assessed(Plan plan, ScheduleQuality quality, BaselineSnapshot baseline, boolean strict) {
            super(plan);
            this.quality = quality;
            this.baseline = baseline;
            this.strict = strict;
        }

        @Override
        public Status status() {
            return strict && !quality.isPassed() ? Status.FINDINGS : Status.DONE;
        }

        @Override
        public void json(Json object) throws IOException {
            portfolio(object);
            object.field("baseline", quality.baselineId());
            object.object("score", json -> {
                json.field("passed", quality.count(Result.PASSED));
                json.field("failed", quality.count(Result.FAILED));
                json.field("notApplicable", quality.count(Result.NOT_APPLICABLE));
            });
            object.list("points", quality.points(), Assessed::point);
            object.list("extras", quality.extras(), Assessed::point);
        }

        private static void point(Json json, QualityPoint point) throws IOException {
            json.field("number", point.number() == 0 ? null : Integer.valueOf(point.number()));
            json.field("id", point.id());
            json.field("name", point.name());
            json.field("definition", point.definition());
            json.field("result", point.result().json());
            json.share("value", point.value() == null ? Double.NaN : point.value());
            json.field("unit", point.unit().json());
            json.field("target", point.target());
            json.field("counted", point.counted());
            json.strings("offenders", point.offenders());
            json.field("reason", point.reason());
        }

        @Override
        public void text(Text text) {
            int passed = quality.count(Result.PASSED);
            int failed = quality.count(Result.FAILED);
            title(text, passed + failed == 0 ? "there is nothing to assess"
                    : failed == 0 ? "all " + passed + " points that apply have passed"
                    : failed + " of " + (passed + failed) + " points that apply have failed");
            text.line("  " + (baseline == null ? "there is no baseline to compare with" : "compared with \"" + baseline.name()
                    + "\""));
            text.blank().line("DCMA 14-Point Schedule Assessment");
            points(text, quality.points());
            text.blank().line("Beyond it");
            points(text, quality.extras());
            List<QualityPoint> offended = Stream.concat(quality.points().stream(), quality.extras().stream())
                    .filter(point -> point.result() == Result.FAILED).toList();
            if (!offended.isEmpty()) {
                text.blank().line("What has failed");
                offended.forEach(point -> failed(text, point));
            }
        }

        private static void points(Text text, List<QualityPoint> points) {
            Text.Table table = Text.table(">", "point", "", ">value", "target", ">of", "");
            for (QualityPoint point : points) {
                table.row(point.number() == 0 ? "" : point.number(), point.name(), switch (point.result()) {
                    case PASSED -> "passed";
                    case FAILED -> "FAILED";
                    case NOT_APPLICABLE -> "-";
                }, point.valueText(), point.target(), point.counted() == 0 ? "" : point.counted(), point.reason());
            }
            text.table(table);
        }

        private void failed(Text text, QualityPoint point) {
            text.line("  " + point.name() + ": " + point.definition());
            if (!point.offenders().isEmpty()) {
                text.line("    " + Text.oneLine(listed(point.offenders().stream().map(this::named).toList())));
            }
        }

        /** An item by its name, a dependency by its ends. */
        private String named(String id) {
            ScheduleNetwork network = plan.network();
            int link = network.indexOfDependency(id);
            return link < 0 ? plan.name(id)
                    : network.name(network.predecessor(link)) + " → " + network.name(network.successor(link));
        }
    }
}
