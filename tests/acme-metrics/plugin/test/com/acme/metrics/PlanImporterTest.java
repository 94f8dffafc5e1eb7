// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.api.CustomFields;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportResult.Loss;
import org.keelson.api.ImportResult.Skipped;
import org.keelson.api.ImportSource;
import org.keelson.model.Milestone;
import org.keelson.model.Program;
import org.keelson.model.TeamKind;
import org.keelson.model.WorkItem;
import org.keelson.testsupport.Checked;
import org.keelson.testsupport.PortfolioBuilder;

class PlanImporterTest {

    private static final String PLAN = """
            acme plan 1
            # from the planning desk

            team Paygrid, vendor
            program Checkout
            api: Payment API, 10d, Paygrid, after schema, contract C-1204, cost 12000
            schema: Database schema, 5d, Web
            launch: Launch, milestone, due 2026-04-01, after schema api
            """;

    private static ImportRequest request(String plan) {
        return ImportRequest.of(ImportSource.of("plan.acme", plan), PortfolioBuilder.portfolio("Target").build(),
                Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    }

    private static ImportResult read(String plan) throws Exception {
        return Checked.importer(new PlanImporter(), request(plan));
    }

    @Test
    void aPlanIsRead() throws Exception {
        ImportResult result = read(PLAN);
        assertEquals(List.of(), result.skipped());
        assertEquals(List.of(new Loss("cost", 1, "12000")), result.losses());
        Program checkout = result.fragment().getPrograms().getFirst();
        assertEquals(List.of("api", "schema", "launch"), checkout.getItems().stream().map(WorkItem::getKey).toList());
        WorkItem api = checkout.getItems().getFirst();
        assertEquals("Payment API", api.getName());
        assertEquals(4800, api.getLikely());
        assertEquals(TeamKind.VENDOR, api.getOwnerTeam().getKind());
        assertEquals("C-1204", CustomFields.text(api, "com.acme.contract").orElseThrow());
        Milestone launch = assertInstanceOf(Milestone.class, checkout.getItems().get(2));
        assertEquals(LocalDateTime.of(2026, 4, 1, 17, 0), launch.getDeadline());
        assertEquals(List.of("schema api", "schema launch", "api launch"),
                result.fragment().getDependencies().stream().map(each -> each.getKey()).toList());
    }

    @Test
    void itemsWithoutAProgramGoWhereThePersonSays() throws Exception {
        String plan = "acme plan 1\na: A, 1d\n";
        assertEquals("Acme", read(plan).fragment().getPrograms().getFirst().getName());
        assertEquals("Mine", Checked.importer(new PlanImporter(), request(plan).withProgram("Mine")).fragment().getPrograms()
                .getFirst().getName());
    }

    @Test
    void linesThatCannotBeReadAreLeftOut() throws Exception {
        ImportResult result = read("""
                acme plan 1
                team Paygrid, friend
                what is this
                a: A, 1d
                a: Another A, 1d
                b: B, due tomorrow, after a
                c: C, after nobody
                """);
        assertEquals(List.of(new Skipped("line 2", "'friend' is no kind of team; there is vendor"),
                new Skipped("line 3", "It is neither a team nor a program nor an item with its key and a colon"),
                new Skipped("line 5", "There is an item 'a' already"),
                new Skipped("line 6", "Text 'tomorrow' could not be parsed at index 0"),
                new Skipped("line 7", "There is no item 'nobody' to wait for")), result.skipped());
        assertEquals(List.of("A", "C"),
                result.fragment().getPrograms().getFirst().getItems().stream().map(WorkItem::getName).toList());
        assertEquals(List.of(), result.fragment().getDependencies());
    }

    @Test
    void anythingElseIsNoPlan() {
        ImportException refused = assertThrows(ImportException.class, () -> read("name;duration\n"));
        assertEquals(1, refused.line().orElseThrow());
        assertThrows(ImportException.class, () -> read(""));
    }
}
