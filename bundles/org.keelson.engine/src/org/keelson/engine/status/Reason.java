// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.util.Comparator;
import java.util.Locale;

import org.keelson.model.Element;
import org.keelson.model.Status;

/**
 * Why something has a status.
 *
 * @param status    the status that it gives
 * @param text      in words
 * @param inherited whether it comes from what lies below, which says the same of itself
 */
record Reason(Status status, String text, boolean inherited) {

    /** Worst first. */
    static final Comparator<Reason> ORDER = Comparator.comparing(Reason::status).reversed();

    static Reason own(Status status, String text) {
        return new Reason(status, text, false);
    }

    static Reason below(Status status, String text) {
        return new Reason(status, text, true);
    }

    /** A status within a sentence. */
    static String words(Status status) {
        return status == Status.WATCH ? "on watch" : status.getLiteral().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** An element within a sentence. */
    static String name(Element element) {
        boolean named = element.getName() != null && !element.getName().isBlank();
        return "'" + (named ? element.getName().strip() : element.getId()) + "'";
    }
}
