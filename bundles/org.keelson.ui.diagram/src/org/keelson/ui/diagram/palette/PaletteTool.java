// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import java.util.function.Supplier;

import org.eclipse.gef.Tool;

/**
 * An entry of the palette.
 *
 * @param label   its name, one or two words
 * @param iconId  id of its icon, see {@code org.keelson.ui.Images}
 * @param tooltip what it is for, one sentence
 * @param tool    makes the tool; {@code null} goes back to selecting
 */
public record PaletteTool(String label, String iconId, String tooltip, Supplier<Tool> tool) {
}
