// SPDX-License-Identifier: EPL-2.0
package org.keelson.faulty;

import java.util.Arrays;
import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;

/** Metrics, each broken in its own way. */
public final class BrokenMetrics {

    private BrokenMetrics() {
    }

    private static List<Measurement> value(Evaluation evaluation, double value) {
        return List.of(Measurement.of(evaluation.portfolio().getId(), value));
    }

    /** Counts items. */
    public static final class Healthy implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return value(evaluation, evaluation.items().size());
        }
    }

    public static final class Throws implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            throw new IllegalStateException("The service is down");
        }
    }

    public static final class AnswersNull implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return null;
        }
    }

    public static final class AnswersNullInside implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return Arrays.asList(Measurement.of(evaluation.portfolio().getId(), 1), null);
        }
    }

    public static final class NotANumber implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return value(evaluation, 0.0 / evaluation.portfolio().getRisks().size());
        }
    }

    public static final class Infinite implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return value(evaluation, 1.0 / evaluation.portfolio().getRisks().size());
        }
    }

    public static final class NamesNothing implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return List.of(Measurement.of("no-such-id", 1));
        }
    }

    /** Measures a calendar, which nobody asks about. */
    public static final class NamesWhatIsNotMeasured implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return List.of(Measurement.of(evaluation.portfolio().getCalendar().getId(), 1));
        }
    }

    public static final class MeasuresTwice implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            String id = evaluation.portfolio().getId();
            return List.of(Measurement.of(id, 1), Measurement.none(id, "It is done"));
        }
    }

    /** Needs a simulation, and does not say so. */
    public static final class AsksForMore implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return value(evaluation, evaluation.simulation().iterations());
        }
    }

    public static final class ChangesSnapshot implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            evaluation.portfolio().getPrograms().clear();
            return value(evaluation, 0);
        }
    }
}
