// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import org.keelson.model.Portfolio;

/**
 * A template to choose.
 *
 * @param description what it is for; empty where nobody has said
 * @param category    heading, such as {@code Technology}; empty if there is none
 * @param source      where it comes from, for people
 * @param template    the plan; not to be changed
 */
record Offer(String id, String name, String description, String category, String source, Portfolio template) {
}
