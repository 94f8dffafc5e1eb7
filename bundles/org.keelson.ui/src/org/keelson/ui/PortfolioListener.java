// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.keelson.edit.SessionEvent;

/** Told, on the UI thread, what happens to an {@link OpenPortfolio}. */
public interface PortfolioListener {

    /** An edit was done, undone or redone; or the portfolio was saved, which changes no element. */
    default void changed(OpenPortfolio portfolio, SessionEvent event) {
    }

    /** The dirty flag, the undo stack or the file may have changed. Called after every {@link #changed} too. */
    default void stateChanged(OpenPortfolio portfolio) {
    }

    /** The whole content was read anew: the session, the portfolio and its diagrams are other objects now. */
    default void replaced(OpenPortfolio portfolio) {
    }

    /** It is another file now (save as). */
    default void moved(OpenPortfolio portfolio) {
    }

    /** No one holds it any more. */
    default void closed(OpenPortfolio portfolio) {
    }
}
