// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import org.keelson.model.Assumption;
import org.keelson.model.AssumptionState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;

/** What is done with something that is taken for granted. */
public final class AssumptionEdit {

    /** Of something that nobody knows either way. */
    private static final double EVEN = 0.5;

    private AssumptionEdit() {
    }

    /**
     * Puts the risk that an assumption is wrong beside it, with what it is known by, who owns it and what it hits; the assumption
     * stays and names the risk. Its probability is even until somebody rates it, and certain if the assumption is broken.
     * Refused if the assumption names a risk already.
     */
    public static Creation<Risk> turnIntoRisk(Assumption assumption) {
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId(Ids.next());
        String name = Labels.text(assumption);
        return new Creation<>("Turn " + name + " into a risk", risk, session -> {
            Edits.require(Legality.whyNotChange(assumption));
            if (assumption.getRisk() != null) {
                throw new IllegalEditException(name + " is the risk " + Labels.text(assumption.getRisk()) + " already");
            }
            risk.setName("Wrong: " + name);
            risk.setCause(assumption.getDescription() == null ? name : name + ": " + assumption.getDescription());
            risk.setEvent("The assumption is wrong");
            risk.setEffect(assumption.getConsequence());
            risk.setTrigger(assumption.getCheck());
            boolean isBroken = assumption.getState() == AssumptionState.BROKEN;
            risk.setProbability(isBroken ? 1 : EVEN);
            risk.setState(isBroken ? RiskState.OPEN : RiskState.IDENTIFIED);
            risk.setReviewBy(assumption.getValidateBy());
            risk.setOwner(assumption.getOwner());
            risk.setOwnerTeam(assumption.getOwnerTeam());
            risk.getItems().addAll(assumption.getItems());
            risk.getPrograms().addAll(assumption.getPrograms());
            session.portfolio().getRisks().add(risk);
            assumption.setRisk(risk);
        });
    }
}
