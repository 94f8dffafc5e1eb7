// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Dependency;
import org.keelson.model.Distribution;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

class SyntheticPortfolioTest {

    private static SyntheticPortfolio full() {
        return new SyntheticPortfolio(1000, 2000, 20, 7).calendars(8).estimates(Distribution.VALUES).milestones(40).risks(9)
                .constraints(30).promises(60).progress(20).capacity(2);
    }

    private static List<WorkItem> items(Portfolio portfolio) {
        return portfolio.getPrograms().stream().flatMap(p -> p.getWorkstreams().stream()).flatMap(w -> w.getItems().stream()).toList();
    }

    @Test
    void theSameArgumentsGiveTheSamePortfolio() {
        assertThat(EcoreUtil.equals(full().create(), full().create())).isTrue();
        assertThat(EcoreUtil.equals(SyntheticPortfolio.create(100, 200, 3, 1), SyntheticPortfolio.create(100, 200, 3, 2))).isFalse();
    }

    @Test
    void detailsLeaveItemsAndDependenciesWhatTheyAre() {
        Portfolio plain = SyntheticPortfolio.create(1000, 2000, 20, 7);
        Portfolio full = full().create();
        assertThat(full.getDependencies()).hasSize(2000);
        IntStream.range(0, 2000).forEach(i -> {
            Dependency one = plain.getDependencies().get(i);
            Dependency other = full.getDependencies().get(i);
            assertThat(other.getPredecessor().getId()).isEqualTo(one.getPredecessor().getId());
            assertThat(other.getSuccessor().getId()).isEqualTo(one.getSuccessor().getId());
            assertThat(other.getLag()).isEqualTo(one.getLag());
        });
        List<WorkItem> before = items(plain);
        List<WorkItem> after = items(full);
        assertThat(after).hasSize(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat(after.get(i).getId()).isEqualTo(before.get(i).getId());
            assertThat(after.get(i).getOwnerTeam().getId()).isEqualTo(before.get(i).getOwnerTeam().getId());
            if (!(after.get(i) instanceof Milestone)) {
                assertThat(after.get(i).getLikely()).isEqualTo(before.get(i).getLikely());
            }
        }
    }

    @Test
    void everythingAskedForIsThereInThatNumber() {
        Portfolio portfolio = full().create();
        List<WorkItem> items = items(portfolio);
        assertThat(portfolio.getCalendars()).hasSize(8);
        assertThat(portfolio.getTeams().stream().map(Team::getCalendar).distinct()).hasSize(8);
        assertThat(portfolio.getTeams()).allSatisfy(team -> assertThat(team.getCapacity().getFirst().getFte()).isEqualTo(2));
        assertThat(items.stream().filter(Milestone.class::isInstance)).hasSize(40)
                .allSatisfy(milestone -> assertThat(milestone.getDeadline()).isNotNull());
        assertThat(portfolio.getObjectives().getFirst().getKeyResults()).hasSize(10);
        assertThat(portfolio.getRisks()).hasSize(9).allSatisfy(risk -> assertThat(risk.getItems()).isNotEmpty());
        assertThat(items.stream().filter(item -> item.getConstraint() != ConstraintKind.ASAP)).hasSize(30);
        assertThat(portfolio.getDependencies().stream().filter(d -> !d.getPromises().isEmpty())).hasSize(60);
        assertThat(items.stream().filter(item -> item.getActualFinish() != null)).hasSizeBetween(50, 500);
        assertThat(items.stream().filter(item -> item.getLikely() != null).map(WorkItem::getDistribution).distinct()).hasSize(5);
        assertThat(items.stream().filter(item -> item.getLikely() != null))
                .allSatisfy(item -> assertThat(item.getOptimistic()).isLessThanOrEqualTo(item.getLikely()));
    }

    @Test
    void nothingIsWrongWithIt() {
        Portfolio portfolio = full().constraints(0).create();
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
        assertThat(schedule.problems()).isEmpty();
        assertThat(schedule.items()).allMatch(item -> item.scheduled());
    }

    @Test
    void noMoreDependenciesAreMadeThanThereIsRoomFor() {
        assertThat(SyntheticPortfolio.create(3, 100_000, 1, 1).getDependencies()).hasSize(3);
        assertThat(SyntheticPortfolio.create(1, 5, 1, 1).getDependencies()).isEmpty();
        assertThat(items(new SyntheticPortfolio(3, 2, 9, 1).milestones(8).risks(4).constraints(9).promises(9).create()))
                .allMatch(Milestone.class::isInstance);
    }

    @Test
    void nothingIsMadeOfNothing() {
        Stream.<Runnable>of(() -> SyntheticPortfolio.create(0, 0, 1, 1), () -> SyntheticPortfolio.create(1, -1, 1, 1),
                () -> SyntheticPortfolio.create(1, 0, 0, 1))
                .forEach(wrong -> assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class));
    }
}
