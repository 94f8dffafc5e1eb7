// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** Defects that were found only after the work had been handed over. */
public final class EscapedDefects extends ImportedSeries {

    public EscapedDefects() {
        super("escaped-defects");
    }
}
