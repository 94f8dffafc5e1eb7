// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keelson.model.ContributionSetting;

class ContributionSettingsTest {

    private static final String RULE = "org.acme.late";

    private final Example e = new Example();

    private ContributionSetting setting(String parameter, String value) {
        ContributionSetting setting = e.factory.createContributionSetting();
        setting.setContribution(RULE);
        setting.setParameter(parameter);
        setting.setValue(value);
        return setting;
    }

    @Test
    void severalParametersAreOneStepThatComesAndGoes() {
        e.session.execute(Edit.of("Settings", () -> {
            e.portfolio.getSettings().add(setting("days", "3"));
            e.portfolio.getSettings().add(setting("near", "2d"));
            e.portfolio.getSettings().add(setting("gone", "x"));
        }));
        String before = Dump.of(e.resource);
        e.session.execute(ContributionSettings.set("Set parameters of Late", RULE,
                Map.of("days", Optional.of("7"), "enabled", Optional.of("false"), "gone", Optional.empty())));
        assertThat(e.session.undoLabel()).contains("Set parameters of Late");
        assertThat(ContributionSettings.of(e.portfolio, RULE))
                .isEqualTo(Map.of("days", "7", "near", "2d", "enabled", "false"));
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
    }

    @Test
    void aParameterSetTwiceInAFileIsSetWhereItHolds() {
        e.session.execute(Edit.of("Settings", () -> {
            e.portfolio.getSettings().add(setting("days", "3"));
            e.portfolio.getSettings().add(setting("days", "4"));
        }));
        assertThat(ContributionSettings.of(e.portfolio, RULE)).containsEntry("days", "4");
        e.session.execute(ContributionSettings.set("Set", RULE, Map.of("days", Optional.of("5"))));
        assertThat(ContributionSettings.of(e.portfolio, RULE)).containsEntry("days", "5");
        e.session.execute(ContributionSettings.set("Reset", RULE, Map.of("days", Optional.empty())));
        assertThat(e.portfolio.getSettings()).isEmpty();
    }

    @Test
    void whatChangesNothingIsNoStep() {
        e.session.execute(ContributionSettings.set("Set", RULE, Map.of("days", Optional.of("5"))));
        long revision = e.session.revision();
        e.session.execute(ContributionSettings.set("Again", RULE,
                Map.of("days", Optional.of("5"), "near", Optional.empty())));
        assertThat(e.session.revision()).isEqualTo(revision);
        assertThat(e.session.undoLabel()).contains("Set");
    }

    @Test
    void otherContributionsAreLeftAlone() {
        e.session.execute(ContributionSettings.set("Set", "other", Map.of("days", Optional.of("1"))));
        e.session.execute(ContributionSettings.set("Set", RULE, Map.of("days", Optional.of("2"))));
        e.session.execute(ContributionSettings.set("Reset", RULE, Map.of("days", Optional.empty())));
        assertThat(ContributionSettings.of(e.portfolio, "other")).containsEntry("days", "1");
        assertThat(ContributionSettings.of(e.portfolio, RULE)).isEmpty();
    }

    @Test
    void aSettingOfNothingIsRefused() {
        assertThatThrownBy(() -> e.session.execute(ContributionSettings.set("Set", " ", Map.of("days", Optional.of("1")))))
                .isInstanceOf(IllegalEditException.class);
        assertThatThrownBy(() -> e.session.execute(ContributionSettings.set("Set", RULE, Map.of("", Optional.of("1")))))
                .isInstanceOf(IllegalEditException.class);
    }
}
