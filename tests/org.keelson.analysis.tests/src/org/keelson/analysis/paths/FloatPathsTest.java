// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.WorkItem;

class FloatPathsTest {

    private final Plan plan = new Plan();
    private final Map<String, WorkItem> items = new HashMap<>();

    private void days(String id, int days) {
        items.put(id, plan.days(id, days));
    }

    private void chain(String... ids) {
        for (int i = 1; i < ids.length; i++) {
            plan.link(items.get(ids[i - 1]), items.get(ids[i]));
        }
    }

    /**
     * The network of Boyle, "P6 Multiple Float Path Analysis: Total Float and Free Float Options" (2017), with durations of our
     * own: what drives C3 is A, B, B1, C1, C2, though their total floats differ.
     */
    private void boyle() {
        for (String id : List.of("A", "B", "C", "D", "E")) {
            days(id, 10);
        }
        for (String id : List.of("A1", "B1", "C1", "C2", "C3")) {
            days(id, 3);
        }
        days("FINISH", 0);
        chain("A", "B", "C", "D", "E", "FINISH");
        chain("A", "A1", "C1", "C2", "C3", "FINISH");
        chain("B", "B1", "C1");
    }

    @Test
    void theFirstPathIsWhatDrivesWhateverTheTotalFloat() {
        boyle();
        chain("C", "C1");
        days("x", 1);
        plan.portfolio.getDependencies().removeLast();
        Schedule schedule = plan.schedule();
        List<FloatPath> paths = FloatPaths.to(schedule, "C3", 9);
        assertThat(paths.get(0).items()).containsExactly("A", "B", "B1", "C1", "C2", "C3");
        assertThat(paths.get(0)).extracting(FloatPath::rank, FloatPath::relativeFloatMinutes, FloatPath::joins, FloatPath::joinsRank,
                FloatPath::branchesFrom).containsExactly(1, 0, null, 0, null);
        assertThat(paths.get(0).dependencies()).hasSize(5);
        assertThat(paths.get(1).items()).containsExactly("A1");
        assertThat(paths.get(1)).extracting(FloatPath::rank, FloatPath::relativeFloatMinutes, FloatPath::joins, FloatPath::joinsRank,
                FloatPath::branchesFrom).containsExactly(2, 10 * Plan.DAY, "C1", 1, "A");
        assertThat(paths.get(1).dependencies()).hasSize(1).first().asString().startsWith("A1>C1");
        assertThat(paths).hasSize(2);
    }

    @Test
    void theFirstPathToTheFinishIsTheCriticalPath() {
        boyle();
        Schedule schedule = plan.schedule();
        List<FloatPath> paths = FloatPaths.to(schedule, "FINISH", 9);
        assertThat(paths.getFirst().items()).isEqualTo(schedule.criticalPath());
        assertThat(paths).extracting(FloatPath::items).containsExactly(List.of("A", "B", "C", "D", "E", "FINISH"),
                List.of("B1", "C1", "C2", "C3"), List.of("A1"));
        assertThat(paths).extracting(p -> p.relativeFloatMinutes() / Plan.DAY).containsExactly(0, 18, 28);
        assertThat(paths).extracting(FloatPath::joins).containsExactly(null, "FINISH", "C1");
        assertThat(paths).extracting(FloatPath::joinsRank).containsExactly(0, 1, 2);
        assertThat(FloatPaths.to(schedule, "FINISH", 2)).isEqualTo(paths.subList(0, 2));
    }

    @Test
    void pathsToTheFinishOfThePortfolioMayEndBeforeIt() {
        boyle();
        days("F", 20);
        days("G", 23);
        chain("F", "G");
        chain("A", "G");
        Schedule schedule = plan.schedule();
        List<FloatPath> paths = FloatPaths.toFinish(schedule, 9);
        assertThat(paths.getFirst().items()).isEqualTo(schedule.criticalPath());
        assertThat(paths).extracting(FloatPath::items).containsExactly(List.of("A", "B", "C", "D", "E", "FINISH"), List.of("F", "G"),
                List.of("B1", "C1", "C2", "C3"), List.of("A1"));
        assertThat(paths).extracting(p -> p.relativeFloatMinutes() / Plan.DAY).containsExactly(0, 7, 18, 28);
        assertThat(paths).extracting(FloatPath::joins).containsExactly(null, null, "FINISH", "C1");
        assertThat(paths.get(1).dependencies()).hasSize(1);
        assertThat(paths.get(1).joinsRank()).isZero();
        assertThat(FloatPaths.toFinish(schedule, 2)).isEqualTo(paths.subList(0, 2));
        assertThat(FloatPaths.toFinish(schedule, 0)).isEmpty();
        assertThat(FloatPaths.toFinish(new Plan().schedule(), 3)).isEmpty();
    }

    @Test
    void thereAreNoPathsToWhatIsNotScheduled() {
        boyle();
        chain("E", "D");
        Schedule schedule = plan.schedule();
        assertThat(FloatPaths.to(schedule, "D", 3)).isEmpty();
        assertThat(FloatPaths.to(schedule, "nothing", 3)).isEmpty();
        assertThat(FloatPaths.to(schedule, "A", 0)).isEmpty();
        assertThat(FloatPaths.to(schedule, "A", 3)).hasSize(1);
        assertThat(DrivingChain.of(schedule, "D")).isEmpty();
        assertThat(DrivingChain.of(schedule, "nothing")).isEmpty();
    }

