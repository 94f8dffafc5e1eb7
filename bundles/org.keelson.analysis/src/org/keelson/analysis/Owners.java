// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;

/** Numbers of teams and programs, in the order of the portfolio. */
final class Owners {

    private final List<Team> teams;
    private final List<Program> programs;
    private final Map<Team, Integer> numbers = new IdentityHashMap<>();

    Owners(Portfolio portfolio) {
        teams = new ArrayList<>(portfolio.getTeams());
        programs = portfolio.getPrograms();
        for (int i = 0; i < teams.size(); i++) {
            numbers.put(teams.get(i), i);
        }
    }

    /** -1 for {@code null}; a team that is not in the portfolio is put at the end. */
    int team(Team team) {
        if (team == null) {
            return -1;
        }
        Integer known = numbers.get(team);
        if (known == null) {
            known = teams.size();
            numbers.put(team, known);
            teams.add(team);
        }
        return known;
    }

    String[] teamIds() {
        return texts(teams, Element::getId);
    }

    String[] teamNames() {
        return texts(teams, Owners::name);
    }

    String[] programIds() {
        return texts(programs, Element::getId);
    }

    String[] programNames() {
        return texts(programs, Owners::name);
    }

    /** Never {@code null}, so that names can be sorted by. */
    private static String name(Element element) {
        return Objects.toString(element.getName() == null ? element.getId() : element.getName(), "");
    }

    private static String[] texts(List<? extends Element> elements, Function<Element, String> text) {
        return elements.stream().map(text).toArray(String[]::new);
    }
}
