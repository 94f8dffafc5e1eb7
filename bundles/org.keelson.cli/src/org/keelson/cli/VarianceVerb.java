// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.baseline.Variance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What has moved since it was agreed, and why. */
@Command(description = "The schedule against a baseline: what has moved, by how much and why.")
final class VarianceVerb extends PlanVerb {

    @Option(names = "--baseline", paramLabel = "NAME",
            description = "The baseline, by its id or name; else the one that was taken last.")
    private String baseline;
    @Option(names = "--all", description = "Items that have not moved too.")
    private boolean all;

    @Override
    Answer answer() throws Failure {
        Plan plan = plan();
        BaselineSnapshot agreed = baseline(plan.portfolio(), baseline);
        if (agreed == null) {
            throw Failure.usage(file + " has no baseline", "keelson baseline " + file + " --name NAME takes one");
        }
        return new VarianceAnswer(plan, Variance.of(plan.schedule(), plan.capacity(), agreed), all);
    }
}
