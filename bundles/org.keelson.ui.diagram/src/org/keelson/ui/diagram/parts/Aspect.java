// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

/** What of a part is behind its model, in the order in which it is brought up to date. */
public enum Aspect {
    /** The child parts. */
    CHILDREN,
    /** The connections that start here. */
    SOURCES,
    /** The connections that end here. */
    TARGETS,
    /** The figure. */
    VISUALS
}
