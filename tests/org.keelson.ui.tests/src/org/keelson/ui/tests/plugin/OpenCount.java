// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests.plugin;

import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;

/** Counts the items that are not finished. */
public final class OpenCount implements Metric {

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        long open = evaluation.items().stream().filter(item -> item.getActualFinish() == null).count();
        return List.of(Measurement.of(evaluation.portfolio().getId(), open, "items without an actual finish"));
    }
}
