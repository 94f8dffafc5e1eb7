// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * Portfolios for trials and measurements, the same for the same arguments: items with predecessors among the few
 * hundred before them, 1 to 20 days long; four dependencies in five are finish to start without lag, the rest start to
 * start, finish to finish, or with a lag of -1 to 5 days.
 */
public final class SyntheticPortfolio {

    private static final int WINDOW = 300;
    private static final int DAY = 480;
    private static final int ITEMS_PER_PROGRAM = 250;
    private static final int MOST_PROGRAMS = 40;
    private static final int WORKSTREAMS = 4;
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final SplittableRandom random;
    private final String prefix;

    private SyntheticPortfolio(long seed) {
        random = new SplittableRandom(seed);
        prefix = "s" + Long.toHexString(seed) + "-";
    }

    /**
     * @param items number of items, at least 1
     * @param links number of dependencies, about twice the items in a usual portfolio; fewer are made where the items
     *              before an item do not suffice
     * @param teams number of teams, at least 1
     * @param seed  of everything that looks random, ids included
     */
    public static Portfolio create(int items, int links, int teams, long seed) {
        if (items < 1 || links < 0 || teams < 1) {
            throw new IllegalArgumentException("at least one item and one team");
        }
        return new SyntheticPortfolio(seed).portfolio(items, links, teams);
    }

    private Portfolio portfolio(int items, int links, int teams) {
        Portfolio portfolio = Portfolios.create(String.format(Locale.ROOT, "%d items, %d links", items, links), LocalDate.of(2026, 1, 5));
        portfolio.setId(prefix + "portfolio");
        portfolio.getCalendar().setId(prefix + "calendar");
        List<Team> owners = new ArrayList<>();
        for (int i = 0; i < teams; i++) {
            owners.add(named(FACTORY.createTeam(), "team", i));
        }
        List<Workstream> places = new ArrayList<>();
        List<Program> programs = new ArrayList<>();
        for (int p = 0; p <= Math.min(MOST_PROGRAMS - 1, items / ITEMS_PER_PROGRAM); p++) {
            Program program = named(FACTORY.createProgram(), "program", p);
            program.setOwnerTeam(owners.get(p % teams));
            for (int w = 0; w < WORKSTREAMS; w++) {
                places.add(named(FACTORY.createWorkstream(), "workstream", places.size()));
                program.getWorkstreams().add(places.getLast());
            }
            programs.add(program);
        }
        List<WorkItem> made = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            Deliverable item = named(FACTORY.createDeliverable(), "item", i);
            item.setOwnerTeam(owners.get(random.nextInt(teams)));
            item.setLikely(DAY * (1 + random.nextInt(20)));
            places.get(random.nextInt(places.size())).getItems().add(item);
            made.add(item);
        }
        portfolio.getTeams().addAll(owners);
        portfolio.getPrograms().addAll(programs);
        portfolio.getDependencies().addAll(dependencies(made, links));
        return portfolio;
    }

    private <T extends Element> T named(T element, String kind, int number) {
        element.setId(prefix + kind + "-" + (number + 1));
        element.setName(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + (number + 1));
        return element;
    }

    private List<Dependency> dependencies(List<WorkItem> items, int links) {
        int[] counts = predecessorCounts(items.size(), links);
        List<Dependency> dependencies = new ArrayList<>(links);
        for (int i = 1; i < counts.length; i++) {
            Set<Integer> predecessors = new LinkedHashSet<>();
            while (predecessors.size() < counts[i]) {
                predecessors.add(i - 1 - random.nextInt(Math.min(i, WINDOW)));
            }
            for (int predecessor : predecessors) {
                dependencies.add(dependency(dependencies.size(), items.get(predecessor), items.get(i)));
            }
        }
        return dependencies;
    }

    /** Uniform from 1 to twice the mean less one, then mended at random until the sum is right. */
    private int[] predecessorCounts(int items, int links) {
        int[] counts = new int[items];
        long possible = IntStream.range(0, items).mapToLong(i -> Math.min(i, WINDOW)).sum();
        int most = Math.clamp((long) Math.ceil(2.0 * links / Math.max(1, items - 1)) - 1, 1, WINDOW);
        long missing = Math.min(links, possible);
        for (int i = 1; i < items; i++) {
            counts[i] = Math.min(1 + random.nextInt(most), i);
            missing -= counts[i];
        }
        for (long attempts = 100L * (items + links); missing != 0 && items > 1 && attempts > 0; attempts--) {
            int at = 1 + random.nextInt(items - 1);
            int step = Long.signum(missing);
            if (counts[at] + step >= 0 && counts[at] + step <= Math.min(at, WINDOW)) {
                counts[at] += step;
                missing -= step;
            }
        }
        return counts;
    }

    private Dependency dependency(int number, WorkItem predecessor, WorkItem successor) {
        Dependency dependency = FACTORY.createDependency();
        dependency.setId(prefix + "dependency-" + (number + 1));
        dependency.setPredecessor(predecessor);
        dependency.setSuccessor(successor);
        if (random.nextInt(5) == 0) {
            dependency.setType(List.of(DependencyType.SS, DependencyType.FF, DependencyType.FS).get(random.nextInt(3)));
            dependency.setLag(DAY * (random.nextInt(7) - 1));
        }
        return dependency;
    }
}
