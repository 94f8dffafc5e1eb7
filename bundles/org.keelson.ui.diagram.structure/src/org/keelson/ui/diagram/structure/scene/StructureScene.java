// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keelson.rendering.structure.StructureLayout;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructureModel;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructureModel.Node;

/** What is shown of the structure, and where. User-interface thread only. */
public final class StructureScene {

    /** Id of the cell of a line that is being typed. */
    public static final String ENTRY = "entry";

    private static final int MARGIN = 20;

    /**
     * Where a line is being typed.
     *
     * @param parent id of what it goes into; null for the list of its kind
     * @param after  id of what it goes after; null for the first place
     */
    public record Entry(Kind kind, String parent, String after) {
    }

    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, String> around = new HashMap<>();
    private StructureModel model = new StructureModel(List.of(), List.of(), List.of());
    private Set<String> collapsed = Set.of();
    private Entry entry;
    private StructureLayout layout = StructureLayout.of(model, Set.of(), MARGIN, MARGIN);

    /** Shows a structure. */
    public void show(StructureModel now, Set<String> folded) {
        model = now;
        collapsed = Set.copyOf(folded);
        around.clear();
        List.of(now.objectives(), now.programs(), now.parties()).forEach(nodes -> nodes.forEach(this::note));
        arrange();
    }

    private void note(Node node) {
        node.children().forEach(child -> {
            around.put(child.id(), node.id());
            note(child);
        });
    }

    /** Makes room for a line that is being typed; null when there is none. */
    public void enter(Entry now) {
        entry = now;
        arrange();
    }

    private void arrange() {
        StructureModel shown = model;
        Set<String> folded = new HashSet<>(collapsed);
        if (entry != null) {
            shown = model.with(new Node(ENTRY, entry.kind(), "", "", "", null, null, "", 7, List.of(), List.of()),
                    entry.parent(), entry.after());
            for (String each = entry.parent(); each != null; each = around.get(each)) {
                folded.remove(each);
            }
        }
        layout = StructureLayout.of(shown, folded, MARGIN, MARGIN);
        cells.clear();
        layout.cells().forEach(cell -> cells.put(cell.id(), cell));
    }

    /** What is shown, without the line that is being typed. */
    public StructureModel model() {
        return model;
    }

    /** Where it is shown. */
    public StructureLayout layout() {
        return layout;
    }

    /** The cell of an element; empty if it is not shown or inside of something collapsed. */
    public Optional<Cell> cell(String id) {
        return Optional.ofNullable(cells.get(id));
    }

    /** Ids of what is collapsed. */
    public Set<String> collapsed() {
        return collapsed;
    }

    /** Ids of what must be opened so that an element can be seen. */
    public Set<String> closedAround(String id) {
        Set<String> closed = new HashSet<>();
        for (String each = around.get(id); each != null; each = around.get(each)) {
            if (collapsed.contains(each)) {
                closed.add(each);
            }
        }
        return closed;
    }

    /** Width of everything, pixels at 100 %. */
    public int width() {
        return layout.width() + MARGIN;
    }

    /** Height of everything, pixels at 100 %. */
    public int height() {
        return layout.height() + MARGIN;
    }
}
