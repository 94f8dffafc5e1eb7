// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void viewsFollowTheFullestProfileAndWhatIsThere() {
        portfolio.setProfile(ProgramProfile.LIGHT);
        program.setProfile(ProgramProfile.LIGHT);
        assertThat(Practice.values()).noneMatch(each -> each.isShown(portfolio));
        portfolio.getRisks().add(ModelFactory.eINSTANCE.createRisk());
        assertThat(Practice.values()).filteredOn(each -> each.isShown(portfolio)).as("nothing that is there is hidden")
                .containsExactly(Practice.RISKS);
        program.setProfile(ProgramProfile.STANDARD);
        assertThat(Practice.values()).filteredOn(each -> !each.isShown(portfolio)).as("one program suffices")
                .containsExactly(Practice.OKRS, Practice.RULE_REPLAY);
        portfolio.setProfile(ProgramProfile.FULL);
        assertThat(Practice.values()).allMatch(each -> each.isShown(portfolio));
    }

    @Test
    void changingAProfileIsOneStepAndWritesNothingElse() {
        item.setEffort(480);
        PortfolioSession session = new PortfolioSession(Portfolios.resourceOf(portfolio));
        session.execute(Ceremony.change(portfolio, ProgramProfile.LIGHT, true));
        assertThat(List.of(portfolio.getProfile(), program.getProfile())).containsOnly(ProgramProfile.LIGHT);
        assertThat(item.getEffort()).isEqualTo(480);
        session.undo();
        assertThat(List.of(portfolio.getProfile(), program.getProfile())).containsOnly(ProgramProfile.STANDARD);
        session.redo();
        session.execute(Ceremony.change(program, ProgramProfile.FULL, false));
        assertThat(portfolio.getProfile()).isEqualTo(ProgramProfile.LIGHT);
        assertThat(program.getProfile()).isEqualTo(ProgramProfile.FULL);
    }

    /** On a failure, the lines to put there are in the message. */
    @Test
    void theGuideSaysWhatEachProfileShows() throws Exception {
        StringBuilder table = new StringBuilder();
        for (ProgramProfile profile : List.of(ProgramProfile.STANDARD, ProgramProfile.FULL)) {
            for (Ceremony.Gain gain : Ceremony.gains(profile)) {
                table.append("| ").append(profile == ProgramProfile.STANDARD ? "standard and full" : "full only").append(" | ")
                        .append(gain.what()).append(" | ").append(String.join(", ", gain.names())).append(" |\n");
            }
        }
        Path guide = Path.of("..", "..", "bundles", "org.keelson.doc", "guide", "preferences.md");
        assertThat(Files.readString(guide)).contains(table);
    }

    @ParameterizedTest
    @EnumSource(ProgramProfile.class)
    void eachProfileSaysWhatItIs(ProgramProfile profile) {
        assertThat(Ceremony.words(profile)).isNotBlank().doesNotEndWith(".");
    }
}