    @Test
    void whatIsFinishedCanStartAPathButNotSlip() {
        boyle();
        items.get("A").setActualStart(Plan.at("03-02 09:00"));
        items.get("A").setActualFinish(Plan.at("03-13 17:00"));
        items.get("A1").setActualStart(Plan.at("03-02 09:00"));
        items.get("A1").setActualFinish(Plan.at("03-04 17:00"));
        List<FloatPath> paths = FloatPaths.to(plan.schedule(), "FINISH", 9);
        assertThat(paths).extracting(FloatPath::items).containsExactly(List.of("A", "B", "C", "D", "E", "FINISH"),
                List.of("B1", "C1", "C2", "C3"));
    }

    @Test
    void aConstraintEndsAPath() {
        boyle();
        Plan.constrain(items.get("C"), ConstraintKind.SNET, "06-01 09:00");
        List<FloatPath> paths = FloatPaths.to(plan.schedule(), "FINISH", 9);
        assertThat(paths.getFirst().items()).containsExactly("C", "D", "E", "FINISH");
        assertThat(paths.get(1).items()).containsExactly("A", "B");
        assertThat(paths.get(1).joins()).isEqualTo("C");
        assertThat(paths.get(1).relativeFloatMinutes()).isPositive();
        assertThat(DrivingChain.of(plan.schedule(), "E")).extracting(ItemSchedule::id).containsExactly("C", "D", "E");
    }

    @Test
    void aGateNamesItsInput() {
        boyle();
        plan.gate("gate", Plan.DAY, items.get("C3"));
        FloatPath path = FloatPaths.to(plan.schedule(), "gate", 1).getFirst();
        assertThat(path.items()).endsWith("C3", "gate");
        assertThat(path.dependencies()).last().isEqualTo("C3");
    }

    /** Against all paths of small networks, one by one. */
    @Test
    void nothingHasLessFloatThanTheNextPath() {
        int more = 0;
        for (long seed = 0; seed < 400; seed++) {
            Plan random = plan(seed);
            Schedule schedule = random.schedule();
            ScheduleNetwork network = schedule.network();
            int target = network.scheduledCount() - 1;
            List<FloatPath> paths = FloatPaths.to(schedule, network.id(target), 1000);
            Map<Integer, Integer> least = new HashMap<>();
            enumerate(network, schedule, target, 0, least);
            Set<Integer> placed = new HashSet<>();
            for (FloatPath path : paths) {
                if (path.rank() == 1) {
                    assertThat(path.items()).containsExactlyElementsOf(
                            DrivingChain.of(schedule, network.id(target)).stream().map(ItemSchedule::id).toList());
                } else {
                    assertThat(path.relativeFloatMinutes()).as("path %s of plan %d", path, seed)
                            .isEqualTo(leastBeside(network, schedule, placed, least));
                    more++;
                }
                for (String item : path.items()) {
                    assertThat(placed.add(network.indexOf(item))).isTrue();
                }
            }
            assertThat(placed).containsExactlyInAnyOrderElementsOf(least.keySet());
        }
        assertThat(more).isGreaterThan(400);
    }

    /** One calendar, so that floats along a path add up. */
    private static Plan plan(long seed) {
        Random random = new Random(seed);
        Plan plan = new Plan();
        List<WorkItem> items = new ArrayList<>();
        int size = 3 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            items.add(plan.days("i" + i, 1 + random.nextInt(9)));
        }
        for (int i = 0; i < 2 * size; i++) {
            int to = 1 + random.nextInt(size - 1);
            DependencyType type = random.nextInt(3) > 0 ? DependencyType.FS : DependencyType.get(random.nextInt(3));
            plan.link(items.get(random.nextInt(to)), items.get(to), type, random.nextInt(3) * 60);
        }
        plan.link(items.getFirst(), items.getLast());
        return plan;
    }

    private static int slack(ScheduleNetwork network, Schedule schedule, int link) {
        int from = network.predecessor(link);
        int to = network.successor(link);
        DependencyType type = network.type(link);
        long end = type == DependencyType.FS || type == DependencyType.FF ? schedule.finishAt(from) : schedule.startAt(from);
        long begin = type == DependencyType.FS || type == DependencyType.SS ? schedule.startAt(to) : schedule.finishAt(to);
        return (int) network.calendarOf(to).between(TimeLine.dateTime(end), TimeLine.dateTime(begin)) - network.lag(link);
    }

    private static void enumerate(ScheduleNetwork network, Schedule schedule, int item, int used, Map<Integer, Integer> least) {
        least.merge(item, used, Math::min);
        for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
            enumerate(network, schedule, network.predecessor(link), used + slack(network, schedule, link), least);
        }
    }

    private static int leastBeside(ScheduleNetwork network, Schedule schedule, Set<Integer> placed, Map<Integer, Integer> least) {
        return IntStream.range(0, network.dependencyCount())
                .filter(d -> placed.contains(network.successor(d)) && !placed.contains(network.predecessor(d)))
                .map(d -> least.get(network.successor(d)) + slack(network, schedule, d)).min().orElseThrow();
    }

    @Test
    void aLadderOfAThousandDiamondsHasNoMorePathsThanRungs() {
        days("s0", 1);
        for (int i = 0; i < 1000; i++) {
            days("a" + i, 2);
            days("b" + i, 1);
            days("s" + (i + 1), 1);
            chain("s" + i, "a" + i, "s" + (i + 1));
            chain("s" + i, "b" + i, "s" + (i + 1));
        }
        List<FloatPath> paths = FloatPaths.to(plan.schedule(), "s1000", Integer.MAX_VALUE);
        assertThat(paths).hasSize(1001);
        assertThat(paths.getFirst().items()).hasSize(2001);
        assertThat(paths.subList(1, 1001)).allSatisfy(p -> assertThat(p.relativeFloatMinutes()).isEqualTo(Plan.DAY));
    }
}
