// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Calendar;
import org.keelson.model.CapacityChange;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Team;
import org.keelson.model.TeamKind;

/**
 * Says what a team is.
 *
 * @since 0.1
 */
public final class TeamBuilder extends ElementBuilder<TeamBuilder, Team> {

    TeamBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createTeam(), id, names);
    }

    @Override
    TeamBuilder self() {
        return this;
    }

    public TeamBuilder kind(TeamKind kind) {
        element.setKind(kind);
        return this;
    }

    public TeamBuilder lead(String person) {
        names.with(Person.class, person, element::setLead);
        return this;
    }

    public TeamBuilder calendar(String id) {
        names.with(Calendar.class, id, element::setCalendar);
        return this;
    }

    /** Its capacity from the beginning, in full-time equivalents. */
    public TeamBuilder people(double fte) {
        return capacity(null, fte);
    }

    /** Its capacity from a day on, in full-time equivalents. */
    public TeamBuilder people(String from, double fte) {
        return capacity(from, fte);
    }

    private TeamBuilder capacity(String from, double fte) {
        CapacityChange change = ModelFactory.eINSTANCE.createCapacityChange();
        change.setFrom(from == null ? null : Times.day(from));
        change.setFte(fte);
        element.getCapacity().add(change);
        return this;
    }
}
