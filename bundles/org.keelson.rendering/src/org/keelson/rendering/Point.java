// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

/** A place in a picture, in pixels at 100 % from the upper left corner. */
public record Point(int x, int y) {
}
