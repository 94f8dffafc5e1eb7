// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.keelson.model.DependencyType;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

/** Schedules that others computed: critical-path lengths of PSPLIB, and portfolios dated by Microsoft Project 16. */
class PublishedDataTest {

    @Test
    void criticalPathsOfPsplib() throws IOException {
        List<Path> files = files("psplib", ".sm");
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            Plan plan = new Plan();
            int jobs = Integer.parseInt(after(lines, "jobs (incl.").strip().split("\\s+")[0]);
            int durations = index(lines, "REQUESTS/DURATIONS") + 3;
            int precedences = index(lines, "PRECEDENCE RELATIONS") + 2;
            List<WorkItem> items = new ArrayList<>();
            for (int job = 0; job < jobs; job++) {
                items.add(plan.days("j" + (job + 1), Integer.parseInt(lines.get(durations + job).strip().split("\\s+")[2])));
            }
            for (int job = 0; job < jobs; job++) {
                String[] fields = lines.get(precedences + job).strip().split("\\s+");
                for (int at = 3; at < fields.length; at++) {
                    plan.link(items.get(job), items.get(Integer.parseInt(fields[at]) - 1));
                }
            }
            int published = Integer.parseInt(lines.get(index(lines, "pronr.") + 1).strip().split("\\s+")[5]);
            Schedule schedule = plan.schedule();
            long minutes = WorkCalendar.standard().between(schedule.start(), schedule.finish());
            assertThat(minutes).as(file.getFileName().toString()).isEqualTo((long) published * Plan.DAY);
        }
    }

    private static int index(List<String> lines, String begin) {
        return lines.indexOf(lines.stream().filter(line -> line.strip().startsWith(begin)).findFirst().orElseThrow());
    }

    private static String after(List<String> lines, String begin) {
        String line = lines.get(index(lines, begin));
        return line.substring(line.indexOf(':') + 1);
    }

    @Test
    void datesOfMicrosoftProject() throws IOException {
        for (Path file : files("schedules", ".tsv.gz")) {
            compareWithProject(file);
        }
    }

    /** A day there is 09:00 to 13:00 and 15:00 to 19:00; dates are compared in working minutes, as its notes ask. */
    private static void compareWithProject(Path file) throws IOException {
        List<String[]> rows = rows(file);
        LocalDateTime start = LocalDateTime.parse(rows.get(0)[1].substring("projectStart ".length()));
        Plan plan = new Plan(start.toLocalDate());
        plan.portfolio.setCalendar(plan.calendar("cal", Weekday.MONDAY, Weekday.FRIDAY, "09:00-13:00", "15:00-19:00"));
        Map<String, WorkItem> items = new HashMap<>();
        for (String[] row : rows.subList(3, rows.size())) {
            assertThat(row[4]).isEqualTo("d");
            assertThat(row[5]).isEqualTo("AS_SOON_AS_POSSIBLE");
            items.put(row[0], plan.task(row[0], Math.toIntExact(Math.round(Double.parseDouble(row[3]) * Plan.DAY))));
        }
        for (String[] row : rows.subList(3, rows.size())) {
            for (String reference : row[7].isEmpty() ? new String[0] : row[7].split(",")) {
                String[] parts = reference.split(":");
                double lag = Double.parseDouble(parts[2].replace("d", ""));
                plan.link(items.get(parts[0]), items.get(row[0]), DependencyType.getByName(parts[1]),
                        Math.toIntExact(Math.round(lag * Plan.DAY)));
            }
        }
        Schedule schedule = plan.schedule();
        WorkCalendar calendar = CalendarBook.of(plan.portfolio).portfolio();
        Map<String, Integer> free = freeSlack(rows.subList(3, rows.size()), calendar);
        List<String> different = new ArrayList<>();
        for (String[] row : rows.subList(3, rows.size())) {
            ItemSchedule item = schedule.item(row[0]).orElseThrow();
            double slack = Double.parseDouble(row[12].replace("d", "")) * Plan.DAY;
            if (calendar.between(LocalDateTime.parse(row[8]), item.start()) != 0
                    || calendar.between(LocalDateTime.parse(row[9]), item.finish()) != 0
                    || calendar.between(LocalDateTime.parse(row[10]), item.lateStart()) != 0
                    || calendar.between(LocalDateTime.parse(row[11]), item.lateFinish()) != 0
                    || Math.abs(slack - item.totalFloatMinutes()) > 0.5
                    || Math.min(free.get(row[0]), Math.max(0, item.totalFloatMinutes())) != item.freeFloatMinutes()
                    || Boolean.parseBoolean(row[13]) != item.critical()) {
                different.add(String.join(" ", row) + " but " + item);
            }
        }
        assertThat(different).as(file.getFileName().toString()).isEmpty();
    }

    /** Free slack is not in the tables; it follows from the early dates in them, and no file there has progress. */
    private static Map<String, Integer> freeSlack(List<String[]> rows, WorkCalendar calendar) {
        Map<String, String[]> byId = new HashMap<>();
        Map<String, Integer> free = new HashMap<>();
        for (String[] row : rows) {
            byId.put(row[0], row);
            free.put(row[0], Integer.MAX_VALUE);
        }
        for (String[] row : rows) {
            for (String reference : row[7].isEmpty() ? new String[0] : row[7].split(",")) {
                String[] parts = reference.split(":");
                String[] from = byId.get(parts[0]);
                long lag = Math.round(Double.parseDouble(parts[2].replace("d", "")) * Plan.DAY);
                String end = parts[1].startsWith("F") ? from[9] : from[8];
                String begin = parts[1].endsWith("S") ? row[8] : row[9];
                free.merge(parts[0], Math.toIntExact(
                        calendar.between(LocalDateTime.parse(end), LocalDateTime.parse(begin)) - lag), Math::min);
            }
        }
        return free;
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split("\t", -1)).toList();
        }
    }

    /** The data lies beside the repository; without it there is nothing to compare with. */
    private static List<Path> files(String folder, String suffix) throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("bundles"))) {
            at = at.getParent();
        }
        Path data = at == null ? null : at.resolveSibling("shared").resolve("data").resolve(folder);
        Assumptions.assumeTrue(data != null && Files.isDirectory(data),
                "no ../shared/data/" + folder + " beside the repository, nothing to compare with");
        try (Stream<Path> list = Files.list(data)) {
            return list.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
