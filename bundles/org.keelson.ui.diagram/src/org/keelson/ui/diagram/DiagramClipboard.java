// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.keelson.edit.Excerpt;
import org.keelson.edit.Legality;
import org.keelson.edit.Paste;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.storage.StorageException;
import org.keelson.ui.ElementClipboard;
import org.keelson.ui.Selections;
import org.keelson.ui.diagram.commands.EditCommand;

/** Copies, cuts and pastes what is selected in a diagram. */
final class DiagramClipboard {

    private final DiagramEditor editor;

    DiagramClipboard(DiagramEditor editor) {
        this.editor = editor;
    }

    private PortfolioSession session() {
        return editor.portfolio().session();
    }

    private Display display() {
        return editor.viewer().getControl().getDisplay();
    }

    private List<EObject> selected() {
        return Selections.elements(editor.selection().getSelection());
    }

    /** Elements, and rows for a table; where no element can be copied, the rows only. */
    void copy() {
        copied();
    }

    private Optional<Excerpt> copied() {
        List<EObject> selected = selected();
        Optional<Excerpt> excerpt = Excerpt.of(session(), selected, editor.contents().places(selected));
        String text = editor.contents().text(selected).or(() -> excerpt.map(Excerpt::text)).orElse("");
        try {
            if (excerpt.isEmpty() && text.isEmpty()) {
                editor.say("Select an item first; a dependency is copied with its two items");
                return Optional.empty();
            }
            ElementClipboard.copy(display(), excerpt, text);
            editor.say(null);
            return excerpt;
        } catch (StorageException e) {
            editor.say(e.getMessage());
            return Optional.empty();
        }
    }

    /** Deletes what could be copied, once it is on the clipboard. */
    void cut() {
        List<Element> roots = Excerpt.roots(session(), selected());
        Optional<String> reason = roots.stream().map(Legality::whyNotDelete).flatMap(Optional::stream).findFirst();
        if (reason.isPresent()) {
            editor.say(reason.get());
        } else if (copied().isPresent()) {
            editor.viewer().deselectAll();
            editor.stack().execute(new EditCommand(session(), ElementClipboard.cut(roots)));
        }
    }

    /** Into what is selected, or beside it, or else where new items go. */
    void paste() {
        try {
            Optional<Excerpt> excerpt = ElementClipboard.paste(display());
            if (excerpt.isEmpty()) {
                editor.say("There is nothing on the clipboard that could be an item");
                return;
            }
            paste(excerpt.get());
        } catch (StorageException e) {
            editor.say("What is on the clipboard cannot be pasted: " + e.getMessage());
        }
    }

    private void paste(Excerpt excerpt) {
        List<EObject> near = new ArrayList<>(selected());
        near.remove(session().portfolio());
        editor.newHome().ifPresent(near::add);
        Paste paste = Paste.of(session(), excerpt, near);
        editor.say(null);
        editor.stack().execute(new EditCommand(session(), editor.contents().pasting(paste)));
        if (!paste.created().isEmpty() && session().contains(paste.created().get(0))) {
            editor.selection().setSelection(new StructuredSelection(paste.created()));
            editor.tell(paste.label());
            editor.say(ElementClipboard.told(paste));
        }
    }
}
