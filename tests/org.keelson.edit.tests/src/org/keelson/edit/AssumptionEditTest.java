// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.keelson.model.Assumption;
import org.keelson.model.AssumptionState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;

class AssumptionEditTest {

    private final Example example = new Example();
    private final Assumption assumption = ModelFactory.eINSTANCE.createAssumption();

    AssumptionEditTest() {
        assumption.setId("sign");
        assumption.setName("They sign in May");
        assumption.setCheck("Ask their lawyers");
        assumption.setConsequence("No payments at launch");
        assumption.setValidateBy(LocalDate.of(2026, 5, 1));
        assumption.setOwnerTeam(example.portfolio.getTeams().get(0));
        assumption.getItems().add(example.app);
        example.session.execute(Edit.of("Set up", () -> example.portfolio.getAssumptions().add(assumption)));
    }

    @Test
    void turnsIntoTheRiskThatItIsWrong() {
        String before = Dump.of(example.resource);
        Creation<Risk> creation = AssumptionEdit.turnIntoRisk(assumption);
        example.session.execute(creation);
        assertThat(example.session.undoLabel()).contains("Turn They sign in May into a risk");
        Risk risk = creation.created();
        assertThat(assumption.getRisk()).isSameAs(risk);
        assertThat(risk.getName()).isEqualTo("Wrong: They sign in May");
        assertThat(risk.getEffect()).isEqualTo("No payments at launch");
        assertThat(risk.getTrigger()).isEqualTo("Ask their lawyers");
        assertThat(risk.getReviewBy()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(risk.getOwnerTeam()).isSameAs(assumption.getOwnerTeam());
        assertThat(risk.getItems()).containsExactly(example.app);
        assertThat(risk.getProbability()).isEqualTo(0.5);
        assertThat(risk.getState()).isEqualTo(RiskState.IDENTIFIED);
        String done = Dump.of(example.resource);
        example.session.undo();
        assertThat(Dump.of(example.resource)).isEqualTo(before);
        example.session.redo();
        assertThat(Dump.of(example.resource)).isEqualTo(done);
    }

    @Test
    void isCertainWhereTheAssumptionIsBroken() {
        example.session.execute(Edit.of("Break", () -> assumption.setState(AssumptionState.BROKEN)));
        Creation<Risk> creation = AssumptionEdit.turnIntoRisk(assumption);
        example.session.execute(creation);
        assertThat(creation.created().getProbability()).isEqualTo(1);
        assertThat(creation.created().getState()).isEqualTo(RiskState.OPEN);
    }

    @Test
    void isTurnedOnce() {
        example.session.execute(AssumptionEdit.turnIntoRisk(assumption));
        assertThatThrownBy(() -> example.session.execute(AssumptionEdit.turnIntoRisk(assumption)))
                .isInstanceOf(IllegalEditException.class)
                .hasMessage("They sign in May is the risk Wrong: They sign in May already");
        assertThat(example.portfolio.getRisks()).filteredOn(each -> each.getName().startsWith("Wrong")).hasSize(1);
    }
}
