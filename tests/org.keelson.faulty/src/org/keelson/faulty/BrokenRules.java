// SPDX-License-Identifier: EPL-2.0
package org.keelson.faulty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.NotApplicableException;
import org.keelson.model.problems.ProblemSeverity;

/** Rules, each broken in its own way but for the first two. */
public final class BrokenRules {

    private BrokenRules() {
    }

    private static List<Finding> one(String element, String message) {
        return List.of(new Finding(ProblemSeverity.WARNING, element, message, List.of()));
    }

    /** Finds the name of the portfolio: what a clean copy of it says. */
    public static final class Healthy implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return one(evaluation.portfolio().getId(), evaluation.portfolio().getName());
        }
    }

    public static final class DoesNotApply implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            throw new NotApplicableException("There is nothing to look at.");
        }
    }

    /** Implements nothing. */
    public static final class WrongType {
    }

    public abstract static class Abstract implements EscalationRule {
    }

    public static final class NoConstructor implements EscalationRule {
        public NoConstructor(String unexpected) {
            throw new IllegalStateException(unexpected);
        }

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return List.of();
        }
    }

    /** Makes another of itself, and so on. */
    public static final class ConstructorRecursion implements EscalationRule {
        private final EscalationRule next = new ConstructorRecursion();

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return next.evaluate(evaluation);
        }
    }

    /** Its constructor throws an error. */
    public static final class ConstructorThrowsError implements EscalationRule {
        public ConstructorThrowsError() {
            throw new AssertionError("No licence server");
        }

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return List.of();
        }
    }

    public static final class ConstructorThrows implements EscalationRule {
        public ConstructorThrows() {
            throw new IllegalStateException("No licence file");
        }

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return List.of();
        }
    }

    /** Calls a library that is not there, which is an error of linking. */
    public static final class NotLinking implements EscalationRule {
        private static native int solve();

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return one(null, "solved " + solve());
        }
    }

    public static final class InitializerThrows implements EscalationRule {
        private static final int LIMIT = Integer.parseInt("many");

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return one(null, "limit " + LIMIT);
        }
    }

    public static final class Throws implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            throw new IllegalStateException("The service\nis down");
        }
    }

    public static final class ThrowsError implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            throw new AssertionError("This cannot happen");
        }
    }

    /** Throws something that breaks whoever asks it what happened. */
    public static final class ThrowsTrap implements EscalationRule {
        private static final class Trap extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("No message for you");
            }
        }

        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            throw new Trap();
        }
    }

    /** Says that it was cancelled, though nobody did. */
    public static final class ThrowsCancel implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            throw new CancellationException("Bored");
        }
    }

    public static final class EndlessRecursion implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return new ArrayList<>(evaluate(evaluation));
        }
    }

    /** Asks for more memory than any machine has, so that its own thread dies of it and no other. */
    public static final class OutOfMemory implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            List<long[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new long[Integer.MAX_VALUE - 8]);
            }
        }
    }

    public static final class AnswersNull implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return null;
        }
    }

    public static final class AnswersNullInside implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return Arrays.asList((Finding) null);
        }
    }

    public static final class NamesNothing implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return one("no-such-id", "Look there");
        }
    }

    /** Never ends, and listens neither to cancel nor to interruption. */
    public static final class RunsForEver implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            boolean ended = false;
            while (!ended) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException ignored) {
                    ended = false;
                }
            }
            return List.of();
        }
    }

    /** Overruns, and changes the portfolio when it is interrupted. */
    public static final class ChangesLate implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            while (!evaluation.cancel().isRequested()) {
                Thread.onSpinWait();
            }
            evaluation.portfolio().setName("changed late");
            return List.of();
        }
    }

    public static final class ChangesSnapshot implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            evaluation.portfolio().setName("changed");
            evaluation.portfolio().getPrograms().clear();
            return List.of();
        }
    }

    /** Takes off whatever watches the portfolio before it changes it. */
    public static final class ChangesUnwatched implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            evaluation.portfolio().eAdapters().clear();
            evaluation.portfolio().setName("changed unseen");
            return List.of();
        }
    }

    /** Writes where a script expects JSON, from its own thread and from another. */
    public static final class Prints implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            System.out.println("Hello from a rule");
            Thread other = new Thread(() -> System.out.println("and from its thread"));
            other.start();
            try {
                other.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return one(null, "printed");
        }
    }
}
