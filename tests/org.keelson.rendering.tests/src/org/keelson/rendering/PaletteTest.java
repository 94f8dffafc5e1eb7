// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.Status;
import org.keelson.rendering.Palette.Role;

class PaletteTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textKeepsItsContrastOnEveryGround(boolean dark) {
        Palette palette = Palette.of(dark);
        for (Role ink : new Role[] {Role.TEXT, Role.QUIET}) {
            assertContrast(palette, ink, palette.color(Role.GROUND), 4.5);
            assertContrast(palette, ink, palette.color(Role.RAISED), 4.5);
            for (int hue = 0; hue < Palette.HUES; hue++) {
                assertContrast(palette, ink, palette.tint(hue), 4.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void signsAndHuesKeepTheirContrast(boolean dark) {
        Palette palette = Palette.of(dark);
        for (int hue = 0; hue < Palette.HUES; hue++) {
            assertThat(palette.hue(hue).contrast(palette.color(Role.GROUND))).isGreaterThan(3);
            assertThat(palette.hue(hue).contrast(palette.tint(hue))).isGreaterThan(3);
            for (Role sign : new Role[] {Role.ON_TRACK, Role.WATCH, Role.OFF_TRACK}) {
                assertContrast(palette, sign, palette.tint(hue), 3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void huesAreOfEqualLightness(boolean dark) {
        Palette palette = Palette.of(dark);
        for (int hue = 1; hue < Palette.HUES; hue++) {
            assertThat(palette.hue(hue).contrast(palette.hue(0))).isLessThan(1.2);
        }
        assertThat(palette.hue(8)).isEqualTo(palette.hue(0));
        assertThat(palette.hue(-1)).isEqualTo(palette.hue(7));
    }

    @Test
    void everyStatusHasItsOwnSignAndWord() {
        Set<String> signs = new HashSet<>();
        for (Status status : Status.values()) {
            signs.add(Palette.sign(status));
            signs.add(Palette.word(status));
        }
        assertThat(signs).hasSize(2 * Status.values().length);
    }

    @Test
    void coloursAreReadAndWritten() {
        assertThat(Rgb.of("#1F6FEB").hex()).isEqualTo("#1F6FEB");
        assertThat(new Rgb(255, 255, 255).contrast(new Rgb(0, 0, 0))).isEqualTo(21);
        assertThatThrownBy(() -> Rgb.of("red")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rgb(0, 256, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertContrast(Palette palette, Role ink, Rgb ground, double least) {
        assertThat(palette.color(ink).contrast(ground)).as("%s on %s", ink, ground.hex()).isGreaterThanOrEqualTo(least);
    }
}
