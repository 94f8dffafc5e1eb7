// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.List;

/**
 * Finds what somebody should hear about. Implemented by plugins, at the extension point
 * {@code org.keelson.api.escalationRules}.
 *
 * <p>A rule says what is true now; it remembers nothing. Whether a finding is shown, to whom and how
 * often is decided by whoever runs the rule.
 *
 * @since 0.1
 */
public interface EscalationRule {

    /**
     * Looks at the whole portfolio.
     *
     * @return what was found, in any order; empty if nothing, never {@code null}
     */
    List<Finding> evaluate(Evaluation evaluation);
}
