// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.SessionEvent;
import org.keelson.edit.table.TableData;
import org.keelson.edit.table.TableKind;

/** Which rows of a table an edit is about: those that changed, that hold or lie in what changed, and that refer to it. */
final class Affected {

    private final TableKind kind;
    private final PortfolioSession session;
    private final SessionEvent event;

    Affected(TableKind kind, PortfolioSession session, SessionEvent event) {
        this.kind = kind;
        this.session = session;
        this.event = event;
    }

    /** Whether there may be other rows now, or the same in another order. */
    boolean mayMoveRows() {
        return event.changed().stream().anyMatch(each -> each.eClass().getEAllContainments().stream().anyMatch(this::canHoldRows))
                || event.attached().stream().anyMatch(this::hasRows) || event.detached().stream().anyMatch(this::hasRows);
    }

    private boolean canHoldRows(EReference reference) {
        return reference.getEReferenceType().isSuperTypeOf(kind.type())
                || kind.type().isSuperTypeOf(reference.getEReferenceType());
    }

    private boolean hasRows(EObject object) {
        if (kind.type().isInstance(object)) {
            return true;
        }
        for (EObject each : object.eContents()) {
            if (hasRows(each)) {
                return true;
            }
        }
        return false;
    }

    /** Their places in the table. */
    Set<Integer> rows(TableData data) {
        Set<Integer> rows = new HashSet<>();
        for (EObject each : event.changed()) {
            add(each, data, rows);
            for (EObject referrer : session.referrers(each)) {
                add(referrer, data, rows);
            }
            // a row shows the name of what it lies in
            each.eContents().forEach(content -> add(data.indexOf(content), rows));
        }
        return rows;
    }

    private static void add(EObject object, TableData data, Set<Integer> rows) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            add(data.indexOf(at), rows);
        }
    }

    private static void add(int row, Set<Integer> rows) {
        if (row >= 0) {
            rows.add(row);
        }
    }
}
