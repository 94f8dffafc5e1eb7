// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.engine.ExtensionPoint;

class CommandLineRunnerTest {

    @TempDir
    Path folder;

    private Cli cli() {
        return new Cli(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", ""})
    void helpListsTheVerbs(String argument) {
        Cli.Run run = argument.isEmpty() ? cli().run() : cli().run(argument);
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: keelson VERB").contains("open", "new", "templates", "import", "export", "schedule", "first-schedule", "simulate",
                "whatif", "blockers", "capacity", "level", "baseline", "variance", "quality", "report", "diagram", "extensions", "check", "metrics",
                "generate", "install", "uninstall", "status", "rules", "review", "Exit status").doesNotContain("recover");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "new", "templates", "import", "export", "schedule", "first-schedule", "simulate", "whatif", "blockers", "capacity", "level",
            "baseline", "variance", "quality", "report", "diagram", "extensions", "install", "uninstall", "check", "metrics",
            "generate", "status", "rules", "review"})
    void everyVerbHasHelp(String verb) {
        Cli.Run run = cli().run(verb, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: keelson " + verb).contains("--json", "--quiet", "--help");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "recover p.keelson | there is no verb \"recover\" in this version",
        "nonsense | the verbs are open, new, templates, import",
        "--nonsense | a verb comes first",
        "schedule | Missing required parameter: 'FILE'; usage: keelson schedule",
        "schedule a b | Unmatched argument at index 1: 'b'",
        "schedule a --data-date soon | 'soon' is not a date such as 2026-03-02",
        "new p.keelson --start 2026-02-30 | '2026-02-30' is not a date such as 2026-03-02",
        "import a.csv | Missing required option: '--into=FILE'",
        "check p.keelson --fail-on maybe | expected one of [ERROR, WARNING, INFO]",
        "diagram p.keelson --kind pie --out x.svg | expected one of [DEPENDENCIES, STRUCTURE, ROADMAP]",
        "diagram p.keelson --kind dependencies --out x.svg --lanes people | expected one of [TEAM, PROGRAM, WORKSTREAM, NONE]",
        "diagram p.keelson --kind roadmap --out x.svg --lens late | --lanes, --lens, --only and --collapse are for --kind dependencies",
        "diagram p.keelson --kind structure --out x.svg --group team | --group and --confidence are for --kind roadmap",
        "diagram p.keelson --kind roadmap --out x.svg --group person | expected one of [PROGRAM, WORKSTREAM, TEAM, OBJECTIVE]",
        "diagram p.keelson --kind dependencies --out x.svg --lens shiny | there is no lens shiny; say critical, near-critical",
        "diagram p.keelson --kind dependencies --out x.svg --lens team | needs to know which: say team=NAME",
        "diagram p.keelson --kind dependencies --out x.svg --lens near-critical=many | is a number of days",
        "generate g.keelson --items 0 | --items 0 cannot be made; give 1 to 1000000",
        "install | Missing required parameter: 'REPOSITORY'; usage: keelson install",
        "install ftp://example.org/ | name a folder, a zip archive, or a URL of file:, http: or https:",
        "uninstall | Missing required parameter: 'FEATURE'; usage: keelson uninstall",
        "open p.keelson | ./keelson open p.keelson"})
    void wrongUsageIsSaidWithTheRightOne(String line, String message) {
        Cli.Run run = cli().run(line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("keelson").contains(message).endsWith("\n").hasLineCount(1);
    }

    @Test
    void aFailureIsAnObjectToo() {
        JsonNode usage = cli().run("schedule", "--json").json();
        assertThat(usage.get("schema").asText()).isEqualTo("keelson/schedule/1");
        assertThat(usage.at("/problems/0/rule").asText()).isEqualTo("usage");

        Cli.Run input = cli().run("schedule", "none.keelson", "--json");
        assertThat(input.status()).isEqualTo(3);
        assertThat(input.json().at("/problems/0/severity").asText()).isEqualTo("error");
        assertThat(input.json().at("/problems/0/message").asText()).isEqualTo("none.keelson: does not exist");
        assertThat(input.json().at("/problems/0/element").isNull()).isTrue();
        assertThat(input.err()).isEqualTo("keelson schedule: none.keelson: does not exist\n");

        assertThat(cli().run("recover", "--json").json().get("schema").asText()).isEqualTo("keelson/keelson/1");
    }

    @Test
    void anInternalErrorNamesItsLog() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Context broken = new Context("9.8.7", OutputStream.nullOutputStream(), new PrintStream(err, true), folder, folder,
                Clock.systemUTC(), null, null);
        assertThat(new CommandLineRunner(broken).run(List.of("extensions"))).isEqualTo(70);
        String log = err.toString().replaceAll("(?s).*the log is (.*\\.log)\n", "$1");
        assertThat(Files.readString(Path.of(log))).startsWith("keelson extensions\nversion 9.8.7, Java ")
                .contains("NullPointerException", "    at org.keelson.cli");
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNoSuccess() {
        assertThat(write("No space left on device")).isEqualTo(3);
        assertThat(write("Broken pipe")).isZero();
    }

    private int write(String trouble) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(trouble);
            }
        };
        return new CommandLineRunner(new Context("9.8.7", out, System.err, folder, folder, Clock.systemUTC(), null, null))
                .run(List.of("--version"));
    }

    @Test
    void versionIsSaid() {
        assertThat(cli().run("--version").out()).isEqualTo("keelson 9.8.7\n");
    }

    @Test
    void extensionsAreListedWithTheirHealth() {
        Cli cli = cli().with(ExtensionPoint.IMPORTERS, "lines", Contributed.Lines.class, Map.of("fileExtensions", "txt"))
                .with(ExtensionPoint.REPORTS, "not-a-report", Contributed.Lines.class, Map.of());
        Cli.Run run = cli.run("extensions", "--json");
        assertThat(run.status()).isZero();
        JsonNode contributions = run.json().get("contributions");
        assertThat(contributions.at("/0/id").asText()).isEqualTo("lines");
        assertThat(contributions.at("/0/point").asText()).isEqualTo("importers");
        assertThat(contributions.at("/0/bundle").asText()).isEqualTo("org.example");
        assertThat(contributions.at("/0/status").asText()).isEqualTo("ok");
        assertThat(contributions.at("/1/status").asText()).isEqualTo("failed");
        assertThat(run.json().at("/problems/0/message").asText()).contains("not-a-report");
        assertThat(cli.run("extensions").out()).contains("point", "importers  lines");
    }
}
