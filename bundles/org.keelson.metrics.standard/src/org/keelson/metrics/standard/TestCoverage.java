// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

/** How much of the code is run by its tests, in per cent. */
public final class TestCoverage extends ImportedSeries {

    public TestCoverage() {
        super("test-coverage");
    }
}
