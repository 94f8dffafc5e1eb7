// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.model.Deliverable;
import org.keelson.model.DependencyType;
import org.keelson.model.Distribution;
import org.keelson.model.WorkItem;

/**
 * Networks of textbooks with the tables that one learns to fill in by hand. A table has a row for each activity: name, duration,
 * earliest start and finish, latest start and finish, total and free float, all in days after the start, and what it waits for.
 */
class TextbookNetworksTest {

    private static final LocalDateTime START = Plan.at("03-02 09:00");

    private final Plan plan = new Plan();
    private final Map<String, WorkItem> items = new HashMap<>();

    private void draw(String table) {
        for (String row : table.strip().split("\n")) {
            String[] words = row.strip().split("\\s+");
            int days = Integer.parseInt(words[1]);
            items.put(words[0], days == 0 ? plan.milestone(words[0]) : plan.days(words[0], days));
            for (int at = 8; at < words.length; at++) {
                String[] link = words[at].split(":");
                DependencyType type = link.length < 2 ? DependencyType.FS : DependencyType.getByName(link[1]);
                int lag = link.length < 3 ? 0 : Integer.parseInt(link[2]) * Plan.DAY;
                plan.link(items.get(link[0]), items.get(words[0]), type, lag);
            }
        }
    }

    private void compare(String table) {
        Schedule schedule = plan.schedule();
        for (String row : table.strip().split("\n")) {
            String[] words = row.strip().split("\\s+");
            ItemSchedule item = schedule.item(words[0]).orElseThrow();
            List<Integer> found = List.of(day(item.start()), day(item.finish()), day(item.lateStart()), day(item.lateFinish()),
                    item.totalFloatMinutes() / Plan.DAY, item.freeFloatMinutes() / Plan.DAY);
            assertThat(found).as(row).isEqualTo(Arrays.stream(words, 2, 8).map(Integer::valueOf).toList());
            assertThat(item.critical()).isEqualTo(Integer.parseInt(words[6]) <= 0);
        }
    }

    private static int day(LocalDateTime time) {
        return Math.toIntExact(WorkCalendar.standard().between(START, time) / Plan.DAY);
    }

    /**
     * Activities on arrows, with a dummy, in the manner of Kelley and Walker, "Critical-Path Planning and Scheduling" (1959):
     * events 1 to 5, A = 1-2, B = 1-3, a dummy 2-3, C = 2-4, D = 3-4, E = 4-5, F = 3-5.
     */
    @Test
    void arrowsWithADummy() {
        String table = """
                A 3  0 3  0 3  0 0
                B 2  0 2  1 3  1 1
                X 0  3 3  3 3  0 0  A
                C 4  3 7  4 8  1 1  A
                D 5  3 8  3 8  0 0  B X
                E 2  8 10 8 10 0 0  C D
                F 6  3 9  4 10 1 1  B X
                """;
        draw(table);
        compare(table);
        assertThat(plan.schedule().criticalPath()).containsExactly("A", "X", "D", "E");
    }

    /** General Foundry: Render, Stair and Hanna, "Quantitative Analysis for Management", the chapter on project management. */
    private static final String FOUNDRY = """
            A 2  0 2   0 2    0 0
            B 3  0 3   1 4    1 0
            C 2  2 4   2 4    0 0  A
            D 4  3 7   4 8    1 1  B
            E 4  4 8   4 8    0 0  C
            F 3  4 7   10 13  6 6  C
            G 5  8 13  8 13   0 0  D E
            H 2  13 15 13 15  0 0  F G
            """;

    @Test
    void generalFoundry() {
        draw(FOUNDRY);
        compare(FOUNDRY);
        assertThat(plan.schedule().criticalPath()).containsExactly("A", "C", "E", "G", "H");
    }

