// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.model.Baseline;
import org.keelson.model.Deliverable;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelPackage;
import org.keelson.model.StatusReport;

class LegalityTest {

    private final Example e = new Example();

    @Test
    void anItemMayDependOnMostOthers() {
        assertThat(Legality.whyNotConnect(e.schema, e.launch, null)).isEmpty();
        assertThat(Legality.whyNotConnect(e.docs, e.schema, null)).isEmpty();
        assertThat(Legality.whyNotConnect(e.api, e.app, DependencyType.SS, null)).as("another type").isEmpty();
    }

    @Test
    void neitherOnItselfNorTwiceNorOnNothing() {
        assertThat(Legality.whyNotConnect(e.api, e.api, null)).contains("\"API v2\" cannot depend on itself");
        assertThat(Legality.whyNotConnect(e.api, e.app, null)).get().asString().contains("already (FS)");
        assertThat(Legality.whyNotConnect(e.api, null, null)).isPresent();
    }

    @Test
    void aLoopIsNamedByItsPath() {
        assertThat(Legality.whyNotConnect(e.launch, e.schema, null)).contains(
                "This would close a loop: Schema → API v2 → Mobile app → Launch day, "
                        + "and that would lead to \"Schema\" again");
        assertThat(Legality.whyNotConnect(e.app, e.api, null)).isPresent();
    }

    @Test
    void theDependencyThatIsReconnectedDoesNotCount() {
        assertThat(Legality.whyNotConnect(e.app, e.api, e.apiApp)).as("turned round").isEmpty();
        assertThat(Legality.whyNotConnect(e.api, e.app, e.apiApp)).as("as it is").isEmpty();
        assertThat(Legality.whyNotConnect(e.launch, e.schema, e.apiApp)).isEmpty();
    }

    @Test
    void inputsOfGatesAreWaitedForToo() {
        assertThat(Legality.whyNotConnect(e.review, e.docs, null)).get().asString()
                .contains("Docs → Security review");
        assertThat(Legality.whyNotInput(e.review, e.review)).isPresent();
        assertThat(Legality.whyNotInput(e.review, e.api)).isEmpty();
        e.session.execute(Edits.connect(e.review, e.schema, DependencyType.FS, null));
        assertThat(Legality.whyNotInput(e.review, e.api)).get().asString()
                .contains("Security review → Schema → API v2");
        assertThat(Legality.whyNotSet(e.review, ModelPackage.Literals.GATE__INPUTS, List.of(e.docs, e.api)))
                .isPresent();
    }

    @Test
    void aLongPathIsCutShort() {
        List<Deliverable> chain = new ArrayList<>();
        e.session.execute(Edits.edit("Chain", session -> {
            for (int i = 0; i < 5_000; i++) {
                Creation<EObject> next = Edits.create(e.program, ModelPackage.Literals.DELIVERABLE, "D" + i);
                session.execute(next);
                chain.add((Deliverable) next.created());
                if (i > 0) {
                    var link = e.factory.createDependency();
                    link.setPredecessor(chain.get(i - 1));
                    link.setSuccessor(chain.get(i));
                    e.portfolio.getDependencies().add(link);
                }
            }
        }));
        assertThat(Legality.whyNotConnect(chain.getLast(), chain.getFirst(), null)).get().asString()
                .contains("D0 → D1 → D2 → D3 → D4 → D5 → D6 → 4992 more → D4999").hasSizeLessThan(200);
    }

    @Test
    void thingsGoWhereTheyBelong() {
        assertThat(Legality.whyNotMove(e.api, e.other)).isEmpty();
        assertThat(Legality.whyNotMove(e.api, e.stream)).as("within its own").isEmpty();
        assertThat(Legality.whyNotMove(e.stream, e.portfolio)).isPresent();
        assertThat(Legality.whyNotMove(e.program, e.program)).isPresent();
        assertThat(Legality.whyNotMove(e.portfolio, e.program)).isPresent();
        assertThat(Legality.whyNotContain(e.web, ModelPackage.Literals.DELIVERABLE))
                .contains("Team cannot hold deliverable");
        assertThat(Legality.whyNotContain(e.stream, ModelPackage.Literals.WORK_ITEM)).as("abstract").isPresent();
    }

    @Test
    void whatCanBeMadeIsNotWhatIsTaken() {
        assertThat(Legality.creatable(e.stream)).containsExactlyInAnyOrder(ModelPackage.Literals.DELIVERABLE,
                ModelPackage.Literals.MILESTONE, ModelPackage.Literals.GATE, ModelPackage.Literals.WORKSTREAM);
        assertThat(Legality.creatable(e.portfolio)).contains(ModelPackage.Literals.PROGRAM,
                ModelPackage.Literals.RISK).doesNotContain(ModelPackage.Literals.BASELINE,
                        ModelPackage.Literals.DEPENDENCY, ModelPackage.Literals.STATUS_REPORT);
        assertThat(Legality.creatable(e.web)).isEmpty();
    }

    @Test
    void whatWasIssuedStaysAsItWas() {
        Baseline baseline = e.factory.createBaseline();
        baseline.setName("Agreed");
        baseline.getEntries().add(e.factory.createBaselineEntry());
        StatusReport report = e.factory.createStatusReport();
        e.session.execute(Edits.compound("Issue",
                List.of(Edits.add(e.portfolio, baseline, 0), Edits.add(e.portfolio, report, 0))));
        for (EObject frozen : List.of(baseline, baseline.getEntries().get(0), report)) {
            assertThat(Legality.whyNotChange(frozen)).isPresent();
        }
        assertThat(Legality.whyNotSet(baseline, ModelPackage.Literals.ELEMENT__NAME, "x"))
                .contains("Baseline \"Agreed\" is kept as it was issued and cannot be changed");
        assertThat(Legality.whyNotDelete(baseline.getEntries().get(0))).isPresent();
        assertThat(Legality.whyNotDelete(baseline))
                .contains("Baseline \"Agreed\" is kept as it was issued and cannot be deleted");
        assertThat(Legality.whyNotDelete(report)).isPresent();
        assertThatThrownBy(() -> e.session.execute(Edits.delete(List.of(e.api, baseline))))
                .isInstanceOf(IllegalEditException.class);
        assertThat(e.portfolio.getBaselines()).containsExactly(baseline);
        assertThat(Legality.creatable(baseline)).isEmpty();
    }

    @Test
    void endsAndTypesOfDependenciesAreAskedToo() {
        e.session.execute(Edits.connect(e.api, e.app, DependencyType.SS, null));
        assertThat(Legality.whyNotSet(e.apiApp, ModelPackage.Literals.DEPENDENCY__TYPE, DependencyType.SS))
                .isPresent();
        assertThat(Legality.whyNotSet(e.apiApp, ModelPackage.Literals.DEPENDENCY__TYPE, DependencyType.FF)).isEmpty();
        assertThat(Legality.whyNotSet(e.apiApp, ModelPackage.Literals.DEPENDENCY__PREDECESSOR, e.launch)).isPresent();
        assertThat(Legality.whyNotSet(e.apiApp, ModelPackage.Literals.DEPENDENCY__SUCCESSOR, null)).isPresent();
        assertThat(Legality.whyNotSet(e.apiApp, ModelPackage.Literals.DEPENDENCY__PROMISED, null)).isPresent();
    }

    @Test
    void whatIsDeletedCannotBeDeletedAgain() {
        e.session.execute(Edits.delete(List.of(e.api)));
        assertThat(Legality.whyNotDelete(e.api)).isPresent();
    }
}
