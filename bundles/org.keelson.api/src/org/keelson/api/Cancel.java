// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.concurrent.CancellationException;

/**
 * Tells a long call that its answer is no longer wanted, because a person cancelled it or its time is
 * over. Given to contributions; may be asked from any thread. The thread of the call is interrupted as
 * well, so waiting ends by itself.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Cancel {

    /** True from the moment the answer is no longer wanted. Cheap enough for inner loops. */
    boolean isRequested();

    /**
     * Ends the call if its answer is no longer wanted.
     *
     * @throws CancellationException then
     */
    default void check() {
        if (isRequested()) {
            throw new CancellationException();
        }
    }

    /** A token that is never cancelled. */
    static Cancel never() {
        return () -> false;
    }
}
