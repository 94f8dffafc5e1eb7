// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

/**
 * Says that a contribution has nothing to answer here, and why. Thrown by contributions; it is an
 * answer, not a failure. The message is a sentence for the reader, such as "The portfolio has no gate."
 *
 * @since 0.1
 */
public final class NotApplicableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason one sentence */
    public NotApplicableException(String reason) {
        super(reason, null, false, false);
    }
}
