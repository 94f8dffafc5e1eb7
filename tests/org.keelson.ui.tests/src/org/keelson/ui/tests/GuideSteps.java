// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbered steps of a page of the guide ask a reader to do, word by word. Bold with {@code >} is a path in the menu bar,
 * italics are the names of fields, buttons and pages, and code is what is typed, pressed or seen.
 */
final class GuideSteps {

    /** A kind of doing, by the words that ask for it. */
    enum Kind {
        /** Choose **File > Open…** */
        MENU("[Cc]hoose \\*\\*(?<text>[^*]+)\\*\\*"),
        /** choose *Entry* in the context menu, of what has the keyboard */
        CONTEXT("[Cc]hoose \\*(?<text>[^*]+)\\* in (?:its|the) context menu"),
        /** choose `value` in *Field*, or wherever it is offered */
        CHOOSE("[Cc]hoose `(?<text>[^`]+)`(?: in \\*(?<where>[^*]+)\\*)?"),
        /** Select `Element` in the tree, or the row that has the text in a table that is shown */
        SELECT("[Ss]elect (?:the row )?`(?<text>[^`]+)`(?<where> in the tree)?"),
        /** Type `text` into *Field* */
        FILL("[Tt]ype (?:where )?`(?<text>[^`]+)`(?: is)? into \\*(?<where>[^*]+)\\*"),
        /** and `text` into *Field*, which goes on with the typing */
        FILL_TOO("and `(?<text>[^`]+)` into \\*(?<where>[^*]+)\\*"),
        /** type `text`, at the place that has the keyboard */
        TYPE("[Tt]ype `(?<text>[^`]+)`(?! (?:is )?into)"),
        PUSH("[Pp]ush \\*(?<text>[^*]+)\\*"),
        PRESS("[Pp]ress `(?<text>[^`]+)`"),
        /** go to the page *Charter* */
        PAGE("[Gg]o to the page \\*(?<text>[^*]+)\\*"),
        /** You see `text` */
        SEE("(?:[Ss]ee|and|,) `(?<text>[^`]+)`(?= |,|\\.|;|:|$)(?! into)");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile(words);
        }
    }

    /**
     * One thing to do, or to see.
     *
     * @param where the field; empty where there is none
     * @param step  the whole sentence, to name it by
     */
    record Instruction(Kind kind, String text, String where, String step) {

        @Override
        public String toString() {
            return kind + " " + text + (where.isEmpty() ? "" : " (" + where.strip() + ")") + ", of the step: " + step;
        }
    }

    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. (.*)$");
    private static final Pattern FILE = Pattern.compile("(?s)`([\\w-]+\\.csv)`[^`]*?:\\n+```\\n(.*?)```");

    private GuideSteps() {
    }

    /** The steps of a page, each as the sentence that it is. */
    static List<String> steps(String page) {
        return STEP.matcher(page).results().map(result -> result.group(1)).toList();
    }

    /** What a step asks for, in the order of its words. Of two that begin at one place the longer counts. */
    static List<Instruction> read(String step) {
        List<Instruction> found = new ArrayList<>();
        int from = 0;
        while (from < step.length()) {
            Instruction next = null;
            int start = Integer.MAX_VALUE;
            int end = 0;
            for (Kind kind : Kind.values()) {
                Matcher matcher = kind.words.matcher(step);
                if (matcher.find(from) && (matcher.start() < start || matcher.start() == start && matcher.end() > end)
                        && (kind != Kind.SEE || follows(kind, found, matcher.group()))) {
                    start = matcher.start();
                    end = matcher.end();
                    next = new Instruction(kind, matcher.group("text"), where(matcher), step);
                }
            }
            if (next == null) {
                break;
            }
            found.add(next);
            from = end;
        }
        return found;
    }

    /** "and `x`" goes on with what was seen, or pressed, before; it begins nothing. */
    private static boolean follows(Kind kind, List<Instruction> before, String words) {
        return words.startsWith("S") || words.startsWith("s") || !before.isEmpty() && before.getLast().kind() == kind;
    }

    private static String where(Matcher matcher) {
        try {
            String where = matcher.group("where");
            return where == null ? "" : where;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The files that a page has its reader save, by name: a code block after a sentence with the name. */
    static Map<String, String> files(String page) {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(page).results().forEach(result -> files.put(result.group(1), result.group(2)));
        return files;
    }
}
