// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.api.Finding;
import org.keelson.api.RuleFinding;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.EscalationDecisions.LevelBudget;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.problems.ProblemSeverity;

/** What holds however findings come and go: eight weeks of random days, with people who answer, snooze and decide. */
class EscalationLawsTest {

    private static final int DAYS = 56;
    private static final List<String> RULES = List.of("rule", "other", "third");
    private static final List<String> ELEMENTS = List.of("i0", "i1", "i2", "i3", "long", "launch", "dep", "prog", "team");

    private static RuleFinding random(Random random, LocalDate day) {
        String element = random.nextInt(12) == 0 ? null : ELEMENTS.get(random.nextInt(ELEMENTS.size()));
        Finding finding = new Finding(ProblemSeverity.values()[random.nextInt(3)], element, "m" + random.nextInt(2), List.of());
        if (random.nextInt(5) == 0) {
            finding = finding.withLevel(EscalationLevel.values()[random.nextInt(4)]);
        }
        if (random.nextInt(4) == 0) {
            finding = finding.withBy(day.plusDays(random.nextInt(20) - 5));
        }
        return new RuleFinding(RULES.get(random.nextInt(RULES.size())), finding);
    }

    private static void people(Desk desk, Random random) {
        for (Escalation each : desk.portfolio.getEscalations()) {
            if (each.getState() == EscalationState.RAISED && random.nextInt(6) == 0) {
                each.setState(EscalationState.ACKNOWLEDGED);
            } else if (each.getState() == EscalationState.ACKNOWLEDGED && random.nextInt(6) == 0) {
                each.setState(random.nextBoolean() ? EscalationState.DECIDED : EscalationState.WITHDRAWN);
                each.setClosedOn(desk.day);
            }
        }
        if (random.nextInt(8) == 0) {
            desk.say(random.nextBoolean() ? AcknowledgementState.SNOOZED : AcknowledgementState.ACCEPTED,
                    desk.element(ELEMENTS.get(random.nextInt(ELEMENTS.size()))), desk.day.plusDays(random.nextInt(10)));
        }
    }

    private static void nextDay(Desk desk, Random random) {
        desk.findings.removeIf(each -> random.nextInt(5) == 0);
        int more = random.nextInt(6);
        for (int i = 0; i < more; i++) {
            desk.findings.add(random(random, desk.day));
        }
    }

    private static Desk desk(Random random) {
        Desk desk = new Desk();
        for (String level : List.of("team", "program", "portfolio", "executive")) {
            desk.set("budget." + level, random.nextInt(4));
        }
        desk.set("persist-days", random.nextInt(3));
        desk.set("level-up-days", 1 + random.nextInt(6));
        return desk;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFindingHasOneDispositionAndNoWeekHasMoreThanItsBudget(long seed) {
        Random random = new Random(seed);
        Desk desk = desk(random);
        Map<String, Integer> sent = new TreeMap<>();
        for (int i = 0; i < DAYS; i++) {
            nextDay(desk, random);
            people(desk, random);
            EscalationDecisions decisions = desk.decide();
            assertThat(decisions.dispositions()).extracting(Disposition::finding)
                    .containsExactlyInAnyOrderElementsOf(desk.findings);
            for (Disposition each : decisions.dispositions()) {
                if (each.kind().isAction()) {
                    String week = each.level() + " " + desk.day.minusDays(desk.day.getDayOfWeek().getValue() - 1L);
                    assertThat(sent.merge(week, 1, Integer::sum)).as(week)
                            .isLessThanOrEqualTo(desk.policy().budget().get(each.level()));
                }
            }
            desk.act(decisions);
            desk.memory = decisions.sightings();
            desk.day = desk.day.plusDays(1);
        }
        assertThat(sent).as("something was raised").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theOrderOfTheInputDoesNotShow(long seed) {
        Random random = new Random(seed);
        Desk desk = desk(random);
        for (int i = 0; i < DAYS; i++) {
            nextDay(desk, random);
            people(desk, random);
            EscalationDecisions decisions = desk.decide();
            List<RuleFinding> shuffled = new ArrayList<>(desk.findings);
            Collections.shuffle(shuffled, new Random(seed + i));
            EscalationDecisions again = desk.decide(shuffled, Set.copyOf(RULES));
            assertThat(again.dispositions()).isEqualTo(decisions.dispositions());
            assertThat(again.budgets()).isEqualTo(decisions.budgets());
            assertThat(again.sightings().list()).isEqualTo(decisions.sightings().list());
            desk.act(decisions);
            desk.memory = decisions.sightings();
            desk.day = desk.day.plusDays(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aLargerBudgetNeverHoldsBackMore(long seed) {
        Random random = new Random(seed);
        Desk desk = desk(random);
        for (int i = 0; i < DAYS; i++) {
            nextDay(desk, random);
            people(desk, random);
            EscalationDecisions before = desk.decide();
            Map<String, String> settings = new HashMap<>(desk.settings);
            for (String level : List.of("team", "program", "portfolio", "executive")) {
                desk.set("budget." + level, Integer.parseInt(settings.get("escalation.budget." + level)) + random.nextInt(3));
            }
            EscalationDecisions after = desk.decide();
            assertThat(after.heldBack()).isLessThanOrEqualTo(before.heldBack());
            Set<RuleFinding> acted = Set.copyOf(after.dispositions().stream().filter(each -> each.kind().isAction())
                    .map(Disposition::finding).toList());
            assertThat(before.dispositions()).filteredOn(each -> each.kind().isAction()).extracting(Disposition::finding)
                    .allMatch(acted::contains);
            desk.settings.clear();
            desk.settings.putAll(settings);
            desk.act(before);
            desk.memory = before.sightings();
            desk.day = desk.day.plusDays(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void budgetsAddUp(long seed) {
        Random random = new Random(seed);
        Desk desk = desk(random);
        for (int i = 0; i < DAYS; i++) {
            nextDay(desk, random);
            EscalationDecisions decisions = desk.decide();
            int now = decisions.budgets().stream().mapToInt(LevelBudget::now).sum();
            assertThat(now).isEqualTo(decisions.of(Kind.RAISE).size() + decisions.of(Kind.LEVEL_UP).size());
            assertThat(decisions.budgets()).allSatisfy(
                    each -> assertThat(each.now()).isLessThanOrEqualTo(Math.max(0, each.budget() - each.before())));
            desk.act(decisions);
            desk.memory = decisions.sightings();
            desk.day = desk.day.plusDays(1);
        }
    }
}
