// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.keelson.analysis.Schedule;
import org.keelson.api.document.Figure;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Status;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Items;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.map.KeptMap;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapNode;
import org.keelson.rendering.map.MapPicture;
import org.keelson.rendering.map.Sight;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapPicture;
import org.keelson.rendering.structure.StructureModel;
import org.keelson.rendering.structure.StructurePicture;

/**
 * The pictures of one portfolio. Of a figure's parameters these are known: {@code program}, the id of the one program to
 * show; {@code focus} with the value {@code critical}, for what is critical, late or at risk, and milestones and gates;
 * {@code lanes} with {@code team}, {@code program}, {@code workstream} or {@code none}, as in the file or else
 * {@code team} if not given. Others are passed over. A map of everything is drawn as the portfolio's file keeps it, with what
 * was placed, bent, collapsed or hidden; a part of it is laid out anew. Of a structure, what is collapsed in the file is.
 *
 * @param today the present time in the portfolio's zone; null if it is not to be shown
 */
public record PortfolioFigures(Portfolio portfolio, Schedule schedule, LocalDateTime today) implements FigureSource {

    @Override
    public Picture picture(Figure figure) {
        String title = figure.caption().isBlank() ? Items.name(portfolio) : figure.caption();
        boolean critical = "critical".equals(figure.parameters().get("focus"));
        Set<String> items = itemsOf(figure.parameters().get("program"));
        return switch (figure.kind()) {
            case DEPENDENCIES -> {
                KeptMap kept = KeptMap.of(portfolio, schedule, lanes(figure.parameters().get("lanes")));
                boolean some = critical || figure.parameters().containsKey("program");
                yield some ? part(title, kept, items, critical) : whole(title, kept);
            }
            case ROADMAP -> {
                RoadmapModel roadmap = RoadmapModel.of(portfolio, schedule, today);
                yield RoadmapPicture.of(title, roadmap.keep(r -> items.contains(r.id()) && (!critical || isUrgent(r))));
            }
            case STRUCTURE -> {
                StructureModel structure = StructureModel.of(portfolio, schedule);
                String program = figure.parameters().get("program");
                Set<String> collapsed = StructurePicture.collapsed(portfolio);
                yield program == null ? StructurePicture.of(title, structure, collapsed)
                        : StructurePicture.of(title, structure.only(program), collapsed.stream()
                                .filter(id -> !id.equals(program)).collect(Collectors.toSet()));
            }
        };
    }

    private static Picture whole(String title, KeptMap kept) {
        MapModel map = kept.model();
        Sight sight = kept.sight(map);
        return kept.picture(title, kept.seen(map, sight), sight, kept.collapsed());
    }

    /** Some of the map, laid out anew: what was placed by hand has its place among the rest. */
    private Picture part(String title, KeptMap kept, Set<String> items, boolean critical) {
        MapModel map = MapModel.of(portfolio, schedule, null, kept.lanesBy());
        Set<String> urgent = urgent(map);
        return MapPicture.of(title, map.keep(n -> items.contains(n.id()) && (!critical || urgent.contains(n.id()))));
    }

    private Set<String> itemsOf(String programId) {
        Set<String> ids = new HashSet<>();
        for (Program program : portfolio.getPrograms()) {
            if (programId == null || programId.equals(program.getId())) {
                Items.of(program).forEach(i -> ids.add(i.getId()));
            }
        }
        return ids;
    }

    /** Null for what a lane is in the file. */
    private static LaneKind lanes(String name) {
        for (LaneKind kind : LaneKind.values()) {
            if (kind.getName().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        return null;
    }

    private static Set<String> urgent(MapModel map) {
        Set<String> ids = new HashSet<>();
        Predicate<MapNode> matters = n -> n.critical() || n.late() || n.blocked() || isBad(n.status());
        map.nodes().stream().filter(matters).map(MapNode::id).forEach(ids::add);
        map.edges().stream().filter(e -> !e.lateText().isEmpty() || e.blocked())
                .map((MapEdge e) -> List.of(e.source(), e.target())).forEach(ids::addAll);
        return ids;
    }

    private static boolean isUrgent(RoadmapModel.Row row) {
        return row.kind() != RoadmapModel.Kind.DELIVERABLE || row.critical() || row.late() || isBad(row.status());
    }

    private static boolean isBad(Status status) {
        return status == Status.WATCH || status == Status.OFF_TRACK;
    }
}
