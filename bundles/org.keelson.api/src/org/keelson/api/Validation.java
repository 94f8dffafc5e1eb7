// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.List;

import org.keelson.model.problems.Problem;

/**
 * Holds a portfolio against an organisation's own conventions: names, fields that must be filled, what may depend on what.
 * Implemented by plugins, at the extension point {@code org.keelson.api.validations}.
 *
 * <p>A validation is about how the portfolio is written down; what somebody should hear about is an {@link EscalationRule}. It
 * is run while a person edits, so it should be done in some hundredths of a second.
 *
 * @since 0.1
 */
public interface Validation {

    /**
     * Looks at the whole portfolio.
     *
     * @return what is wrong, in any order; empty if nothing, never {@code null}. The rule of each problem is replaced by the id
     *         of the validation
     */
    List<Problem> validate(Evaluation evaluation);
}
