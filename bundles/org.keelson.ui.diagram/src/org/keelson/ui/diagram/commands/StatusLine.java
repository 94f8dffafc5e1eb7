// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.commands;

/** Where a diagram says in a sentence why something cannot be done. */
@FunctionalInterface
public interface StatusLine {

    /** Shows a sentence; {@code null} takes it away. */
    void say(String sentence);
}
