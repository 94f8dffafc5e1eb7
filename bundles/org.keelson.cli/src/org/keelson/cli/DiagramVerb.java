// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.Progress;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.problems.Problem;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.map.KeptMap;
import org.keelson.rendering.map.MapLane;
import org.keelson.rendering.map.MapLanes;
import org.keelson.rendering.map.MapLens;
import org.keelson.rendering.map.MapLenses;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.Sight;
import org.keelson.rendering.roadmap.RoadmapBands;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
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
            description = "dependencies: who waits for whom, in lanes; structure: programs and what they hold; "
                    + "roadmap: what happens when.")
    private DiagramKind kind;
    @Option(names = "--out", paramLabel = "X.svg", required = true, description = "The file to write.")
    private Path out;
    @Option(names = "--lanes", paramLabel = "KIND",
            description = "team, program, workstream or none: what a lane of the dependencies stands for; as in the file, or "
                    + "else team, if not given.")
    private LaneKind lanes;
    @Option(names = "--lens", paramLabel = "ID[=VALUE]",
            description = "Emphasises items of the dependencies: critical, near-critical[=DAYS], blocked, at-risk, late, "
                    + "due[=DAY] in the week of the data date or a day, team=NAME, program=NAME, around=ID[,ID][:UP[:DOWN]] "
                    + "so many steps before and after; none for no lens. More than once: conditions add up, of all teams, "
                    + "programs and neighbourhoods that are named. As in the file if not given.")
    private List<String> lenses = new ArrayList<>();
    @Option(names = "--only", description = "Leaves out what no --lens emphasises.")
    private boolean only;

    @Option(names = "--collapse", paramLabel = "NAME", description = "Draws a lane of the dependencies as one node, or all "
            + "lanes of a program; by name or id, all for every lane. More than once. As in the file if not given.")
    private List<String> collapsed = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUPING", description = "program, workstream, team or objective: by what the "
            + "rows of the roadmap are grouped; workstream if not given.")
    private Grouping grouping;
    @Option(names = "--confidence", description = "Simulates, and shows on the roadmap the finish from P50 to P80 of "
            + "milestones, gates, items with a deadline and programs, as the editor does.")
    private boolean confidence;

    @Override
    Answer answer() throws Failure {
        if (kind != DiagramKind.DEPENDENCIES && (lanes != null || !lenses.isEmpty() || only || !collapsed.isEmpty())) {
            throw Failure.usage("--lanes, --lens, --only and --collapse are for --kind dependencies", "");
        }
        if (kind != DiagramKind.ROADMAP && (grouping != null || confidence)) {
            throw Failure.usage("--group and --confidence are for --kind roadmap", "");
        }
        List<MapLens> asked = new ArrayList<>();
        for (String text : lenses) {
            if (!"none".equals(text)) {
                asked.add(lens(text));
            }
        }
        Loaded loaded = load(file);
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(loaded.portfolio()), ScheduleOptions.standard());
        String svg = DiagramSvg.document(picture(loaded, schedule, asked), Palette.LIGHT);
        write(out, svg.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(schedule.problems());
        return new Written(out, problems, json -> json.field("kind", kind.name().toLowerCase(Locale.ROOT)));
    }

    private static MapLens lens(String text) throws Failure {
        int equals = text.indexOf('=');
        String id = equals < 0 ? text : text.substring(0, equals);
        Optional<MapLens.Kind> known = MapLens.Kind.of(id);
        if (known.isEmpty()) {
            throw Failure.usage("there is no lens " + id, "say " + Arrays.stream(MapLens.Kind.values()).map(MapLens.Kind::id)
                    .collect(Collectors.joining(", ")) + " or none");
        }
        MapLens lens = new MapLens(known.get(), equals < 0 ? "" : text.substring(equals + 1));
        Optional<String> reason = lens.whyNot();
        if (reason.isPresent()) {
            throw Failure.usage(reason.get(), "");
        }
        return lens;
    }

    private Picture picture(Loaded loaded, Schedule schedule, List<MapLens> asked) throws Failure {
        Portfolio portfolio = loaded.portfolio();
        String title = portfolio.getName() == null ? "" : portfolio.getName();
        return switch (kind) {
            case DEPENDENCIES -> map(loaded, schedule, asked, title);
            case ROADMAP -> RoadmapPicture.of(title, roadmap(portfolio, schedule));
            case STRUCTURE -> StructurePicture.of(title, StructureModel.of(portfolio, schedule),
                    StructurePicture.collapsed(portfolio));
        };
    }

    private RoadmapModel roadmap(Portfolio portfolio, Schedule schedule) {
        RoadmapModel model = RoadmapModel.of(portfolio, schedule, LocalDateTime.now(context.clock()),
                grouping == null ? Grouping.WORKSTREAM : grouping);
        if (!confidence || schedule.network().scheduledCount() == 0) {
            return model;
        }
        return model.withBands(RoadmapBands.of(Simulation.run(SimulationModel.of(portfolio, schedule.network()),
                RoadmapBands.options(), Progress.none())));
    }

    private Picture map(Loaded loaded, Schedule schedule, List<MapLens> asked, String title) throws Failure {
        KeptMap kept = KeptMap.of(loaded.portfolio(), schedule, lanes);
        MapModel model = kept.model();
        Sight sight = lenses.isEmpty() && !only ? kept.sight(model) : new MapLenses(loaded.portfolio(), schedule, model)
                .look(lenses.isEmpty() ? MapLens.of(kept.shown()) : asked, only);
        MapModel seen = kept.seen(model, sight);
        return kept.picture(title, seen, sight, collapsed.isEmpty() ? kept.collapsed() : folded(kept, seen));
    }

    /** Ids of the lanes that are asked to be one node each. */
    private Set<String> folded(KeptMap kept, MapModel model) throws Failure {
        if (kept.lanesBy() == LaneKind.NONE) {
            return Set.of();
        }
        Map<String, Element> elements = new MapLanes(kept.portfolio(), kept.lanesBy()).all();
        Set<String> folded = new HashSet<>();
        for (String name : collapsed) {
            List<String> named = model.lanes().stream().filter(lane -> isNamed(name, lane, elements.get(lane.id())))
                    .map(MapLane::id).toList();
            if (named.isEmpty()) {
                throw Failure.usage("there is no lane " + name, "say " + model.lanes().stream().map(MapLane::name)
                        .collect(Collectors.joining(", ")) + " or all");
            }
            folded.addAll(named);
        }
        return folded;
    }

    private static boolean isNamed(String name, MapLane lane, Element element) {
        Program program = element == null ? null : element instanceof Program itself ? itself
                : MapLanes.ancestor(element, Program.class);
        return "all".equals(name) || name.equals(lane.id()) || name.equalsIgnoreCase(lane.name())
                || element != null && name.equalsIgnoreCase(element.getName())
                || program != null && (name.equals(program.getId()) || name.equalsIgnoreCase(program.getName()));
    }
}
