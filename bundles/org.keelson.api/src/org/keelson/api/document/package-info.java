// SPDX-License-Identifier: EPL-2.0
/**
 * The tree that a report answers: sections, tables, figures, and sentences bound to the facts they
 * state. API. Everything in it is immutable and may be read from any thread; lists are copied and hold
 * no {@code null}; texts are plain text, neither HTML nor Markdown.
 *
 * @since 0.1
 */
package org.keelson.api.document;
