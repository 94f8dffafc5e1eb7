// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.Comparator;
import java.util.List;

import org.keelson.edit.ContributionSettings;
import org.keelson.edit.CustomProperty;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.Settings;
import org.keelson.model.CustomField;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * The custom fields that an element can have: those of its portfolio, and those that plugins offer and the portfolio has not
 * switched off. Plugins come and go, so that they are asked for anew each time.
 */
public final class OfferedFields {

    private OfferedFields() {
    }

    /** By name, so that a field stays where it is when it joins the portfolio. */
    public static List<CustomProperty> of(Engine engine, Portfolio portfolio, Element element) {
        List<CustomField> offered = engine.customFields().stream().filter(each -> isOn(portfolio, each))
                .map(Engine::customField).toList();
        return CustomProperty.of(element, offered).stream()
                .sorted(Comparator.comparing(CustomProperty::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private static boolean isOn(Portfolio portfolio, Contribution field) {
        return !"false".equals(ContributionSettings.of(portfolio, field.id()).get(Settings.ENABLED));
    }
}
