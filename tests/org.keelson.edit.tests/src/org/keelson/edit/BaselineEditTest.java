// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.baseline.ItemVariance;
import org.keelson.analysis.baseline.Variance;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.problems.Problem;

class BaselineEditTest {

    private final Example e = new Example();
    private final Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(e.portfolio), ScheduleOptions.standard());
    private final CapacityModel capacity = CapacityModel.of(e.portfolio, schedule.network());

    private BaselineSnapshot plan(String name) {
        return BaselineSnapshot.of(name, LocalDateTime.of(2026, 1, 5, 12, 0), schedule, capacity);
    }

    @Test
    void itHoldsEveryItemAsItIs() {
        String before = Dump.of(e.resource);
        Creation<Baseline> take = BaselineEdit.take(plan("Agreed "), "Budget approved", e.ann, e.ann);
        assertThat(Dump.of(e.resource)).as("nothing yet").isEqualTo(before);
        e.session.execute(take);
        assertThat(e.session.undoLabel()).contains("Take baseline Agreed");
        Baseline baseline = e.portfolio.getBaselines().getFirst();
        assertThat(baseline.getEntries()).hasSize(6).extracting(BaselineEntry::getItem).contains("schema", "launch");
        assertThat(baseline.getTakenOn()).isEqualTo("2026-01-05T12:00");
        assertThat(baseline.getReason()).isEqualTo("Budget approved");
        assertThat(baseline.getApprover()).isSameAs(e.ann);
        assertThat(Variance.of(schedule, capacity, BaselineSnapshot.of(baseline)).items()).noneMatch(ItemVariance::isChanged);
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
    }

    @Test
    void anotherOneNeedsANameAReasonAndAnApprover() {
        assertThat(Legality.whyNotBaseline(e.portfolio, " ", null, null)).contains("A baseline needs a name");
        e.session.execute(BaselineEdit.take(plan("Agreed"), null, null, null));
        assertThatThrownBy(() -> e.session.execute(BaselineEdit.take(plan("agreed"), "why", null, e.ann)))
                .isInstanceOf(IllegalEditException.class).hasMessageContaining("never replaced");
        assertThatThrownBy(() -> e.session.execute(BaselineEdit.take(plan("Second"), " ", null, e.ann)))
                .hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> e.session.execute(BaselineEdit.take(plan("Second"), "Scope", null, null)))
                .hasMessageContaining("approves");
        e.session.execute(BaselineEdit.take(plan("Second"), "Scope", null, e.ann));
        assertThat(e.portfolio.getBaselines()).hasSize(2);
    }

    @Test
    void whatIsInItNeverChangesWhoeverWritesTheEdit() {
        e.session.execute(BaselineEdit.take(plan("Agreed"), null, null, e.ann));
        Baseline baseline = e.portfolio.getBaselines().getFirst();
        String before = Dump.of(e.resource);
        for (Runnable write : List.<Runnable>of(() -> baseline.getEntries().getFirst().setDuration(1), () ->
                baseline.setName("x"),
                () -> baseline.getEntries().removeLast(), () -> baseline.getEntries().add(e.factory.createBaselineEntry()),
                () -> baseline.getTags().add("late"))) {
            assertThatThrownBy(() -> e.session.execute(Edit.of("Tamper", write))).isInstanceOf(IllegalEditException.class)
                    .hasMessageContaining("kept as it was issued");
            assertThat(Dump.of(e.resource)).isEqualTo(before);
            assertThat(e.session.undoLabel()).contains("Take baseline Agreed");
        }
        e.session.execute(Edits.delete(List.of(e.app)));
        assertThat(baseline.getEntries()).extracting(BaselineEntry::getItem).as("the item is gone, its entry is not")
                .contains("app");
        e.session.execute(Edits.delete(List.of(e.ann)));
        assertThat(baseline.getApprover()).as("nothing points at what is deleted").isNull();
        assertThatThrownBy(() -> e.session.execute(Edits.delete(List.of(baseline)))).isInstanceOf(IllegalEditException.class)
                .hasMessage("Baseline \"Agreed\" is kept as it was issued and cannot be deleted");
        assertThat(e.portfolio.getBaselines()).containsExactly(baseline);
    }

    @Test
    void oneThatNobodyCouldHaveTakenIsNamed() {
        Baseline first = baseline("Agreed");
        Baseline second = baseline("agreed");
        first.getEntries().getFirst().setStart(LocalDateTime.of(2026, 2, 1, 9, 0));
        first.getEntries().getFirst().setFinish(LocalDateTime.of(2026, 1, 1, 9, 0));
        second.getEntries().add(entry());
        e.session.execute(Edit.of("Two", () -> e.portfolio.getBaselines().addAll(List.of(first, second))));
        assertThat(StructuralValidator.validate(e.portfolio)).extracting(Problem::rule)
                .contains("structure.duplicate-baseline").filteredOn("structure.baseline-entry"::equals).hasSize(2);
    }

    private Baseline baseline(String name) {
        Baseline baseline = e.factory.createBaseline();
        baseline.setId("baseline-" + name);
        baseline.setName(name);
        baseline.getEntries().add(entry());
        return baseline;
    }

    private BaselineEntry entry() {
        BaselineEntry entry = e.factory.createBaselineEntry();
        entry.setItem("app");
        return entry;
    }
}
