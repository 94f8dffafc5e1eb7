// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import org.keelson.api.EscalationRule;
import org.keelson.api.Exporter;
import org.keelson.api.Importer;
import org.keelson.api.Metric;
import org.keelson.api.Report;
import org.keelson.api.ReportSection;
import org.keelson.api.Validation;

/**
 * What can be contributed to the extension points of {@code org.keelson.api}, in the order in which it is listed. A point may take
 * several kinds of elements; each is one of these.
 */
public enum ExtensionPoint {
    IMPORTERS("importers", "importer", Importer.class),
    EXPORTERS("exporters", "exporter", Exporter.class),
    METRICS("metrics", "metric", Metric.class),
    ESCALATION_RULES("escalationRules", "rule", EscalationRule.class),
    VALIDATIONS("validations", "validation", Validation.class),
    REPORTS("reports", "report", Report.class),
    /** The second kind of element at the point of reports. */
    REPORT_SECTIONS("reports", "section", ReportSection.class),
    /** Declared in XML alone. */
    CUSTOM_FIELDS("customFields", "customField", null);

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

    /** Interface that a contributed class implements, or {@code null} where no class is contributed. */
    public Class<?> type() {
        return type;
    }
}
