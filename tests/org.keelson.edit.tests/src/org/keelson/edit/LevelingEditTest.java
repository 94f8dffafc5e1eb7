// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.Leveling;
import org.keelson.analysis.capacity.LevelingOptions;
import org.keelson.analysis.capacity.LevelingPlan;
import org.keelson.model.CapacityChange;

class LevelingEditTest {

    private final Example e = new Example();

    private LevelingPlan level() {
        Schedule schedule = schedule();
        return Leveling.level(schedule, CapacityModel.of(e.portfolio, schedule.network()), LevelingOptions.standard(),
                Progress.none());
    }

    private Schedule schedule() {
        return Scheduler.schedule(ScheduleNetwork.of(e.portfolio), ScheduleOptions.standard());
    }

    private void overload() {
        e.session.execute(Edit.of("Overload", () -> {
            CapacityChange one = e.factory.createCapacityChange();
            e.web.getCapacity().add(one);
            e.docs.setPriority(100);
            e.schema.setLevelingDelay(480);
        }));
    }

    @Test
    void itIsOneStepThatGivesTheScheduleThatWasShown() {
        overload();
        LevelingPlan plan = level();
        assertThat(plan.delays()).extracting(LevelingPlan.Delay::item).containsExactly("docs");
        String before = Dump.of(e.resource);
        e.session.execute(LevelingEdit.apply(plan));
        assertThat(e.session.undoLabel()).contains("Level: hold back 1 item");
        assertThat(e.schema.getLevelingDelay()).as("what an earlier leveling held back").isNull();
        assertThat(schedule().items()).isEqualTo(plan.after().items());
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
    }

    @Test
    void clearingRestoresTheDatesWithoutLeveling() {
        e.session.execute(Edit.of("Delay", () -> e.schema.setLevelingDelay(480)));
        e.session.execute(LevelingEdit.clear());
        assertThat(e.session.undoLabel()).contains("Clear leveling");
        assertThat(e.schema.getLevelingDelay()).isNull();
        e.session.execute(LevelingEdit.clear());
        e.session.undo();
        assertThat(e.schema.getLevelingDelay()).as("to clear again was no step").isEqualTo(480);
    }
}
