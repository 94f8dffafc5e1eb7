// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.edit.Labels;
import org.keelson.ui.Selections;

/** The field at the foot of the window that says what is selected, whichever part it is selected in. */
final class SelectionStatus extends StatusLineContributionItem {

    private static final int CHARACTERS = 44;

    SelectionStatus() {
        super("org.keelson.ui.app.selection", CHARACTERS);
    }

    /** For as long as the window is open. */
    void follow(IWorkbenchWindow window) {
        ISelectionListener listener = (part, selected) -> setText(words(Selections.elements(selected)));
        window.getSelectionService().addPostSelectionListener(listener);
    }

    /** One element by its kind and name, more by how many there are of each kind. */
    static String words(List<EObject> elements) {
        if (elements.size() == 1) {
            return Labels.kindName(elements.getFirst().eClass()) + " " + Labels.text(elements.getFirst());
        }
        Map<EClass, Long> kinds = elements.stream()
                .collect(Collectors.groupingBy(EObject::eClass, LinkedHashMap::new, Collectors.counting()));
        return kinds.entrySet().stream().map(each -> each.getValue() + " "
                + (each.getValue() == 1 ? Labels.kindName(each.getKey()) : Labels.kindNames(each.getKey())))
                .collect(Collectors.joining(", "));
    }
}
