// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.scene;

/** The model of the group of what belongs to no group. */
public record Rest() {
}
