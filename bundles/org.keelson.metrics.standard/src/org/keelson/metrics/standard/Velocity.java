// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** How much a team finishes in an iteration, in a measure of its own; teams are not to be compared by it. */
public final class Velocity extends ImportedSeries {

    public Velocity() {
        super("velocity");
    }
}
