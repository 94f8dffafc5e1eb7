// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.edit.AlertEdit.Seen;
import org.keelson.edit.EscalationEdit.Request;
import org.keelson.model.Acknowledgement;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Alert;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;

/** What is done about findings: each edit done, undone and done again. */
class FindingEditsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Example e = new Example();

    private void doUndoRedo(Edit edit, String label, Runnable then) {
        String before = Dump.of(e.resource);
        e.session.execute(edit);
        assertThat(e.session.undoLabel()).contains(label);
        then.run();
        String after = Dump.of(e.resource);
        assertThat(after).isNotEqualTo(before);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
    }

    private void refused(Edit edit, String why) {
        String before = Dump.of(e.resource);
        assertThatThrownBy(() -> e.session.execute(edit)).isInstanceOf(IllegalEditException.class).hasMessageContaining(why);
        assertThat(Dump.of(e.resource)).isEqualTo(before);
    }

    private static Seen seen(String rule, String element, LocalDate since) {
        return new Seen(rule, element, since, DAY, null, null);
    }

    private static Request request(String rule, String... about) {
        return new Request("App is late ", rule, List.of(about), "It is late.", "What gives?", "mobile", DAY.plusDays(7),
                EscalationLevel.TEAM, DAY, null);
    }

    @Test
    void whatWasSeenIsRemembered() {
        doUndoRedo(AlertEdit.record(List.of(seen("late", "app", DAY), seen("late", null, DAY), seen("late", "nowhere", DAY)), DAY),
                "Record 3 findings", () -> {
                    assertThat(e.portfolio.getAlerts()).hasSize(2).extracting(Alert::getElement).containsExactly(e.app, null);
                    assertThat(e.portfolio.getAlertsSince()).isEqualTo(DAY);
                });
        Alert first = e.portfolio.getAlerts().getFirst();
        long revision = e.session.revision();
        e.session.execute(AlertEdit.record(List.of(seen("late", e.portfolio.getId(), DAY), seen("late", "app", DAY)), DAY));
        assertThat(e.session.revision()).as("the same again changes nothing").isEqualTo(revision);
        doUndoRedo(AlertEdit.record(List.of(new Seen("late", "app", DAY, DAY, DAY.minusDays(1), DAY.plusDays(1)),
                seen("other", "api", DAY)), DAY), "Record 2 findings", () -> {
                    assertThat(e.portfolio.getAlerts()).hasSize(2).first().isSameAs(first);
                    assertThat(first.getReturned()).isEqualTo(DAY.minusDays(1));
                    assertThat(first.getCleared()).isEqualTo(DAY.plusDays(1));
                });
    }

    @Test
    void whatIsSaidOrSeenOfAnElementGoesWithIt() {
        e.session.execute(AlertEdit.record(List.of(seen("late", "app", DAY)), DAY));
        e.session.execute(AcknowledgementEdit.accept("late", e.app, "known", null, e.ann, DAY));
        e.session.execute(AcknowledgementEdit.accept("late", e.api, "known", null, e.ann, DAY));
        doUndoRedo(Edits.delete(List.of(e.app)), "Delete Mobile app", () -> {
            assertThat(e.portfolio.getAlerts()).isEmpty();
            assertThat(e.portfolio.getAcknowledgements()).extracting(Acknowledgement::getElement).containsExactly(e.api);
        });
        e.session.execute(Edits.delete(List.of(e.ann)));
        assertThat(e.portfolio.getAcknowledgements()).as("who said it may go").extracting(Acknowledgement::getBy)
                .containsOnlyNulls().hasSize(1);
    }

    @Test
    void aFindingIsAcceptedWithAReason() {
        doUndoRedo(AcknowledgementEdit.accept("late", e.app, " Known. ", null, e.ann, DAY), "Accept late of Mobile app", () -> {
            Acknowledgement said = e.portfolio.getAcknowledgements().getFirst();
            assertThat(said.getState()).isEqualTo(AcknowledgementState.ACCEPTED);
            assertThat(said.getReason()).isEqualTo("Known.");
            assertThat(said.getBy()).isSameAs(e.ann);
            assertThat(said.getOn()).isEqualTo(DAY);
        });
        refused(AcknowledgementEdit.accept("late", e.app, " ", null, e.ann, DAY), "needs a reason");
        refused(AcknowledgementEdit.accept("late", e.app, "why", DAY.minusDays(1), e.ann, DAY), "is past");
        e.session.execute(AcknowledgementEdit.accept("late", e.portfolio, "why", DAY, null, DAY));
        assertThat(e.portfolio.getAcknowledgements().getLast().getElement()).isNull();
    }

    @Test
    void aFindingIsSnoozedUntilADay() {
        doUndoRedo(AcknowledgementEdit.snooze("late", e.app, DAY.plusDays(2), null, null, DAY),
                "Snooze late of Mobile app until 2026-03-04", () -> assertThat(e.portfolio.getAcknowledgements().getFirst()
                        .getState()).isEqualTo(AcknowledgementState.SNOOZED));
        refused(AcknowledgementEdit.snooze("late", e.app, null, "r", null, DAY), "needs a last day");
        refused(AcknowledgementEdit.snooze("late", e.app, DAY.minusDays(1), "r", null, DAY), "is past");
    }

    @Test
    void optionsThatAPersonHasFramedAreRaisedToo() {
        doUndoRedo(EscalationEdit.raise(request("late", "app"), java.util.List.of("Cut the scope", " Move the date "), 1),
                "Raise App is late", () -> {
                    Escalation raised = e.portfolio.getEscalations().getLast();
                    assertThat(raised.getOptions()).extracting(each -> each.getName())
                            .containsExactly("Cut the scope", "Move the date");
                    assertThat(raised.getRecommendation()).isSameAs(raised.getOptions().getLast());
                });
        refused(EscalationEdit.raise(request("late", "app"), java.util.List.of("Wait"), -1), "an open escalation about it already");
    }

    @Test
    void anEscalationIsRaisedOnce() {
        doUndoRedo(EscalationEdit.raise(request("late", "app")), "Raise App is late", () -> {
            Escalation raised = e.portfolio.getEscalations().getLast();
            assertThat(raised.getName()).isEqualTo("App is late");
            assertThat(raised.getAbout()).containsExactly(e.app);
            assertThat(raised.getFrom()).isSameAs(e.mobile);
            assertThat(raised.getState()).isEqualTo(EscalationState.RAISED);
            assertThat(raised.getRaisedOn()).isEqualTo(DAY);
            assertThat(raised.getBy()).isEqualTo(DAY.plusDays(7));
            assertThat(raised.getOptions()).isEmpty();
        });
        refused(EscalationEdit.raise(request("late", "app")), "an open escalation about it already: \"App is late\"");
        refused(EscalationEdit.raise(request("late")), "about something");
        refused(EscalationEdit.raise(request("late", "nowhere")), "no element \"nowhere\"");
        e.session.execute(EscalationEdit.raise(request("other", "app")));
        e.session.execute(EscalationEdit.raise(request(null, "app")));
        e.session.execute(EscalationEdit.raise(request(null, "app")));
        assertThat(e.portfolio.getEscalations()).hasSize(4);
    }

    @Test
    void anEscalationAboutADecisionHasItsOptions() {
        e.session.execute(Edit.of("Recommend", () -> e.decision.setRecommendation(e.option)));
        doUndoRedo(EscalationEdit.raise(request("overdue", "decision", "risk")), "Raise App is late", () -> {
            Escalation raised = e.portfolio.getEscalations().getLast();
            assertThat(raised.getDecision()).isSameAs(e.decision);
            assertThat(raised.getRisk()).isSameAs(e.risk);
            assertThat(raised.getOptions()).singleElement().satisfies(option -> {
                assertThat(option.getName()).isEqualTo("Both");
                assertThat(option.getId()).isNotEqualTo("option");
            });
            assertThat(raised.getRecommendation()).isSameAs(raised.getOptions().getFirst());
        });
    }

    @Test
    void optionsOfTheDecisionKeepWhatIsSaidOfThem() {
        e.session.execute(Edit.of("Frame", () -> {
            e.option.setConsequences("Two launches");
            e.option.setCost(5000.0);
            e.option.setScheduleEffect(960);
        }));
        doUndoRedo(EscalationEdit.raise(request("overdue", "decision"), java.util.List.of("Wait", "Both"), 1), "Raise App is late",
                () -> {
                    Escalation raised = e.portfolio.getEscalations().getLast();
                    assertThat(raised.getOptions()).extracting(each -> each.getName()).containsExactly("Wait", "Both");
                    assertThat(raised.getOptions().getFirst().getConsequences()).isNull();
                    assertThat(raised.getOptions().getLast().getConsequences()).isEqualTo("Two launches");
                    assertThat(raised.getOptions().getLast().getCost()).isEqualTo(5000.0);
                    assertThat(raised.getOptions().getLast().getScheduleEffect()).isEqualTo(960);
                    assertThat(raised.getRecommendation()).isSameAs(raised.getOptions().getLast());
                });
        e.session.undo();
        e.session.execute(EscalationEdit.raise(request("overdue", "decision"), java.util.List.of("Both stores"), -1));
        assertThat(e.portfolio.getEscalations().getLast().getOptions()).singleElement().satisfies(renamed -> {
            assertThat(renamed.getName()).isEqualTo("Both stores");
            assertThat(renamed.getConsequences()).isEqualTo("Two launches");
        });
        assertThat(e.option.getName()).as("the decision's own").isEqualTo("Both");
    }

    @Test
    void aLineIsFollowedWhileItIsEdited() {
        java.util.List<String> three = java.util.List.of("a", "b", "c");
        assertThat(OptionLines.follow(three, java.util.List.of("a", "bx", "c"), 1)).isEqualTo(1);
        assertThat(OptionLines.follow(three, java.util.List.of("new", "a", "b", "c"), 1)).isEqualTo(2);
        assertThat(OptionLines.follow(three, java.util.List.of("a", "c"), 1)).isEqualTo(-1);
        assertThat(OptionLines.follow(three, java.util.List.of("a", "c"), 2)).isEqualTo(1);
        assertThat(OptionLines.follow(three, three, 2)).isEqualTo(2);
        assertThat(OptionLines.follow(java.util.List.of(), three, -1)).isEqualTo(-1);
        assertThat(OptionLines.follow(java.util.List.of("b", "b"), java.util.List.of("b", "bc"), 1)).isEqualTo(1);
    }

    @Test
    void anEscalationGoesUpAndKeepsWhereItWas() {
        Creation<Escalation> raise = EscalationEdit.raise(request("late", "app"));
        e.session.execute(raise);
        Escalation escalation = raise.created();
        e.session.execute(EscalationEdit.answer(escalation, EscalationState.ACKNOWLEDGED, null, DAY));
        doUndoRedo(EscalationEdit.moveUp(escalation, EscalationLevel.PORTFOLIO, "ann", DAY.plusDays(5)),
                "Move App is late up to portfolio", () -> {
                    assertThat(escalation.getLevel()).isEqualTo(EscalationLevel.PORTFOLIO);
                    assertThat(escalation.getLevelOn()).isEqualTo(DAY.plusDays(5));
                    assertThat(escalation.getFrom()).isSameAs(e.ann);
                    assertThat(escalation.getState()).isEqualTo(EscalationState.RAISED);
                    assertThat(escalation.getEarlier()).singleElement().satisfies(step -> {
                        assertThat(step.getLevel()).isEqualTo(EscalationLevel.TEAM);
                        assertThat(step.getOn()).isEqualTo(DAY);
                        assertThat(step.getFrom()).isSameAs(e.mobile);
                    });
                });
        e.session.execute(EscalationEdit.moveUp(escalation, EscalationLevel.EXECUTIVE, null, DAY.plusDays(9)));
        assertThat(escalation.getEarlier().getLast().getOn()).isEqualTo(DAY.plusDays(5));
        refused(EscalationEdit.moveUp(escalation, EscalationLevel.EXECUTIVE, null, DAY), "at that level already");
        e.session.execute(EscalationEdit.answer(escalation, EscalationState.WITHDRAWN, null, DAY));
        refused(EscalationEdit.moveUp(escalation, EscalationLevel.EXECUTIVE, null, DAY), "is closed");
    }

    @Test
    void anEscalationIsAnswered() {
        Creation<Escalation> raise = EscalationEdit.raise(request("late", "app"));
        e.session.execute(raise);
        Escalation escalation = raise.created();
        refused(EscalationEdit.answer(escalation, EscalationState.DECIDED, null, DAY), "Say what was decided");
        doUndoRedo(EscalationEdit.answer(escalation, EscalationState.DECIDED, " Two more people. ", DAY.plusDays(3)),
                "Decide App is late", () -> {
                    assertThat(escalation.getState()).isEqualTo(EscalationState.DECIDED);
                    assertThat(escalation.getClosedOn()).isEqualTo(DAY.plusDays(3));
                    assertThat(escalation.getOutcome()).isEqualTo("Two more people.");
                });
        doUndoRedo(EscalationEdit.answer(escalation, EscalationState.RAISED, null, DAY.plusDays(4)), "Raise again App is late",
                () -> assertThat(escalation.getClosedOn()).isNull());
    }

    @Test
    void aStatusIsClaimedInItsPlace() {
        doUndoRedo(StatusEdit.claim(e.program, Status.WATCH, "Tight", e.ann, DAY), "Claim Launch as watch",
                () -> assertThat(e.program.getStatusHistory()).singleElement().satisfies(entry -> {
                    assertThat(entry.getStatus()).isEqualTo(Status.WATCH);
                    assertThat(entry.isOverride()).isFalse();
                }));
        e.session.execute(StatusEdit.claim(e.program, Status.ON_TRACK, null, null, DAY.minusDays(7)));
        assertThat(e.program.getStatusHistory()).extracting(StatusEntry::getDate).containsExactly(DAY.minusDays(7), DAY);
        refused(StatusEdit.claim(e.program, Status.UNKNOWN, null, null, DAY), "A claim says");
    }

    @Test
    void aStatusIsOverriddenWithAReasonUntilADay() {
        doUndoRedo(StatusEdit.override(e.app, Status.ON_TRACK, "The part came", DAY.plusDays(7), e.ann, DAY),
                "Override Mobile app as on track", () -> assertThat(e.app.getStatusHistory()).singleElement()
                        .satisfies(entry -> {
                            assertThat(entry.isOverride()).isTrue();
                            assertThat(entry.getComment()).isEqualTo("The part came");
                            assertThat(entry.getExpires()).isEqualTo(DAY.plusDays(7));
                            assertThat(entry.getBy()).isSameAs(e.ann);
                        }));
        refused(StatusEdit.override(e.app, Status.ON_TRACK, " ", DAY.plusDays(7), e.ann, DAY), "needs a reason");
        refused(StatusEdit.override(e.app, Status.ON_TRACK, "r", null, e.ann, DAY), "needs a last day");
        refused(StatusEdit.override(e.app, Status.ON_TRACK, "r", DAY.minusDays(1), e.ann, DAY), "is past");
        refused(StatusEdit.override(e.app, Status.UNKNOWN, "r", DAY, e.ann, DAY), "A claim says");
    }
}
