// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.table.TableKind;
import org.keelson.model.Alert;
import org.keelson.model.Baseline;
import org.keelson.model.Calendar;
import org.keelson.model.CustomValue;
import org.keelson.model.MetricSeries;
import org.keelson.model.Portfolio;
import org.keelson.model.StatusEntry;
import org.keelson.model.StatusReport;
import org.keelson.model.WorkItem;

/** Finds the rows of a table, in portfolio order, piece by piece. Of no use any more once the portfolio has changed. */
final class RowWalk {

    private static final int PIECE = 256;

    private final TableKind kind;
    private final TreeIterator<EObject> all;
    private final List<EObject> found = new ArrayList<>();

    RowWalk(TableKind kind, Portfolio portfolio) {
        this.kind = kind;
        all = portfolio.eAllContents();
    }

    /** @return whether it is at the end */
    boolean go(BooleanSupplier isTimeUp) {
        int seen = 0;
        while (all.hasNext()) {
            EObject each = all.next();
            if (kind.type().isInstance(each)) {
                found.add(each);
                all.prune();
            } else if (holdsNoRow(each)) {
                all.prune();
            }
            if (++seen % PIECE == 0 && isTimeUp.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** What a portfolio has very many of, with much in it, and never a row of a table. */
    private static boolean holdsNoRow(EObject object) {
        return object instanceof WorkItem || object instanceof Baseline || object instanceof StatusReport
                || object instanceof MetricSeries || object instanceof Calendar || object instanceof CustomValue
                || object instanceof StatusEntry || object instanceof Alert;
    }

    EObject[] rows() {
        return found.toArray(EObject[]::new);
    }
}
