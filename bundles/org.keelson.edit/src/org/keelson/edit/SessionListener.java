// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

/** Is told of every change of a {@link PortfolioSession} once it is complete. */
@FunctionalInterface
public interface SessionListener {

    /**
     * Called in the session's thread, when model, undo stack and indexes agree. Must not call {@code execute},
     * {@code undo}, {@code redo} or {@code markSaved}; what it throws is logged and does not reach the other
     * listeners nor the author of the edit.
     */
    void changed(SessionEvent event);
}
