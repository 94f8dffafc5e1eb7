// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Lines of a text of which each names something that is more than its name: which line is which while the text is edited. */
public final class OptionLines {

    private OptionLines() {
    }

    /**
     * Where a line is after an edit of the lines.
     *
     * @param at place of the line before; negative for none
     * @return its place now; a line that was edited is the same line; -1 if it is gone
     */
    public static int follow(List<String> before, List<String> now, int at) {
        int least = Math.min(before.size(), now.size());
        int head = 0;
        while (head < least && before.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        if (at < head) {
            return Math.max(-1, at);
        }
        if (at >= before.size() - tail) {
            return at + now.size() - before.size();
        }
        return at < now.size() - tail ? at : -1;
    }

    /**
     * What each line stands for: what is called so, or else what stood at its place if no other line is called that.
     *
     * @param known what there is, in the order in which it was written down
     * @return for each line one of them, each once, or {@code null} for a new line
     */
    static <T> List<T> match(List<String> lines, List<T> known, Function<T, String> name) {
        List<T> left = new ArrayList<>(known);
        List<T> found = new ArrayList<>(Arrays.asList((T[]) new Object[lines.size()]));
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            T called = left.stream().filter(each -> line.equals(name.apply(each))).findFirst().orElse(null);
            found.set(at, called);
            left.remove(called);
        }
        for (int at = 0; at < Math.min(lines.size(), known.size()); at++) {
            if (found.get(at) == null && left.remove(known.get(at))) {
                found.set(at, known.get(at));
            }
        }
        return found;
    }
}
