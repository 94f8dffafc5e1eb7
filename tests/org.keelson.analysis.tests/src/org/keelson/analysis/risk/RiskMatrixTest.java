// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.risk.RiskMatrix.Zone;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.RiskImpact;
import org.keelson.model.RiskLevel;
import org.keelson.model.RiskScale;
import org.keelson.model.RiskState;

class RiskMatrixTest {

    private static final int DAY = 480;

    private final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();

    private Risk risk(String id, double probability, Integer likely) {
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId(id);
        risk.setName(id);
        risk.setProbability(probability);
        risk.setLikely(likely);
        portfolio.getRisks().add(risk);
        return risk;
    }

    private RiskScale scale(String dimension, double... bounds) {
        RiskScale scale = ModelFactory.eINSTANCE.createRiskScale();
        scale.setId("scale." + dimension);
        scale.setName(dimension);
        scale.setDimension(dimension);
        for (double bound : bounds) {
            RiskLevel level = ModelFactory.eINSTANCE.createRiskLevel();
            level.setUpTo(bound);
            level.setScore(scale.getLevels().size() + 1);
            scale.getLevels().add(level);
        }
        portfolio.getRiskScales().add(scale);
        return scale;
    }

    private RiskMatrix matrix(boolean isAfter) {
        return RiskMatrix.of(portfolio, RiskAxis.impacts(portfolio).getFirst(), isAfter, DAY);
    }

    @Test
    void aRiskStandsWhereItsProbabilityAndItsMeanDelayPutIt() {
        risk("sure and long", 0.9, 30 * DAY);
        risk("rare and short", 0.1, DAY);
        risk("on the bounds", 0.3, 5 * DAY);
        risk("without a word", 0.5, null);
        RiskMatrix matrix = matrix(false);
        assertThat(matrix.entries()).extracting(RiskMatrix.Entry::id)
                .containsExactly("sure and long", "on the bounds", "rare and short", "without a word");
        assertThat(matrix.cell(4, 4)).extracting(RiskMatrix.Entry::id).containsExactly("sure and long");
        assertThat(matrix.cell(0, 0)).extracting(RiskMatrix.Entry::id).containsExactly("rare and short");
        assertThat(matrix.cell(1, 1)).as("a bound belongs to the level below").extracting(RiskMatrix.Entry::id)
                .containsExactly("on the bounds");
        assertThat(matrix.unrated()).extracting(RiskMatrix.Entry::id).containsExactly("without a word");
        assertThat(RiskMatrix.exposure(matrix.entries())).isCloseTo(0.9 * 30 + 0.1 + 0.3 * 5, within(1e-9));
        assertThat(matrix.zone(4, 4)).isEqualTo(Zone.HIGH);
        assertThat(matrix.zone(2, 1)).isEqualTo(Zone.MEDIUM);
        assertThat(matrix.zone(0, 4)).isEqualTo(Zone.LOW);
    }

    @Test
    void theResponseCountsWhereItSaysSomething() {
        Risk risk = risk("answered", 0.9, 30 * DAY);
        risk.setResidualProbability(0.2);
        risk.setResidualLikely(DAY);
        risk("not answered", 0.6, 8 * DAY);
        assertThat(matrix(true).cell(1, 0)).extracting(RiskMatrix.Entry::id).containsExactly("answered");
        assertThat(matrix(true).cell(3, 2)).extracting(RiskMatrix.Entry::id).containsExactly("not answered");
        assertThat(matrix(false).cell(4, 4)).extracting(RiskMatrix.Entry::id).containsExactly("answered");
    }

    @Test
    void whatHasHappenedOrIsClosedIsNotShown() {
        risk("happened", 0.5, DAY).setState(RiskState.OCCURRED);
        risk("closed", 0.5, DAY).setState(RiskState.CLOSED);
        assertThat(matrix(false).entries()).isEmpty();
    }

    @Test
    void scalesOfTheOrganisationCount() {
        scale("probability", 0.5, 1);
        scale("schedule", 1, 100, 200);
        RiskScale trust = scale("reputation", 10, 100, 1000);
        Risk risk = risk("one", 0.6, 2 * DAY);
        RiskImpact rated = ModelFactory.eINSTANCE.createRiskImpact();
        rated.setScale(trust);
        rated.setLevel(3);
        rated.setResidualLevel(2);
        risk.getImpacts().add(rated);
        risk("not rated", 0.6, 2 * DAY);
        List<RiskAxis> axes = RiskAxis.impacts(portfolio);
        assertThat(axes).extracting(RiskAxis::name).containsExactly("schedule", "reputation");
        assertThat(RiskMatrix.of(portfolio, axes.get(0), false, DAY).cell(1, 1)).hasSize(2);
        assertThat(RiskMatrix.of(portfolio, axes.get(1), false, DAY).cell(1, 2)).extracting(RiskMatrix.Entry::id)
                .containsExactly("one");
        assertThat(RiskMatrix.of(portfolio, axes.get(1), true, DAY).cell(1, 1)).hasSize(1);
        assertThat(RiskMatrix.of(portfolio, axes.get(1), true, DAY).unrated()).hasSize(1);
    }

    @Test
    void aProgramIsThreatenedByWhatNamesItOrHitsItsItems() {
        Program named = program("named");
        Program hit = program("hit");
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        hit.getItems().add(item);
        program("calm");
        risk("one", 0.9, 30 * DAY).getPrograms().add(named);
        risk("two", 0.1, DAY).getItems().add(item);
        RiskMatrix matrix = matrix(false);
        assertThat(matrix.programs(portfolio)).extracting(RiskMatrix.ProgramHeat::id).containsExactly("named", "hit");
        assertThat(matrix.programs(portfolio).getFirst().zones()).containsOnlyKeys(Zone.HIGH);
        assertThat(matrix.only(each -> each.programs().contains("hit")).entries()).hasSize(1);
    }

    private Program program(String id) {
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setId(id);
        program.setName(id);
        portfolio.getPrograms().add(program);
        return program;
    }
}
