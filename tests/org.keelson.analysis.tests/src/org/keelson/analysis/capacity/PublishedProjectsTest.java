// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Plan;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.capacity.LevelingOptions.Basis;
import org.keelson.analysis.capacity.LevelingOptions.Promises;
import org.keelson.model.Deliverable;
import org.keelson.model.Team;

/**
 * Projects with scarce resources from PSPLIB (Kolisch and Sprecher 1997), one of the four resources at a time, since an item
 * has one owner team here: leveled by day, no day is over capacity, all dependencies hold, and the project is no shorter than
 * its critical path and than the work for the resource.
 */
class PublishedProjectsTest {

    @Test
    void projectsOfPsplibAreFeasibleAndNoShorterThanTheyCanBe() throws IOException {
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            for (int resource = 0; resource < 4; resource++) {
                check(lines, resource, file.getFileName() + " R" + (resource + 1));
            }
        }
    }

    private static void check(List<String> lines, int resource, String name) {
        int[] capacities = numbers(lines.get(index(lines, "RESOURCEAVAILABILITIES") + 2));
        int durations = index(lines, "REQUESTS/DURATIONS") + 3;
        int precedences = index(lines, "PRECEDENCE RELATIONS") + 2;
        int jobs = 32;
        Plan plan = new Plan();
        Team team = Staff.team(plan, "R", capacities[resource]);
        List<Deliverable> items = new ArrayList<>();
        long work = 0;
        for (int job = 0; job < jobs; job++) {
            int[] row = numbers(lines.get(durations + job));
            items.add(Staff.owned(plan.days("j" + (job + 1), row[2]), team, row[3 + resource]));
            work += (long) row[2] * row[3 + resource];
        }
        for (int job = 0; job < jobs; job++) {
            int[] row = numbers(lines.get(precedences + job));
            for (int at = 3; at < row.length; at++) {
                plan.link(items.get(job), items.get(row[at] - 1));
            }
        }
        int criticalPath = numbers(lines.get(index(lines, "pronr.") + 1))[5];
        LevelingPlan leveled = LevelingTest.level(plan, new LevelingOptions(Basis.DAY, Promises.KEEP));
        long makespan = WorkCalendar.standard().between(leveled.after().start(), leveled.after().finish());
        assertThat(leveled.unresolved()).as(name).isEmpty();
        assertThat(makespan).as(name).isGreaterThanOrEqualTo((long) criticalPath * Plan.DAY)
                .isGreaterThanOrEqualTo(Math.ceilDiv(work * Plan.DAY, (long) capacities[resource]));
        requireFeasible(plan, leveled, capacities[resource], name);
    }

    private static void requireFeasible(Plan plan, LevelingPlan leveled, int capacity, String name) {
        TreeMap<LocalDate, Double> asked = new TreeMap<>();
        plan.program.getItems().forEach(item -> {
            ItemSchedule dates = leveled.after().item(item.getId()).orElseThrow();
            for (LocalDate day = dates.start().toLocalDate(); !day.isAfter(dates.finish().toLocalDate()); day = day.plusDays(1)) {
                long minutes = WorkCalendar.standard().between(max(day.atStartOfDay(), dates.start()),
                        max(day.atStartOfDay(), min(day.plusDays(1).atStartOfDay(), dates.finish())));
                asked.merge(day, minutes * item.getDemand(), Double::sum);
            }
            item.getOutgoing().forEach(link -> assertThat(leveled.after().item(link.getSuccessor().getId()).orElseThrow().start())
                    .as(name).isAfterOrEqualTo(dates.finish()));
        });
        assertThat(asked.values()).as(name).allSatisfy(minutes -> assertThat(minutes).isLessThan(capacity * Plan.DAY + 1.0));
    }

    private static <T extends Comparable<? super T>> T max(T one, T other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static <T extends Comparable<? super T>> T min(T one, T other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static int[] numbers(String line) {
        return Stream.of(line.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
    }

    private static int index(List<String> lines, String begin) {
        return lines.indexOf(lines.stream().filter(line -> line.strip().startsWith(begin)).findFirst().orElseThrow());
    }

    /** The data lies beside the repository; without it there is nothing to compare with. */
    private static List<Path> files() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("bundles"))) {
            at = at.getParent();
        }
        Path data = at == null ? null : at.resolveSibling("shared").resolve("data").resolve("psplib");
        Assumptions.assumeTrue(data != null && Files.isDirectory(data),
                "no ../shared/data/psplib beside the repository, nothing to compare with");
        try (Stream<Path> list = Files.list(data)) {
            return list.filter(file -> file.toString().endsWith(".sm")).sorted().toList();
        }
    }
}
