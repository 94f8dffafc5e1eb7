// SPDX-License-Identifier: EPL-2.0
package org.keelson.model.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void standsWorstFirst() {
        Problem worst = Problem.error("z", "id", "message");
        Problem worse = Problem.warning("a", null, "message");
        Problem alike = Problem.warning("a", "id", "message");
        Problem least = Problem.info("a", "id", "message");
        assertThat(List.of(least, alike, worst, worse).stream().sorted(Problem.ORDER))
                .containsExactly(worst, worse, alike, least);
    }

    @Test
    void namesItsSeverityInLowerCase() {
        assertThat(ProblemSeverity.WARNING.json()).isEqualTo("warning");
        assertThat(ProblemSeverity.parse("Error")).isEqualTo(ProblemSeverity.ERROR);
        assertThatThrownBy(() -> ProblemSeverity.parse("fatal")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsARuleAndAMessage() {
        assertThatThrownBy(() -> Problem.error(null, null, "x")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Problem.error("x", null, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatTwoChecksSayOfAnElementIsThereOnce() {
        Problem structure = Problem.error("structure.constraint-date", "a", "needs its date");
        Problem same = Problem.warning("schedule.constraint-date", "a", "has no date");
        Problem other = Problem.warning("schedule.constraint-date", "b", "has no date");
        Problem whole = Problem.error("schedule.cycle", null, "goes round");
        assertThat(Problem.merge(List.of(structure), List.of(same, whole, other))).containsExactly(structure, whole, other);
    }
}
