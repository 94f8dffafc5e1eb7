// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keelson.api.Evaluation;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Team;
import org.keelson.testsupport.EvaluationBuilder;
import org.keelson.testsupport.PortfolioBuilder;

class OwedTest {

    private final Evaluation shop = EvaluationBuilder.of(PortfolioBuilder.portfolio("Shop").teams("paygrid", "web")
            .customField("com.acme.contract", CustomFieldType.TEXT)
            .program("checkout", program -> program
                    .item("plan", item -> item.team("paygrid").finished("2026-02-27"))
                    .item("labels", item -> item.team("paygrid").lasts("1d").after("api"))
                    .item("api", item -> item.team("paygrid").lasts("10d").field("com.acme.contract", "C-1204"))
                    .item("page", item -> item.team("web").lasts("5d"))).build()).build();
    private final Team paygrid = shop.portfolio().getTeams().getFirst();

    private static List<String> text(List<Owed> rows) {
        return rows.stream().map(row -> row.name() + " " + row.finish() + " " + row.contract()).toList();
    }

    @Test
    void whatIsOpenTheEarliestFirst() {
        assertEquals(List.of("api 2026-03-13 C-1204", "labels 2026-03-16 none"),
                text(Owed.by(paygrid, shop.portfolio(), Optional.of(shop.schedule()))));
    }

    @Test
    void datesAreNotKnownWhileTheyAreComputed() {
        assertEquals(List.of("api not known C-1204", "labels not known none"),
                text(Owed.by(paygrid, shop.portfolio(), Optional.empty())));
    }
}
