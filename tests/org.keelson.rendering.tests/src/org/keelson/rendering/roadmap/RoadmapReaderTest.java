// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.analysis.NetworkPatch;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Promise;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Items;
import org.keelson.rendering.Sample;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Row;

/** What is read again after edits is what would be read anew. */
class RoadmapReaderTest {

    private static final int EDITS = 250;
    private static final LocalDateTime TODAY = LocalDateTime.of(2026, 3, 9, 12, 0);

    private final Sample sample = Sample.large(80, 7);
    private final RoadmapReader reader = new RoadmapReader();
    private final Set<EObject> changed = new LinkedHashSet<>();
    private final Random random = new Random(3);
    private boolean cameOrWent;
    private Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(sample.portfolio), ScheduleOptions.standard());

    private void listen() {
        sample.portfolio.setDataDate(LocalDateTime.of(2026, 3, 9, 9, 0));
        sample.portfolio.eAdapters().add(new EContentAdapter() {
            @Override
            public void notifyChanged(Notification notification) {
                super.notifyChanged(notification);
                if (!notification.isTouch() && notification.getEventType() != Notification.REMOVING_ADAPTER) {
                    changed.add((EObject) notification.getNotifier());
                    cameOrWent |= notification.getFeature() instanceof EReference reference && reference.isContainment();
                }
            }
        });
    }

    private RoadmapModel again(Grouping grouping) {
        NetworkPatch patch = cameOrWent ? null
                : schedule.network().patch(sample.portfolio, changed, Set.of(), Set.of()).orElse(null);
        schedule = patch == null ? Scheduler.schedule(ScheduleNetwork.of(sample.portfolio), ScheduleOptions.standard())
                : Scheduler.reschedule(schedule, patch);
        RoadmapModel model = reader.read(sample.portfolio, schedule, TODAY, grouping, cameOrWent ? null : Set.copyOf(changed));
        changed.clear();
        cameOrWent = false;
        return model;
    }

    private void edit() {
        List<WorkItem> items = Items.of(sample.portfolio);
        WorkItem item = items.get(random.nextInt(items.size()));
        List<Dependency> dependencies = sample.portfolio.getDependencies();
        Dependency dependency = dependencies.get(random.nextInt(dependencies.size()));
        int number = random.nextInt(30);
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> item.setLikely((1 + number) * 480);
            case 3 -> item.setName("Renamed " + number);
            case 4 -> item.setProgress(number < 6 ? 100 : number);
            case 5 -> item.setDeadline(number < 5 ? null : LocalDate.of(2026, 3, 2).plusDays(3 * number).atTime(17, 0));
            case 6 -> {
                Promise promise = ModelFactory.eINSTANCE.createPromise();
                promise.setDate(LocalDate.of(2026, 3, 2).plusDays(number).atTime(17, 0));
                dependency.getPromises().add(promise);
            }
            case 7 -> dependency.setNeedBy(LocalDate.of(2026, 3, 2).plusDays(number).atTime(17, 0));
            case 8 -> dependency.setState(DependencyState.values()[number % DependencyState.values().length]);
            case 9 -> dependency.setLag(number * 60);
            case 10 -> item.setActualStart(number < 8 ? null : LocalDate.of(2026, 3, 2).atTime(9, 0));
            case 11 -> item.setOwnerTeam(sample.portfolio.getTeams().get(number % sample.portfolio.getTeams().size()));
            default -> {
                StatusEntry claim = ModelFactory.eINSTANCE.createStatusEntry();
                claim.setStatus(Status.values()[number % Status.values().length]);
                claim.setDate(LocalDate.of(2026, 3, 1));
                item.getStatusHistory().add(claim);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void afterEditsItIsAsReadAnew(Grouping grouping) {
        listen();
        again(grouping);
        for (int i = 0; i < EDITS; i++) {
            edit();
            assertThat(again(grouping)).as("edit %d", i)
                    .isEqualTo(RoadmapModel.of(sample.portfolio, schedule, TODAY, grouping));
        }
    }

    @Test
    void rowsThatNothingTouchesAreKept() {
        listen();
        List<Row> before = again(Grouping.WORKSTREAM).rows();
        Items.of(sample.portfolio).get(5).setName("Renamed");
        List<Row> after = again(Grouping.WORKSTREAM).rows();
        long same = after.stream().filter(row -> !row.kind().isGroup() && before.stream().anyMatch(was -> was == row)).count();
        assertThat(same).isBetween(1L, (long) Items.of(sample.portfolio).size() - 1).isGreaterThan(30);
    }

    @Test
    void anotherGroupingIsReadFromTheSameMemory() {
        again(Grouping.WORKSTREAM);
        assertThat(again(Grouping.TEAM)).isEqualTo(RoadmapModel.of(sample.portfolio, schedule, TODAY, Grouping.TEAM));
    }
}
