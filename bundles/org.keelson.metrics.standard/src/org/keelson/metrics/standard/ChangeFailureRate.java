// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** How many changes in production fail and have to be mended, in per cent; the third of the four figures of DORA. */
public final class ChangeFailureRate extends ImportedSeries {

    public ChangeFailureRate() {
        super("change-failure-rate");
    }
}
