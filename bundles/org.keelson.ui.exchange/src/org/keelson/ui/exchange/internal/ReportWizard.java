// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import org.keelson.engine.ExtensionPoint;

/** Writes a report on a portfolio. */
public final class ReportWizard extends OutputWizard {

    public ReportWizard() {
        super(ExtensionPoint.REPORTS, "Write a report", "report");
    }
}
