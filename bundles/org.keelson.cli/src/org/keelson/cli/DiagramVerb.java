// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapPicture;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapPicture;
import org.keelson.rendering.structure.StructureModel;
import org.keelson.rendering.structure.StructurePicture;
import org.keelson.rendering.svg.DiagramSvg;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A diagram as SVG, drawn without a display. */
@Command(description = "A diagram of a portfolio as an SVG file. Needs no display.")
final class DiagramVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--kind", paramLabel = "KIND", required = true,
            description = "dependencies: who waits for whom, in lanes by team; structure: programs and what they hold; "
                    + "roadmap: what happens when.")
    private DiagramKind kind;
    @Option(names = "--out", paramLabel = "X.svg", required = true, description = "The file to write.")
    private Path out;

    @Override
    Answer answer() throws Failure {
        Loaded loaded = load(file);
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(loaded.portfolio()), ScheduleOptions.standard());
        String svg = DiagramSvg.document(picture(loaded, schedule), Palette.LIGHT);
        write(out, svg.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(schedule.problems());
        return new Written(out, problems, json -> json.field("kind", kind.name().toLowerCase(Locale.ROOT)));
    }

    private Picture picture(Loaded loaded, Schedule schedule) {
        Portfolio portfolio = loaded.portfolio();
        String title = portfolio.getName() == null ? "" : portfolio.getName();
        Diagram diagram = loaded.resource().getContents().stream().filter(Diagram.class::isInstance).map(Diagram.class::cast)
                .filter(d -> d.getKind() == kind).findFirst().orElse(null);
        return switch (kind) {
            case DEPENDENCIES -> MapPicture.of(title, MapModel.of(portfolio, schedule, diagram,
                    diagram == null ? LaneKind.TEAM : diagram.getLanesBy()));
            case ROADMAP -> RoadmapPicture.of(title, RoadmapModel.of(portfolio, schedule, LocalDateTime.now(context.clock())));
            case STRUCTURE -> StructurePicture.of(title, StructureModel.of(portfolio, schedule));
        };
    }
}
