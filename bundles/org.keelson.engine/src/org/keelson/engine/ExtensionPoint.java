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
 * What can be contributed, in the order in which it is listed: to the extension points of {@code org.keelson.api}, and to those of
 * the workbench, whose classes the engine does not run itself. A point may take several kinds of elements; each is one of these.
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
    CUSTOM_FIELDS("customFields", "customField", null),
    /** Plans to start from; files, without a class. */
    TEMPLATES("templates", "template", null),
    /** Pages of the form of an element; run by the workbench, through {@link DirectCalls}. */
    FORM_PAGES("org.keelson.ui.forms", "formPages", "formPage", null, true);

    /** Bundle that declares the points that work without a screen; their full ids begin with it. */
    public static final String NAMESPACE = "org.keelson.api";

    private final String namespace;
    private final String name;
    private final String element;
    private final Class<?> type;

    private final boolean hasClass;

    ExtensionPoint(String name, String element, Class<?> type) {
        this(NAMESPACE, name, element, type, type != null);
    }

    ExtensionPoint(String namespace, String name, String element, Class<?> type, boolean hasClass) {
        this.namespace = namespace;
        this.name = name;
        this.element = element;
        this.type = type;
        this.hasClass = hasClass;
    }

    /** Name without the namespace, such as {@code escalationRules}; also its name in JSON. */
    public String json() {
        return name;
    }

    /** Full id in the extension registry, such as {@code org.keelson.api.escalationRules}. */
    public String id() {
        return namespace + "." + name;
    }

    /** Name of the XML element of one contribution, such as {@code rule}. */
    public String element() {
        return element;
    }

    /** Interface that a contributed class implements; {@code null} where there is none, or where it is not run by the engine. */
    public Class<?> type() {
        return type;
    }

    /** Whether a class is contributed; else all is said in XML. */
    public boolean hasClass() {
        return hasClass;
    }
}