    /** The same, promised a day too early: a day comes off every late date, and what has lost its float has none that is free. */
    @Test
    void generalFoundryPromisedTooEarly() {
        draw(FOUNDRY);
        items.get("H").setDeadline(WorkCalendar.standard().add(START, 14 * Plan.DAY));
        compare("""
                A 2  0 2   -1 1   -1 0
                B 3  0 3   0 3    0 0
                C 2  2 4   1 3    -1 0
                D 4  3 7   3 7    0 0
                E 4  4 8   3 7    -1 0
                F 3  4 7   9 12   5 5
                G 5  8 13  7 12   -1 0
                H 2  13 15 12 14  -1 0
                """);
    }

    /**
     * A ladder of a precedence diagram with lags, as in the PMBOK Guide's section on leads and lags: trench, pipe and backfill
     * follow each other at a distance at both ends; the test of the pipe begins two days before that is laid.
     */
    @Test
    void ladderWithLagsAtBothEnds() {
        String table = """
                trench   10 0 10  0 10  0 0
                pipe     8  4 12  4 12  0 0  trench:SS:2 trench:FF:2
                backfill 6  7 13  7 13  0 0  pipe:SS:3 pipe:FF:1
                test     2  10 12 11 13 1 1  pipe:FS:-2
                """;
        draw(table);
        compare(table);
    }

    /** Reliable Construction: Hillier and Lieberman, "Introduction to Operations Research", the chapter on PERT/CPM; in weeks. */
    private static final String RELIABLE = """
            A 2   0 2    0 2    0 0
            B 4   2 6    2 6    0 0  A
            C 10  6 16   6 16   0 0  B
            D 6   16 22  20 26  4 0  C
            E 4   16 20  16 20  0 0  C
            F 5   20 25  20 25  0 0  E
            G 7   22 29  26 33  4 0  D
            H 9   29 38  33 42  4 0  E G
            I 7   16 23  18 25  2 2  C
            J 8   25 33  25 33  0 0  F I
            K 4   33 37  34 38  1 1  J
            L 5   33 38  33 38  0 0  J
            M 2   38 40  42 44  4 4  H
            N 6   38 44  38 44  0 0  K L
            """;

    @Test
    void reliableConstruction() {
        draw(RELIABLE);
        compare(RELIABLE);
        assertThat(plan.schedule().criticalPath()).containsExactly("A", "B", "C", "E", "F", "J", "L", "N");
    }

    /**
     * Its critical path by PERT: three estimates for each activity, a mean of 44 weeks and a variance of 9, so that 47 weeks are
     * kept with a probability of 0.84.
     */
    @Test
    void reliableConstructionByPert() {
        double[][] weeks = {{1, 2, 3}, {2, 3.5, 8}, {6, 9, 18}, {1, 4.5, 5}, {4, 4, 10}, {3, 9, 9}, {1, 5.5, 7}, {5, 5.5, 9}};
        double mean = 0;
        double variance = 0;
        Deliverable last = null;
        for (double[] week : weeks) {
            mean += (week[0] + 4 * week[1] + week[2]) / 6;
            variance += Math.pow((week[2] - week[0]) / 6, 2);
            Deliverable next = plan.task("a" + items.size(), (int) (week[1] * Plan.DAY));
            next.setOptimistic((int) (week[0] * Plan.DAY));
            next.setPessimistic((int) (week[2] * Plan.DAY));
            next.setDistribution(Distribution.PERT);
            items.put(next.getId(), next);
            if (last != null) {
                plan.link(last, next);
            }
            last = next;
        }
        assertThat(mean).isCloseTo(44, within(1e-9));
        assertThat(variance).isCloseTo(9, within(1e-9));
        var finish = Simulation.run(SimulationModel.of(plan.portfolio, ScheduleNetwork.of(plan.portfolio)),
                SimulationOptions.standard().withTeamCorrelation(0).withIterations(20_000), Progress.none()).finish();
        assertThat((double) WorkCalendar.standard().between(START, finish.mean()) / Plan.DAY).isCloseTo(44, within(0.1));
        assertThat(finish.confidence(WorkCalendar.standard().add(START, 47 * Plan.DAY))).isCloseTo(0.84, within(0.02));
    }
}
