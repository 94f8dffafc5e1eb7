// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.rendering.Alignment;
import org.keelson.rendering.Box;
import org.keelson.ui.Selections;
import org.keelson.ui.diagram.commands.EditCommand;

/** Lines up what is selected in a diagram in which things are placed by hand. */
final class DiagramAlign {

    private static final Map<Alignment, String> LABELS = Map.of(Alignment.LEFT, "Align left edges of ",
            Alignment.CENTER, "Align centres of ", Alignment.RIGHT, "Align right edges of ", Alignment.TOP, "Align tops of ",
            Alignment.MIDDLE, "Align middles of ", Alignment.BOTTOM, "Align bottoms of ", Alignment.ACROSS, "Distribute across ",
            Alignment.DOWN, "Distribute down ");

    private final DiagramEditor editor;

    DiagramAlign(DiagramEditor editor) {
        this.editor = editor;
    }

    private Map<EObject, Box> selected() {
        Map<EObject, Box> boxes = new LinkedHashMap<>();
        for (EObject element : Selections.elements(editor.selection().getSelection())) {
            editor.contents().box(element).ifPresent(box -> boxes.put(element, box));
        }
        return boxes;
    }

    boolean isPossible(Alignment alignment) {
        return selected().size() >= alignment.least();
    }

    void align(Alignment alignment) {
        Map<EObject, Box> boxes = selected();
        List<EObject> elements = new ArrayList<>(boxes.keySet());
        List<Box> wanted = alignment.apply(List.copyOf(boxes.values()));
        Map<EObject, Box> moved = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!wanted.get(i).equals(boxes.get(elements.get(i)))) {
                moved.put(elements.get(i), wanted.get(i));
            }
        }
        if (!moved.isEmpty()) {
            Edit edit = Edits.compound(LABELS.get(alignment) + elements.size() + " items",
                    List.of(editor.contents().placing(moved)));
            editor.stack().execute(new EditCommand(editor.portfolio().session(), edit));
        }
    }
}
