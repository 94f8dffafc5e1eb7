// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a contribution may ask for beside portfolio and schedule; made once for all that need it. */
public enum Need {
    SIMULATION, METRICS,
    /** Of all rules that need neither findings nor statuses. */
    FINDINGS,
    /** As made from these findings and from metrics. */
    STATUSES;

    /** Name in {@code plugin.xml}: {@code simulation} and so on. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What contributions to a point may need: nothing that is made from what they answer. */
    static Set<Need> allowed(ExtensionPoint point) {
        return switch (point) {
            case METRICS -> EnumSet.of(SIMULATION);
            case ESCALATION_RULES, REPORTS, REPORT_SECTIONS, EXPORTERS -> EnumSet.allOf(Need.class);
            case IMPORTERS, VALIDATIONS, CUSTOM_FIELDS, TEMPLATES, FORM_PAGES -> EnumSet.noneOf(Need.class);
        };
    }
}
