// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.keelson.analysis.rhythm.Agenda;
import org.keelson.model.ActionItem;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Promise;
import org.keelson.model.Review;
import org.keelson.model.ReviewKind;
import org.keelson.model.Team;
import org.keelson.model.TimelineEntry;

/** What is said in a weekly sync: each line becomes what it means, and an entry of the record of that day. */
public final class SyncEdit {

    /** A promise for a day is kept until its end of work. */
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private SyncEdit() {
    }

    /**
     * Writes a line down. The record of the day is made with its first line.
     *
     * @param line not unclear; an unclear one is refused
     * @param by   name of who writes; a person of that name is added if there is none; blank for nobody
     * @param at   moment of the meeting, local to the portfolio
     */
    public static Edit say(SyncLine line, String by, LocalDateTime at) {
        return Edits.edit(label(line), session -> {
            if (line instanceof SyncLine.Unclear unclear) {
                throw new IllegalEditException(unclear.why());
            }
            Portfolio portfolio = session.portfolio();
            Review meeting = Agenda.meeting(portfolio, at.toLocalDate()).orElseGet(() -> begin(portfolio, at.toLocalDate()));
            Person person = ReviewEdit.person(portfolio, by);
            if (person != null && !meeting.getParticipants().contains(person)) {
                meeting.getParticipants().add(person);
            }
            TimelineEntry entry = ModelFactory.eINSTANCE.createTimelineEntry();
            entry.setAt(at);
            entry.setText(text(line));
            meeting.getTimeline().add(entry);
            write(line, meeting, person, at.toLocalDate());
        });
    }

    private static Review begin(Portfolio portfolio, LocalDate on) {
        Review meeting = ModelFactory.eINSTANCE.createReview();
        meeting.setId(Ids.next());
        meeting.setName("Weekly sync " + on);
        meeting.setKind(ReviewKind.WEEKLY_SYNC);
        meeting.setDate(on);
        portfolio.getReviews().add(meeting);
        return meeting;
    }

    private static void write(SyncLine line, Review meeting, Person by, LocalDate on) {
        switch (line) {
            case SyncLine.Decided decided -> {
                Decision decision = ModelFactory.eINSTANCE.createDecision();
                decision.setId(Ids.next());
                decision.setName(decided.text());
                decision.setContext("Said in the " + Labels.lower(meeting.getName()));
                decision.setState(DecisionState.ACCEPTED);
                decision.setDecidedOn(on);
                decision.setOwner(by);
                ((Portfolio) meeting.eContainer()).getDecisions().add(decision);
            }
            case SyncLine.ToDo toDo -> {
                ActionItem action = ModelFactory.eINSTANCE.createActionItem();
                action.setId(Ids.next());
                action.setName(toDo.text());
                action.setDueBy(toDo.by());
                if (toDo.who() instanceof Team team) {
                    action.setOwnerTeam(team);
                } else if (toDo.who() instanceof Person person) {
                    action.setOwner(person);
                }
                meeting.getActions().add(action);
            }
            case SyncLine.Promised promised -> {
                Promise promise = ModelFactory.eINSTANCE.createPromise();
                promise.setDate(promised.date().atTime(END_OF_DAY));
                promise.setMadeOn(on);
                promise.setBy(by);
                promise.setReason(meeting.getName());
                promised.dependency().getPromises().add(promise);
            }
            case SyncLine.Note note -> { }
            case SyncLine.Unclear unclear -> { }
        }
    }

    private static String label(SyncLine line) {
        return switch (line) {
            case SyncLine.Decided decided -> "Decide " + decided.text();
            case SyncLine.ToDo toDo -> "Add action " + toDo.text();
            case SyncLine.Promised promised -> "Promise " + promised.date() + " for " + Labels.text(promised.dependency());
            case SyncLine.Note note -> "Note " + note.text();
            case SyncLine.Unclear unclear -> "Write down";
        };
    }

    /** What a line says, in words; an unclear one says what is missing. */
    public static String text(SyncLine line) {
        return switch (line) {
            case SyncLine.Decided decided -> "Decision: " + decided.text();
            case SyncLine.ToDo toDo -> "Action: " + toDo.text() + (toDo.who() == null ? "" : ", " + Labels.text(toDo.who()))
                    + (toDo.by() == null ? "" : ", by " + toDo.by());
            case SyncLine.Promised promised -> "Promise: " + Labels.text(promised.dependency()) + " for " + promised.date();
            case SyncLine.Note note -> note.text();
            case SyncLine.Unclear unclear -> unclear.why();
        };
    }
}
