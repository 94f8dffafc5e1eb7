// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import org.keelson.api.document.Section;

/**
 * Adds a section to somebody else's report. Implemented by plugins, as a {@code <section>} at the extension point
 * {@code org.keelson.api.reports} that names the report.
 *
 * @since 0.1
 */
public interface ReportSection {

    /**
     * Writes the section. The same portfolio and clock give the same section.
     *
     * @return a section of level 1; never {@code null}; every fact in it names an element that exists
     */
    Section write(Evaluation evaluation);
}
