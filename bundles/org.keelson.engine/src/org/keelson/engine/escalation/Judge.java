// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keelson.api.Acknowledgements;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.model.Acknowledgement;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.Party;

/** Decides about one finding by itself, without regard to others and to budgets. */
final class Judge {

    /** What is to be done if the budget allows: to raise it, or to move an escalation a level up. */
    record Wish(Candidate candidate, Escalation escalation, String why) {

        Kind kind() {
            return escalation == null ? Kind.RAISE : Kind.LEVEL_UP;
        }
    }

    /** Either a disposition or a wish; the other is {@code null}. */
    record Verdict(Disposition disposition, Wish wish) {

        static Verdict of(Disposition disposition) {
            return new Verdict(disposition, null);
        }

        static Verdict of(Wish wish) {
            return new Verdict(null, wish);
        }
    }

    private final Acknowledgements acknowledged;
    private final Raised raised;
    private final Intake intake;
    private final EscalationPolicy policy;
    private final LocalDate firstDay;
    private final LocalDate day;

    /** @param firstDay on which somebody looked first */
    Judge(Acknowledgements acknowledged, Raised raised, Intake intake, EscalationPolicy policy, LocalDate firstDay,
            LocalDate day) {
        this.acknowledged = acknowledged;
        this.raised = raised;
        this.intake = intake;
        this.policy = policy;
        this.firstDay = firstDay;
        this.day = day;
    }

    Verdict judge(Candidate candidate) {
        String rule = candidate.found().rule();
        Optional<Escalation> open = raised.open(rule, candidate.concern().element());
        Optional<Acknowledgement> said = acknowledged.settingAside(candidate.found());
        if (said.isPresent()) {
            Kind kind = said.get().getState() == AcknowledgementState.SNOOZED ? Kind.SNOOZED : Kind.ACCEPTED;
            LocalDate until = said.get().getUntil() == null ? null : said.get().getUntil().plusDays(1);
            return Verdict.of(candidate.as(kind, open.map(Escalation::getId).orElse(null), until,
                    Acknowledgements.text(said.get())));
        }
        if (open.isPresent()) {
            return raisedBefore(candidate, open.get());
        }
        if (candidate.finding().severity().compareTo(policy.leastSeverity()) > 0) {
            return Verdict.of(candidate.as(Kind.BELOW_SEVERITY, "is " + candidate.finding().severity().json()
                    + ", and nothing below " + policy.leastSeverity().json() + " is raised"));
        }
        Optional<Escalation> other = raised.other(rule, candidate.concern().element())
                .filter(each -> each.getLevel().compareTo(candidate.level()) >= 0);
        if (other.isPresent()) {
            return Verdict.of(candidate.as(Kind.DUPLICATE, other.get().getId(), null,
                    "is part of " + Wording.quoted(other.get()) + ", which is open about the same element"));
        }
        Disposition quiet = quiet(candidate, rule);
        return quiet != null ? Verdict.of(quiet)
                : Verdict.of(new Wish(candidate, null, Wording.start(candidate, intake.isNear(candidate.finding().by()))));
    }

    /** Held back because of what has been before, or {@code null}. */
    private Disposition quiet(Candidate candidate, String rule) {
        Optional<Escalation> closed = raised.closed(rule, candidate.concern().element())
                .filter(each -> Raised.closedOn(each) != null && each.getLevel().compareTo(candidate.level()) >= 0);
        if (closed.isPresent()) {
            Disposition after = afterClosing(candidate, closed.get());
            if (after != null) {
                return after;
            }
        }
        Sighting sighting = candidate.sighting();
        LocalDate ready = sighting.steadySince().plusDays(policy.persistDays());
        boolean thereFromTheFirst = sighting.returned() == null && sighting.since().equals(firstDay);
        LocalDate by = candidate.finding().by();
        boolean cannotWait = by != null && !by.isAfter(ready);
        if (day.isBefore(ready) && !thereFromTheFirst && !cannotWait) {
            return candidate.as(Kind.TOO_NEW, null, ready, "is there since " + sighting.steadySince() + ", and must be for "
                    + Wording.days(policy.persistDays()));
        }
        return null;
    }

