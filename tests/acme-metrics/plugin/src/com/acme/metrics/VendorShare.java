// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.util.List;

import org.keelson.analysis.ItemSchedule;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Deliverable;
import org.keelson.model.Program;

/** How much of the work of each program is done by vendors, in percent of its duration. */
public final class VendorShare implements Metric {

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        return evaluation.portfolio().getPrograms().stream().map(program -> measure(program, evaluation)).toList();
    }

    private static Measurement measure(Program program, Evaluation evaluation) {
        boolean isAll = evaluation.parameters().flag("finished");
        List<Deliverable> work = Vendors.work(program).stream().filter(item -> isAll || Vendors.isOpen(item)).toList();
        long all = minutes(work, evaluation);
        if (all == 0) {
            return Measurement.none(program.getId(), "There is no work that takes time");
        }
        List<Deliverable> bought = work.stream().filter(Vendors::isByVendor).toList();
        return Measurement.of(program.getId(), 100.0 * minutes(bought, evaluation) / all,
                bought.size() + " of " + work.size() + " items are done by vendors");
    }

    /** The schedule knows the duration of an item without an estimate too. */
    private static long minutes(List<Deliverable> work, Evaluation evaluation) {
        return work.stream().flatMap(item -> evaluation.schedule().item(item.getId()).stream())
                .mapToLong(ItemSchedule::durationMinutes).sum();
    }
}
