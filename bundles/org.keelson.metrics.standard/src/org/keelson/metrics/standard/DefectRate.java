// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** Defects found for a measure of work or time, such as for each thousand lines or each week. */
public final class DefectRate extends ImportedSeries {

    public DefectRate() {
        super("defect-rate");
    }
}
