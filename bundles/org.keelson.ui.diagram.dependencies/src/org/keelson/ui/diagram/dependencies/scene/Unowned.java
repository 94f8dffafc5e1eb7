// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

/** The model of the lane of items that have no team, program or workstream. All are equal. */
public record Unowned() {
}
