// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.findings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.keelson.api.Acknowledgements;
import org.keelson.api.RuleFinding;
import org.keelson.edit.Labels;
import org.keelson.engine.Contribution;
import org.keelson.engine.escalation.Disposition;
import org.keelson.model.Acknowledgement;
import org.keelson.model.Element;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.rendering.Palette;
import org.keelson.ui.insight.internal.parts.FilterBar;

/**
 * A finding of a rule.
 *
 * @param rule    the rule, or {@code null} if it is gone by now
 * @param element what it is about; the portfolio if it names nothing else
 * @param said    what sets it aside, or {@code null}
 * @param decided what the escalation desk does about it, or {@code null} if it was not asked
 */
record FindingRow(RuleFinding found, Contribution rule, Element element, Acknowledgement said, Disposition decided) {

    static final Comparator<FindingRow> BY_SEVERITY = Comparator.comparing(row -> row.found().finding().severity());

    /** What the table recognises it by. */
    List<String> key() {
        return Arrays.asList(found.rule(), found.finding().element(), found.finding().message());
    }

    /** Sign and word, so that it is told without colour. */
    String severity() {
        return switch (found.finding().severity()) {
            case ERROR -> "■ Error";
            case WARNING -> "▲ Warning";
            case INFO -> "○ Info";
        };
    }

    Palette.Role ink() {
        return said != null || found.finding().severity() == ProblemSeverity.INFO ? Palette.Role.QUIET
                : found.finding().severity() == ProblemSeverity.ERROR ? Palette.Role.OFF_TRACK : Palette.Role.WATCH;
    }

    String ruleName() {
        return rule == null ? found.rule() : rule.name();
    }

    /** What was said of it; empty if it is open. */
    String setAside() {
        String text = said == null ? "" : Acknowledgements.text(said);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What becomes of it, and at which level; empty if it is not known. */
    String escalation() {
        if (decided == null) {
            return "";
        }
        String level = decided.level().getName().toLowerCase(Locale.ROOT);
        return switch (decided.kind()) {
            case RAISE -> "To raise, " + level;
            case LEVEL_UP -> "To go up, " + level;
            case RAISED -> "Raised, " + level;
            default -> "Held back: " + decided.kind().json().replace('-', ' ');
        };
    }

    boolean matches(String words) {
        String all = String.join("\n", severity(), found.finding().message(), Labels.text(element), found.rule(), ruleName(),
                setAside(), escalation(), String.join("\n", found.finding().why()));
        return FilterBar.containsAll(all, words);
    }
}
