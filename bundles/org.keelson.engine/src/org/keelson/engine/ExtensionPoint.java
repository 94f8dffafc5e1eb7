// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import org.keelson.api.EscalationRule;
import org.keelson.api.Exporter;
import org.keelson.api.Importer;
import org.keelson.api.Report;

/** The extension points of {@code org.keelson.api}, in the order in which they are listed. */
public enum ExtensionPoint {
    IMPORTERS("importers", "importer", Importer.class),
    EXPORTERS("exporters", "exporter", Exporter.class),
    ESCALATION_RULES("escalationRules", "rule", EscalationRule.class),
    REPORTS("reports", "report", Report.class);

    /** Bundle that declares the points; their full ids begin with it. */
    public static final String NAMESPACE = "org.keelson.api";

    private final String name;
    private final String element;
    private final Class<?> type;

    ExtensionPoint(String name, String element, Class<?> type) {
        this.name = name;
        this.element = element;
        this.type = type;
    }

    /** Name without the namespace, such as {@code escalationRules}; also its name in JSON. */
    public String json() {
        return name;
    }

    /** Full id in the extension registry, such as {@code org.keelson.api.escalationRules}. */
    public String id() {
        return NAMESPACE + "." + name;
    }

    /** Name of the XML element of one contribution, such as {@code rule}. */
    public String element() {
        return element;
    }

    /** Interface that a contributed class implements. */
    public Class<?> type() {
        return type;
    }
}
