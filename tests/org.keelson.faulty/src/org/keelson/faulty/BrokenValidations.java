// SPDX-License-Identifier: EPL-2.0
package org.keelson.faulty;

import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Validation;
import org.keelson.model.problems.Problem;

/** Validations, each broken in its own way. */
public final class BrokenValidations {

    private BrokenValidations() {
    }

    /** Minds that the portfolio is there. */
    public static final class Healthy implements Validation {
        @Override
        public List<Problem> validate(Evaluation evaluation) {
            return List.of(Problem.info("another.rule", evaluation.portfolio().getId(), "It is there"));
        }
    }

    public static final class Throws implements Validation {
        @Override
        public List<Problem> validate(Evaluation evaluation) {
            throw new IllegalStateException("The service is down");
        }
    }

    public static final class AnswersNull implements Validation {
        @Override
        public List<Problem> validate(Evaluation evaluation) {
            return null;
        }
    }

    public static final class NamesNothing implements Validation {
        @Override
        public List<Problem> validate(Evaluation evaluation) {
            return List.of(Problem.error("x", "no-such-id", "It is wrong"));
        }
    }
}
