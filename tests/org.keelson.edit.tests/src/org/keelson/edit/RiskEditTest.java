// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.risk.RiskAxis;
import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.RiskLevel;
import org.keelson.model.RiskScale;

class RiskEditTest {

    private static final int DAY = 480;

    private final Example example = new Example();
    private final Risk risk = ModelFactory.eINSTANCE.createRisk();

    RiskEditTest() {
        risk.setId("risk");
        risk.setName("Vendor slips");
        risk.setProbability(0.2);
        risk.setOptimistic(2 * DAY);
        risk.setLikely(4 * DAY);
        risk.setPessimistic(6 * DAY);
        RiskScale trust = ModelFactory.eINSTANCE.createRiskScale();
        trust.setId("trust");
        trust.setName("Trust");
        for (String name : new String[] {"few", "many", "all"}) {
            RiskLevel level = ModelFactory.eINSTANCE.createRiskLevel();
            level.setName(name);
            trust.getLevels().add(level);
        }
        example.session.execute(Edit.of("Set up", () -> {
            example.portfolio.getRisks().add(risk);
            example.portfolio.getRiskScales().add(trust);
        }));
    }

    private RiskAxis impact(int index) {
        return RiskAxis.impacts(example.portfolio).get(index);
    }

    private Edit to(int row, int impact, int column, boolean isAfter) {
        return RiskEdit.rate(risk, RiskAxis.probability(example.portfolio), row, impact(impact), column, isAfter, DAY);
    }

    /** Does, undoes and does again, and looks at what is there each time. */
    private void check(Edit edit, String label, Consumer<Risk> after) {
        String before = Dump.of(example.resource);
        example.session.execute(edit);
        assertThat(example.session.undoLabel()).contains(label);
        after.accept(risk);
        String done = Dump.of(example.resource);
        example.session.undo();
        assertThat(Dump.of(example.resource)).isEqualTo(before);
        example.session.redo();
        assertThat(Dump.of(example.resource)).isEqualTo(done);
    }

    private RiskMatrix.Entry entry(int impact, boolean isAfter) {
        return RiskMatrix.of(example.portfolio, impact(impact), isAfter, DAY).entries().stream()
                .filter(each -> each.id().equals("risk")).findFirst().orElseThrow();
    }

    @Test
    void theEstimateKeepsItsShape() {
        check(to(3, 0, 3, false), "Rate Vendor slips as high, high", it -> {
            assertThat(it.getProbability()).isEqualTo(0.6);
            assertThat(it.getLikely()).isEqualTo(15 * DAY);
            assertThat(it.getOptimistic() * 2).isEqualTo(it.getLikely());
            assertThat(entry(0, false).row()).isEqualTo(3);
            assertThat(entry(0, false).column()).isEqualTo(3);
        });
    }

    @Test
    void whatIsAtItsLevelStaysAsItIs() {
        check(to(2, 0, 1, false), "Rate Vendor slips as medium, low", it -> {
            assertThat(it.getProbability()).isEqualTo(0.4);
            assertThat(it.getLikely()).isEqualTo(4 * DAY);
        });
    }

    @Test
    void afterItsResponseOnlyWhatIsLeftChanges() {
        check(to(0, 0, 0, true), "Rate Vendor slips as very low, very low after its response", it -> {
            assertThat(it.getProbability()).isEqualTo(0.2);
            assertThat(it.getLikely()).isEqualTo(4 * DAY);
            assertThat(it.getResidualProbability()).isEqualTo(0.05);
            assertThat(it.getResidualLikely()).isEqualTo(DAY);
            assertThat(entry(0, true).column()).isZero();
            assertThat(entry(0, false).column()).isEqualTo(1);
        });
    }

    @Test
    void aScaleIsRatedWhereItWasNot() {
        check(to(1, 1, 2, false), "Rate Vendor slips as low, all", it -> {
            assertThat(it.getImpacts()).singleElement().satisfies(each -> assertThat(each.getLevel()).isEqualTo(3));
            assertThat(it.getLikely()).isEqualTo(4 * DAY);
        });
        check(to(1, 1, 0, true), "Rate Vendor slips as low, few after its response", it -> {
            assertThat(it.getImpacts().getFirst().getLevel()).isEqualTo(3);
            assertThat(it.getImpacts().getFirst().getResidualLevel()).isEqualTo(1);
        });
    }

    @Test
    void aDelayIsSaidWhereItWasNot() {
        example.session.execute(Edit.of("Forget", () -> {
            risk.setOptimistic(null);
            risk.setLikely(null);
            risk.setPessimistic(null);
        }));
        assertThat(entry(0, false).column()).isEqualTo(-1);
        check(to(1, 0, 2, false), "Rate Vendor slips as low, medium", it -> assertThat(it.getLikely()).isEqualTo(15 * DAY / 2));
        assertThat(entry(0, true).column()).as("the response says nothing else").isEqualTo(2);
    }
}
