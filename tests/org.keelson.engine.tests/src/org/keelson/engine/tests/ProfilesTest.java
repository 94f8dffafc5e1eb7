// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.engine.Declaration;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.Outcome;
import org.keelson.engine.Quarantine;
import org.keelson.engine.Snapshot;
import org.keelson.model.ActionItem;
import org.keelson.model.Decision;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;
import org.keelson.model.Risk;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** Rules follow the profile of the portfolio, and what they say that of the program, unless somebody says otherwise. */
class ProfilesTest {

    /** Finds fault with the portfolio and with its first program. */
    public static final class Always implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return List.of(finding(null), finding(evaluation.portfolio().getPrograms().getFirst().getId()));
        }

        private static Finding finding(String element) {
            return new Finding(ProblemSeverity.INFO, element, "Bad", List.of());
        }
    }

    private final Portfolio portfolio = Portfolios.small();

    private Engine engine(String profile) {
        Map<String, String> attributes = new HashMap<>(Map.of("id", "r", "name", "A rule", "class", Always.class.getName()));
        attributes.put("profile", profile);
        return Engine.of(() -> List.of(new Declaration(ExtensionPoint.ESCALATION_RULES, "org.acme",
                ExtensionPoint.ESCALATION_RULES.element(), attributes, List.of(), () -> Always.class)));
    }

    private Outcome<List<Finding>> check(String profile, ProgramProfile common, ProgramProfile program) {
        portfolio.setProfile(common);
        portfolio.getPrograms().forEach(each -> each.setProfile(program));
        return engine(profile).run(Snapshot.of(portfolio), Portfolios.options()).check().getFirst();
    }

    @Test
    void aRuleIsOnFromItsProfileUp() {
        assertThat(check("standard", ProgramProfile.LIGHT, ProgramProfile.LIGHT)).isInstanceOf(Outcome.NotApplicable.class)
                .extracting(Outcome::message).asString().contains("profile");
        assertThat(check("standard", ProgramProfile.STANDARD, ProgramProfile.STANDARD).value().orElseThrow()).hasSize(2);
        assertThat(check("", ProgramProfile.LIGHT, ProgramProfile.LIGHT).value().orElseThrow()).hasSize(2);
    }

    @Test
    void theProgramDecidesForWhatIsInIt() {
        String program = portfolio.getPrograms().getFirst().getId();
        assertThat(check("full", ProgramProfile.LIGHT, ProgramProfile.FULL).value().orElseThrow())
                .extracting(Finding::element).containsExactly(program);
        assertThat(check("full", ProgramProfile.FULL, ProgramProfile.LIGHT).value().orElseThrow())
                .extracting(Finding::element).containsExactly((String) null);
    }

    /** Finds fault with all that a portfolio contains. */
    public static final class Everything implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            List<Finding> all = new ArrayList<>();
            evaluation.portfolio().eAllContents().forEachRemaining(each -> {
                if (each instanceof Element element) {
                    all.add(Always.finding(element.getId()));
                }
            });
            return all;
        }
    }

    private <T extends Element> T named(T element, String id) {
        element.setId(id);
        return element;
    }

    /** What is beside a full program and a light one: about the one, about both, or about none. */
    private void besidePrograms() {
        ModelFactory model = ModelFactory.eINSTANCE;
        Program full = portfolio.getPrograms().getFirst();
        Program light = named(model.createProgram(), "light");
        Deliverable other = named(model.createDeliverable(), "other");
        light.getItems().add(other);
        portfolio.getPrograms().add(light);
        full.setProfile(ProgramProfile.FULL);
        light.setProfile(ProgramProfile.LIGHT);
        WorkItem item = full.getItems().getFirst();
        Team owner = named(model.createTeam(), "owner");
        portfolio.getTeams().addAll(List.of(owner, named(model.createTeam(), "idle")));
        item.setOwnerTeam(owner);
        Dependency across = named(model.createDependency(), "across");
        across.setPredecessor(other);
        across.setSuccessor(item);
        portfolio.getDependencies().add(across);
        Risk risk = named(model.createRisk(), "risk");
        risk.getDependencies().add(across);
        ActionItem action = named(model.createActionItem(), "action");
        risk.getActions().add(action);
        Risk lightRisk = named(model.createRisk(), "light-risk");
        lightRisk.getPrograms().add(light);
        portfolio.getRisks().addAll(List.of(risk, lightRisk, named(model.createRisk(), "risk-of-all")));
        Decision decision = named(model.createDecision(), "decision");
        decision.getPrograms().addAll(List.of(light, full));
        portfolio.getDecisions().add(decision);
        Objective objective = named(model.createObjective(), "objective");
        KeyResult result = named(model.createKeyResult(), "result");
        objective.getKeyResults().add(result);
        portfolio.getObjectives().add(objective);
        full.getObjectives().add(objective);
    }

    private List<String> found(ProgramProfile common) {
        portfolio.setProfile(common);
        Map<String, String> attributes = Map.of("id", "r", "name", "A rule", "class", Everything.class.getName(), "profile",
                "standard");
        Engine engine = Engine.of(() -> List.of(new Declaration(ExtensionPoint.ESCALATION_RULES, "org.acme",
                ExtensionPoint.ESCALATION_RULES.element(), attributes, List.of(), () -> Everything.class)));
        return engine.run(Snapshot.of(portfolio), Portfolios.options()).check().getFirst().value().orElseThrow().stream()
                .map(Finding::element).toList();
    }

    @Test
    void whatIsBesideProgramsHasTheFullestProfileOfThoseItIsAbout() {
        besidePrograms();
        assertThat(found(ProgramProfile.LIGHT)).containsExactlyInAnyOrder("prog", "item", "owner", "across", "risk", "action",
                "decision", "objective", "result");
        assertThat(found(ProgramProfile.STANDARD)).contains("owner", "idle", "across", "risk", "risk-of-all", "decision")
                .doesNotContain("light", "other", "light-risk");
    }

    @Test
    void whatAPersonSaysGoesFirst() {
        Portfolios.set(portfolio, "r", "enabled", "true");
        assertThat(check("full", ProgramProfile.LIGHT, ProgramProfile.LIGHT).value().orElseThrow()).hasSize(2);
        portfolio.getSettings().clear();
        Portfolios.set(portfolio, "r", "enabled", "false");
        assertThat(check("light", ProgramProfile.FULL, ProgramProfile.FULL)).isInstanceOf(Outcome.NotApplicable.class);
    }

    @Test
    void aProfileThatIsNoneIsRefused() {
        Health health = engine("huge").health().getFirst();
        assertThat(health.status()).isEqualTo(Health.Status.FAILED);
        assertThat(health.detail()).contains("neither light nor standard nor full");
    }
}
