// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.HasStatus;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;

class StandingTest {

    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Portfolio portfolio = FACTORY.createPortfolio();
    private final Program program = FACTORY.createProgram();
    private final WorkItem provider = item("provider");
    private final WorkItem consumer = item("consumer");
    private final Dependency dependency = FACTORY.createDependency();

    StandingTest() {
        portfolio.setId("portfolio");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
        portfolio.setDataDate(LocalDateTime.of(2026, 3, 16, 9, 0));
        program.setId("program");
        portfolio.getPrograms().add(program);
        program.getItems().addAll(List.of(provider, consumer));
        dependency.setId("dependency");
        dependency.setPredecessor(provider);
        dependency.setSuccessor(consumer);
        dependency.setState(DependencyState.COMMITTED);
        portfolio.getDependencies().add(dependency);
    }

    @Test
    void whatTheScheduleShowsOutweighsAClaimThatIsBetter() {
        assertThat(of(consumer).status()).isEqualTo(Status.UNKNOWN);
        claim(consumer, Status.ON_TRACK, LocalDate.of(2026, 3, 10), false);
        assertThat(of(consumer).status()).isEqualTo(Status.ON_TRACK);
        consumer.setDeadline(LocalDateTime.of(2026, 3, 17, 17, 0));
        assertThat(of(consumer).status()).isEqualTo(Status.OFF_TRACK);
        assertThat(of(consumer).why()).contains("deadline of 2026-03-17");
        assertThat(of(provider).status()).as("something that waits for it is late").isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void anOverrideCountsUntilItExpiresAndAFutureClaimNotYet() {
        consumer.setDeadline(LocalDateTime.of(2026, 3, 17, 17, 0));
        StatusEntry override = claim(consumer, Status.WATCH, LocalDate.of(2026, 3, 12), true);
        claim(consumer, Status.ON_TRACK, LocalDate.of(2026, 3, 20), true);
        assertThat(of(consumer).status()).isEqualTo(Status.WATCH);
        override.setExpires(LocalDate.of(2026, 3, 15));
        assertThat(of(consumer).status()).isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void whatIsDueAndNotThereBlocks() {
        Standing standing = new Standing(schedule());
        assertThat(standing.blocks(dependency)).isEmpty();
        dependency.setNeedBy(LocalDateTime.of(2026, 3, 13, 17, 0));
        assertThat(standing.blocks(dependency)).hasValueSatisfying(why -> assertThat(why).contains("2026-03-13"));
        assertThat(of(consumer).status()).isEqualTo(Status.WATCH);
        dependency.setState(DependencyState.DELIVERED);
        assertThat(standing.blocks(dependency)).isEmpty();
        dependency.setState(DependencyState.REJECTED);
        assertThat(standing.blocks(dependency)).isPresent();
        provider.setProgress(100);
        assertThat(standing.blocks(dependency)).isEmpty();
        assertThat(of(provider).status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void aPromiseIsLateByWholeDays() {
        assertThat(Standing.lateDays(dependency)).isZero();
        dependency.setNeedBy(LocalDateTime.of(2026, 3, 20, 12, 0));
        promise(LocalDateTime.of(2026, 3, 20, 12, 0));
        assertThat(Standing.lateDays(dependency)).isZero();
        promise(LocalDateTime.of(2026, 3, 20, 17, 0));
        assertThat(Standing.lateDays(dependency)).isEqualTo(1);
        promise(LocalDateTime.of(2026, 3, 27, 9, 0));
        assertThat(Standing.lateDays(dependency)).isEqualTo(7);
        assertThat(of(consumer).why()).contains("7 days later");
    }

    @Test
    void aGroupStandsAsItsWorstPart() {
        Standing standing = new Standing(schedule());
        claim(provider, Status.WATCH, null, false);
        claim(program, Status.ON_TRACK, null, false);
        assertThat(standing.of(program, program.getItems()).status()).isEqualTo(Status.WATCH);
        assertThat(standing.of(program, program.getItems()).why()).startsWith("“provider”");
    }

    private Standing.Verdict of(WorkItem item) {
        return new Standing(schedule()).of(item);
    }

    private Schedule schedule() {
        return Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
    }

    private static WorkItem item(String id) {
        WorkItem item = FACTORY.createDeliverable();
        item.setId(id);
        item.setName(id);
        item.setLikely(5 * 480);
        return item;
    }

    private static StatusEntry claim(HasStatus element, Status status, LocalDate date, boolean override) {
        StatusEntry entry = FACTORY.createStatusEntry();
        entry.setStatus(status);
        entry.setDate(date);
        entry.setOverride(override);
        element.getStatusHistory().add(entry);
        return entry;
    }

    private void promise(LocalDateTime date) {
        Promise promise = FACTORY.createPromise();
        promise.setDate(date);
        dependency.getPromises().add(promise);
    }
}
