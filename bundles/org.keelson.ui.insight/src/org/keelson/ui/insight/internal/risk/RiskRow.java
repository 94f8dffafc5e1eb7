// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.risk;

import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.analysis.risk.RiskMatrix.Entry;
import org.keelson.model.Risk;

/**
 * A risk in the table.
 *
 * @param entry as it is shown in the matrix, before its response or after it
 * @param other the other of the two
 */
record RiskRow(Risk risk, Entry entry, RiskMatrix matrix, Entry other) {

    Entry before() {
        return matrix.isAfter() ? other : entry;
    }

    Entry after() {
        return matrix.isAfter() ? entry : other;
    }
}
