// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import org.keelson.api.document.Document;

/**
 * Tells how things stand. Implemented by plugins, at the extension point
 * {@code org.keelson.api.reports}.
 *
 * <p>The answer is a tree of sections, tables, figures and sentences; turning it into HTML, Markdown,
 * PDF and JSON is done elsewhere, the same way for every report.
 *
 * @since 0.1
 */
public interface Report {

    /**
     * Writes the report. The same portfolio and clock give the same document.
     *
     * @return the document; never {@code null}; every fact in it names an element that exists
     */
    Document write(Evaluation evaluation);
}
