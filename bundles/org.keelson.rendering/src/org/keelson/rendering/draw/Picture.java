// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.draw;

import java.util.List;

import org.keelson.rendering.Palette;

/** A picture that can be drawn on any canvas, in any palette. */
public interface Picture {

    /** Width in pixels at 100 %; at least 1. */
    int width();

    /** Height in pixels at 100 %; at least 1. */
    int height();

    /** What it is, in a few words. */
    String title();

    /** What it shows, in a sentence or two, for those who cannot see it. */
    String description();

    /** Places from the left, in ascending order, where the picture is best cut if it must be spread over pages. */
    default List<Integer> cuts() {
        return List.of();
    }

    void draw(Canvas canvas, Palette palette);
}
