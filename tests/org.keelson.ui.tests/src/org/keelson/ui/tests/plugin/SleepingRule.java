// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests.plugin;

import java.util.List;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;

/** Never answers in the time that it has. */
public final class SleepingRule implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
