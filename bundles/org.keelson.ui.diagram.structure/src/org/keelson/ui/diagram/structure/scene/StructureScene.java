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
    private final Set<String> peeked = new HashSet<>();
    private Set<String> kept = Set.of();
    private Set<String> collapsed = Set.of();
    private Entry entry;
    private StructureLayout layout = StructureLayout.of(model, Set.of(), MARGIN, MARGIN);

    /** Shows a structure. */
    public void show(StructureModel now, Set<String> folded) {
        model = now;
        kept = Set.copyOf(folded);
        peeked.retainAll(kept);
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

    /**
     * Opens what is collapsed around an element, so that it can be seen, until it is closed again; that is not kept in the file.
     *
     * @return whether something was opened
     */
    public boolean peek(String id) {
        boolean opened = false;
        for (String each = around.get(id); each != null; each = around.get(each)) {
            opened |= kept.contains(each) && peeked.add(each);
        }
        if (opened) {
            arrange();
        }
        return opened;
    }

    /**
     * Closes what was only opened to be looked into.
     *
     * @return whether it was that
     */
    public boolean unpeek(String id) {
        boolean closed = peeked.remove(id);
        if (closed) {
            arrange();
        }
        return closed;
    }

    private void arrange() {
        Set<String> closed = new HashSet<>(kept);
        closed.removeAll(peeked);
        collapsed = Set.copyOf(closed);
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

    /** Width of everything, pixels at 100 %. */
    public int width() {
        return layout.width() + MARGIN;
    }

    /** Height of everything, pixels at 100 %. */
    public int height() {
        return layout.height() + MARGIN;
    }
}
