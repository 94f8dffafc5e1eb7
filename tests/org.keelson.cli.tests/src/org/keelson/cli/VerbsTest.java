// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.engine.ExtensionPoint;
import org.keelson.storage.PortfolioStore;

class VerbsTest {

    private static final String HEAD = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-03-02">
              <teams id="t" name="Platform Team"/>
            """;
    private static final String ITEMS = """
              <programs id="g" name="Move" ownerTeam="t">
                <workstreams id="w" name="Data">
                  <items xsi:type="keelson:Deliverable" id="a" key="K-1" name="Schema" ownerTeam="t" likely="960" progress="0"/>
                </workstreams>
                <items xsi:type="keelson:Milestone" id="b" name="Switch" ownerTeam="t" deadline="2026-03-03T17:00"/>
              </programs>
              <dependencies id="d" predecessor="a" successor="b"/>
            """;
    private static final String TAIL = "</keelson:Portfolio>\n";

    @TempDir
    Path folder;

    private Cli cli() {
        return new Cli(folder).with(ExtensionPoint.IMPORTERS, "lines", Contributed.Lines.class, Map.of("fileExtensions", "txt"))
                .with(ExtensionPoint.EXPORTERS, "names", Contributed.Names.class, Map.of())
                .with(ExtensionPoint.ESCALATION_RULES, "warns", Contributed.Warns.class, Map.of())
                .with(ExtensionPoint.REPORTS, "empty", Contributed.Empty.class, Map.of())
                .with(ExtensionPoint.REPORTS, "does-not-apply", Contributed.DoesNotApply.class, Map.of());
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private String[] files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void newMakesAnEmptyPortfolioAndNeverReplacesOne() throws Exception {
        Cli.Run run = cli().run("new", "p.keelson", "--name", "Plan ü", "--start", "2026-04-01", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("schema").asText()).isEqualTo("keelson/new/1");
        assertThat(run.json().at("/portfolio/name").asText()).isEqualTo("Plan ü");
        assertThat(new PortfolioStore().load(folder.resolve("p.keelson")).portfolio().getStart()).hasToString("2026-04-01");

        byte[] before = Files.readAllBytes(folder.resolve("p.keelson"));
        Cli.Run again = cli().run("new", "p.keelson");
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("p.keelson is there already");
        assertThat(folder.resolve("p.keelson")).hasBinaryContent(before);

        assertThat(cli().run("new", "quiet.keelson", "-q")).isEqualTo(new Cli.Run(0, "", ""));
        assertThat(new PortfolioStore().load(folder.resolve("quiet.keelson")).portfolio().getName()).isEqualTo("quiet");
        assertThat(cli().run("new", "none/p.keelson").status()).isEqualTo(3);
        assertThat(files()).containsExactly("p.keelson", "quiet.keelson");
    }

    @Test
    void scheduleAnswersTheWholeObject() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        Cli.Run run = cli().run("schedule", "p.keelson", "--json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.fieldNames()).toIterable().containsExactly("schema", "portfolio", "dataDate", "start", "finish", "items",
                "criticalPath", "cycles", "rollUp", "problems");
        assertThat(json.at("/rollUp/1/id").asText()).isEqualTo("w");
        assertThat(json.at("/rollUp/1/parent").asText()).isEqualTo("g");
        assertThat(json.at("/rollUp/0/finishBy/child").asText()).isEqualTo("b");
        assertThat(json.at("/rollUp/0/startBy/item").asText()).isEqualTo("a");
        assertThat(json.get("schema").asText()).isEqualTo("keelson/schedule/1");
        assertThat(json.get("portfolio").toString()).isEqualTo("{\"id\":\"p\",\"name\":\"Plan\"}");
        assertThat(json.get("start").asText()).isEqualTo("2026-03-02T09:00");
        assertThat(json.get("criticalPath").toString()).isEqualTo("[\"a\",\"b\"]");
        JsonNode item = json.get("items").get(1);
        assertThat(item.fieldNames()).toIterable().containsExactly("id", "key", "name", "kind", "program", "workstream", "team", "start",
                "finish", "lateStart", "lateFinish", "durationMinutes", "totalFloatMinutes", "freeFloatMinutes",
                "interferingFloatMinutes", "critical", "progress", "deadline", "deadlineSlipMinutes", "estimate", "driver", "floatLimit");
        assertThat(item.get("id").asText()).isEqualTo("a");
        assertThat(item.get("key").asText()).isEqualTo("K-1");
        assertThat(item.get("kind").asText()).isEqualTo("deliverable");
        assertThat(item.get("program").asText()).isEqualTo("Move");
        assertThat(item.get("workstream").asText()).isEqualTo("Data");
        assertThat(item.get("team").asText()).isEqualTo("Platform Team");
        assertThat(item.get("finish").asText()).isEqualTo("2026-03-03T17:00");
        assertThat(item.get("durationMinutes").asInt()).isEqualTo(960);
        assertThat(item.get("deadline").isNull()).isTrue();
        assertThat(item.get("estimate").asText()).isEqualTo("given");
        assertThat(item.at("/driver/kind").asText()).isEqualTo("portfolio-start");
        JsonNode milestone = json.get("items").get(0);
        assertThat(milestone.get("deadlineSlipMinutes").asInt()).isZero();
        assertThat(milestone.at("/driver/kind").asText()).isEqualTo("dependency");
        assertThat(milestone.at("/driver/id").asText()).isEqualTo("d");
    }

    @Test
    void scheduleReadsWell() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        String out = cli().run("schedule", "p.keelson", "--quiet").out();
        assertThat(out).startsWith("Plan\n  from 2026-03-02 09:00 to 2026-03-03 17:00")
                .contains("Critical path\n  start ", "2026-03-02 09:00  2026-03-03 17:00  Schema  Platform Team  ", "2 items;");
        assertThat(out.lines()).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
    }

    @Test
    void aLaterDataDateIsHeld() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        JsonNode json = cli().run("schedule", "p.keelson", "--data-date", "2026-03-09", "--json").json();
        assertThat(json.get("dataDate").asText()).isEqualTo("2026-03-09T00:00");
        assertThat(json.get("finish").asText()).isGreaterThan("2026-03-09");
    }

    @Test
    void ofManyMessagesOfAKindTheFirstAreEnough() throws Exception {
        StringBuilder chain = new StringBuilder();
        StringBuilder links = new StringBuilder("<dependencies id=\"l\" predecessor=\"c1\" successor=\"c0\"/>");
        for (int i = 0; i < 9; i++) {
            chain.append("<items xsi:type=\"keelson:Deliverable\" id=\"c").append(i).append("\" name=\"C\" likely=\"480\"/>");
            links.append(i == 0 ? ""
                    : "<dependencies id=\"l" + i + "\" predecessor=\"c" + (i - 1) + "\" successor=\"c" + i + "\"/>");
        }
        file("p.keelson", HEAD + ITEMS.replace("</programs>", chain + "</programs>" + links) + TAIL);
        Cli.Run run = cli().run("schedule", "p.keelson", "--json");
        assertThat(run.json().get("problems").findValuesAsText("rule")).filteredOn("schedule.unscheduled"::equals).hasSize(9);
        assertThat(run.err().lines().filter(line -> line.contains("has no dates"))).hasSize(5);
        assertThat(run.err()).contains("warning: 4 more like this, schedule.unscheduled; --json has them all\n");
        assertThat(cli().run("schedule", "p.keelson", "--quiet").err()).startsWith("error: ").hasLineCount(1);
    }

    @Test
    void aLoopIsSaidAndTheRestIsScheduled() throws Exception {
        file("p.keelson", HEAD + ITEMS.replace("</programs>", """
                <items xsi:type="keelson:Deliverable" id="x" name="X" likely="480"/>
                <items xsi:type="keelson:Deliverable" id="y" name="Y" likely="480"/>
              </programs>
              <dependencies id="xy" predecessor="x" successor="y" state="COMMITTED"/>
              <dependencies id="yx" predecessor="y" successor="x"/>
                """) + TAIL);
        Cli.Run run = cli().run("schedule", "p.keelson", "--json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("cycles").toString()).isEqualTo("[{\"path\":[\"x\",\"y\"],\"cut\":\"yx\"}]");
        assertThat(json.get("problems").findValuesAsText("rule")).contains("schedule.cycle");
        assertThat(json.get("criticalPath").toString()).isEqualTo("[\"a\",\"b\"]");
        for (JsonNode item : json.get("items")) {
            assertThat(item.get("start").isNull()).isEqualTo(item.get("id").asText().matches("[xy]"));
        }
        assertThat(run.err()).contains("error: ");
        assertThat(cli().run("schedule", "p.keelson").out()).contains("X → Y → X; cheapest to cut: Y → X");
    }

    @Test
    void whatWasLostOnLoadingIsSaid() throws Exception {
        file("p.keelson", HEAD + ITEMS + "<rockets/>" + TAIL);
        Cli.Run run = cli().run("schedule", "p.keelson", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().at("/problems/0/rule").asText()).isEqualTo("storage.unknown-element");
        assertThat(run.err()).contains("error: line 11: the element <rockets>");
    }

    @Test
    void aFileThatCannotBeReadIsStatus3WithFileAndLine() throws Exception {
        file("p.keelson", HEAD);
        for (String verb : new String[] {"schedule", "check"}) {
            Cli.Run run = cli().run(verb, "p.keelson");
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).isEqualTo("keelson " + verb + ": p.keelson:4: ends before it is complete\n");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void importMakesThenUpdatesAndNeverDoubles() throws Exception {
        file("plan.txt", "a Schema\nb Switch\n? bad\n");
        Cli.Run dry = cli().run("import", "plan.txt", "--into", "p.keelson", "--dry-run", "--json");
        assertThat(dry.status()).isZero();
        assertThat(dry.json().at("/created/deliverable").asInt()).isEqualTo(2);
        assertThat(files()).containsExactly("plan.txt");

        Cli.Run first = cli().run("import", "plan.txt", "--into", "p.keelson", "--program", "Move", "--json");
        assertThat(first.status()).isZero();
        assertThat(first.json().get("schema").asText()).isEqualTo("keelson/import/1");
        assertThat(first.json().at("/created/deliverable").asInt()).isEqualTo(2);
        assertThat(first.json().at("/skipped/0/record").asText()).isEqualTo("line 9");
        assertThat(first.json().at("/losses/0/field").asText()).isEqualTo("colour");
        assertThat(first.json().get("problems").findValuesAsText("rule")).contains("lines.odd", "extension.output");
        assertThat(first.out()).doesNotContain("noise");
        byte[] bytes = Files.readAllBytes(folder.resolve("p.keelson"));

        Cli.Run second = cli().run("import", "plan.txt", "--into", "p.keelson", "--program", "Move", "--json");
        assertThat(second.json().at("/unchanged/deliverable").asInt()).isEqualTo(2);
        assertThat(second.json().get("created").isEmpty()).isTrue();
        assertThat(folder.resolve("p.keelson")).hasBinaryContent(bytes);

        file("plan.txt", "a Schema of the database\nb Switch\n");
        Cli.Run third = cli().run("import", "plan.txt", "--into", "p.keelson", "--program", "Move");
        assertThat(third.out()).contains("plan.txt went into p.keelson", "updated    1 deliverable", "unchanged  ", "lost       colour, 2 times");
        assertThat(new PortfolioStore().load(folder.resolve("p.keelson")).portfolio().getPrograms().getFirst().getItems())
                .extracting(i -> i.getName()).containsExactly("a Schema of the database", "b Switch");
    }

    @Test
    void importIntoADamagedFileKeepsItBeside() throws Exception {
        byte[] damaged = Files.readAllBytes(file("p.keelson", HEAD + ITEMS + "<rockets/>" + TAIL));
        file("plan.txt", "a Schema\n");
        Cli.Run run = cli().run("import", "plan.txt", "--into", "p.keelson");
        assertThat(run.err()).contains("what could not be read of p.keelson is in p.keelson.bak still");
        assertThat(folder.resolve("p.keelson.bak")).hasBinaryContent(damaged);
    }

    @Test
    void importRefusesWhatItCannotRead() throws Exception {
        file("plan.txt", "! not for me\n");
        file("plan.xyz", "");
        file("bad.keelson", "no portfolio");
        Cli.Run refused = cli().run("import", "plan.txt", "--into", "p.keelson");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("plan.txt:1: there is nothing to read");
        assertThat(cli().run("import", "none.txt", "--into", "p.keelson").status()).isEqualTo(3);
        assertThat(cli().run("import", "plan.txt", "--into", "p.keelson", "--map", "none.map").status()).isEqualTo(3);
        assertThat(cli().run("import", "plan.txt", "--into", "bad.keelson").status()).isEqualTo(3);
        assertThat(folder.resolve("bad.keelson")).hasContent("no portfolio");
        assertThat(cli().run("import", "plan.xyz", "--into", "p.keelson").err()).contains("say --format with one of lines");
        assertThat(cli().run("import", "plan.txt", "--into", "p.keelson", "--format", "xls").err()).contains("those that can be used: lines");
        assertThat(files()).containsExactly("bad.keelson", "plan.txt", "plan.xyz");
    }

    @Test
    void exportWritesTheFile() throws Exception {
        file("p.keelson", HEAD + TAIL);
        Cli.Run run = cli().run("export", "p.keelson", "--format", "names", "--out", "names.txt", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("out").asText()).isEqualTo("names.txt");
        assertThat(folder.resolve("names.txt")).hasContent("Plan\n");
        assertThat(cli().run("export", "p.keelson", "--format", "nothing", "--out", "x").status()).isEqualTo(2);
        assertThat(cli().run("export", "p.keelson", "--format", "names", "--out", "none/x").status()).isEqualTo(3);
    }

    @Test
    void checkTellsFindingsAndFailsWhenAsked() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        Cli.Run run = cli().run("check", "p.keelson", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContain("noise");
        JsonNode warning = null;
        for (JsonNode finding : run.json().get("findings")) {
            assertThat(finding.fieldNames()).toIterable().containsExactly("rule", "severity", "element", "message", "why");
            warning = finding.get("rule").asText().equals("warns") ? finding : warning;
        }
        assertThat(warning).isNotNull();
        assertThat(warning.get("severity").asText()).isEqualTo("warning");
        assertThat(warning.at("/why/0").asText()).isEqualTo("it is so");
        assertThat(cli().run("check", "p.keelson", "--fail-on", "warning").status()).isEqualTo(1);
        assertThat(cli().run("check", "p.keelson", "--fail-on", "error").status()).isZero();
        assertThat(cli().run("check", "p.keelson").out()).contains("warning  Somebody should know.  [warns]", "    because it is so");
    }

    @Test
    void aBrokenRuleIsStatus4AndTheOthersAreHeard() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        Cli cli = cli().with(ExtensionPoint.ESCALATION_RULES, "throws", Contributed.Throws.class, Map.of());
        Cli.Run run = cli.run("check", "p.keelson", "--json", "--fail-on", "warning");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.json().get("findings").findValuesAsText("rule")).contains("warns");
        assertThat(run.json().get("problems").toString()).contains("'throws' of org.example failed");
    }

    @Test
    void reportsAreWrittenInEveryFormat() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        for (String format : new String[] {"html", "md", "pdf", "json"}) {
            Cli.Run run = cli().run("report", "p.keelson", "--id", "empty", "--format", format, "--out", "r." + format, "--json");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.json().get("out").asText()).isEqualTo("r." + format);
            assertThat(Files.size(folder.resolve("r." + format))).isPositive();
        }
        assertThat(folder.resolve("r.html")).content().contains("About Plan");
        assertThat(new String(Files.readAllBytes(folder.resolve("r.pdf")), 0, 5)).isEqualTo("%PDF-");
        assertThat(cli().run("report", "p.keelson", "--id", "empty", "--out", "by-ending.md").status()).isZero();
        assertThat(cli().run("report", "p.keelson", "--id", "empty", "--format", "md").out()).contains("About Plan");
    }

    @Test
    void aReportThatCannotBeWrittenLeavesNoFile() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        Cli cli = cli().with(ExtensionPoint.REPORTS, "throws", Contributed.Throws.class, Map.of());
        assertThat(cli.run("report", "p.keelson", "--id", "throws", "--format", "md", "--out", "r.md").status()).isEqualTo(4);
        Cli.Run none = cli.run("report", "p.keelson", "--id", "does-not-apply", "--format", "md", "--out", "r.md");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("The portfolio has no gate.");
        assertThat(cli.run("report", "p.keelson", "--id", "nothing", "--format", "md", "--out", "r.md").err()).contains("empty");
        assertThat(cli.run("report", "p.keelson", "--id", "empty", "--format", "docx", "--out", "r.md").status()).isEqualTo(2);
        assertThat(files()).containsExactly("p.keelson");
    }

    @Test
    void diagramsAreSvg() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        for (String kind : new String[] {"dependencies", "structure", "roadmap"}) {
            assertThat(cli().run("diagram", "p.keelson", "--kind", kind, "--out", kind + ".svg").status()).isZero();
            assertThat(folder.resolve(kind + ".svg")).content().contains("<svg ", "</svg>");
        }
        assertThat(folder.resolve("dependencies.svg")).content().contains("Platform Team", "Schema", "Switch");
    }

    @Test
    void whatIsCollapsedInTheFileIsSoInItsPictures() throws Exception {
        file("p.keelson", """
                <xmi:XMI xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:notation="https://keelson.org/notation/1">
                """ + HEAD + ITEMS + TAIL + """
                  <notation:Diagram id="s" kind="STRUCTURE"><nodes id="n" element="w" collapsed="true"/></notation:Diagram>
                  <notation:Diagram id="m"><lanes id="l" element="t" collapsed="true"/></notation:Diagram>
                </xmi:XMI>
                """);
        for (String kind : new String[] {"dependencies", "structure"}) {
            assertThat(cli().run("diagram", "p.keelson", "--kind", kind, "--out", kind + ".svg").status()).isZero();
            assertThat(folder.resolve(kind + ".svg")).content().doesNotContain("data-element=\"a\"");
        }
        assertThat(folder.resolve("structure.svg")).content().contains("data-element=\"w\"");
        assertThat(folder.resolve("dependencies.svg")).content().contains("2 items");
    }

    @Test
    void theRoadmapHasOtherGroupsAndConfidence() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        assertThat(cli().run("diagram", "p.keelson", "--kind", "roadmap", "--out", "a.svg").status()).isZero();
        assertThat(folder.resolve("a.svg")).content().contains(">Data<").doesNotContain(">Platform Team<", "P50");
        String[] verb = {"diagram", "p.keelson", "--kind", "roadmap", "--group", "team", "--confidence", "--out", "b.svg"};
        assertThat(cli().run(verb).status()).isZero();
        String first = Files.readString(folder.resolve("b.svg"));
        assertThat(first).contains(">Platform Team<", "P50").doesNotContain(">Data<");
        assertThat(cli().run(verb).status()).isZero();
        assertThat(folder.resolve("b.svg")).as("the same once more").hasContent(first);
    }

    @Test
    void theMapHasOtherLanesAndLenses() throws Exception {
        file("p.keelson", HEAD + ITEMS + TAIL);
        Cli.Run run = cli().run("diagram", "p.keelson", "--kind", "dependencies", "--out", "a.svg", "--lanes", "workstream",
                "--lens", "critical", "--lens", "team=platform team", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("kind").asText()).isEqualTo("dependencies");
        assertThat(folder.resolve("a.svg")).content().contains("in 2 lanes by workstream", "2 items emphasised", ">Data<");
        assertThat(cli().run("diagram", "p.keelson", "--kind", "dependencies", "--out", "b.svg", "--lanes", "none", "--lens",
                "around=a:0:0", "--only").status()).isZero();
        assertThat(folder.resolve("b.svg")).content().contains("map of 1 item", "Schema")
                .doesNotContain("Switch", "lanes by");
        assertThat(cli().run("diagram", "p.keelson", "--kind", "dependencies", "--out", "c.svg", "--collapse", "platform team")
                .status()).isZero();
        assertThat(folder.resolve("c.svg")).content().contains("map of 1 item", "2 items").doesNotContain(">Schema<");
        Cli.Run none = cli().run("diagram", "p.keelson", "--kind", "dependencies", "--out", "d.svg", "--collapse", "Marketing");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("there is no lane Marketing; say Platform Team or all");
        assertThat(folder.resolve("d.svg")).doesNotExist();
    }

    @Test
    void generateIsTheSameForTheSameSeed() throws Exception {
        assertThat(cli().run("generate", "one.keelson", "--items", "300", "--teams", "7", "--json").json().get("links").asInt()).isEqualTo(600);
        cli().run("generate", "two.keelson", "--items", "300", "--teams", "7");
        cli().run("generate", "other.keelson", "--items", "300", "--teams", "7", "--seed", "2");
        assertThat(folder.resolve("one.keelson")).hasSameBinaryContentAs(folder.resolve("two.keelson"));
        assertThat(Files.mismatch(folder.resolve("one.keelson"), folder.resolve("other.keelson"))).isNotNegative();
        assertThat(cli().run("generate", "one.keelson", "--items", "3").status()).isEqualTo(2);
        JsonNode json = cli().run("schedule", "one.keelson", "--json").json();
        assertThat(json.get("items")).hasSize(300);
        assertThat(json.get("cycles")).isEmpty();
    }

    @Test
    void generateTellsOfDependenciesThatHaveNoRoomAndOfNumbersThatMakeNoSense() throws Exception {
        Cli.Run run = cli().run("generate", "small.keelson", "--items", "3", "--links", "100000", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("links").asInt()).isEqualTo(3);
        assertThat(run.json().get("problems").get(0).get("message").asText()).startsWith("3 of 100000 dependencies");
        for (String[] wrong : new String[][] {{"--calendars", "0"}, {"--milestones", "4"}, {"--risks", "-1"}, {"--progress", "101"},
                {"--capacity", "0"}, {"--capacity", "NaN"}, {"--estimates", "square"}, {"--links", "-1"}, {"--teams", "0"}}) {
            Cli.Run refused = cli().run("generate", "wrong.keelson", "--items", "3", wrong[0], wrong[1]);
            assertThat(refused.status()).as(wrong[0]).isEqualTo(2);
            assertThat(refused.err()).contains(wrong[1]);
            assertThat(folder.resolve("wrong.keelson")).doesNotExist();
        }
    }

    @Test
    void generateFullHasSomeOfEverythingUnlessToldOtherwise() throws Exception {
        JsonNode made = cli().run("generate", "full.keelson", "--items", "400", "--full", "--risks", "5", "--json").json();
        assertThat(made.get("calendars").asInt()).isEqualTo(8);
        assertThat(made.get("risks").asInt()).isEqualTo(5);
        assertThat(folder.resolve("full.keelson")).content().contains("Milestone", "keyResults", "promises", "actualFinish", "outcomes", "constraintDate");
        assertThat(cli().run("schedule", "full.keelson", "--json").json().get("items")).hasSize(400);
    }

    @Test
    void withNothingScheduledThereIsNoTableOfACriticalPath() throws Exception {
        file("p.keelson", HEAD + TAIL);
        assertThat(cli().run("schedule", "p.keelson").out()).contains("none: nothing is scheduled").doesNotContain("because");
    }

    @Test
    void nothingIsWrittenOverThePortfolioItIsMadeOf() throws Exception {
        Path portfolio = file("p.keelson", HEAD + ITEMS + TAIL);
        for (String[] verb : new String[][] {{"export", "--format", "names"}, {"report", "--id", "empty", "--format", "md"},
                {"diagram", "--kind", "roadmap"}}) {
            Cli.Run run = cli().run(Stream.concat(Stream.of(verb), Stream.of("p.keelson", "--out", "./p.keelson")).toArray(String[]::new));
            assertThat(run.status()).as(verb[0]).isEqualTo(2);
            assertThat(run.err()).contains("is the portfolio itself");
            assertThat(portfolio).hasContent(HEAD + ITEMS + TAIL);
        }
    }
}
