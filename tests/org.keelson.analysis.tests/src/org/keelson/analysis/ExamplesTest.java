// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keelson.model.Deliverable;
import org.keelson.model.WorkItem;

/** Networks that people know, with the answers that they know. */
class ExamplesTest {

    /**
     * Reliable Construction Co., from Hillier and Lieberman, Introduction to Operations Research, 7th edition, chapter 10: 44 weeks
     * by A, B, C, E, F, J, L, N. Weeks there are days here.
     */
    @Test
    void reliableConstruction() {
        Map<String, Integer> days = Map.ofEntries(Map.entry("A", 2), Map.entry("B", 4), Map.entry("C", 10), Map.entry("D", 6),
                Map.entry("E", 4), Map.entry("F", 5), Map.entry("G", 7), Map.entry("H", 9), Map.entry("I", 7), Map.entry("J", 8),
                Map.entry("K", 4), Map.entry("L", 5), Map.entry("M", 2), Map.entry("N", 6));
        Plan plan = new Plan();
        Map<String, WorkItem> items = new HashMap<>();
        days.keySet().stream().sorted().forEach(id -> items.put(id, plan.days(id, days.get(id))));
        for (String link : "AB BC CD CE EF DG EH GH CI FJ IJ JK JL HM KN LN".split(" ")) {
            plan.link(items.get(link.substring(0, 1)), items.get(link.substring(1)));
        }
        Schedule schedule = plan.schedule();
        assertThat(WorkCalendar.standard().between(schedule.start(), schedule.finish())).isEqualTo(44L * Plan.DAY);
        assertThat(schedule.criticalPath()).containsExactly("A", "B", "C", "E", "F", "J", "L", "N");
        Map<String, Integer> slack = Map.of("D", 4, "G", 4, "H", 4, "M", 4, "I", 2, "K", 1);
        for (ItemSchedule item : schedule.items()) {
            assertThat(item.totalFloatMinutes()).as(item.id()).isEqualTo(slack.getOrDefault(item.id(), 0) * Plan.DAY);
        }
    }

    private static Plan authTable(LocalDate start) {
        Plan plan = new Plan(start);
        Map<String, Deliverable> items = new HashMap<>();
        for (List<String> row : List.of(List.of("User Auth API v2", "Identity Team", "Database schema migration", "03-15 17:00"),
                List.of("Database schema migration", "Platform Team", "None", "03-01 17:00"),
                List.of("Mobile app update", "Mobile Team", "User Auth API v2", "04-01 17:00"),
                List.of("Dashboard redesign", "Web Team", "User Auth API v2", "04-15 17:00"))) {
            Deliverable item = plan.task(row.get(0), null);
            item.setOwnerTeam(plan.team(row.get(1)));
            item.setDeadline(Plan.at(row.get(3)));
            items.put(row.get(0), item);
        }
        plan.link(items.get("Database schema migration"), items.get("User Auth API v2"));
        plan.link(items.get("User Auth API v2"), items.get("Mobile app update"));
        plan.link(items.get("User Auth API v2"), items.get("Dashboard redesign"));
        return plan;
    }

    @Test
    void theTableOfAProgramInTime() {
        Schedule schedule = authTable(LocalDate.of(2026, 2, 2)).schedule();
        assertThat(schedule.problems()).isEmpty();
        assertThat(schedule.items()).allMatch(ItemSchedule::assumedEstimate).allMatch(item -> item.durationMinutes() == 4800);
        ItemSchedule auth = schedule.item("User Auth API v2").orElseThrow();
        assertThat(auth.start()).isEqualTo(Plan.at("02-16 09:00"));
        assertThat(auth.finish()).isEqualTo(Plan.at("02-27 17:00"));
        assertThat(auth.driver().text()).isEqualTo("after Database schema migration (Platform Team) finishes 2026-02-13");
        assertThat(auth.deadlineSlipMinutes()).as("ten working days early").isEqualTo(-10 * Plan.DAY);
        assertThat(schedule.finish()).isEqualTo(Plan.at("03-13 17:00"));
        assertThat(schedule.criticalPath()).containsExactly("Database schema migration", "User Auth API v2", "Dashboard redesign");
        assertThat(schedule.items()).allMatch(ItemSchedule::critical);
    }

    @Test
    void theTableOfAProgramTooLate() {
        Schedule schedule = authTable(LocalDate.of(2026, 2, 23)).schedule();
        Map<String, Integer> slips = Map.of("Database schema migration", 5, "User Auth API v2", 5, "Mobile app update", 2,
                "Dashboard redesign", -8);
        for (ItemSchedule item : schedule.items()) {
            assertThat(item.deadlineSlipMinutes()).as(item.id()).isEqualTo(slips.get(item.id()) * Plan.DAY);
        }
        assertThat(schedule.item("Database schema migration").orElseThrow().totalFloatMinutes()).isEqualTo(-5 * Plan.DAY);
        assertThat(schedule.item("Mobile app update").orElseThrow().totalFloatMinutes()).isEqualTo(-2 * Plan.DAY);
        assertThat(schedule.criticalPath()).as("finishing together, the one with less float")
                .containsExactly("Database schema migration", "User Auth API v2", "Mobile app update");
    }
}
