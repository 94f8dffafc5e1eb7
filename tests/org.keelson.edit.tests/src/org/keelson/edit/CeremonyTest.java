// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;

/** What profiles leave out of sight, and that nothing that is there is hidden. */
class CeremonyTest {

    private final Portfolio portfolio = Portfolios.create("Plan", null);
    private final Program program = ModelFactory.eINSTANCE.createProgram();
    private final Deliverable item = ModelFactory.eINSTANCE.createDeliverable();

    CeremonyTest() {
        portfolio.getPrograms().add(program);
        program.getItems().add(item);
    }

    private List<EStructuralFeature> shown() {
        return Ceremony.shown(item).stream().map(Property::feature).toList();
    }

    @Test
    void eachProfileShowsMoreThanTheOneBefore() {
        program.setProfile(ProgramProfile.LIGHT);
        List<EStructuralFeature> light = shown();
        assertThat(light).contains(Literals.ELEMENT__NAME, Literals.ESTIMATED__LIKELY, Literals.WORK_ITEM__DEADLINE)
                .doesNotContain(Literals.WORK_ITEM__EFFORT, Literals.WORK_ITEM__LEVELING_DELAY);
        program.setProfile(ProgramProfile.STANDARD);
        List<EStructuralFeature> standard = shown();
        assertThat(standard).containsAll(light).contains(Literals.WORK_ITEM__EFFORT)
                .doesNotContain(Literals.WORK_ITEM__LEVELING_DELAY);
        program.setProfile(ProgramProfile.FULL);
        assertThat(shown()).containsAll(standard).hasSameSizeAs(Property.of(item));
    }

    @Test
    void whatIsFilledInIsShownByEveryProfile() {
        program.setProfile(ProgramProfile.LIGHT);
        item.setEffort(480);
        assertThat(shown()).contains(Literals.WORK_ITEM__EFFORT);
        item.setEffort(null);
        assertThat(shown()).doesNotContain(Literals.WORK_ITEM__EFFORT);
    }

    @Test
    void theProgramDecidesForWhatIsInItAndThePortfolioForTheRest() {
        portfolio.setProfile(ProgramProfile.LIGHT);
        assertThat(Ceremony.of(item)).isEqualTo(ProgramProfile.STANDARD);
        assertThat(Ceremony.of(portfolio.getCalendars().getFirst())).isEqualTo(ProgramProfile.LIGHT);
        assertThat(Ceremony.of(ModelFactory.eINSTANCE.createRisk())).as("in no portfolio").isEqualTo(ProgramProfile.FULL);
        assertThat(((Program) Edits.create(portfolio, Literals.PROGRAM, "New").created()).getProfile())
                .as("a new program begins with that of the portfolio").isEqualTo(ProgramProfile.LIGHT);
    }

    @Test
    void menusOfferWhatTheProfileHas() {
        portfolio.setProfile(ProgramProfile.LIGHT);
        assertThat(Ceremony.isOffered(portfolio, Literals.TEAM)).isTrue();
        assertThat(Ceremony.isOffered(portfolio, Literals.RISK)).isFalse();
        portfolio.setProfile(ProgramProfile.STANDARD);
        assertThat(Ceremony.isOffered(portfolio, Literals.RISK)).isTrue();
        assertThat(Ceremony.isOffered(portfolio, Literals.OBJECTIVE)).isFalse();
        portfolio.setProfile(ProgramProfile.FULL);
        assertThat(Legality.creatable(portfolio)).allMatch(kind -> Ceremony.isOffered(portfolio, kind));
    }

    @ParameterizedTest
    @EnumSource(ProgramProfile.class)
    void eachProfileSaysWhatItIs(ProgramProfile profile) {
        assertThat(Ceremony.words(profile)).isNotBlank().doesNotEndWith(".");
    }
}
