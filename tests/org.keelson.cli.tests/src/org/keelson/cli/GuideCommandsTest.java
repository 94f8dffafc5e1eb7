// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command line that the guide and the README have a reader type is one: a verb that there is, with what it takes. */
class GuideCommandsTest {

    private static final Pattern LINE = Pattern.compile("(?m)^\\./keelson ([a-z].*)$|`(?:\\./)?keelson ([a-z][^`]*)`");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");
    /** What stands for something of the reader's own, such as a FILE, as one argument. */
    private static final String REST = "…";

    private record Line(String page, String text) {

        List<String> words() {
            String command = text.replaceFirst("\\s+#.*", "").replaceFirst("\\s+>.*", "").replace(REST, "");
            return WORD.matcher(command).results().map(word -> word.group().replace("\"", "")).toList();
        }
    }

    private static List<Line> lines() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("bundles"))) {
            root = root.getParent();
        }
        List<Line> lines = new ArrayList<>();
        Path doc = root.resolve("bundles/org.keelson.doc");
        try (Stream<Path> pages = Stream.concat(Stream.of(root.resolve("README.md")), Files.walk(doc))) {
            List<Path> texts = pages.filter(each -> each.toString().endsWith(".md") && !each.startsWith(doc.resolve("target")))
                    .sorted().toList();
            for (Path page : texts) {
                Matcher matcher = LINE.matcher(Files.readString(page));
                while (matcher.find()) {
                    String text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    lines.add(new Line(page.getFileName().toString(), text));
                }
            }
        }
        return lines;
    }

    @Test
    void everyCommandOfTheGuideIsOne() throws IOException {
        List<Line> lines = lines();
        assertThat(lines).hasSizeGreaterThan(60);
        for (Line line : lines) {
            List<String> words = line.words();
            Supplier<Verb> verb = CommandLineRunner.verb(words.getFirst());
            assertThat(verb).as("the verb of: " + line).isNotNull();
            CommandLine command = new CommandLine(verb.get()).setCaseInsensitiveEnumValuesAllowed(true);
            boolean isWhole = words.size() > 1 && !words.get(1).startsWith("--");
            if (isWhole) {
                assertThatCode(() -> command.parseArgs(words.subList(1, words.size()).toArray(String[]::new))).as(line.toString())
                        .doesNotThrowAnyException();
            } else {
                words.stream().skip(1).filter(word -> word.startsWith("--")).map(word -> word.replaceFirst("=.*", ""))
                        .forEach(option -> assertThat(command.getCommandSpec().findOption(option)).as(option + " of " + line)
                                .isNotNull());
            }
        }
    }
}
