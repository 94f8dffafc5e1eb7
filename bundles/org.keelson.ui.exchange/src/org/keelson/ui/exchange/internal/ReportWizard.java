// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import org.keelson.engine.ExtensionPoint;

/** Writes a report on a portfolio. */
public final class ReportWizard extends OutputWizard {

    public ReportWizard() {
        this(null);
    }

    /** @param report id of the report that is chosen at first; {@code null} for the first one */
    ReportWizard(String report) {
        super(ExtensionPoint.REPORTS, report, "Write a report", "report");
    }
}
