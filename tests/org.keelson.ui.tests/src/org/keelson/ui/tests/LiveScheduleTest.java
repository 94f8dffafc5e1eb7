// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.Creation;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;

/** The live schedule: whatever is edited, what it hands out as fresh is what a full pass over the model gives. */
class LiveScheduleTest extends WorkbenchTest {

    private static final int DAY = 480;

    private OpenPortfolio open;

    private void assertRight(String what) {
        await("the schedule is fresh after " + what, () -> open.schedule().isFresh());
        LiveSchedule.Answer answer = open.schedule().current().orElseThrow();
        Schedule full = Scheduler.schedule(ScheduleNetwork.of(open.portfolio()), ScheduleOptions.standard());
        assertThat(answer.revision()).isEqualTo(open.session().revision());
        assertThat(answer.schedule().items()).as(what).isEqualTo(full.items());
        assertThat(answer.schedule().criticalPath()).as(what).isEqualTo(full.criticalPath());
        assertThat(answer.schedule().problems()).as(what).isEqualTo(full.problems());
    }

    private List<WorkItem> items() {
        List<WorkItem> items = new ArrayList<>();
        open.portfolio().eAllContents().forEachRemaining(object -> {
            if (object instanceof WorkItem item) {
                items.add(item);
            }
        });
        return items;
    }

    private Edit randomEdit(Random random) {
        List<WorkItem> items = items();
        WorkItem item = items.get(random.nextInt(items.size()));
        WorkItem other = items.get(random.nextInt(items.size()));
        List<Dependency> links = open.portfolio().getDependencies();
        return switch (random.nextInt(9)) {
            case 0, 1 -> Edits.set(item, ModelPackage.Literals.ESTIMATED__LIKELY, (1 + random.nextInt(15)) * DAY);
            case 2 -> Edits.set(item, ModelPackage.Literals.WORK_ITEM__LEVELING_DELAY, random.nextInt(4) * DAY);
            case 3 -> Edits.set(item, ModelPackage.Literals.WORK_ITEM__DEADLINE,
                    LocalDateTime.of(2026, 4, 1 + random.nextInt(28), 17, 0));
            case 4 -> Edits.set(item, ModelPackage.Literals.WORK_ITEM__ACTUAL_START,
                    random.nextBoolean() ? null : LocalDateTime.of(2026, 3, 2 + random.nextInt(5), 9, 0));
            case 5 -> links.isEmpty() ? Edits.rename(item, "Other " + random.nextInt(100))
                    : Edits.set(links.get(random.nextInt(links.size())), ModelPackage.Literals.DEPENDENCY__LAG,
                            (random.nextInt(7) - 2) * DAY);
            case 6 -> links.size() < 2 ? Edits.rename(item, "Another")
                    : Edits.delete(List.of(links.get(random.nextInt(links.size()))));
            case 7 -> Legality.whyNotConnect(item, other, DependencyType.FS, null).isPresent() ? Edits.rename(item, "Third")
                    : Edits.connect(item, other, DependencyType.FS, null);
            default -> Edits.create(open.portfolio().getPrograms().get(0), ModelPackage.Literals.DELIVERABLE, "New");
        };
    }

    @Test
    void isRightAfterEveryEditUndoAndRedo() {
        open = open(new SmallPortfolio().save(folder));
        Random random = new Random(20260302);
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (open.session().canUndo()) {
                        open.session().undo();
                    }
                }
                case 1 -> {
                    if (open.session().canRedo()) {
                        open.session().redo();
                    }
                }
                default -> open.session().execute(randomEdit(random));
            }
            // now and then several in a row, before the schedule has caught up
            if (random.nextInt(3) > 0) {
                assertRight("step " + i);
            }
        }
        assertRight("all");
    }

    @Test
    void isRightWhenWhatCameGoesAgainUnseen() {
        SmallPortfolio small = new SmallPortfolio();
        open = open(small.save(folder));
        Creation<?> creation = Edits.create(open.portfolio().getPrograms().get(0), ModelPackage.Literals.MILESTONE, "Brief");
        open.session().execute(creation);
        open.session().undo();
        open.session().execute(Edits.delete(List.of(open.portfolio().getDependencies().get(0))));
        open.session().undo();
        assertThat(open.schedule().isFresh()).as("nobody has looked yet").isFalse();
        assertRight("coming and going");
    }

    @Test
    void beginsAnewAfterRevert() throws org.keelson.storage.StorageException {
        SmallPortfolio small = new SmallPortfolio();
        open = open(small.save(folder));
        LocalDate before = open.schedule().current().orElseThrow().schedule().finish().toLocalDate();
        open.session().execute(Edits.set(items().get(0), ModelPackage.Literals.ESTIMATED__LIKELY, 30 * DAY));
        assertRight("the edit");
        open.revert();
        assertThat(open.schedule().isFresh()).isFalse();
        assertRight("the revert");
        assertThat(open.schedule().current().orElseThrow().schedule().finish().toLocalDate()).isEqualTo(before);
    }
}
