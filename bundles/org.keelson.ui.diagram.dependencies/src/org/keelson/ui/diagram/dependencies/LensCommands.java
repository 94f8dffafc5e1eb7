// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.ArrayList;
import java.util.List;

import org.keelson.edit.Edit;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.rendering.map.MapLens;
import org.keelson.rendering.map.MapLens.Kind;
import org.keelson.rendering.map.MapLenses;
import org.keelson.ui.diagram.Switches;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.dependencies.context.MapEdits;

/** Puts lenses on and takes them off, each time as one step, since they are kept with the map. */
final class LensCommands {

    private static final String PREFIX = "org.keelson.ui.diagram.dependencies.lens.";

    private final DependencyMapEditor editor;

    LensCommands(DependencyMapEditor editor) {
        this.editor = editor;
    }

    void addTo(Switches switches, Runnable goToStrip) {
        for (Kind kind : Kind.conditions()) {
            switches.on(PREFIX + kind.id(), () -> isOn(kind), () -> toggle(kind));
        }
        switches.on(PREFIX + "around", () -> isOn(Kind.AROUND), () -> {
            if (isOn(Kind.AROUND)) {
                remove(Kind.AROUND);
            } else {
                around(1, 1);
            }
        });
        switches.on(PREFIX + "rest", this::hides, this::toggleRest);
        switches.on(PREFIX + "clear", () -> false, this::clear);
        switches.on(PREFIX + "strip", () -> false, goToStrip);
    }

    /** The lenses that are on. */
    List<MapLens> active() {
        return editor.context() == null ? List.of() : editor.context().diagram().map(MapLens::of).orElse(List.of());
    }

    boolean isOn(Kind kind) {
        return active().stream().anyMatch(lens -> lens.kind() == kind);
    }

    boolean hides() {
        return editor.context() != null && MapLens.hides(editor.context().diagram().orElse(null));
    }

    void toggle(Kind kind) {
        if (isOn(kind)) {
            remove(kind);
        } else {
            put(MapLens.of(kind));
        }
    }

    /** Puts a lens on in place of others of its kind. */
    void put(MapLens lens) {
        List<MapLens> lenses = without(lens.kind());
        lenses.add(lens);
        set("Emphasise " + MapLenses.title(editor.context().portfolio(), List.of(lens)), lenses, hides());
    }

    /** Takes the lens of an element off or, if it is not on, puts it on beside those of others. */
    void toggle(Kind kind, Element element) {
        MapLens lens = new MapLens(kind, element.getId());
        List<MapLens> lenses = new ArrayList<>(active());
        String title = MapLenses.title(editor.context().portfolio(), List.of(lens));
        if (lenses.remove(lens)) {
            set("No more emphasise " + title, lenses, hides());
        } else {
            lenses.add(lens);
            set("Emphasise " + title, lenses, hides());
        }
    }

    void remove(Kind kind) {
        if (isOn(kind)) {
            set("No more emphasise " + kind.title(), without(kind), hides());
        }
    }

    /** Looks around the selected items; if none is, says so. */
    void around(int upstream, int downstream) {
        List<String> ids = editor.selectedItems().stream().map(WorkItem::getId).toList();
        if (ids.isEmpty()) {
            editor.say("Select the items first that you want to look around");
            return;
        }
        editor.say(null);
        put(MapLens.around(ids, upstream, downstream));
    }

    void toggleRest() {
        set(hides() ? "Show the rest" : "Hide the rest", active(), !hides());
    }

    void clear() {
        if (!active().isEmpty() || hides()) {
            set("Clear lenses", List.of(), false);
        }
    }

    private List<MapLens> without(Kind kind) {
        return new ArrayList<>(active().stream().filter(lens -> lens.kind() != kind).toList());
    }

    private void set(String label, List<MapLens> lenses, boolean hide) {
        Edit edit = new MapEdits(editor.context()).lenses(label, lenses, hide);
        editor.stack().execute(new EditCommand(editor.context().session(), edit));
    }
}
