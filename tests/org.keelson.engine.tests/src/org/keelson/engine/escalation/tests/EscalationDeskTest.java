// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.keelson.api.Finding;
import org.keelson.api.RuleFinding;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.EscalationDecisions.LevelBudget;
import org.keelson.engine.escalation.EscalationPolicy;
import org.keelson.engine.escalation.Sighting;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Alert;
import org.keelson.model.ContributionSetting;
import org.keelson.model.Decision;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;

/** One test for each way in which a finding is raised, and for each in which it is held back. */
class EscalationDeskTest {

    private final Desk desk = new Desk();

    private void is(Disposition disposition, Kind kind, EscalationLevel level, String... audience) {
        assertThat(disposition.kind()).as(disposition.why()).isEqualTo(kind);
        assertThat(disposition.level()).isEqualTo(level);
        assertThat(disposition.audience()).containsExactly(audience);
        assertThat(disposition.why()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void whatItTouchesSaysHowHighItStarts() {
        is(desk.of(desk.warning("i0")), Kind.RAISE, EscalationLevel.TEAM, "lead");
        is(desk.of(desk.error("i1")), Kind.RAISE, EscalationLevel.TEAM, "lead");
        is(desk.of(desk.error("long")), Kind.RAISE, EscalationLevel.PROGRAM, "head");
        is(desk.of(desk.error("launch")), Kind.RAISE, EscalationLevel.PORTFOLIO, "boss");
        is(desk.of(desk.warning("prog")), Kind.RAISE, EscalationLevel.PROGRAM, "head");
        is(desk.of(desk.find("other", ProblemSeverity.WARNING, null)), Kind.RAISE, EscalationLevel.PORTFOLIO, "boss");
        Finding highest = new Finding(ProblemSeverity.WARNING, "i2", "m", List.of()).withLevel(EscalationLevel.EXECUTIVE);
        is(desk.of(desk.find("rule", highest)), Kind.RAISE, EscalationLevel.EXECUTIVE, "chief");
    }

    @Test
    void theTeamLevelIsWhoeverAnswersForIt() {
        is(desk.of(desk.warning("long")), Kind.RAISE, EscalationLevel.TEAM, "ann");
        is(desk.of(desk.warning("dep")), Kind.RAISE, EscalationLevel.TEAM, "ann");
        desk.dependency.setProviderOwner(desk.person("provider"));
        is(desk.of(desk.warning("dep")), Kind.RAISE, EscalationLevel.TEAM, "provider", "ann");
        Decision decision = Desk.named(ModelFactory.eINSTANCE.createDecision(), "decision");
        decision.getDeciders().add(desk.boss);
        decision.setOwner(desk.ann);
        desk.portfolio.getDecisions().add(decision);
        is(desk.of(desk.warning("decision")), Kind.RAISE, EscalationLevel.TEAM, "boss");
        desk.team.setLead(null);
        is(desk.of(desk.warning("i0")), Kind.RAISE, EscalationLevel.TEAM, "team");
    }

    @Test
    void whereNobodyIsNamedItGoesHigher() {
        desk.others.get(0).setOwnerTeam(null);
        desk.warning("i0");
        is(desk.only(), Kind.RAISE, EscalationLevel.PROGRAM, "head");
        assertThat(desk.only().why()).endsWith("nobody is named at team level");
        desk.program.setOwner(null);
        desk.program.getCadences().clear();
        is(desk.only(), Kind.RAISE, EscalationLevel.PORTFOLIO, "boss");
        desk.portfolio.setOwner(null);
        desk.portfolio.getStakeholders().clear();
        is(desk.only(), Kind.RAISE, EscalationLevel.TEAM);
        assertThat(desk.only().why()).startsWith("goes to nobody, since nobody is named at team level");
        desk.findings.clear();
        desk.error("launch");
        is(desk.only(), Kind.RAISE, EscalationLevel.TEAM, "ann");
        assertThat(desk.only().why()).endsWith("nobody is named at portfolio level or above");
        desk.actAndWait(1);
        assertThat(desk.only().why()).as("it has not become worse").isEqualTo(
                "is raised as 'The e0' since 2026-03-02, not acknowledged yet");
    }

    @Test
    void aDayOfDecisionThatIsNearTakesItHigher() {
        Finding finding = new Finding(ProblemSeverity.WARNING, "i0", "m", List.of()).withBy(Desk.MONDAY.plusDays(4));
        desk.find("rule", finding);
        is(desk.only(), Kind.RAISE, EscalationLevel.TEAM, "lead");
        desk.set("near-days", 4);
        is(desk.only(), Kind.RAISE, EscalationLevel.PROGRAM, "head");
        assertThat(desk.only().why()).contains("to be decided by 2026-03-06");
    }

    @Test
    void aNewOneMustStayUnlessItCannotWait() {
        desk.warning("i0");
        assertThat(desk.only().kind()).as("there when somebody first looked").isEqualTo(Kind.RAISE);
        desk.lookAndWait(1);
        RuleFinding late = desk.warning("i1");
        Disposition held = desk.of(late);
        is(held, Kind.TOO_NEW, EscalationLevel.TEAM, "lead");
        assertThat(held.until()).isEqualTo(Desk.MONDAY.plusDays(2));
        RuleFinding urgent = desk.find("rule",
                new Finding(ProblemSeverity.WARNING, "i2", "m", List.of()).withBy(Desk.MONDAY.plusDays(2)));
        assertThat(desk.of(urgent).kind()).isEqualTo(Kind.RAISE);
        desk.lookAndWait(1);
        assertThat(desk.of(late).kind()).isEqualTo(Kind.RAISE);
    }

    @Test
    void lookingTwiceOnADayIsLookingOnce() {
        desk.warning("i0");
        desk.lookAndWait(1);
        desk.warning("i1");
        EscalationDecisions once = desk.decide();
        desk.memory = once.sightings();
        assertThat(desk.decide().dispositions()).isEqualTo(once.dispositions());
        assertThat(desk.decide().sightings().list()).isEqualTo(once.sightings().list());
    }

    @Test
    void whatIsRaisedStaysUntilNobodyAnswers() {
        desk.error("long");
        desk.actAndWait(4);
        is(desk.only(), Kind.RAISED, EscalationLevel.PROGRAM, "head");
        assertThat(desk.only().escalation()).isEqualTo("e0");
        desk.lookAndWait(1);
        is(desk.only(), Kind.LEVEL_UP, EscalationLevel.PORTFOLIO, "boss");
        assertThat(desk.only().why()).endsWith("nobody has acknowledged it for 5 days");
        desk.portfolio.getEscalations().getFirst().setState(EscalationState.ACKNOWLEDGED);
        is(desk.only(), Kind.RAISED, EscalationLevel.PROGRAM, "head");
    }

    @Test
    void itGoesUpOneLevelAtATimeToSomebodyNew() {
        desk.portfolio.setOwner(desk.head);
        desk.program.getCadences().clear();
        desk.error("long");
        desk.act(desk.decide());
        desk.day = desk.day.plusDays(5);
        is(desk.only(), Kind.LEVEL_UP, EscalationLevel.EXECUTIVE, "chief");
        desk.act(desk.decide());
        desk.day = desk.day.plusDays(10);
        is(desk.only(), Kind.RAISED, EscalationLevel.EXECUTIVE, "chief");
        assertThat(desk.only().why()).contains("nobody else is named above executive level");
    }

    @Test
    void itGoesUpWhenItHasBecomeWorseOrTheDayIsNear() {
        desk.warning("long");
        desk.actAndWait(1);
        desk.findings.clear();
        desk.error("long");
        is(desk.only(), Kind.LEVEL_UP, EscalationLevel.PROGRAM, "head");
        assertThat(desk.only().why()).endsWith("it has become worse");
        desk.findings.clear();
        desk.warning("long");
        Escalation escalation = desk.portfolio.getEscalations().getFirst();
        escalation.setBy(Desk.MONDAY.plusDays(4));
        is(desk.only(), Kind.LEVEL_UP, EscalationLevel.PROGRAM, "head");
        escalation.setState(EscalationState.ACKNOWLEDGED);
        is(desk.only(), Kind.RAISED, EscalationLevel.TEAM, "ann");
        desk.day = Desk.MONDAY.plusDays(5);
        is(desk.only(), Kind.LEVEL_UP, EscalationLevel.PROGRAM, "head");
    }

    @Test
    void aDraftIsLeftToItsAuthor() {
        desk.warning("i0");
        desk.raise("rule", desk.others.get(0), EscalationLevel.TEAM, desk.lead).setState(EscalationState.DRAFT);
        desk.day = desk.day.plusDays(30);
        is(desk.only(), Kind.RAISED, EscalationLevel.TEAM, "lead");
    }

    @Test
    void whatComesBackSoonIsTheSameOne() {
        desk.warning("i0");
        desk.actAndWait(1);
        Escalation escalation = desk.portfolio.getEscalations().getFirst();
        escalation.setState(EscalationState.WITHDRAWN);
        escalation.setClosedOn(desk.day);
        desk.findings.clear();
        desk.lookAndWait(3);
        desk.warning("i0");
        is(desk.only(), Kind.FLAPPING, EscalationLevel.TEAM, "lead");
        assertThat(desk.only().until()).isEqualTo(desk.day.plusDays(8));
        desk.lookAndWait(8);
        assertThat(desk.only().kind()).as("it stayed, and the other reason is left").isEqualTo(Kind.COOL_DOWN);
        desk.lookAndWait(4);
        assertThat(desk.only().kind()).isEqualTo(Kind.RAISE);
    }

    @Test
    void whatWasDecidedIsLeftAloneForAWhileUnlessItGoesHigher() {
        desk.warning("long");
        desk.actAndWait(1);
        Escalation escalation = desk.portfolio.getEscalations().getFirst();
        escalation.setState(EscalationState.DECIDED);
        escalation.setClosedOn(desk.day);
        is(desk.only(), Kind.COOL_DOWN, EscalationLevel.TEAM, "ann");
        assertThat(desk.only().until()).isEqualTo(desk.day.plusDays(14));
        assertThat(desk.only().why()).isEqualTo("'The e0' was decided on 2026-03-03; it is left alone until 2026-03-17");
        desk.findings.clear();
        desk.error("long");
        is(desk.only(), Kind.RAISE, EscalationLevel.PROGRAM, "head");
        desk.findings.clear();
        desk.warning("long");
        desk.day = desk.day.plusDays(14);
        assertThat(desk.only().kind()).isEqualTo(Kind.RAISE);
    }

    @Test
    void whatPeopleSaidCountsUntilTheyTakeItBack() {
        desk.warning("i0");
        desk.say(AcknowledgementState.SNOOZED, desk.others.get(0), Desk.MONDAY.plusDays(3)).setReason("the vendor answers then");
        is(desk.only(), Kind.SNOOZED, EscalationLevel.TEAM, "lead");
        assertThat(desk.only().until()).isEqualTo(Desk.MONDAY.plusDays(4));
        assertThat(desk.only().why()).isEqualTo("snoozed until 2026-03-05 by The ann: the vendor answers then");
        desk.say(AcknowledgementState.ACCEPTED, desk.others.get(0), null);
        assertThat(desk.only().kind()).isEqualTo(Kind.ACCEPTED);
        desk.say(AcknowledgementState.ESCALATED, desk.others.get(0), null);
        assertThat(desk.only().kind()).isEqualTo(Kind.RAISE);
    }

    @Test
    void theSameSaidTwiceOrByAnotherRuleIsADuplicate() {
        RuleFinding worst = desk.error("i0");
        RuleFinding again = desk.warning("i0");
        RuleFinding elsewhere = desk.find("other", ProblemSeverity.WARNING, "i0");
        RuleFinding higher = desk.find("third",
                new Finding(ProblemSeverity.WARNING, "i0", "m", List.of()).withLevel(EscalationLevel.PROGRAM));
        assertThat(desk.of(worst).kind()).isEqualTo(Kind.RAISE);
        assertThat(desk.of(again).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(desk.of(elsewhere).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(desk.of(higher).kind()).as("it goes to somebody else").isEqualTo(Kind.RAISE);
    }

    @Test
    void whatIsOpenAboutTheSameElementCoversItIfItIsAsHigh() {
        Escalation byHand = desk.raise(null, desk.others.get(0), EscalationLevel.TEAM, desk.lead);
        desk.warning("i0");
        is(desk.only(), Kind.DUPLICATE, EscalationLevel.TEAM, "lead");
        assertThat(desk.only().escalation()).isEqualTo(byHand.getId());
        byHand.setState(EscalationState.DECIDED);
        assertThat(desk.only().kind()).isEqualTo(Kind.RAISE);
        byHand.setState(EscalationState.RAISED);
        desk.findings.clear();
        desk.find("rule", new Finding(ProblemSeverity.ERROR, "i0", "m", List.of()).withLevel(EscalationLevel.PROGRAM));
        assertThat(desk.only().kind()).isEqualTo(Kind.RAISE);
    }

    @Test
    void anEscalationAboutARiskCoversTheRisk() {
        Risk risk = Desk.named(ModelFactory.eINSTANCE.createRisk(), "risk");
        risk.setOwner(desk.ann);
        desk.portfolio.getRisks().add(risk);
        Escalation byHand = desk.raise(null, desk.longest, EscalationLevel.PROGRAM, desk.head);
        byHand.setRisk(risk);
        desk.warning("risk");
        assertThat(desk.only().kind()).isEqualTo(Kind.DUPLICATE);
    }

    @Test
    void whatIsMildIsNotRaised() {
        desk.find("rule", ProblemSeverity.INFO, "i0");
        is(desk.only(), Kind.BELOW_SEVERITY, EscalationLevel.TEAM, "lead");
        desk.settings.put("escalation.least-severity", "info");
        assertThat(desk.only().kind()).isEqualTo(Kind.RAISE);
    }

    @Test
    void theBudgetLetsTheMostUrgentThrough() {
        desk.set("budget.team", 2);
        for (int i = 0; i < 4; i++) {
            desk.warning("i" + i);
        }
        desk.error("i4");
        EscalationDecisions decisions = desk.decide();
        assertThat(Desk.names(decisions.dispositions()))
                .isEqualTo("raise i4, raise i0, over-budget i1, over-budget i2, over-budget i3");
        assertThat(decisions.dispositions().getLast().why())
                .isEqualTo("rank 5 of 5 for the team level in the week of 2026-03-02, whose budget is 2");
        assertThat(decisions.budgets().getFirst())
                .isEqualTo(new LevelBudget(EscalationLevel.TEAM, Desk.MONDAY, 2, 0, 2, 3));
        assertThat(decisions.heldBack()).isEqualTo(3);
        desk.act(decisions);
        desk.memory = decisions.sightings();
        desk.day = Desk.MONDAY.plusDays(6);
        assertThat(desk.decide().of(Kind.RAISE)).as("until Sunday").isEmpty();
        assertThat(desk.decide().of(Kind.OVER_BUDGET).getFirst().why()).endsWith("and of which 2 were used before");
        desk.day = Desk.MONDAY.plusDays(7);
        assertThat(desk.decide().of(Kind.RAISE)).hasSize(2);
    }

    @Test
    void eachLevelHasItsOwnBudget() {
        desk.set("budget.team", 1);
        desk.set("budget.program", 1);
        desk.error("long");
        desk.warning("i0");
        desk.warning("i1");
        assertThat(Desk.names(desk.decide().of(Kind.RAISE))).isEqualTo("raise long, raise i0");
    }

    @Test
    void goingUpNeedsBudgetToo() {
        desk.error("long");
        desk.act(desk.decide());
        desk.day = desk.day.plusDays(7);
        desk.set("budget.portfolio", 0);
        is(desk.only(), Kind.RAISED, EscalationLevel.PORTFOLIO, "boss");
        assertThat(desk.only().why()).startsWith("is raised as 'The e0', and would go up: rank 1 of 1 for the portfolio level");
        assertThat(desk.decide().budgets().get(2).heldBack()).isEqualTo(1);
    }

    @Test
    void oneThatWentUpThisWeekCountsForBothLevels() {
        desk.set("budget.team", 1);
        desk.set("budget.program", 1);
        desk.set("level-up-days", 1);
        desk.warning("i0");
        desk.actAndWait(1);
        desk.actAndWait(1);
        assertThat(desk.portfolio.getEscalations().getFirst().getLevel()).isEqualTo(EscalationLevel.PROGRAM);
        desk.portfolio.getEscalations().getFirst().setState(EscalationState.ACKNOWLEDGED);
        desk.warning("i1");
        desk.error("long");
        desk.set("persist-days", 0);
        assertThat(desk.decide().of(Kind.OVER_BUDGET)).hasSize(2);
    }

    @Test
    void urgencyIsSeverityThenDateThenPromiseThenFloatThenAge() {
        desk.set("near-days", 0);
        List<RuleFinding> order = new ArrayList<>();
        order.add(desk.error("i9"));
        order.add(desk.find("rule", new Finding(ProblemSeverity.WARNING, "i8", "m", List.of()).withBy(Desk.MONDAY.plusDays(20))));
        order.add(desk.find("rule", new Finding(ProblemSeverity.WARNING, "i7", "m", List.of()).withBy(Desk.MONDAY.plusDays(30))));
        order.add(desk.find("other", ProblemSeverity.WARNING, "launch"));
        order.add(desk.warning("long"));
        desk.others.get(6).setLikely(20 * 480);
        order.add(desk.warning("i6"));
        order.add(desk.warning("i5"));
        assertThat(desk.decide().dispositions()).extracting(Disposition::finding).containsExactlyElementsOf(order);
        desk.findings.clear();
        desk.warning("i5");
        desk.lookAndWait(2);
        desk.warning("i1");
        assertThat(Desk.names(desk.decide().dispositions())).isEqualTo("raise i5, too-new i1");
        desk.lookAndWait(2);
        assertThat(Desk.names(desk.decide().dispositions())).as("older first").isEqualTo("raise i5, raise i1");
    }

    @Test
    void aRuleThatGaveNoAnswerClearsNothing() {
        desk.warning("i0");
        desk.lookAndWait(1);
        EscalationDecisions silent = desk.decide(List.of(), Set.of());
        assertThat(silent.sightings().list()).extracting(Sighting::cleared).containsOnlyNulls();
        EscalationDecisions gone = desk.decide(List.of(), Set.of("rule"));
        assertThat(gone.sightings().list()).extracting(Sighting::cleared).containsExactly(desk.day);
    }

    @Test
    void anEscalationWhoseReasonIsGoneIsNamed() {
        desk.warning("i0");
        desk.actAndWait(1);
        assertThat(desk.decide().gone()).isEmpty();
        assertThat(desk.decide(List.of(), Set.of("rule")).gone()).containsExactly("e0");
        assertThat(desk.decide(List.of(), Set.of("other")).gone()).isEmpty();
    }

    @Test
    void episodesEndAndAreForgotten() {
        desk.warning("i0");
        desk.lookAndWait(1);
        desk.findings.clear();
        desk.lookAndWait(7);
        assertThat(desk.decide().sightings().list()).hasSize(1);
        desk.warning("i0");
        assertThat(desk.decide().sightings().list()).singleElement().satisfies(each -> {
            assertThat(each.since()).isEqualTo(Desk.MONDAY);
            assertThat(each.returned()).isEqualTo(desk.day);
            assertThat(each.cleared()).isNull();
        });
        desk.day = desk.day.plusDays(1);
        assertThat(desk.decide().sightings().list()).singleElement()
                .satisfies(each -> assertThat(each.since()).as("away for longer").isEqualTo(desk.day));
        desk.findings.clear();
        assertThat(desk.decide().sightings().isEmpty()).isTrue();
        desk.warning("i0");
        desk.day = Desk.MONDAY.minusDays(9);
        assertThat(desk.decide().sightings().list()).as("an older day changes nothing").isEqualTo(desk.memory.list());
    }

    @Test
    void whatIsRecordedIsRead() {
        Alert alert = ModelFactory.eINSTANCE.createAlert();
        alert.setRule("rule");
        alert.setElement(desk.longest);
        alert.setSince(Desk.MONDAY.minusDays(20));
        alert.setLastSeen(Desk.MONDAY.minusDays(1));
        desk.portfolio.getAlerts().add(alert);
        desk.portfolio.getAlerts().add(ModelFactory.eINSTANCE.createAlert());
        assertThat(org.keelson.engine.escalation.Sightings.of(desk.portfolio).list()).singleElement()
                .satisfies(each -> assertThat(each.since()).isEqualTo(LocalDate.of(2026, 2, 10)));
    }

    @Test
    void badSettingsAreToldAndTheDefaultHolds() {
        set("budget.team", "many");
        set("persist-days", "91");
        set("least-severity", "grave");
        set("budget.nobody", "1");
        set("clear-days", " 2 ");
        List<Problem> problems = new ArrayList<>();
        EscalationPolicy policy = EscalationPolicy.of(desk.portfolio, java.util.Map.of("escalation.level-up-days", "0",
                "other.persist-days", "x"), problems::add);
        assertThat(problems).extracting(Problem::message).containsExactlyInAnyOrder(
                "The setting 'escalation.budget.team' is 'many' and not a whole number from 0 to 100; the default of 5 holds",
                "The setting 'escalation.persist-days' is '91' and not a whole number from 0 to 90; the default of 1 holds",
                "The setting 'escalation.level-up-days' is '0' and not a whole number from 1 to 90; the default of 5 holds",
                "The setting 'escalation.least-severity' is 'grave' and not one of error, warning and info; the default of "
                        + "warning holds",
                problems.stream().map(Problem::message).filter(each -> each.contains("budget.nobody")).findFirst().orElseThrow());
        assertThat(policy.clearDays()).isEqualTo(2);
        assertThat(policy.budget()).isEqualTo(EscalationPolicy.standard().budget());
    }

    private void set(String parameter, String value) {
        ContributionSetting setting = ModelFactory.eINSTANCE.createContributionSetting();
        setting.setContribution("escalation");
        setting.setParameter(parameter);
        setting.setValue(value);
        desk.portfolio.getSettings().add(setting);
    }
}
