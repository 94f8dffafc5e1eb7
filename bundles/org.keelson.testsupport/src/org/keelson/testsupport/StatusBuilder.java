// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.ModelFactory;
import org.keelson.model.Owned;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;

/**
 * Says how somebody claims that an element stands.
 *
 * @param <B> the builder itself
 * @param <E> what is built
 * @since 0.1
 */
public abstract class StatusBuilder<B extends StatusBuilder<B, E>, E extends Element & Owned & HasStatus>
        extends OwnedBuilder<B, E> {

    StatusBuilder(E element, String id, Names names) {
        super(element, id, names);
    }

    /** A status that was claimed on a day. */
    public final B status(String day, Status status) {
        element.getStatusHistory().add(entry(day, status, null));
        return self();
    }

    /** A status that counts in place of the computed one, until a day. */
    public final B override(String day, Status status, String reason, String expires) {
        StatusEntry entry = entry(day, status, reason);
        entry.setOverride(true);
        entry.setExpires(Times.day(expires));
        element.getStatusHistory().add(entry);
        return self();
    }

    private static StatusEntry entry(String day, Status status, String comment) {
        StatusEntry entry = ModelFactory.eINSTANCE.createStatusEntry();
        entry.setDate(Times.day(day));
        entry.setStatus(status);
        entry.setComment(comment);
        return entry;
    }
}
