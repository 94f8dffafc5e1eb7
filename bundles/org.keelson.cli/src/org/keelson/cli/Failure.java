// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.keelson.api.ImportException;
import org.keelson.engine.Outcome;
import org.keelson.model.problems.Problem;
import org.keelson.storage.AtomicFile;
import org.keelson.storage.StorageException;

/** Why a verb could not do what it was asked. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Status status;
    private final transient Problem problem;

    private Failure(Status status, Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.status = status;
        this.problem = problem;
    }

    /** @param right what to type instead */
    static Failure usage(String wrong, String right) {
        return new Failure(Status.USAGE, Problem.error("usage", null, wrong + (right.isEmpty() ? "" : "; " + right)), null);
    }

    static Failure internal(String message, Throwable cause) {
        return new Failure(Status.INTERNAL, Problem.error("internal", null, message), cause);
    }

    static Failure input(String message) {
        return new Failure(Status.INPUT, Problem.error("input", null, message), null);
    }

    static Failure of(StorageException e) {
        return new Failure(Status.INPUT, Problem.error("input", null, e.getMessage()), e);
    }

    /** @param file as the person called it */
    static Failure of(Path file, IOException e) {
        return new Failure(Status.INPUT, Problem.error("input", null, file + ": " + AtomicFile.reason(e)), e);
    }

    /** A contribution that gave no answer; {@code file} is what it was to read, or null. */
    static Failure of(Outcome<?> outcome, Path file) {
        return switch (outcome) {
            case Outcome.NotApplicable<?> none -> input(none.message());
            case Outcome.Failed<?> failed when failed.phase() == Outcome.Phase.INPUT -> input(place(file, failed) + failed.reason());
            case Outcome.Failed<?> failed when failed.phase() == Outcome.Phase.PARAMETERS -> usage(failed.message(), "");
            default -> new Failure(Status.CONTRIBUTION, outcome.problem()
                    .orElseGet(() -> Problem.error("extension.failed", null, outcome.message())), null);
        };
    }

    private static String place(Path file, Outcome.Failed<?> failed) {
        String line = failed.cause() instanceof ImportException e && e.line().isPresent() ? ":" + e.line().getAsInt() : "";
        return file == null ? "" : file + line + ": ";
    }

    Status status() {
        return status;
    }

    Problem problem() {
        return problem;
    }
}
