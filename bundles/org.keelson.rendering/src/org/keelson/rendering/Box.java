// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

/** An upright rectangle in a picture, in pixels at 100 %. */
public record Box(int x, int y, int width, int height) {

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public int centerX() {
        return x + width / 2;
    }

    public int centerY() {
        return y + height / 2;
    }

    /** The box with this much more room on every side. */
    public Box grow(int by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean contains(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    /** True if an upright or level line runs through the inside of the box; along its border is outside. */
    public boolean crosses(Point from, Point to) {
        return Math.min(from.x(), to.x()) < right() && Math.max(from.x(), to.x()) > x
                && Math.min(from.y(), to.y()) < bottom() && Math.max(from.y(), to.y()) > y;
    }
}
