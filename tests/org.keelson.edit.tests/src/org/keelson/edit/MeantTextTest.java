// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.problems.Problem;

/** What may have been meant, and where a problem is told. */
class MeantTextTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Example e = new Example();

    private List<String> meant(EStructuralFeature feature, String typed) {
        Property property = Property.of(e.api, feature);
        return MeantText.of(typed, MONDAY, each -> {
            try {
                return property.whyNot(property.parse(each)).isEmpty();
            } catch (IllegalArgumentException unreadable) {
                return false;
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3/4/2026  | 2026-04-03 2026-03-04
            15/3/26   | 2026-03-15
            4.3.26    | 2026-03-04 2026-04-03
            31.2.2026 |
            soon      |
            next friday | 2026-03-06 2026-03-13
            next monday |
            next week |
            """)
    void readsDates(String typed, String expected) {
        assertThat(meant(Literals.WORK_ITEM__DEADLINE, typed))
                .isEqualTo(Optional.ofNullable(expected).map(each -> List.of(each.split(" "))).orElse(List.of()));
    }

    @Test
    void readsNumbersAndPercent() {
        assertThat(MeantText.of("45 %", MONDAY, each -> Double.parseDouble(each) <= 1)).containsExactly("0.45", "1");
        assertThat(meant(Literals.WORK_ITEM__DEMAND, "1,500")).startsWith("1500", "1.500");
        assertThat(meant(Literals.WORK_ITEM__DEMAND, "2")).as("a value is not told of itself").doesNotContain("2");
    }

    private static boolean isAt(Problem problem, Element element, EStructuralFeature feature) {
        return ProblemPlace.isAt(problem, element, feature);
    }

    @Test
    void aProblemIsToldAtWhatItIsAbout() {
        Problem owner = Problem.warning("structure.missing-owner", "api", "no owner");
        assertThat(isAt(owner, e.api, Literals.OWNED__OWNER_TEAM)).isTrue();
        assertThat(isAt(owner, e.api, Literals.OWNED__OWNER)).isFalse();
        Problem late = Problem.warning("structure.impossible-date", "api",
                "\"API\" has the deadline 2020-01-01, before the start");
        assertThat(isAt(late, e.api, Literals.WORK_ITEM__DEADLINE)).isTrue();
        assertThat(isAt(late, e.api, Literals.WORK_ITEM__ACTUAL_FINISH)).isFalse();
        assertThat(isAt(Problem.error("schedule.cycle", "api", "a ring"), e.api, Literals.ELEMENT__NAME)).isFalse();
    }
}
