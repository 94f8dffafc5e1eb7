// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

/** A part that a {@link RefreshQueue} brings up to date. */
public interface Refreshable {

    /** Brings one aspect up to date. */
    void refresh(Aspect aspect);

    /** Whether the part is shown; a part that was removed meanwhile is not refreshed. */
    boolean isActive();
}
