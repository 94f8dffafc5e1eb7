// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.Slipped;
import org.keelson.model.Dependency;
import org.keelson.model.Milestone;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/** Against the plainest way to find each answer, on small networks with everything in them. */
class BlockersRandomTest {

    private static final int PLANS = 300;
    private static final double WEEK = 7 * 24 * 60;

    private static Plan plan(long seed) {
        Plan plan = RandomPlans.of(seed);
        Random random = new Random(seed);
        List<Team> teams = List.of(plan.team("A"), plan.team("B"), plan.team("C"));
        for (WorkItem item : plan.program.getItems()) {
            item.setOwnerTeam(random.nextInt(5) == 0 ? null : teams.get(random.nextInt(3)));
        }
        return plan;
    }

    /** What can be reached from some items without going through others; those it starts from are not in it unless reached. */
    private static Set<Integer> reached(ScheduleNetwork network, Iterable<Integer> from, IntPredicate closed) {
        Set<Integer> found = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        from.forEach(open::add);
        while (!open.isEmpty()) {
            int item = open.removeFirst();
            if (closed.test(item)) {
                continue;
            }
            for (int at = network.firstOutgoing(item); at < network.endOutgoing(item); at++) {
                int dependency = network.outgoing(at);
                if (network.binds(dependency) && found.add(network.successor(dependency))) {
                    open.add(network.successor(dependency));
                }
            }
        }
        return found;
    }

    private static List<Integer> roots(ScheduleNetwork network) {
        return IntStream.range(0, network.scheduledCount()).filter(
                i -> IntStream.range(network.firstIncoming(i), network.endIncoming(i)).noneMatch(network::binds)).boxed().toList();
    }