    private Disposition afterClosing(Candidate candidate, Escalation closed) {
        LocalDate closedOn = Raised.closedOn(closed);
        LocalDate returned = candidate.sighting().returned();
        String what = Wording.quoted(closed) + " was " + Levels.word(closed.getState()) + " on " + closedOn;
        if (returned != null && !closedOn.isAfter(returned) && !closedOn.isBefore(candidate.sighting().since())
                && !day.isAfter(returned.plusDays(policy.clearDays()))) {
            return candidate.as(Kind.FLAPPING, closed.getId(), returned.plusDays(policy.clearDays() + 1L),
                    "went away and came back on " + returned + ", so it is still the one that was raised; " + what);
        }
        LocalDate over = closedOn.plusDays(policy.coolDownDays());
        return day.isBefore(over) ? candidate.as(Kind.COOL_DOWN, closed.getId(), over, what + "; it is left alone until " + over)
                : null;
    }

    private Verdict raisedBefore(Candidate candidate, Escalation open) {
        Candidate there = candidate.at(open.getLevel(), intake.audience(open.getLevel(), candidate.concern()));
        String when = open.getRaisedOn() == null ? "" : " since " + open.getRaisedOn();
        if (open.getState() == EscalationState.DRAFT) {
            return Verdict.of(there.as(Kind.RAISED, open.getId(), null, Wording.quoted(open) + " is a draft about it"));
        }
        String standing = "is raised as " + Wording.quoted(open) + when + ", "
                + (open.getState() == EscalationState.ACKNOWLEDGED ? "acknowledged" : "not acknowledged yet");
        String reason = reasonToGoUp(candidate, open);
        if (reason == null) {
            return Verdict.of(there.as(Kind.RAISED, open.getId(), null, standing));
        }
        EscalationLevel up = above(candidate, there, open);
        if (up == null) {
            return Verdict.of(there.as(Kind.RAISED, open.getId(), null,
                    standing + "; " + reason + ", but nobody else is named above " + Wording.level(open.getLevel())));
        }
        Candidate moved = candidate.at(up, intake.audience(up, candidate.concern()));
        return Verdict.of(new Wish(moved, open, standing + "; goes up to " + Wording.names(moved.audience()) + " at "
                + Wording.level(up) + ": " + reason));
    }

    /** Why an escalation goes up now, or {@code null} if it stays. */
    private String reasonToGoUp(Candidate candidate, Escalation open) {
        LocalDate there = Raised.levelOn(open);
        if (there == null || there.isAfter(day)) {
            return null;
        }
        boolean worse = candidate.base().compareTo(open.getLevel()) > 0;
        if (worse && candidate.level().compareTo(open.getLevel()) > 0) { // else nobody is named where it belongs
            return "it has become worse";
        }
        LocalDate by = candidate.finding().by() != null ? candidate.finding().by() : open.getBy();
        if (open.getState() == EscalationState.ACKNOWLEDGED) {
            return by != null && by.isBefore(day) && !there.isAfter(by) ? "it was to be decided by " + by : null;
        }
        if (intake.isNear(by) && there.isBefore(by.minusDays(policy.nearDays()))) {
            return "it is to be decided by " + by;
        }
        long waiting = ChronoUnit.DAYS.between(there, day);
        return waiting >= policy.levelUpDays() ? "nobody has acknowledged it for " + Wording.days(waiting) : null;
    }

    /** The nearest level above where somebody is named who has not been asked there already. */
    private EscalationLevel above(Candidate candidate, Candidate there, Escalation open) {
        Set<Party> asked = new HashSet<>(there.audience());
        asked.add(open.getFrom());
        EscalationLevel least = Levels.higher(Levels.above(open.getLevel()), candidate.base());
        for (EscalationLevel level : EscalationLevel.values()) {
            List<Party> audience = intake.audience(level, candidate.concern());
            if (level.compareTo(open.getLevel()) > 0 && level.compareTo(least) >= 0 && !asked.containsAll(audience)) {
                return level;
            }
        }
        return null;
    }
}
