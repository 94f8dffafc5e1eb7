// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Objects;

/**
 * One change of a portfolio or its diagrams, as a person would name it. What it does is recorded by the session, so
 * an edit needs no code to undo it: it only writes to the model. It runs once; redo repeats the recording, not the
 * edit.
 */
public interface Edit {

    /** What the undo menu calls it, such as {@code Rename Mobile app}. Asked before the edit is applied. */
    String label();

    /**
     * Writes to the model of the session. Any exception makes the session take back what was written.
     *
     * @throws IllegalEditException if {@link Legality} has something against it
     */
    void apply(PortfolioSession session);

    /** An edit from a piece of code that writes to the model. */
    static Edit of(String label, Runnable body) {
        Objects.requireNonNull(label);
        Objects.requireNonNull(body);
        return new Edit() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public void apply(PortfolioSession session) {
                body.run();
            }
        };
    }
}
