// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keelson.api.RuleFinding;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.model.EscalationLevel;
import org.keelson.model.problems.Problem;

/**
 * What rules would have said over versions of a portfolio, and how well. Immutable; keeps nothing of the model.
 *
 * @param versions the versions that were looked at, oldest first
 * @param weeks    how many weeks lie between the first and the last of them; at least 1
 * @param rules    one for each rule that counts, by id
 * @param total    the same for all of them together
 * @param dates    every date that was to be kept, by day, then element
 * @param alerts   what the desk would have raised, by day, then in its order
 * @param failures calls of contributions that failed or overran, by version; the rest went on
 * @param problems what is to be told besides
 */
public record ReplayResult(List<Look> versions, double weeks, List<Score> rules, Score total, List<Due> dates,
        List<Alerted> alerts, List<Failure> failures, List<Problem> problems) {

    /**
     * One version.
     *
     * @param items    how many items it has
     * @param findings how many findings there were
     * @param raised   how many of them were raised then
     * @param movedUp  how many went a level up then
     * @param heldBack how many were held back then
     */
    public record Look(String name, LocalDateTime moment, int items, int findings, int raised, int movedUp, int heldBack) {
    }

    /**
     * How well a rule did, or all of them.
     *
     * @param rule           id of the rule, or {@code null} for all
     * @param findings       how many different findings there were; one that stays for weeks is one
     * @param standing       how many there were in a version, on average
     * @param alerts         how many of them were raised
     * @param alertsPerWeek  the same for each week
     * @param heldBack       how many were never raised
     * @param heldBackBy     the same by what held them back last
     * @param missesCaught   how many dates were missed with an alert before
     * @param misses         how many dates were missed without
     * @param trueAlarms     how many alerts were about a date that was missed
     * @param falseAlarms    how many were about dates that were kept, and none that was missed
     * @param leadTimeDays   median of the days from the alert to the day of the date that was missed, or {@code null} if none was
     *                       caught
     * @param shortestLeadTimeDays the least of them, or {@code null}
     */
    public record Score(String rule, int findings, double standing, int alerts, double alertsPerWeek, int heldBack,
            Map<Kind, Integer> heldBackBy, int missesCaught, int misses, int trueAlarms, int falseAlarms, Double leadTimeDays,
            Integer shortestLeadTimeDays) {
    }

    /** What became of a date. */
    public enum Fate {
        /** It was kept. */
        KEPT,
        /** It was missed. */
        MISSED,
        /** It lies after the last version. */
        OPEN;

        /** Name in JSON. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What makes a date one that is to be kept. */
    public enum DueKind {
        /** The deadline of an item. */
        DEADLINE,
        /** The day on which the latest baseline has a committed milestone. */
        COMMITMENT,
        /** The day on which the consumer of an agreed dependency needs it; else the one that was promised. */
        PROMISE;

        /** Name in JSON. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A date that was to be kept, as it stood when it came due.
     *
     * @param element  id of the item or dependency
     * @param name     what people call it
     * @param due      the date
     * @param done     when it was done, or {@code null} if it is not
     * @param warnings alerts before, about it or about what gave it its date; the earliest first
     */
    public record Due(String element, String name, DueKind kind, LocalDateTime due, LocalDateTime done, Fate fate,
            List<Warning> warnings) {
        public Due {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * An alert before a date.
     *
     * @param alert    number of the alert in the list of alerts
     * @param on       day of the version in which it first stood while what it is about gave the date
     * @param distance how many dependencies before the item it is; 0 for the item itself
     * @param leadDays days from then to the date
     */
    public record Warning(int alert, LocalDate on, int distance, int leadDays) {
    }

    /** Whether an alert was right. */
    public enum Verdict {
        /** A date that it is about was missed afterwards. */
        TRUE,
        /** Dates that it is about were kept, and none was missed. */
        FALSE,
        /** It is about no date that has come due since. */
        OPEN;

        /** Name in JSON. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that the desk would have raised.
     *
     * @param on          day of the version
     * @param elementName what people call the element; empty for the portfolio
     * @param level       the level it would have come to first
     * @param audience    ids of the parties
     * @param clearedOn   day of the version in which it was gone, or {@code null} if it still stands
     */
    public record Alerted(LocalDate on, RuleFinding finding, String elementName, EscalationLevel level, List<String> audience,
            LocalDate clearedOn, Verdict verdict) {
        public Alerted {
            audience = List.copyOf(audience);
        }
    }

    /**
     * A contribution that gave no answer about one version.
     *
     * @param contribution its id
     * @param outcome      how it ended: {@code failed}, {@code timed-out} and so on
     * @param message      in words
     */
    public record Failure(String version, String contribution, String outcome, String message) {
    }

    public ReplayResult {
        versions = List.copyOf(versions);
        rules = List.copyOf(rules);
        dates = List.copyOf(dates);
        alerts = List.copyOf(alerts);
        failures = List.copyOf(failures);
        problems = List.copyOf(problems);
    }

    /** Dates that were missed, whether or not anybody was warned. */
    public List<Due> missed() {
        return dates.stream().filter(each -> each.fate() == Fate.MISSED).toList();
    }
}
