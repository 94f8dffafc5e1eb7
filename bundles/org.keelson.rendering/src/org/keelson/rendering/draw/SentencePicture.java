// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.draw;

import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.text.TextMetrics;

/**
 * What is drawn where there is nothing to draw: one sentence.
 *
 * @param sentence what the picture would be for, and what fills it
 */
public record SentencePicture(String title, String sentence) implements Picture {

    private static final int SIZE = 13;

    @Override
    public int width() {
        return (int) TextMetrics.width(sentence, SIZE) + 64;
    }

    @Override
    public int height() {
        return 72;
    }

    @Override
    public String description() {
        return sentence;
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        canvas.text(sentence, 24, 41, SIZE, false, palette.color(Role.QUIET), Canvas.Anchor.START);
    }
}
