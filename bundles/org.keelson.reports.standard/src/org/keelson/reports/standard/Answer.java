// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import static org.keelson.reports.standard.Writing.count;
import static org.keelson.reports.standard.Writing.day;
import static org.keelson.reports.standard.Writing.duration;
import static org.keelson.reports.standard.Writing.fact;
import static org.keelson.reports.standard.Writing.owner;
import static org.keelson.reports.standard.Writing.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Standing;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Sentence;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.WorkItem;

/** The answer that a status report begins with: does it make its date, by how much, and why. */
final class Answer {

    private static final int SOON_DAYS = 14;

    private final Reading reading;
    private final List<Sentence> sentences = new ArrayList<>();

    Answer(Reading reading) {
        this.reading = reading;
    }

    List<Sentence> sentences() {
        Optional<WorkItem> goal = reading.goal();
        goal.ifPresentOrElse(this::makesIt, this::noDeadline);
        otherDeadlines(goal);
        criticalPath();
        latePromise();
        decisions();
        return sentences;
    }

    private void makesIt(WorkItem goal) {
        ItemSchedule at = reading.dates(goal).orElseThrow();
        LocalDate deadline = day(at.deadline());
        int slip = at.deadlineSlipMinutes();
        String by = duration(Math.abs(slip), reading.minutesPerDay(goal));
        Fact[] facts = {Writing.finish(at), fact(goal, "deadline", at.deadline()), fact(goal, "schedule.deadlineSlip", slip)};
        if (slip > 0) {
            say("No: as of " + reading.asOf() + ", " + quoted(goal) + " finishes on " + day(at.finish()) + ", " + by
                    + " after its deadline of " + deadline + ".", facts);
        } else if (slip == 0) {
            say("Just: as of " + reading.asOf() + ", " + quoted(goal) + " finishes on " + day(at.finish())
                    + ", the day of its deadline, with no time to spare.", facts);
        } else {
            say("Yes: as of " + reading.asOf() + ", " + quoted(goal) + " finishes on " + day(at.finish()) + ", " + by
                    + " before its deadline of " + deadline + ".", facts);
        }
    }

    private void noDeadline() {
        if (reading.items().stream().allMatch(Standing::isFinished)) {
            say("Everything is finished.", fact(reading.portfolio(), "name", reading.portfolio().getName()));
        } else if (reading.schedule().finish() == null) {
            say("There is no finish date: every item is in a cycle, or behind one.",
                    fact(reading.portfolio(), "name", reading.portfolio().getName()));
        } else {
            say("As of " + reading.asOf() + ", the last item finishes on " + day(reading.schedule().finish())
                    + ". No open item has a deadline to hold that against.",
                    fact(reading.portfolio(), "schedule.finish", reading.schedule().finish()));
        }
    }

    private void otherDeadlines(Optional<WorkItem> goal) {
        List<WorkItem> late = reading.withDeadline().stream().filter(i -> goal.filter(g -> g == i).isEmpty())
                .filter(i -> reading.dates(i).orElseThrow().deadlineSlipMinutes() > 0)
                .sorted(Comparator.comparing((WorkItem i) -> reading.dates(i).orElseThrow().deadline())
                        .thenComparing(WorkItem::getId)).toList();
        if (late.size() == 1) {
            WorkItem item = late.get(0);
            ItemSchedule at = reading.dates(item).orElseThrow();
            say(quoted(item) + " misses its deadline too, by "
                    + duration(at.deadlineSlipMinutes(), reading.minutesPerDay(item)) + ".",
                    fact(item, "schedule.deadlineSlip", at.deadlineSlipMinutes()));
        } else if (late.size() > 1) {
            say("Besides, " + count(late.size(), "more deadline") + " are missed, the first of them that of " + quoted(late.get(0)) + ".",
                    late.stream().map(i -> fact(i, "schedule.deadlineSlip",
                            reading.dates(i).orElseThrow().deadlineSlipMinutes())).toArray(Fact[]::new));
        }
    }

    private void criticalPath() {
        List<WorkItem> path = reading.schedule().criticalPath().stream().map(reading::item).flatMap(Optional::stream).toList();
        if (path.isEmpty()) {
            return;
        }
        long teams = path.stream().map(WorkItem::getOwnerTeam).filter(Objects::nonNull).distinct().count();
        WorkItem longest = path.stream().max(Comparator.comparingInt((WorkItem i) -> reading.dates(i)
                .map(ItemSchedule::durationMinutes).orElse(0)).thenComparing(WorkItem::getId, Comparator.reverseOrder()))
                .orElseThrow();
        int minutes = reading.dates(longest).map(ItemSchedule::durationMinutes).orElse(0);
        List<Fact> facts = new ArrayList<>(path.stream().map(i -> fact(i, "schedule.critical", true)).toList());
        facts.add(fact(longest, "schedule.duration", minutes));
        String through = teams > 1 ? " of " + count(teams, "team") : "";
        String by = owner(longest).isEmpty() ? "" : " (" + owner(longest) + ")";
        sentences.add(new Sentence("What decides the date is a chain of " + count(path.size(), "item") + through
                + "; the longest part of it is " + quoted(longest) + by + ", with "
                + duration(minutes, reading.minutesPerDay(longest)) + ".", facts));
    }

    /** The worst promise on the critical path. */
    private void latePromise() {
        reading.portfolio().getDependencies().stream().filter(d -> Standing.lateDays(d) > 0)
                .filter(d -> isCritical(d.getPredecessor()) && isCritical(d.getSuccessor()))
                .max(Comparator.comparingInt(Standing::lateDays).thenComparing(Dependency::getId, Comparator.reverseOrder()))
                .ifPresent(d -> say("On that chain, " + quoted(d.getPredecessor()) + " is promised for " + day(d.getPromised())
                        + ", " + count(Standing.lateDays(d), "day") + " later than " + quoted(d.getSuccessor())
                        + " needs it.", fact(d, "promised", d.getPromised()), fact(d, "needBy", d.getNeedBy())));
    }

    private boolean isCritical(WorkItem item) {
        return item != null && reading.dates(item).map(ItemSchedule::critical).orElse(false);
    }

    private void decisions() {
        LocalDate until = reading.asOf().plusDays(SOON_DAYS);
        List<Decision> soon = RegisterSections.openDecisions(reading).stream()
                .filter(d -> d.getDecideBy() != null && !d.getDecideBy().isAfter(until)).toList();
        if (soon.size() == 1) {
            Decision decision = soon.get(0);
            say("One decision is needed by " + decision.getDecideBy() + ": " + quoted(decision) + ".",
                    fact(decision, "decideBy", decision.getDecideBy()));
        } else if (soon.size() > 1) {
            say("By " + until + ", " + count(soon.size(), "decision") + " are needed.",
                    soon.stream().map(d -> fact(d, "decideBy", d.getDecideBy())).toArray(Fact[]::new));
        }
    }

    private void say(String text, Fact... facts) {
        sentences.add(Sentence.of(text, facts));
    }
}
