// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"90m,90", "16h,960", "5d,2400", "2w,4800", "3,1440", "0.5,240", "1.5h,90", "-2d,-960", "+1d,480", "' 2 W ',4800",
        "0,0", "2147483647m,2147483647", "0.0001d,0", "5 d 3 h,2580", "1w 2d,3360", "1h30m,90", "2 weeks,4800", "1 Day,480",
        "10 mins,10", "'1,5d',720", "'0,125h',8", "\u22123d,-1440", "- 1w 1d,-2880", "3hrs,180"})
    void parses(String text, int minutes) {
        assertThat(Durations.parse(text, 480)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "five days", "5 d 3", "1h30", "1d -2h", "1e3", "NaN", "--1d", "-", "5y", "1 month",
        "1,000m", "0x10", "9999999999999999999d",
        "\u0663d"})
    void refusesNonsense(String text) {
        assertThatThrownBy(() -> Durations.parse(text, 480)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a duration; write 90m, 16h, 5d, 2w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648m", "999999999999w", "-4473925d"})
    void refusesWhatDoesNotFit(String text) {
        assertThatThrownBy(() -> Durations.parse(text, 480)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than a duration can be");
    }

    @Test
    void areRoundedToBeReadAtAGlance() {
        assertThat(Durations.about(42_384, 480)).isEqualTo("88.3d");
        assertThat(Durations.about(-960, 480)).isEqualTo("-2d");
        assertThat(Durations.about(90, 480)).isEqualTo("1.5h");
        assertThat(Durations.about(0, 480)).isEqualTo("0d");
        assertThat(Durations.about(-1, 480)).isEqualTo("0h");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> Durations.parse(null, 480)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Durations.format(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,0d", "480,1d", "2400,1w", "4800,2w", "2880,6d", "60,1h", "90,90m", "-960,-2d", "-30,-30m"})
    void formats(int minutes, String text) {
        assertThat(Durations.format(minutes, 480)).isEqualTo(text);
        assertThat(Durations.parse(text, 480)).isEqualTo(minutes);
    }

    @Test
    void readsBackWhatItWrites() {
        for (int minutes : new int[] {Integer.MAX_VALUE, -Integer.MAX_VALUE, 1, 7, 61, 479, 481, 100_000_000}) {
            for (int day : new int[] {1, 7, 450, 480, 1440}) {
                assertThat(Durations.parse(Durations.format(minutes, day), day)).isEqualTo(minutes);
            }
        }
    }
}
