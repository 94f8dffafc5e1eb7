// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.analysis.Schedule;
import org.keelson.model.Portfolio;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.Lane;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Node;
import org.keelson.rendering.draw.Picture;

/**
 * The map of a portfolio as its file keeps it: with what people placed and bent, the lanes they collapsed and the lenses they
 * left on, so that a picture shows what the editor does. Reads the model; to be used on the thread that may.
 *
 * @param lanesBy what a lane stands for
 * @param shown   the diagram that is shown when the file is opened; null if there is none
 * @param places  the diagram that keeps the places for these lanes; null if there is none
 */
public record KeptMap(Portfolio portfolio, Schedule schedule, LaneKind lanesBy, Diagram shown, Diagram places) {

    /**
     * The map that the file of a portfolio keeps. A portfolio in no file keeps none.
     *
     * @param lanes what a lane stands for; null for what it does in the file, or else a team
     */
    public static KeptMap of(Portfolio portfolio, Schedule schedule, LaneKind lanes) {
        Resource file = portfolio.eResource();
        List<Diagram> kept = file == null ? List.of() : file.getContents().stream().filter(Diagram.class::isInstance)
                .map(Diagram.class::cast).filter(diagram -> diagram.getKind() == DiagramKind.DEPENDENCIES).toList();
        Diagram shown = kept.isEmpty() ? null : kept.get(0);
        LaneKind by = lanes != null ? lanes : shown == null ? LaneKind.TEAM : shown.getLanesBy();
        Diagram places = kept.stream().filter(diagram -> diagram.getLanesBy() == by).findFirst().orElse(null);
        return new KeptMap(portfolio, schedule, by, shown, places);
    }

    /** All of the map, with nothing collapsed. */
    public MapModel model() {
        return MapModel.of(portfolio, schedule, places, lanesBy);
    }

    /** Ids of the lanes that are collapsed. */
    public Set<String> collapsed() {
        return places == null || lanesBy == LaneKind.NONE ? Set.of() : places.getLanes().stream().filter(Lane::isCollapsed)
                .map(Lane::getElement).collect(Collectors.toSet());
    }

    /** What is to be seen of {@link #model()} through the lenses of the file. */
    public Sight sight(MapModel model) {
        return new MapLenses(portfolio, schedule, model).look(MapLens.of(shown), MapLens.hides(shown));
    }

    /**
     * A map without what lenses hide. What was placed by hand stays where it is; where nothing was, the rest moves
     * together.
     */
    public MapModel seen(MapModel model, Sight sight) {
        if (!sight.hides() || places == null || places.getNodes().stream().noneMatch(Node::isPlaced)) {
            return model.keep(node -> !sight.isHidden(node.id()));
        }
        MapModel whole = MapLayout.placed(model);
        return new MapModel(whole.lanesBy(), whole.lanes(),
                whole.nodes().stream().filter(node -> !sight.isHidden(node.id())).toList(),
                whole.edges().stream().filter(edge -> !sight.isHidden(edge)).toList());
    }

    /**
     * The picture of a map through lenses.
     *
     * @param seen   without what they hide
     * @param folded ids of the lanes that are drawn as one node each
     */
    public Picture picture(String title, MapModel seen, Sight sight, Set<String> folded) {
        if (folded.isEmpty() || seen.nodes().isEmpty()) {
            return MapPicture.of(title, seen, sight);
        }
        MapFold fold = new MapFold(MapLayout.placed(seen), folded, schedule, DateTimeFormatter.ISO_LOCAL_DATE);
        return MapPicture.of(title, fold.model(), sight.of(fold));
    }
}
