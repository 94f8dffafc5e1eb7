// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.keelson.model.ContributionSetting;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;

/** What a portfolio sets for contributed metrics, rules, reports and importers, as text; who declares them checks them. */
public final class ContributionSettings {

    private ContributionSettings() {
    }

    /** What is set for a contribution, by parameter; where a file sets one twice, the later holds, as it does for the engine. */
    public static Map<String, String> of(Portfolio portfolio, String contribution) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ContributionSetting setting : portfolio.getSettings()) {
            if (contribution.equals(setting.getContribution()) && setting.getParameter() != null && setting.getValue() != null) {
                values.put(setting.getParameter(), setting.getValue());
            }
        }
        return values;
    }

    /**
     * Sets several parameters of one contribution in one step.
     *
     * @param label        what the undo menu calls it
     * @param contribution id of the contribution
     * @param values       by parameter; an empty value takes the setting away, so that the default holds again. Parameters that
     *                     are not named keep what they have
     */
    public static Edit set(String label, String contribution, Map<String, Optional<String>> values) {
        Map<String, Optional<String>> wanted = new LinkedHashMap<>(values);
        return Edits.edit(label, session -> {
            if (contribution == null || contribution.isBlank() || wanted.keySet().stream().anyMatch(String::isBlank)) {
                throw new IllegalEditException("A setting needs a contribution and a parameter");
            }
            wanted.forEach((parameter, value) -> write(session.portfolio(), contribution, parameter, value));
        });
    }

    private static void write(Portfolio portfolio, String contribution, String parameter, Optional<String> value) {
        List<ContributionSetting> there = portfolio.getSettings().stream()
                .filter(each -> contribution.equals(each.getContribution()) && parameter.equals(each.getParameter())).toList();
        if (value.isEmpty()) {
            portfolio.getSettings().removeAll(there);
        } else if (there.isEmpty()) {
            ContributionSetting setting = ModelFactory.eINSTANCE.createContributionSetting();
            setting.setContribution(contribution);
            setting.setParameter(parameter);
            setting.setValue(value.get());
            portfolio.getSettings().add(setting);
        } else {
            ContributionSetting last = there.getLast();
            if (!Objects.equals(last.getValue(), value.get())) {
                last.setValue(value.get());
            }
        }
    }
}
