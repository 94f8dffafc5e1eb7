// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.keelson.model.Audience;
import org.keelson.model.Cadence;
import org.keelson.model.CadenceKind;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.DetailLevel;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.ItemContainer;
import org.keelson.model.MetricSeries;
import org.keelson.model.Owned;
import org.keelson.model.Party;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Stakeholder;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/**
 * Whom an escalation goes to at each level.
 * <ul>
 * <li>Team: who owns what it is about, else the lead of the owner team; for a dependency both sides, the provider first; for a
 * decision its deciders. For an item that nobody owns, the owner of its workstream.
 * <li>Program: the owners of the programs that it touches, and the nearest on their paths of escalation.
 * <li>Portfolio: the owner of the portfolio, and the second on the paths.
 * <li>Executive: sponsors, then stakeholders who get headlines of those programs, and the rest of the paths.
 * </ul>
 * The path of escalation is that of the program's cadence of kind {@link CadenceKind#AD_HOC_ESCALATION}. A team without a lead
 * stands for itself, as does a stakeholder whose person is not known here.
 */
final class Routing {

    private static final String SPONSOR = "sponsor";

    private final Portfolio portfolio;

    Routing(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** The parties in the order in which they are asked; empty if nobody is named. */
    List<Party> audience(EscalationLevel level, Concern concern) {
        Set<Party> found = new LinkedHashSet<>();
        switch (level) {
            case TEAM -> team(concern.element(), found);
            case PROGRAM -> {
                concern.programs().forEach(program -> owner(program, found));
                path(concern.programs(), 0, 1, found);
            }
            case PORTFOLIO -> {
                owner(portfolio, found);
                path(concern.programs(), 1, 2, found);
            }
            case EXECUTIVE -> {
                executives(concern.programs(), found);
                path(concern.programs(), 2, Integer.MAX_VALUE, found);
            }
        }
        return List.copyOf(found);
    }

    private void team(Element element, Set<Party> found) {
        switch (element) {
            case Dependency dependency -> {
                side(dependency.getProviderOwner(), dependency.getPredecessor(), found);
                side(dependency.getConsumerOwner(), dependency.getSuccessor(), found);
            }
            case Decision decision -> {
                decision.getDeciders().forEach(party -> found.add(partyOf(party)));
                if (found.isEmpty()) {
                    owner(decision, found);
                }
            }
            case Portfolio whole -> {
                // nobody below the portfolio's own level answers for it
            }
            case Program program -> {
                // nor for a program
            }
            case WorkItem item -> {
                owner(item, found);
                if (found.isEmpty() && item.eContainer() instanceof ItemContainer && !(item.eContainer() instanceof Program)) {
                    team((Element) item.eContainer(), found);
                }
            }
            case Owned owned -> owner(owned, found);
            case Party party -> found.add(partyOf(party));
            case MetricSeries series when series.getElement() != null -> team(series.getElement(), found);
            case Escalation escalation -> add(escalation.getFrom(), found);
            default -> {
                if (element.eContainer() instanceof Element whole) {
                    team(whole, found);
                }
            }
        }
    }

    private static void side(Person named, WorkItem item, Set<Party> found) {
        if (named != null) {
            found.add(named);
        } else if (item != null) {
            owner(item, found);
        }
    }

    private static void owner(Owned owned, Set<Party> found) {
        add(owned.getOwner() != null ? owned.getOwner() : owned.getOwnerTeam(), found);
    }

    private static void add(Party party, Set<Party> found) {
        if (party != null) {
            found.add(partyOf(party));
        }
    }

    /** Who speaks for a party. */
    private static Party partyOf(Party party) {
        return switch (party) {
            case Team team when team.getLead() != null -> team.getLead();
            case Stakeholder stakeholder when stakeholder.getPerson() != null -> stakeholder.getPerson();
            default -> party;
        };
    }

    private static void path(Collection<Program> programs, int from, int to, Set<Party> found) {
        for (Program program : programs) {
            for (Cadence cadence : program.getCadences()) {
                if (cadence.getKind() == CadenceKind.AD_HOC_ESCALATION) {
                    List<Party> path = cadence.getEscalationPath();
                    path.subList(Math.min(from, path.size()), Math.min(to, path.size()))
                            .forEach(party -> found.add(partyOf(party)));
                }
            }
        }
    }

    private void executives(Collection<Program> programs, Set<Party> found) {
        for (Stakeholder each : portfolio.getStakeholders()) {
            if (each.getRole() != null && each.getRole().toLowerCase(Locale.ROOT).contains(SPONSOR)) {
                found.add(partyOf(each));
            }
        }
        Map<Stakeholder, DetailLevel> details = new HashMap<>();
        for (Program program : programs) {
            for (Audience audience : program.getAudience()) {
                if (audience.getStakeholder() != null) {
                    details.merge(audience.getStakeholder(), audience.getDetail(),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
        for (Stakeholder each : portfolio.getStakeholders()) {
            if (details.getOrDefault(each, each.getDetail()) == DetailLevel.HEADLINE) {
                found.add(partyOf(each));
            }
        }
    }
}
