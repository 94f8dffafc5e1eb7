// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.okr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.keelson.analysis.okr.OkrTree.Node;

/** Which objectives are folded, so that what is in them is out of sight. Known by id, and kept while the plan changes. */
final class Folds {

    /** Whether a node can be folded, and is. */
    enum State {
        NONE(""), OPEN("\u25be "), FOLDED("\u25b8 ");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    /**
     * A node and how it stands.
     *
     * @param isHidden whether it is in a folded one
     */
    record Line(Node node, State state, boolean isHidden) {
    }

    private final Set<String> folded = new HashSet<>();

    void toggle(String id) {
        if (!folded.remove(id)) {
            folded.add(id);
        }
    }

    void foldAll(List<Node> nodes) {
        nodes.stream().filter(node -> !node.isResult()).map(Node::id).forEach(folded::add);
    }

    void unfoldAll() {
        folded.clear();
    }

    /** @param nodes each before what is in it, which is deeper */
    List<Line> lines(List<Node> nodes) {
        List<Line> lines = new ArrayList<>();
        int hiddenBelow = Integer.MAX_VALUE;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            boolean isHidden = node.depth() > hiddenBelow;
            boolean hasParts = i + 1 < nodes.size() && nodes.get(i + 1).depth() > node.depth();
            boolean isFolded = hasParts && folded.contains(node.id());
            if (!isHidden) {
                hiddenBelow = isFolded ? node.depth() : Integer.MAX_VALUE;
            }
            lines.add(new Line(node, !hasParts ? State.NONE : isFolded ? State.FOLDED : State.OPEN, isHidden));
        }
        return lines;
    }
}
