// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.metrics.standard.PlannedValue.Corner;
import org.keelson.metrics.standard.PlannedValue.Standing;

class PlannedValueTest {

    /** One piece of 100 from 0 to 10, rest until 20, one of 300 from 20 to 40, one of 100 from 30 to 40, one of 50 at 40. */
    private static PlannedValue plan() {
        return plan(20, 40, 300, 40, 40, 50, 0, 10, 100, 30, 40, 100);
    }

    /** @param pieces start, finish and work of each in turn */
    private static PlannedValue plan(long... pieces) {
        PlannedValue plan = new PlannedValue();
        List<Corner> corners = new ArrayList<>();
        for (int at = 0; at < pieces.length; at += 3) {
            corners.addAll(PlannedValue.corners(pieces[at], pieces[at + 1], pieces[at + 2]));
            plan.count(pieces[at + 2]);
        }
        corners.sort(PlannedValue.ORDER);
        corners.forEach(plan::add);
        return plan;
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "5, 5, 50", "15, 15, 100", "20, 20, 100", "25, 25, 175", "30, 30, 250", "36, 36, 400", "40, 40, 550",
        "99, 40, 550"})
    void whoHasDoneWhatWasPlannedIsOnTime(long now, double schedule, double planned) {
        Standing standing = plan().at(planned, now);
        assertThat(standing.planned()).isCloseTo(planned, within(1e-9));
        assertThat(standing.schedule()).isCloseTo(schedule, within(1e-9));
        assertThat(standing.start()).isZero();
        assertThat(standing.finish()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 3", "100, 10", "130, 22", "250, 30", "350, 34", "500, 40", "520, 40", "550, 40"})
    void theEarnedScheduleIsWhereThePlanWouldStand(double earned, double schedule) {
        assertThat(plan().at(earned, 1000).schedule()).as("late, so the earliest such moment or the end of a rest")
                .isCloseTo(earned == 100 ? 20 : schedule, within(1e-6));
        assertThat(plan().at(earned, -1).schedule()).as("early").isCloseTo(schedule, within(1e-6));
    }

    @Test
    void aRestThatWasPlannedCostsNothing() {
        assertThat(plan().at(100, 13).schedule()).isEqualTo(13);
        assertThat(plan().at(100, 25).schedule()).as("work was to go on").isCloseTo(20, within(1e-9));
        assertThat(plan().at(100, 7).schedule()).as("done early").isCloseTo(10, within(1e-9));
    }

    /** Planned value 10, 25 and 45 after three periods, 21 earned: one whole period and 11 of the 15 of the second. */
    @Test
    void wholePeriodsGiveWhatLipkesFormulaGives() {
        PlannedValue plan = plan(0, 100, 10, 100, 200, 15, 200, 300, 20);
        assertThat(plan.at(21, 200).schedule() / 100).isCloseTo(1 + 11.0 / 15, within(1e-9));
        assertThat(plan.total()).isEqualTo(45);
    }
}
