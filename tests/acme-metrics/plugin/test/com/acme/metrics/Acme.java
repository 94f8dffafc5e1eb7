// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.nio.file.Path;

import org.keelson.model.CustomFieldType;
import org.keelson.model.TeamKind;
import org.keelson.testsupport.PluginXml;
import org.keelson.testsupport.PortfolioBuilder;

/** What the tests have in common: a shop that buys half of its work. */
final class Acme {

    static final PluginXml PLUGIN = PluginXml.read(Path.of("plugin.xml"));

    private Acme() {
    }

    /** Starts on 2026-03-02. Paygrid does 10 of the 20 days that are open, and begins on 2026-03-09. */
    static PortfolioBuilder shop() {
        return PortfolioBuilder.portfolio("Shop").teams("web")
                .team("paygrid", team -> team.kind(TeamKind.VENDOR).named("Paygrid"))
                .customField("com.acme.contract", CustomFieldType.TEXT)
                .program("checkout", program -> program.named("Checkout")
                        .item("plan", item -> item.team("paygrid").lasts("20d").finished("2026-02-27"))
                        .item("schema", item -> item.team("web").lasts("5d"))
                        .workstream("payment", stream -> stream
                                .item("api", item -> item.named("Payment API").team("paygrid").lasts("10d").after("schema"))
                                .item("page", item -> item.team("web").lasts("5d").after("api")))
                        .milestone("launch", milestone -> milestone.after("page")));
    }
}
