// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** How often a change goes into production; the first of the four figures of DORA. */
public final class DeploymentFrequency extends ImportedSeries {

    public DeploymentFrequency() {
        super("deployment-frequency");
    }
}
