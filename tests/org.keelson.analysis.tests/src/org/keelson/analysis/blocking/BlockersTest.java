// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

class BlockersTest {

    private final Plan plan = new Plan();

    private Deliverable work(String id, int days, String team) {
        Deliverable item = plan.days(id, days);
        own(item, team);
        return item;
    }

    private void own(WorkItem item, String team) {
        item.setOwnerTeam(plan.portfolio.getTeams().stream().filter(t -> t.getId().equals(team)).findFirst()
                .orElseGet(() -> plan.team(team)));
    }

    private Blockers rank() {
        return Blockers.rank(plan.schedule(), Progress.none());
    }

    /** Schema and Api lead to Launch; Docs has three weeks of float there, and leads to Audit alone. */
    private void launch() {
        Deliverable schema = work("Schema", 10, "Platform");
        Deliverable api = work("Api", 10, "Identity");
        Deliverable docs = work("Docs", 5, "Writers");
        Milestone launch = plan.milestone("Launch");
        Milestone audit = plan.milestone("Audit");
        own(launch, "Office");
        plan.link(schema, api);
        plan.link(api, launch);
        plan.link(docs, launch);
        plan.link(docs, audit);
    }

    @Test
    void weeksAtRiskCountFloatAndReachDoesNot() {
        launch();
        Blockers blockers = rank();
        assertThat(blockers.weeksLate()).isEqualTo(4);
        assertThat(blockers.teams()).extracting(TeamBlocking::id).containsExactly("Writers", "Platform", "Identity");
        TeamBlocking writers = blockers.teams().get(0);
        // Audit slips by all four weeks, Launch by the one that three weeks of float leave.
        assertThat(writers.milestoneWeeksAtRisk()).isEqualTo(5, within(1e-9));
        assertThat(writers.milestonesAtRisk()).isEqualTo(2);
        assertThat(writers.blocksItems()).isEqualTo(2);
        assertThat(writers.blocksTeams()).isEqualTo(1);
        assertThat(writers.dominates()).containsExactly("Audit");
        TeamBlocking platform = blockers.teams().get(1);
        assertThat(platform.milestoneWeeksAtRisk()).isEqualTo(4, within(1e-9));
        assertThat(platform.blocksItems()).isEqualTo(2);
        assertThat(platform.blocksTeams()).isEqualTo(2);
        assertThat(platform.blocksMilestones()).isEqualTo(1);
        assertThat(platform.dominates()).isEmpty();
        assertThat(blockers.items()).extracting(ItemBlocking::id).containsExactly("Docs", "Schema", "Api");
        assertThat(blockers.items().get(1)).extracting(ItemBlocking::team, ItemBlocking::blocksItems, ItemBlocking::blocksTeams)
                .containsExactly("Platform", 2, 2);
    }

    @Test
    void aTeamDominatesThroughDifferentItemsOnDifferentWays() {
        Deliverable left = work("left", 1, "Platform");
        Deliverable right = work("right", 2, "Platform");
        Deliverable then = work("then", 1, "Identity");
        Milestone end = plan.milestone("end");
        plan.link(left, then);
        plan.link(right, then);
        plan.link(then, end);
        Blockers blockers = rank();
        assertThat(blockers.teams()).extracting(TeamBlocking::dominates).containsExactly(List.of("end"), List.of("end"));
        assertThat(blockers.items()).filteredOn(i -> i.id().equals("then")).extracting(ItemBlocking::dominates)
                .containsExactly(List.of("end"));
        assertThat(blockers.items()).filteredOn(i -> !i.id().equals("then")).extracting(ItemBlocking::dominates)
                .containsOnly(List.of());
    }

    @Test
    void whatIsDoneBlocksNothing() {
        launch();
        WorkItem docs = plan.program.getItems().get(2);
        docs.setActualStart(Plan.at("03-02 09:00"));
        docs.setActualFinish(Plan.at("03-06 17:00"));
        Blockers blockers = rank();
        assertThat(blockers.teams()).extracting(TeamBlocking::id).containsExactly("Platform", "Identity");
        assertThat(blockers.teams().get(0).dominates()).containsExactly("Launch");
        assertThat(blockers.items()).extracting(ItemBlocking::id).containsExactly("Schema", "Api");
    }

