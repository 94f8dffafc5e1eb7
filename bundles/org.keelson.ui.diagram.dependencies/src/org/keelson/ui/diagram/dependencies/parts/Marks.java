// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import org.keelson.model.DependencyState;
import org.keelson.model.Status;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapMarks;
import org.keelson.rendering.map.MapNode;
import org.keelson.ui.diagram.dependencies.figures.CardContent;
import org.keelson.ui.diagram.dependencies.figures.EdgeContent;
import org.keelson.ui.diagram.dependencies.figures.Mark;

/** Says in the words of the figures what the map says of items and edges. */
final class Marks {

    private record StatusMark(Status status) implements Mark {
        @Override
        public void draw(Signs signs, double x, double y) {
            signs.status(status, x, y);
        }
    }

    private record StateMark(DependencyState state) implements Mark {
        @Override
        public void draw(Signs signs, double x, double y) {
            signs.state(state, x, y);
        }
    }

    private record EdgeMark(Signs.Key key) implements Mark {
        @Override
        public void draw(Signs signs, double x, double y) {
            signs.onEdge(key, x, y);
        }
    }

    private Marks() {
    }

    /** @param was date that the item had a moment ago, empty if it is the same */
    static CardContent card(MapNode node, String was) {
        return new CardContent(node.kind(), node.name(), node.team(), node.date(), was, new StatusMark(node.status()),
                node.critical(), node.late(), node.assumed(), node.progress(), node.leadText(), node.behind());
    }

    static EdgeContent edge(MapEdge edge) {
        boolean silent = edge.state() == null || edge.state() == DependencyState.PROPOSED;
        return new EdgeContent(edge.label(), silent ? null : new StateMark(edge.state()), edge.lateText(),
                edge.critical(), edge.blocked(), edge.cut(), edge.kind() == MapEdge.Kind.GATE_INPUT,
                edge.is(MapEdge.Flag.LOOP), edge.is(MapEdge.Flag.BEHIND), MapMarks.weight(edge),
                MapMarks.of(edge).stream().<Mark>map(EdgeMark::new).toList());
    }
}
