// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Items;

/** The lanes that a portfolio gives a map: what they stand for, how they are called, which item belongs where. */
public final class MapLanes {

    private final Portfolio portfolio;
    private final LaneKind kind;

    /** The lanes of a kind; nothing is kept of the portfolio but the reference. */
    public MapLanes(Portfolio portfolio, LaneKind kind) {
        this.portfolio = portfolio;
        this.kind = kind;
    }

    /** What the lane of an item stands for: its team, its program, its workstream or else program; null for none. */
    public Element of(WorkItem item) {
        return switch (kind) {
            case TEAM -> item.getOwnerTeam();
            case PROGRAM -> ancestor(item, Program.class);
            case WORKSTREAM -> {
                Workstream workstream = ancestor(item, Workstream.class);
                yield workstream != null ? workstream : ancestor(item, Program.class);
            }
            case NONE -> null;
        };
    }

    /**
     * Everything that a lane can stand for, by id, in the order of the portfolio. With lanes by workstream programs are
     * among them, for the items that are in no workstream.
     */
    public Map<String, Element> all() {
        Map<String, Element> all = new LinkedHashMap<>();
        switch (kind) {
            case TEAM -> portfolio.getTeams().forEach(team -> all.put(id(team), team));
            case PROGRAM -> portfolio.getPrograms().forEach(program -> all.put(id(program), program));
            case WORKSTREAM -> portfolio.getPrograms().forEach(program -> {
                all.put(id(program), program);
                collect(program.getWorkstreams(), all);
            });
            case NONE -> { }
        }
        all.remove("");
        return all;
    }

    private static void collect(List<Workstream> workstreams, Map<String, Element> all) {
        for (Workstream workstream : workstreams) {
            all.put(id(workstream), workstream);
            collect(workstream.getWorkstreams(), all);
        }
    }

    /** Whether there is a lane for it also while it has no items. */
    public boolean isShownEmpty(Element element) {
        return kind != LaneKind.WORKSTREAM || element instanceof Workstream;
    }

    /**
     * A lane.
     *
     * @param element what it stands for; null for the items that have none
     * @param height  least height, in pixels; -1 if none
     */
    public MapLane lane(Element element, int height) {
        return new MapLane(id(element), name(element), hue(element), height);
    }

    private String name(Element element) {
        if (element == null) {
            return switch (kind) {
                case TEAM -> "No team yet";
                case PROGRAM -> "No program";
                case WORKSTREAM -> "No workstream";
                case NONE -> "";
            };
        }
        String name = Items.name(element);
        Program program = element instanceof Workstream ? ancestor(element, Program.class) : null;
        return program == null || portfolio.getPrograms().size() < 2 ? name : Items.name(program) + " · " + name;
    }

    private int hue(Element element) {
        if (element instanceof Program) {
            return portfolio.getPrograms().indexOf(element);
        }
        if (element instanceof Workstream) {
            return portfolio.getPrograms().indexOf(ancestor(element, Program.class));
        }
        return element == null ? -1 : portfolio.getTeams().indexOf(element);
    }

    /** The id of an element; empty if there is none. */
    public static String id(Element element) {
        return element == null || element.getId() == null ? "" : element.getId();
    }

    /** The nearest container of a type; null if there is none. */
    public static <T> T ancestor(EObject object, Class<T> type) {
        EObject at = object.eContainer();
        while (at != null && !type.isInstance(at)) {
            at = at.eContainer();
        }
        return type.cast(at);
    }
}
