// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.Labels;
import org.keelson.ui.Selections;
import org.keelson.ui.TextClipboard;

/** Where elements stand, as text: {@code Portfolio / Program / Workstream / Item}. */
final class NodePaths {

    private NodePaths() {
    }

    static String path(EObject element) {
        Deque<String> names = new ArrayDeque<>();
        for (EObject each = element; each != null; each = each.eContainer()) {
            names.addFirst(Labels.text(each));
        }
        return String.join(" / ", names);
    }

    /** One line per element. */
    static void copy(IStructuredSelection selection, Shell shell) {
        TextClipboard.copy(shell.getDisplay(), Selections.elements(selection).stream().map(NodePaths::path)
                .collect(Collectors.joining("\n")));
    }
}
