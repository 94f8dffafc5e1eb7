// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** How long a change takes from commit to production; the second of the four figures of DORA. */
public final class LeadTime extends ImportedSeries {

    public LeadTime() {
        super("lead-time");
    }
}