    @Test
    void latenessDoesNotAddUpWithinATeam() {
        Deliverable one = work("one", 5, "Platform");
        Deliverable two = work("two", 5, "Platform");
        plan.link(one, two);
        plan.link(two, plan.milestone("end"));
        assertThat(rank().teams().getFirst().milestoneWeeksAtRisk()).isEqualTo(4, within(1e-9));
        assertThat(Blockers.rank(plan.schedule(), new BlockingOptions(1, 1000, 0), Progress.none()).teams().getFirst().milestoneWeeksAtRisk())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void aMilestoneThatNothingLeadsToCanBeLateByItself() {
        Milestone delivery = plan.milestone("delivery");
        own(delivery, "Vendor");
        Plan.constrain(delivery, ConstraintKind.SNET, "04-01 09:00");
        Deliverable build = work("build", 5, "Platform");
        Milestone end = plan.milestone("end");
        own(end, "Office");
        plan.link(delivery, build);
        plan.link(build, end);
        Blockers blockers = rank();
        assertThat(blockers.teams()).extracting(TeamBlocking::id).containsExactly("Vendor", "Platform");
        assertThat(blockers.teams().getFirst().milestonesAtRisk()).isEqualTo(2);
        assertThat(blockers.teams().getFirst().dominates()).containsExactly("end");
    }

    @Test
    void withoutMilestonesTheEndsCount() {
        Deliverable one = work("one", 5, "Platform");
        Deliverable two = work("two", 5, "Identity");
        plan.link(one, two);
        assertThat(rank().teams()).extracting(TeamBlocking::id, TeamBlocking::milestonesAtRisk)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Platform", 1), org.assertj.core.api.Assertions.tuple("Identity", 1));
    }

    @Test
    void theLossOfADependencyHelpsAsFarAsTheNextLets() {
        Deliverable slow = work("slow", 15, "Platform");
        Deliverable quick = work("quick", 5, "Identity");
        Deliverable then = work("then", 5, "Identity");
        Milestone end = plan.milestone("end");
        plan.link(slow, then);
        plan.link(quick, then);
        plan.link(then, end);
        List<DependencyGain> gains = rank().dependencies();
        // Without slow the end waits for quick, two weeks earlier, and slow itself is the last to finish. An end that waits for nothing
        // would be none.
        assertThat(gains).hasSize(1);
        assertThat(gains.get(0)).extracting(DependencyGain::predecessor, DependencyGain::successor, DependencyGain::finishGainMinutes,
                DependencyGain::milestones, DependencyGain::milestoneWeeks)
                .containsExactly("slow (Platform)", "then (Identity)", 5 * Plan.DAY, 1, 2.0);
    }

    @Test
    void ringsAndEmptyPortfoliosAreBorne() {
        assertThat(rank()).isEqualTo(new Blockers(4, List.of(), List.of(), List.of()));
        launch();
        plan.link(plan.program.getItems().get(1), plan.program.getItems().get(0));
        assertThat(rank().teams()).extracting(TeamBlocking::id).containsExactly("Writers");
    }

    @Test
    void itCanBeCancelled() {
        launch();
        Progress cancelled = new Progress() {
            @Override
            public void done(double fraction) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Blockers.rank(plan.schedule(), cancelled)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> new BlockingOptions(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void teamsAloneAreRankedAsWithTheRest() {
        launch();
        Blockers teams = Blockers.rank(plan.schedule(), BlockingOptions.teamsAlone(), Progress.none());
        assertThat(teams.teams()).isEqualTo(rank().teams()).isNotEmpty();
        assertThat(teams.items()).isEmpty();
        assertThat(teams.dependencies()).isEmpty();
    }

    /** Two thousand items do little; the one that does most has a day of float, and drives nothing. */
    @Test
    void ofManyItemsThoseThatDoMostAreFound() {
        Deliverable main = work("main", 10, "Platform");
        Deliverable beside = work("beside", 9, "Identity");
        Deliverable hub = work("hub", 5, "Identity");
        plan.link(main, hub);
        plan.link(beside, hub);
        for (int i = 0; i < 50; i++) {
            plan.link(hub, plan.milestone("m" + i));
        }
        for (int i = 0; i < 2000; i++) {
            plan.link(work("w" + i, 1, "Writers"), plan.milestone("n" + i));
        }
        Blockers blockers = rank();
        assertThat(blockers.items()).hasSize(1000);
        assertThat(blockers.items().subList(0, 3)).extracting(ItemBlocking::id).containsExactly("main", "hub", "beside");
        assertThat(blockers.teams()).extracting(TeamBlocking::id).containsExactly("Writers", "Platform", "Identity");
    }

    @Test
    void aLongChainWithBypassesIsNoTrouble() {
        List<Deliverable> chain = new java.util.ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(work("i" + i, 1, "Team " + i % 7));
            if (i > 0) {
                plan.link(chain.get(i - 1), chain.get(i));
            }
            if (i > 5000 && i % 3 == 0) {
                plan.link(chain.get(i - 5000), chain.get(i));
            }
        }
        plan.link(chain.getLast(), plan.milestone("end"));
        Ways ways = new Ways(plan.schedule().network());
        Dominators dominators = new Dominators(ways);
        Reach reach = new Reach(ways, Progress.none()).find();
        assertThat(dominators.immediate(ways.size - 1)).isEqualTo(ways.size - 2);
        assertThat(dominators.milestones(0)).containsExactly("end");
        assertThat(reach.itemsOfItem[0]).isEqualTo(20_000);
        assertThat(reach.teamsOfTeam).containsOnly(6);
    }
}
