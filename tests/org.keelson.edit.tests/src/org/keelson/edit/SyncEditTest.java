// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.ActionItem;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Review;
import org.keelson.model.ReviewKind;
import org.keelson.model.Team;

/** Lines of a weekly sync: understood, written down, undone and done again. */
class SyncEditTest {

    /** A Monday. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 10, 5);

    private final Example e = new Example();
    private final Dependency dependency = e.portfolio.getDependencies().getFirst();
    private final Person rhea = ModelFactory.eINSTANCE.createPerson();

    @BeforeEach
    void addPerson() {
        rhea.setId("rhea");
        rhea.setName("Rhea Tan");
        e.session.execute(Edit.of("Add", () -> e.portfolio.getPeople().add(rhea)));
    }

    private SyncLine parse(String line) {
        return SyncLine.parse(line, e.portfolio, NOW.toLocalDate());
    }

    private Review say(String line) {
        String before = Dump.of(e.resource);
        e.session.execute(SyncEdit.say(parse(line), "Rhea Tan", NOW));
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
        return e.portfolio.getReviews().getLast();
    }

    @Test
    void theFirstLineBeginsTheRecordAndTheNextGoOn() {
        int reviews = e.portfolio.getReviews().size();
        Review meeting = say("We are all here");
        assertThat(meeting.getKind()).isEqualTo(ReviewKind.WEEKLY_SYNC);
        assertThat(meeting.getDate()).isEqualTo("2026-03-02");
        assertThat(meeting.getParticipants()).containsExactly(rhea);
        assertThat(say("Note: nothing else")).isSameAs(meeting);
        assertThat(e.portfolio.getReviews()).hasSize(reviews + 1);
        assertThat(meeting.getTimeline()).extracting(entry -> entry.getText())
                .containsExactly("We are all here", "Note: nothing else");
    }

    @Test
    void aDecisionIsMade() {
        Review meeting = say("d: Ship without single sign-on");
        Decision decision = e.portfolio.getDecisions().getLast();
        assertThat(decision.getName()).isEqualTo("Ship without single sign-on");
        assertThat(decision.getState()).isEqualTo(DecisionState.ACCEPTED);
        assertThat(decision.getDecidedOn()).isEqualTo("2026-03-02");
        assertThat(decision.getOwner()).isSameAs(rhea);
        assertThat(meeting.getTimeline().getLast().getText()).isEqualTo("Decision: Ship without single sign-on");
        assertThat(e.session.undoLabel()).contains("Decide Ship without single sign-on");
    }

    @Test
    void anActionHasItsOwnerAndItsDay() {
        ActionItem action = say("A: @rhea tan order test data by friday").getActions().getLast();
        assertThat(action.getName()).isEqualTo("order test data");
        assertThat(action.getOwner()).isSameAs(rhea);
        assertThat(action.getDueBy()).isEqualTo("2026-03-06");
        Team team = e.portfolio.getTeams().getFirst();
        assertThat(say("A: @" + team.getName() + " fix it").getActions().getLast().getOwnerTeam()).isSameAs(team);
        ActionItem nobodys = say("A: stand by me").getActions().getLast();
        assertThat(nobodys.getName()).as("\"by me\" is no day").isEqualTo("stand by me");
        assertThat(nobodys.getDueBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fix it by tomorrow               | fix it | 2026-03-03",
        "fix it by this friday            | fix it | 2026-03-06",
        "fix it by friday.                | fix it | 2026-03-06",
        "fix it by 31/12/2026             | fix it | 2026-12-31",
        "fix it by 5 June                 | fix it | 2026-06-05",
        "fix it by Friday, 5 June 2026    | fix it | 2026-06-05",
        "fix it, done by Ann, by +1w      | fix it, done by Ann, | 2026-03-09",
    })
    void anActionKeepsTheDayThatIsSaid(String said, String text, LocalDate day) {
        assertThat(parse("A: " + said)).isEqualTo(new SyncLine.ToDo(null, text, day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upgrade billing by moving to v2", "cut cost by 10 %", "cut cost by 10.5 %",
        "Sort the list by end user", "Chase the PO by email this time", "shorten it by 3 days",
        "group by week and month", "meet @ noon", "stand @ 9:00"})
    void whatIsNoDayStaysInTheText(String text) {
        assertThat(parse("A: " + text)).isEqualTo(new SyncLine.ToDo(null, text, null));
        assertThat(parse("A: @Rhea Tan " + text)).isEqualTo(new SyncLine.ToDo(rhea, text, null));
    }

    @Test
    void whoDoesAnActionStandsAnywhereInIt() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        assertThat(parse("A: fix it by friday @rhea tan")).isEqualTo(new SyncLine.ToDo(rhea, "fix it", friday));
        assertThat(parse("A: fix it @Rhea Tan by friday")).isEqualTo(new SyncLine.ToDo(rhea, "fix it", friday));
        assertThat(parse("A: @Rhea Tan by friday")).isEqualTo(new SyncLine.Unclear("Say what is to be done"));
        assertThat(parse("A: mail a@b.org")).isEqualTo(new SyncLine.ToDo(null, "mail a@b.org", null));
    }

    @Test
    void ofSeveralWithTheSameNameNoneIsMeant() {
        Person other = ModelFactory.eINSTANCE.createPerson();
        other.setId("other");
        other.setName("rhea tan");
        other.setRole("Architect");
        e.session.execute(Edit.of("Add", () -> e.portfolio.getPeople().add(other)));
        assertThat(parse("A: @Rhea Tan fix it")).isEqualTo(new SyncLine.Unclear(
                "2 people are called Rhea Tan; write Rhea Tan (rhea) or rhea tan (Architect)"));
        assertThat(parse("A: @Rhea Tan (Architect) fix it")).isEqualTo(new SyncLine.ToDo(other, "fix it", null));
    }

    @Test
    void aPromiseIsMadeAnew() {
        int promises = dependency.getPromises().size();
        say("P: " + Labels.text(dependency).replace("→", "->") + " -> 2026-12-01");
        assertThat(dependency.getPromises()).hasSize(promises + 1);
        assertThat(dependency.getPromised()).isEqualTo("2026-12-01T17:00");
        assertThat(dependency.getPromises().getLast().getMadeOn()).isEqualTo("2026-03-02");
        assertThat(dependency.getPromises().getLast().getReason()).isEqualTo("Weekly sync 2026-03-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''             | Type what is said",
        "D:             | Say what is decided",
        "A:             | Say what is to be done",
        "A: @Nobody x   | Nobody in the portfolio is called Nobody",
        "A: @Rhea Tan   | Say what is to be done",
        "A: x by 3/4/26 | Say by which day: 2026-04-03 or 2026-03-04",
        "A: x by next friday. | Say by which day: 2026-03-06 or 2026-03-13",
        "P: x -> next friday | Say for which day: 2026-03-06 or 2026-03-13",
        "A: x by 31 June | Say by which day: 2026-12-01, 1 Dec, friday or +10d",
        "A: x by 1.12.  | Say by which day: 2026-12-01, 1 Dec, friday or +10d",
        "A: x by Thu 5 Jun 2026 | Say by which day: 2026-12-01, 1 Dec, friday or +10d",
        "A: x by this week | Say by which day: 2026-12-01, 1 Dec, friday or +10d",
        "A: x by 5 pm   | Say by which day: 2026-12-01, 1 Dec, friday or +10d",
        "A: x by next month | Say by which day: 2026-12-01, 1 Dec, friday or +10d",
        "A: x by end of week @Ann | Say by which day: 2026-12-01, 1 Dec, friday or +10d",
        "P: anything    | Name a dependency, an arrow -> and a day",
        "P: x -> soon   | Say for which day: 2026-12-01, 1 Dec, friday or +10d",
        "P: x -> +1d    | No open dependency is called x",
    })
    void whatIsNotClearIsSaid(String line, String why) {
        assertThat(parse(line)).isEqualTo(new SyncLine.Unclear(why));
        String before = Dump.of(e.resource);
        assertThatThrownBy(() -> e.session.execute(SyncEdit.say(parse(line), "", NOW)))
                .isInstanceOf(IllegalEditException.class).hasMessage(why);
        assertThat(Dump.of(e.resource)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01,2026-12-01", "+10d,2026-03-12", "+0,2026-03-02", "mon,2026-03-09", "Friday,2026-03-06", "fr,",
        "1.12.,"})
    void daysAsTheyAreTyped(String typed, String day) {
        assertThat(SyncLine.day(typed, LocalDate.of(2026, 3, 2)).map(LocalDate::toString).orElse(null)).isEqualTo(day);
    }
}
