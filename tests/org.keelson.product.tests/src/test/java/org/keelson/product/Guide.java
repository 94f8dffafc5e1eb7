// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Follows a page of the guide word by word: types its blocks without a language, saves those that name a file, changes files as
 * a {@code diff} says, and looks for what a {@code text} shows in what the last line gave.
 */
final class Guide {

    private static final String FENCE = "```";

    /**
     * A fenced block.
     *
     * @param kind what stands after the fence: nothing, or a language and perhaps the name of a file
     */
    private record Block(String kind, List<String> lines) {

        String language() {
            return kind.split(" ", 2)[0];
        }

        String file() {
            return kind.contains(" ") ? kind.split(" ", 2)[1] : "";
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Terminal terminal;
    private final List<String> typed = new ArrayList<>();
    private Keelson.Run last;

    Guide(Path page, Terminal terminal) throws IOException {
        this.terminal = terminal;
        List<String> lines = null;
        for (String line : Files.readAllLines(page)) {
            if (!line.startsWith(FENCE)) {
                if (lines != null) {
                    lines.add(line);
                }
            } else if (lines == null) {
                lines = new ArrayList<>();
                blocks.add(new Block(line.substring(FENCE.length()).strip(), lines));
            } else {
                lines = null;
            }
        }
        assertThat(lines).as("a block that never ends").isNull();
    }

    /** Called after each line that was typed, with the line and what it gave. */
    @FunctionalInterface
    interface Step {
        void after(String line, Keelson.Run run) throws Exception;
    }

    void follow(Step step) throws Exception {
        for (Block block : blocks) {
            switch (block.language()) {
                case "" -> {
                    for (String line : block.lines()) {
                        last = terminal.done(line);
                        typed.add(line);
                        step.after(line, last);
                    }
                }
                case "text" -> shown(block);
                case "diff" -> change(block);
                default -> save(block);
            }
        }
    }

    List<String> typed() {
        return typed;
    }

    private void shown(Block block) {
        List<String> given = last.out().lines().map(String::strip).toList();
        assertThat(given).as("what %s gave", typed.getLast())
                .containsSubsequence(block.lines().stream().map(String::strip).toList());
    }

    private void save(Block block) throws IOException {
        assertThat(block.file()).as("the file of a block of %s", block.language()).isNotEmpty();
        Files.writeString(terminal.folder().resolve(block.file()), String.join("\n", block.lines()) + "\n");
    }

    /** Lines that begin with a minus must be there once, one after the other; those with a plus take their place. */
    private void change(Block block) throws IOException {
        Path file = terminal.folder().resolve(block.file());
        String text = Files.readString(file);
        String before = lines(block, '-');
        assertThat(before).isNotEmpty();
        assertThat(text.split(Pattern.quote(before), -1)).as("%s in %s", before, file).hasSize(2);
        Files.writeString(file, text.replace(before, lines(block, '+')));
    }

    private static String lines(Block block, char sign) {
        StringBuilder lines = new StringBuilder();
        for (String line : block.lines()) {
            assertThat(line).matches("[-+].*");
            if (line.charAt(0) == sign) {
                lines.append(line.substring(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
