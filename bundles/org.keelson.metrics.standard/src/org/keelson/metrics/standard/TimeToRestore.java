// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** How long it takes until service is there again after a failure; the fourth of the four figures of DORA. */
public final class TimeToRestore extends ImportedSeries {

    public TimeToRestore() {
        super("time-to-restore");
    }
}
