// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.api.ImportResult.Skipped;
import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * Makes a portfolio of rows. Everything gets a key, so that a re-import finds it again: items theirs,
 * teams, people, programs and custom fields their name, workstreams program and path, dependencies both
 * ends and the type.
 */
final class FragmentBuilder {

    static final String PATH_SEPARATOR = " > ";

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private final Portfolio fragment = MODEL.createPortfolio();
    private final String source;
    private final String defaultProgram;
    private final TargetFacts target;
    private final Header header;
    private final List<Skipped> skipped;
    private final List<Row> rows = new ArrayList<>();
    private final List<WorkItem> items = new ArrayList<>();
    /** By id, those that have one. */
    private final Map<String, WorkItem> mentioned = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Team> teams = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, ItemContainer> containers = new HashMap<>();
    private final Map<Integer, CustomField> fields = new HashMap<>();

    FragmentBuilder(String source, String defaultProgram, TargetFacts target, Header header, List<Skipped> skipped) {
        this.source = source;
        this.defaultProgram = defaultProgram;
        this.target = target;
        this.header = header;
        this.skipped = skipped;
    }

    /** Adds the item of a row; its dependencies wait for {@link #link}. */
    void add(Row row) {
        Integer before = lines.putIfAbsent(row.key(), row.line());
        if (before != null) {
            skipped.add(new Skipped(row.place(), "the key '" + row.key() + "' was given in line " + before + " already"));
            return;
        }
        WorkItem item = keyed((WorkItem) MODEL.create(row.kind()), row.key(), row.name());
        item.setId(target.itemId(row.key(), row.name(), program(row)));
        if (!row.description().isEmpty()) {
            item.setDescription(row.description());
        }
        if (!row.team().isEmpty()) {
            item.setOwnerTeam(teams.computeIfAbsent(row.team(), name -> {
                Team team = keyed(MODEL.createTeam(), name, name);
                fragment.getTeams().add(team);
                return team;
            }));
        }
        if (!row.owner().isEmpty()) {
            item.setOwner(people.computeIfAbsent(row.owner(), name -> {
                Person person = keyed(MODEL.createPerson(), name, name);
                fragment.getPeople().add(person);
                return person;
            }));
        }
        item.setOptimistic(row.optimistic());
        item.setLikely(row.likely());
        item.setPessimistic(row.pessimistic());
        if (row.constraint() != null) {
            item.setConstraint(row.constraint());
            item.setConstraintDate(row.constraintDate());
        }
        item.setDeadline(row.deadline());
        if (row.progress() != null) {
            item.setProgress(row.progress());
        }
        row.fields().forEach((place, value) -> item.getCustomValues().add(customValue(place, value)));
        container(row).getItems().add(item);
        rows.add(row);
        items.add(item);
    }

    private CustomValue customValue(int place, String text) {
        CustomValue value = MODEL.createCustomValue();
        value.setValue(text);
        value.setField(fields.computeIfAbsent(place, at -> {
            String name = header.fields().get(at);
            CustomField field = keyed(MODEL.createCustomField(), name, name);
            CustomField known = target.field(name);
            if (known != null) {
                field.setType(known.getType());
                field.getChoices().addAll(known.getChoices());
            }
            fragment.getCustomFields().add(field);
            return field;
        }));
        return value;
    }

    private String program(Row row) {
        return row.program().isEmpty() ? defaultProgram : row.program();
    }

    private ItemContainer container(Row row) {
        String program = program(row);
        ItemContainer container = containers.computeIfAbsent(program, name -> {
            Program made = keyed(MODEL.createProgram(), name, name);
            fragment.getPrograms().add(made);
            return made;
        });
        String path = program;
        for (String part : row.workstream().split(PATH_SEPARATOR)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                // A line break comes in no name that is read from a path, so keys of programs stay apart.
                path = path + "\n" + name;
                ItemContainer parent = container;
                String key = path.replace("\n", PATH_SEPARATOR);
                container = containers.computeIfAbsent(path, unused -> workstream(parent, key, name));
            }
        }
        return container;
    }

    private Workstream workstream(ItemContainer parent, String key, String name) {
        Workstream workstream = keyed(MODEL.createWorkstream(), key, name);
        (parent instanceof Program program ? program.getWorkstreams() : ((Workstream) parent).getWorkstreams())
                .add(workstream);
        return workstream;
    }

    private <E extends Element> E keyed(E element, String key, String name) {
        element.setKey(key);
        element.setSource(source);
        element.setName(name);
        return element;
    }

    /** Makes the dependencies of all rows, and gives the portfolio. A cycle is imported as it is. */
    Portfolio link() {
        List<WorkItem> there = List.copyOf(target.items().values());
        References references = new References(rows.stream().map(Row::key).toList(),
                rows.stream().map(Row::name).toList(),
                new References(there.stream().map(WorkItem::getId).toList(), there.stream().map(WorkItem::getName).toList()));
        items.stream().filter(item -> item.getId() != null).forEach(item -> mentioned.put(item.getId(), item));
        Set<String> keys = new HashSet<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            References.Cell cell = references.read(row.dependsOn(), target.calendar(row.team()).minutesPerDay());
            for (References.Unread unread : cell.unread()) {
                skip(row, unread.reason());
            }
            for (References.Link link : cell.links()) {
                link(at, link, link.row() < rows.size() ? items.get(link.row()) : mention(there.get(link.row() - rows.size()), at),
                        keys);
            }
        }
        return fragment;
    }

    /** Stands for an item that is there already: its id says which, and nothing else of it is touched. */
    private WorkItem mention(WorkItem item, int at) {
        return mentioned.computeIfAbsent(item.getId(), id -> {
            WorkItem made = (WorkItem) MODEL.create(item.eClass());
            made.setId(id);
            made.setName(item.getName());
            container(rows.get(at)).getItems().add(made);
            return made;
        });
    }

    private void link(int at, References.Link link, WorkItem predecessor, Set<String> keys) {
        Row row = rows.get(at);
        String reference = predecessor.getKey() == null ? predecessor.getId() : predecessor.getKey();
        String key = reference + " -> " + row.key() + " " + link.type().getName();
        if (predecessor == items.get(at)) {
            skip(row, "it depends on itself");
        } else if (!keys.add(key)) {
            skip(row, "the dependency on '" + reference + "' is there already");
        } else {
            Dependency dependency = keyed(MODEL.createDependency(), key, null);
            dependency.setPredecessor(predecessor);
            dependency.setSuccessor(items.get(at));
            dependency.setType(link.type());
            if (link.lag() != 0) {
                dependency.setLag(link.lag());
                dependency.setLagKind(link.lagKind());
            }
            fragment.getDependencies().add(dependency);
        }
    }

    private void skip(Row row, String reason) {
        skipped.add(new Skipped(row.place(), "a dependency of '" + row.name() + "': " + reason));
    }
}
