// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

/**
 * Whether a diagram is to be seen, or is behind another tab. Nothing is brought up to date where nobody sees it:
 * {@link DiagramContents#modelChanged()} is called when it comes to be seen.
 */
public interface Sight {

    /** Whether it is to be seen now. */
    boolean isSeen();

    /** For contents that have left something undone since nobody sees it. */
    void missed();
}
