// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests.plugin;

import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Validation;
import org.keelson.model.problems.Problem;

/** Fails each time, and says something else each time. */
public final class ThrowingValidation implements Validation {

    @Override
    public List<Problem> validate(Evaluation evaluation) {
        throw new IllegalStateException("out of order at " + System.nanoTime());
    }
}
