// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.keelson.analysis.Plan;
import org.keelson.analysis.RandomPlans;
import org.keelson.model.CapacityChange;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Promise;
import org.keelson.model.Team;
import org.keelson.model.TeamShare;
import org.keelson.model.WorkItem;

/** Puts people and capacities into a plan. */
final class Staff {

    private Staff() {
    }

    static Team team(Plan plan, String id, double fte) {
        Team team = plan.team(id);
        capacity(team, null, fte);
        return team;
    }

    static void capacity(Team team, String from, double fte) {
        CapacityChange change = ModelFactory.eINSTANCE.createCapacityChange();
        change.setFrom(from == null ? null : LocalDate.parse(from));
        change.setFte(fte);
        team.getCapacity().add(change);
    }

    static Person person(Plan plan, String id) {
        Person person = ModelFactory.eINSTANCE.createPerson();
        person.setId(id);
        person.setName(id);
        plan.portfolio.getPeople().add(person);
        return person;
    }

    static TeamShare share(Person person, Team team, double percent, String from, String to) {
        TeamShare share = ModelFactory.eINSTANCE.createTeamShare();
        share.setTeam(team);
        share.setPercent(percent);
        share.setFrom(from == null ? null : LocalDate.parse(from));
        share.setTo(to == null ? null : LocalDate.parse(to));
        person.getShares().add(share);
        return share;
    }

    static void promise(Dependency dependency, String date) {
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(Plan.at(date));
        dependency.getPromises().add(promise);
    }

    static <T extends WorkItem> T owned(T item, Team team, double demand) {
        item.setOwnerTeam(team);
        item.setDemand(demand);
        return item;
    }

    /** One of the small random plans, its items owned by three teams of little capacity. */
    static Plan random(long seed) {
        Plan plan = RandomPlans.of(seed);
        Random random = new Random(seed);
        List<Team> teams = List.of(team(plan, "one", 1), team(plan, "two", 2), plan.team("unknown"));
        capacity(teams.get(0), "2026-03-11", 0.5 + random.nextInt(4) * 0.5);
        teams.get(1).setCalendar(plan.portfolio.getCalendars().get(1));
        for (WorkItem item : plan.program.getItems()) {
            item.setOwnerTeam(random.nextInt(5) == 0 ? null : teams.get(random.nextInt(3)));
            item.setPriority(random.nextInt(4) * 250 + random.nextInt(2));
            if (random.nextInt(3) == 0) {
                item.setDemand(random.nextInt(5) / 2.0);
            } else if (random.nextInt(4) == 0) {
                item.setEffort(random.nextInt(3000));
            }
        }
        return plan;
    }
}
