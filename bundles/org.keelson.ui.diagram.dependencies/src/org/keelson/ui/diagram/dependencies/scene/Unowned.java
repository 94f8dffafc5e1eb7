// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

/** The model of the lane of items that no team owns. All are equal. */
public record Unowned() {
}