    @Test
    void reachAndDominanceAreThoseOfASearch() {
        int dominated = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            ScheduleNetwork network = plan(seed).schedule().network();
            Ways ways = new Ways(network);
            Reach reach = new Reach(ways, Progress.none()).find();
            Dominators dominators = new Dominators(ways);
            List<Integer> roots = roots(network);
            for (int item = 0; item < ways.size; item++) {
                int at = item;
                Set<Integer> after = reached(network, List.of(item), i -> false);
                assertThat(reach.itemsOfItem[item]).isEqualTo(after.size());
                assertThat(reach.milestonesOfItem[item]).isEqualTo(after.stream().filter(i -> ways.milestone[i]).count()
                        + (ways.milestone[item] && ways.source[item] ? 1 : 0));
                assertThat(reach.teamsOfItem[item]).isEqualTo(
                        after.stream().map(network::team).filter(t -> t >= 0 && t != network.team(at)).distinct().count());
                Set<Integer> without = reached(network, roots, i -> i == at);
                assertThat(dominators.milestones(item)).as("dominated by %s in plan %d", network.id(item), seed)
                        .containsExactlyInAnyOrderElementsOf(IntStream.of(ways.milestones)
                                .filter(m -> m != at && !without.contains(m) && !roots.contains(m)).mapToObj(network::id).toList());
                dominated += dominators.milestones(item).size();
            }
            for (int team = 0; team < 3; team++) {
                assertTeam(network, ways, reach, roots, team);
            }
        }
        assertThat(dominated).isPositive();
    }

    private static void assertTeam(ScheduleNetwork network, Ways ways, Reach reach, List<Integer> roots, int team) {
        Set<Integer> own = new TreeSet<>();
        IntStream.of(ways.sources()).filter(i -> network.team(i) == team).forEach(own::add);
        Set<Integer> after = reached(network, own, i -> false);
        assertThat(reach.itemsOfTeam[team]).isEqualTo(after.stream().filter(i -> network.team(i) != team).count());
        assertThat(reach.milestonesOfTeam[team]).isEqualTo(
                Stream.concat(after.stream(), own.stream()).distinct().filter(i -> ways.milestone[i]).count());
        assertThat(reach.teamsOfTeam[team])
                .isEqualTo(after.stream().map(network::team).filter(t -> t >= 0 && t != team).distinct().count());
        Set<Integer> without = reached(network, roots, own::contains);
        assertThat(reach.dominatedByTeam.get(team)).containsExactlyElementsOf(
                IntStream.of(ways.milestones).filter(m -> !without.contains(m) && !roots.contains(m)).mapToObj(network::id).toList());
    }

    @Test
    void weeksAtRiskAreThoseOfTwoSchedules() {
        int compared = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = plan(seed);
            if (plan.program.getItems().stream().anyMatch(Slipped::isOdd)) {
                continue;
            }
            Schedule before = plan.schedule();
            Ways ways = new Ways(before.network());
            BlockingOptions options = new BlockingOptions(1 + (int) (seed % 3), 1000, 0);
            Blockers blockers = Blockers.rank(before, options, Progress.none());
            for (TeamBlocking team : blockers.teams()) {
                List<WorkItem> work = plan.program.getItems().stream().filter(i -> i.getOwnerTeam() != null
                        && i.getOwnerTeam().getId().equals(team.id()) && ways.source[before.network().indexOf(i.getId())]).toList();
                assertThat(team.unfinishedItems()).isEqualTo(work.size());
                if (work.stream().allMatch(Slipped::canSlip)) {
                    assertThat(team.milestoneWeeksAtRisk()).as("team %s of plan %d", team, seed)
                            .isEqualTo(weeks(plan, before, ways, work, options.weeksLate()), within(1e-9));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(PLANS / 4);
    }

    private static double weeks(Plan plan, Schedule before, Ways ways, List<WorkItem> work, int late) {
        Slipped slipped = new Slipped(plan, before);
        for (WorkItem item : work) {
            int number = before.network().indexOf(item.getId());
            long finish = before.finishAt(number);
            slipped.by(item, (int) (before.network().calendarOf(number).count(finish + (long) (late * WEEK))
                    - before.network().calendarOf(number).count(finish)));
        }
        Schedule after = slipped.schedule();
        double weeks = 0;
        for (int milestone : ways.milestones) {
            String id = before.network().id(milestone);
            weeks += Duration.between(before.item(id).orElseThrow().finish(), after.item(id).orElseThrow().finish()).toMinutes() / WEEK;
        }
        return weeks;
    }

    /** What is said to be won is won, whatever there is in a plan. */
    @Test
    void gainsAreThoseOfAScheduleWithoutTheDependency() {
        int found = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = plan(seed);
            if (plan.program.getItems().stream().noneMatch(Slipped::isOdd)) {
                Schedule before = plan.schedule();
                for (DependencyGain gain : Blockers.rank(before, new BlockingOptions(1, 1000, 1000), Progress.none()).dependencies()) {
                    assertThat(gain.milestoneWeeks()).as("%s in plan %d", gain, seed)
                            .isEqualTo(weeksWithout(plan, before, gain.id()), within(1e-9));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(PLANS / 4);
    }

    private static double weeksWithout(Plan plan, Schedule before, String id) {
        Dependency dependency = plan.portfolio.getDependencies().stream().filter(d -> d.getId().equals(id)).findFirst().orElseThrow();
        WorkItem from = dependency.getPredecessor();
        WorkItem to = dependency.getSuccessor();
        int position = plan.portfolio.getDependencies().indexOf(dependency);
        plan.portfolio.getDependencies().remove(dependency);
        dependency.setPredecessor(null);
        dependency.setSuccessor(null);
        Schedule after = plan.schedule();
        dependency.setPredecessor(from);
        dependency.setSuccessor(to);
        plan.portfolio.getDependencies().add(position, dependency);
        double weeks = 0;
        for (int milestone : new Ways(before.network()).milestones) {
            String item = before.network().id(milestone);
            weeks += Math.max(0, Duration.between(after.item(item).orElseThrow().finish(),
                    before.item(item).orElseThrow().finish()).toMinutes()) / WEEK;
        }
        return weeks;
    }

    @Test
    void theBestFewAreTheFirstOfAll() {
        for (long seed = 0; seed < 20; seed++) {
            Plan plan = oneCalendar(seed);
            Schedule before = plan.schedule();
            List<Long> all = plan.portfolio.getDependencies().stream()
                    .filter(d -> !(d.getSuccessor() instanceof Milestone)).map(Dependency::getId).toList().stream()
                    .map(id -> Math.round(weeksWithout(plan, before, id) * WEEK)).sorted(Comparator.reverseOrder()).limit(3).toList();
            List<DependencyGain> best = Blockers.rank(before, new BlockingOptions(1, 1000, 3), Progress.none()).dependencies();
            assertThat(best).extracting(gain -> Math.round(gain.milestoneWeeks() * WEEK)).isEqualTo(all);
        }
    }

    /** Works day and night, so that a promise is never less than the gain. */
    private static Plan oneCalendar(long seed) {
        Random random = new Random(seed);
        Plan plan = new Plan();
        plan.portfolio.setCalendar(plan.calendar("always", org.keelson.model.Weekday.MONDAY, org.keelson.model.Weekday.SUNDAY, "00:00-00:00"));
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(i % 4 == 3 ? plan.milestone("m" + i) : plan.days("i" + i, 1 + random.nextInt(9)));
            for (int k = 0; k < 2 && i > 0; k++) {
                plan.link(items.get(random.nextInt(i)), items.get(i));
            }
        }
        return plan;
    }
}
