// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.keelson.model.Portfolio;
import org.keelson.model.ProgramProfile;
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
