// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

/**
 * What one item asks for in some weeks.
 *
 * @param item    id of the item
 * @param name    its name
 * @param program id of the program that contains it
 * @param minutes person-minutes, rounded
 */
public record Portion(String item, String name, String program, long minutes) {
}
