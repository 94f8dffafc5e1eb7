// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.keelson.analysis.Durations;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportResult.Loss;
import org.keelson.api.ImportResult.Skipped;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.TeamKind;
import org.keelson.model.WorkItem;

/** Makes a portfolio of the lines of a plan. What a re-import is to find again has the key that the plan gives it. */
final class PlanReader {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    private static final Pattern DURATION = Pattern.compile("\\d+(\\.\\d+)?[mhdw]");
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final int MINUTES_PER_DAY = 480;

    /** A line that names what it waits for, which may stand further down. */
    private record Wait(WorkItem successor, String predecessor, int line) {
    }

    private final Portfolio fragment = MODEL.createPortfolio();
    private final Map<String, Team> teams = new HashMap<>();
    private final Map<String, WorkItem> items = new HashMap<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<String> costs = new ArrayList<>();
    private final String source;
    private final String defaultProgram;
    private Program program;
    private CustomField contract;

    PlanReader(String source, String defaultProgram) {
        this.source = source;
        this.defaultProgram = defaultProgram;
    }

    /** @param line without white space around it */
    void read(String line, int number) {
        try {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            if (line.startsWith("team ")) {
                team(line.substring(5).split(",", 2));
            } else if (line.startsWith("program ")) {
                begin(line.substring(8).strip());
            } else {
                item(line, number);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            skipped.add(new Skipped("line " + number, e.getMessage()));
        }
    }

    private void team(String[] parts) {
        Team team = team(parts[0].strip());
        if (parts.length > 1) {
            if (!parts[1].strip().equals("vendor")) {
                throw new IllegalArgumentException("'" + parts[1].strip() + "' is no kind of team; there is vendor");
            }
            team.setKind(TeamKind.VENDOR);
        }
    }

    private Team team(String name) {
        return teams.computeIfAbsent(name, added -> {
            Team team = keyed(MODEL.createTeam(), added, added);
            fragment.getTeams().add(team);
            return team;
        });
    }

    private void begin(String name) {
        program = keyed(MODEL.createProgram(), name, name);
        fragment.getPrograms().add(program);
    }

    private void item(String line, int number) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("It is neither a team nor a program nor an item with its key and a colon");
        }
        String key = line.substring(0, colon).strip();
        if (items.containsKey(key)) {
            throw new IllegalArgumentException("There is an item '" + key + "' already");
        }
        List<String> parts = List.of(line.substring(colon + 1).strip().split("\\s*,\\s*"));
        boolean isMilestone = parts.contains("milestone");
        WorkItem item = keyed(isMilestone ? MODEL.createMilestone() : MODEL.createDeliverable(), key, parts.getFirst());
        List<String> predecessors = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            say(item, part, predecessors);
        }
        predecessors.forEach(predecessor -> waits.add(new Wait(item, predecessor, number)));
        if (program == null) {
            begin(defaultProgram);
        }
        program.getItems().add(item);
        items.put(key, item);
    }

    private void say(WorkItem item, String part, List<String> predecessors) {
        String rest = part.substring(part.indexOf(' ') + 1);
        if (part.startsWith("after ")) {
            predecessors.addAll(List.of(rest.split("\\s+")));
        } else if (part.startsWith("due ")) {
            item.setDeadline(LocalDate.parse(rest).atTime(END_OF_DAY));
        } else if (part.startsWith("contract ")) {
            contract(item, rest);
        } else if (part.startsWith("cost ")) {
            costs.add(rest);
        } else if (DURATION.matcher(part).matches()) {
            item.setLikely(Durations.parse(part, MINUTES_PER_DAY));
        } else if (!part.equals("milestone")) {
            item.setOwnerTeam(team(part));
        }
    }

    /** The field is the one that plugin.xml declares: the merge knows it by its key or its name. */
    private void contract(WorkItem item, String number) {
        if (contract == null) {
            contract = keyed(MODEL.createCustomField(), Vendors.CONTRACT, "Contract");
            contract.setType(CustomFieldType.TEXT);
            fragment.getCustomFields().add(contract);
        }
        CustomValue value = MODEL.createCustomValue();
        value.setField(contract);
        value.setValue(number);
        item.getCustomValues().add(value);
    }

    private <E extends Element> E keyed(E element, String key, String name) {
        element.setKey(key);
        element.setSource(source);
        element.setName(name);
        return element;
    }

    ImportResult result() {
        for (Wait wait : waits) {
            WorkItem predecessor = items.get(wait.predecessor());
            if (predecessor == null) {
                skipped.add(new Skipped("line " + wait.line(), "There is no item '" + wait.predecessor() + "' to wait for"));
            } else {
                Dependency dependency = MODEL.createDependency();
                dependency.setKey(predecessor.getKey() + " " + wait.successor().getKey());
                dependency.setSource(source);
                dependency.setPredecessor(predecessor);
                dependency.setSuccessor(wait.successor());
                fragment.getDependencies().add(dependency);
            }
        }
        List<Loss> losses = costs.isEmpty() ? List.of() : List.of(new Loss("cost", costs.size(), costs.getFirst()));
        return new ImportResult(fragment, skipped, losses, List.of());
    }
}
