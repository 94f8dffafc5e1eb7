// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/** Which teams work for which program: those that own one of its items, shared ones included. */
final class ProgramTeams {

    private ProgramTeams() {
    }

    /** Ids of teams by id of program. */
    static Map<String, Collection<String>> of(Portfolio portfolio) {
        Map<String, Collection<String>> teams = new TreeMap<>();
        for (Program program : portfolio.getPrograms()) {
            if (program.getId() != null) {
                SortedSet<String> own = new TreeSet<>();
                collect(program, program.getWorkstreams(), own);
                teams.put(program.getId(), own);
            }
        }
        return teams;
    }

    private static void collect(ItemContainer container, List<Workstream> parts, SortedSet<String> teams) {
        container.getItems().forEach(item -> add(item, teams));
        container.getSharedItems().forEach(item -> add(item, teams));
        parts.forEach(part -> collect(part, part.getWorkstreams(), teams));
    }

    private static void add(WorkItem item, SortedSet<String> teams) {
        if (item.getOwnerTeam() != null && item.getOwnerTeam().getId() != null) {
            teams.add(item.getOwnerTeam().getId());
        }
    }
}
