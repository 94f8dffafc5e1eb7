// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

/**
 * Several dependencies from or to collapsed lanes as the model of one connection.
 *
 * @param edge the id of their edge on the map
 */
public record Bundle(String edge) {
}
