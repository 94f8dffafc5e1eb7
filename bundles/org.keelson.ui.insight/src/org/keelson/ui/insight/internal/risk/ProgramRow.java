// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.risk;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.risk.RiskMatrix.ProgramHeat;
import org.keelson.analysis.risk.RiskMatrix.Zone;

/**
 * A program in the table.
 *
 * @param program {@code null} if it is gone by now
 * @param share   of the exposure of the program that has most, 0 to 1
 */
record ProgramRow(ProgramHeat heat, EObject program, double share) {

    int count(Zone zone) {
        return heat.zones().getOrDefault(zone, 0);
    }
}
