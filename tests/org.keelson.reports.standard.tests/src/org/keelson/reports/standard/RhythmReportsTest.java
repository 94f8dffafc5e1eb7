// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.Parameters;
import org.keelson.api.Report;
import org.keelson.api.RuleFinding;
import org.keelson.api.Supplements;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.model.Acknowledgement;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.ActionItem;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Review;
import org.keelson.model.ReviewKind;
import org.keelson.model.Risk;
import org.keelson.model.TimelineEntry;
import org.keelson.model.problems.ProblemSeverity;

/** The reports of the week and of the fortnight, and what each level is told. */
class RhythmReportsTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 16);

    private final ModelFactory factory = ModelFactory.eINSTANCE;
    private final Portfolio portfolio = factory.createPortfolio();
    private final Deliverable item = factory.createDeliverable();
    private final Deliverable done = factory.createDeliverable();
    private final List<RuleFinding> findings = new ArrayList<>(List.of(new RuleFinding("late",
            new Finding(ProblemSeverity.ERROR, "item", "The item is late", List.of()))));

    RhythmReportsTest() {
        portfolio.setId("p");
        portfolio.setName("Plan");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
        portfolio.setDataDate(ON.atTime(9, 0));
        Program program = factory.createProgram();
        program.setId("program");
        program.setName("Program");
        portfolio.getPrograms().add(program);
        item.setId("item");
        item.setName("Item");
        done.setId("done");
        done.setName("First release");
        done.setActualStart(LocalDateTime.of(2026, 3, 2, 9, 0));
        done.setActualFinish(LocalDateTime.of(2026, 3, 11, 17, 0));
        program.getItems().addAll(List.of(item, done));
        Decision decision = factory.createDecision();
        decision.setId("decision");
        decision.setName("Which region first");
        decision.setState(DecisionState.PROPOSED);
        decision.setDecideBy(ON.plusDays(3));
        portfolio.getDecisions().add(decision);
        Risk risk = factory.createRisk();
        risk.setId("risk");
        risk.setName("The vendor is late");
        portfolio.getRisks().add(risk);
    }

    private Document write(Report report, Level level) {
        return report.write(Evaluation.of(portfolio, Parameters.of(Map.of("level", level.name().toLowerCase(Locale.ROOT), "days", 14)),
                Clock.fixed(Instant.parse("2026-03-16T09:00:00Z"), ZoneOffset.UTC)).with(Supplements.NONE.withFindings(findings)));
    }

    private static List<String> titles(Document document) {
        return document.blocks().stream().filter(Section.class::isInstance).map(each -> ((Section) each).title()).toList();
    }

    private static List<Sentence> bullets(Document document) {
        List<Sentence> all = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Section section) {
                section.blocks().stream().filter(Bullets.class::isInstance).flatMap(each -> ((Bullets) each).items().stream())
                        .map(Paragraph::sentences).forEach(all::addAll);
            }
        }
        return all;
    }

    @Test
    void theAgendaTakesHalfAnHourAndEverySentenceStatesAFact() {
        Document document = write(new WeeklySync(), Level.TEAM);
        assertThat(document.title()).isEqualTo("Weekly sync of 2026-03-16: Plan");
        assertThat(titles(document)).containsExactly("Blockers (15 min)", "Decisions due (15 min)");
        assertThat(bullets(document)).allSatisfy(each -> assertThat(each.facts()).isNotEmpty()).extracting(Sentence::text)
                .containsExactly("The item is late.", "Which region first, by 2026-03-19.");
    }

    @Test
    void whatWasSaidComesFirst() {
        Review meeting = factory.createReview();
        meeting.setId("meeting");
        meeting.setKind(ReviewKind.WEEKLY_SYNC);
        meeting.setDate(ON);
        TimelineEntry entry = factory.createTimelineEntry();
        entry.setText("Decision: ship");
        meeting.getTimeline().add(entry);
        portfolio.getReviews().add(meeting);
        Document document = write(new WeeklySync(), Level.TEAM);
        assertThat(titles(document).getFirst()).isEqualTo("Minutes");
        assertThat(bullets(document).getFirst().text()).isEqualTo("Decision: ship.");
    }

    @Test
    void whatSomebodyLivesWithIsNoBlocker() {
        Acknowledgement said = factory.createAcknowledgement();
        said.setRule("late");
        said.setElement(item);
        said.setState(AcknowledgementState.ACCEPTED);
        said.setOn(ON.minusDays(1));
        portfolio.getAcknowledgements().add(said);
        assertThat(titles(write(new WeeklySync(), Level.TEAM))).containsExactly("Decisions due (30 min)");
        portfolio.getDecisions().clear();
        assertThat(write(new WeeklySync(), Level.TEAM).blocks()).singleElement().asString().contains("nobody needs to meet");
    }

    @Test
    void whatALevelIsNotToldIsNotSaidToBeNothing() {
        portfolio.getDecisions().clear();
        findings.clear();
        for (int number = 1; number <= 2; number++) {
            ActionItem action = factory.createActionItem();
            action.setId("action" + number);
            action.setName("Order test data");
            action.setDueBy(ON.minusDays(1));
            portfolio.getActions().add(action);
        }
        for (Level level : List.of(Level.LEADERSHIP, Level.STAKEHOLDERS)) {
            assertThat(write(new WeeklySync(), level).blocks()).singleElement().asString()
                    .contains("Nothing for " + level.name().toLowerCase(Locale.ROOT), "the team's agenda has 2 points.")
                    .doesNotContain("nobody needs to meet");
        }
        assertThat(titles(write(new WeeklySync(), Level.TEAM))).containsExactly("Actions due (30 min)");
    }

    @Test
    void eachLevelIsToldWhatTheOneBeforeIs() {
        List<String> leadership = titles(write(new StakeholderUpdate(), Level.LEADERSHIP));
        assertThat(leadership).containsExactly("Programs", "Reached since 2026-03-02", "What is in the way", "Decisions needed");
        List<String> stakeholders = titles(write(new StakeholderUpdate(), Level.STAKEHOLDERS));
        assertThat(stakeholders).containsAll(leadership).contains("Risks, the largest exposure first");
        assertThat(titles(write(new StakeholderUpdate(), Level.TEAM))).containsAll(stakeholders);
        assertThat(bullets(write(new StakeholderUpdate(), Level.LEADERSHIP))).extracting(Sentence::text)
                .contains("First release, on 2026-03-11.");
    }

    @Test
    void anEmptyPortfolioHasNothingToReport() {
        portfolio.getPrograms().clear();
        assertThat(write(new StakeholderUpdate(), Level.TEAM).blocks()).singleElement().asString().contains("nothing to report");
    }
}
