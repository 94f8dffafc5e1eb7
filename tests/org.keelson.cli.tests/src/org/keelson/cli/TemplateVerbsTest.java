// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.Portfolio;
import org.keelson.storage.PortfolioStore;

/** New portfolios from templates: those that come with Keelson, an organisation's own, and broken ones. */
class TemplateVerbsTest {

    private static final Path OURS = Path.of("..", "..", "bundles", "org.keelson.samples");
    private static final String OWN = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="own" name="Store opening" description="From the lease to the first sale." start="2026-01-05">
              <programs id="g" name="Store">
                <items xsi:type="keelson:Deliverable" id="lease" name="Lease" likely="2400" deadline="2026-01-09T17:00"/>
              </programs>
            </keelson:Portfolio>
            """;

    @TempDir
    Path folder;

    private Cli cli() {
        return new Cli(folder).withTemplate("migration", OURS.resolve("templates/migration.keelson"))
                .withTemplate("product-launch", OURS.resolve("templates/product-launch.keelson"))
                .withTemplate("compliance", OURS.resolve("templates/compliance.keelson"))
                .withTemplate("platform-rollout", OURS.resolve("templates/platform-rollout.keelson"));
    }

    private Path own() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("store-opening.keelson"), OWN);
        Files.writeString(own.resolve("readme.txt"), "no template");
        return own;
    }

    private Portfolio load(String file) throws Exception {
        return new PortfolioStore().load(folder.resolve(file)).portfolio();
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration", "product-launch", "compliance", "platform-rollout"})
    void ourTemplatesArePlansWithoutErrors(String id) throws Exception {
        Cli.Run made = cli().run("new", "p.keelson", "--template", id, "--start", "2026-04-01", "--name", "Ours", "--json");
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.json().at("/template").asText()).isEqualTo(id);
        assertThat(made.json().at("/counts/workstreams").asInt()).isBetween(3, 5);
        assertThat(made.json().at("/counts/dependencies").asInt()).isGreaterThan(40);
        assertThat(load("p.keelson").getName()).isEqualTo("Ours");
        assertThat(load("p.keelson").getStart()).hasToString("2026-04-01");
        Cli.Run check = cli().run("check", "p.keelson", "--fail-on", "error");
        assertThat(check.status()).as(check.out()).isZero();
        Cli.Run schedule = cli().run("schedule", "p.keelson", "--json");
        assertThat(schedule.status()).isZero();
        assertThat(schedule.json().get("problems")).isEmpty();
        assertThat(schedule.json().get("items")).hasSizeBetween(25, 50);
        JsonNode first = cli().run("first-schedule", "p.keelson", "--json").json();
        assertThat(first.get("missing")).extracting(each -> each.get("kind").asText())
                .containsOnly("open-question");
        assertThat(first.at("/finish/earliest").asText()).isLessThan(first.at("/finish/latest").asText());
    }

    @Test
    void templatesAreListed() throws Exception {
        own();
        Cli.Run run = cli().run("templates", "--templates", "own", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().fieldNames()).toIterable().containsExactly("schema", "templates", "problems");
        assertThat(run.json().get("templates")).extracting(each -> each.get("id").asText()).containsExactly("store-opening",
                "compliance", "migration", "platform-rollout", "product-launch");
        assertThat(run.json().at("/templates/0").fieldNames()).toIterable().containsExactly("id", "name", "description", "category",
                "source", "counts");
        assertThat(run.json().at("/templates/0/counts/deliverable").asInt()).isEqualTo(1);
        assertThat(cli().run("templates", "--templates", "own").out()).contains("store-opening: Store opening\n",
                "  From the lease to the first sale.\n", "  1 program, 1 deliverable\n");
        assertThat(new Cli(folder).run("templates").out()).isEqualTo("There are no templates.\n");
    }

    @Test
    void anOwnTemplateIsUsed() throws Exception {
        own();
        Cli.Run run = cli().run("new", "p.keelson", "--template", "store-opening", "--templates", "own", "--start", "2026-05-04");
        assertThat(run.out()).isEqualTo("p.keelson: \"p\", a portfolio of 1 program, 1 deliverable that starts on 2026-05-04\n");
        assertThat(load("p.keelson").getPrograms().getFirst().getItems().getFirst().getDeadline()).hasToString("2026-05-08T17:00");
        assertThat(load("p.keelson").getId()).isNotEqualTo("own");
    }

    @Test
    void brokenTemplatesAreToldAndTheRestIsThere() throws Exception {
        Path own = own();
        Files.writeString(own.resolve("broken.keelson"), "<keelson:Portfolio");
        Files.writeString(folder.resolve("text.keelson"), "<a/>");
        Cli broken = cli().withTemplate("gone", folder.resolve("gone.keelson")).withTemplate("text", folder.resolve("text.keelson"));
        Cli.Run run = broken.run("templates", "--templates", "own", "--json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.json().get("templates")).hasSize(5);
        List<String> messages = run.json().get("problems").findValuesAsText("message");
        assertThat(messages).hasSize(3).anyMatch(text -> text.contains("broken.keelson"))
                .anyMatch(text -> text.contains("'gone'") && text.contains("there is no file"))
                .anyMatch(text -> text.contains("'text'") && text.contains("is no portfolio file"));
        assertThat(broken.run("new", "p.keelson", "--template", "migration").status()).isZero();
    }

    @Test
    void wrongUsageIsTold() throws Exception {
        Cli.Run unknown = cli().run("new", "p.keelson", "--template", "nonsense");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no template \"nonsense\"; there are compliance, migration");
        assertThat(cli().run("new", "p.keelson", "--templates", "own").status()).isEqualTo(2);
        assertThat(cli().run("templates", "--templates", "nowhere").status()).isEqualTo(3);
        assertThat(folder.resolve("p.keelson")).doesNotExist();
    }

    @Test
    void twoOfOneIdAreToldAndTheFolderGoesFirst() throws Exception {
        Files.writeString(own().resolve("migration.keelson"), OWN);
        Cli.Run run = cli().run("templates", "--templates", "own", "--json");
        assertThat(run.json().get("templates")).extracting(each -> each.get("name").asText()).contains("Store opening")
                .doesNotContain("The migration");
        assertThat(run.json().at("/problems/0/rule").asText()).isEqualTo("template.duplicate");
    }
}
