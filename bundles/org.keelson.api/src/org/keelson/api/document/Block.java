// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

/**
 * A part of a document. The kinds are fixed, so that every renderer can show every report.
 *
 * @since 0.1
 */
public sealed interface Block permits Section, Paragraph, Bullets, TableBlock, Figure {
}
