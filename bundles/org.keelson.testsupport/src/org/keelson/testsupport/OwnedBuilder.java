// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Element;
import org.keelson.model.Owned;
import org.keelson.model.Person;
import org.keelson.model.Team;

/**
 * Says who answers for an element.
 *
 * @param <B> the builder itself
 * @param <E> what is built
 * @since 0.1
 */
public abstract class OwnedBuilder<B extends OwnedBuilder<B, E>, E extends Element & Owned> extends ElementBuilder<B, E> {

    OwnedBuilder(E element, String id, Names names) {
        super(element, id, names);
    }

    public final B team(String id) {
        // no method reference: the compiler of Eclipse takes the first bound of E for its receiver
        names.with(Team.class, id, team -> element.setOwnerTeam(team));
        return self();
    }

    public final B owner(String person) {
        names.with(Person.class, person, answerable -> element.setOwner(answerable));
        return self();
    }
}
