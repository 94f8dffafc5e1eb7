// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.concurrent.CancellationException;

/**
 * How a long computation tells how far it is and asks whether anybody still wants the answer. It may be called from any thread,
 * and from several at once, so an implementation must bear that and must not take long.
 */
public interface Progress {

    /** @param fraction how much is done, from 0 to 1; never less than before from one and the same thread */
    void done(double fraction);

    /** Whether the computation should end without an answer. */
    boolean isCancelled();

    /** Listens to nothing and never cancels. */
    static Progress none() {
        return new Progress() {

            @Override
            public void done(double fraction) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    /** Ends the computation if it is cancelled. */
    default void check() throws CancellationException {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
