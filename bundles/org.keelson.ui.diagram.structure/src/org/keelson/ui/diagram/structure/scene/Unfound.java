// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.scene;

/**
 * Stands for what is drawn and is no element that could be found: what is in no program, and what is damaged.
 *
 * @param id of its cell
 */
public record Unfound(String id) {
}
