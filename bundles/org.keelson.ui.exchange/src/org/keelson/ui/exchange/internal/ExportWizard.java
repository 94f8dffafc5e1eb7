// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import org.keelson.engine.ExtensionPoint;

/** Writes a portfolio in the format of another program. */
public final class ExportWizard extends OutputWizard {

    public ExportWizard() {
        super(ExtensionPoint.EXPORTERS, null, "Export a portfolio", "export");
    }
}
