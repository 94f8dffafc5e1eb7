// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Calendar;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Team;
import org.keelson.model.TeamShare;

/**
 * Says who a person is.
 *
 * @since 0.1
 */
public final class PersonBuilder extends ElementBuilder<PersonBuilder, Person> {

    PersonBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createPerson(), id, names);
    }

    @Override
    PersonBuilder self() {
        return this;
    }

    public PersonBuilder role(String role) {
        element.setRole(role);
        return this;
    }

    public PersonBuilder calendar(String id) {
        names.with(Calendar.class, id, element::setCalendar);
        return this;
    }

    /** Works for a team with that share of the time, 100 for all of it. */
    public PersonBuilder worksFor(String team, double percent) {
        TeamShare share = ModelFactory.eINSTANCE.createTeamShare();
        share.setPercent(percent);
        element.getShares().add(share);
        names.with(Team.class, team, share::setTeam);
        return this;
    }
}
