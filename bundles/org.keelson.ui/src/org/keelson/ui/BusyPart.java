// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

/** A part that may hold something that would be lost with it: nothing but the user closes it meanwhile. On the UI thread. */
public interface BusyPart {

    /** Whether something is under way in it, typed, or held fast. */
    boolean isBusy();
}
