// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.draw;

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

    void draw(Canvas canvas, Palette palette);
}
