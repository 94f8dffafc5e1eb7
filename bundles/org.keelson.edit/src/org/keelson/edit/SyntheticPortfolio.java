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

import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Distribution;
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
 *
 * <p>
 * More can be asked for: calendars, estimates, milestones, risks, constraints, promises, progress and capacity. Each is
 * drawn by itself, so that items and dependencies stay what they are without it. Used once, by one thread.
 */
public final class SyntheticPortfolio {

    /** An item waits for items among so many before it, for each once at most. */
    public static final int WINDOW = 300;
    private static final int DAY = 480;
    private static final int ITEMS_PER_PROGRAM = 250;
    private static final int MOST_PROGRAMS = 40;
    private static final int WORKSTREAMS = 4;
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final int items;
    private final int links;
    private final int teams;
    private final SplittableRandom random;
    private final String prefix;
    private final SyntheticDetails details;
    private int milestones;

    /**
     * @param items number of items, at least 1
     * @param links number of dependencies, about twice the items in a usual portfolio; fewer are made where the items
     *              before an item do not suffice
     * @param teams number of teams, at least 1
     * @param seed  of everything that looks random, ids included
     */
    public SyntheticPortfolio(int items, int links, int teams, long seed) {
        if (items < 1 || links < 0 || teams < 1) {
            throw new IllegalArgumentException("at least one item and one team");
        }
        this.items = items;
        this.links = links;
        this.teams = teams;
        random = new SplittableRandom(seed);
        prefix = "s" + Long.toHexString(seed) + "-";
        details = new SyntheticDetails(seed, prefix);
    }

    /** Items, dependencies and teams alone. See the constructor. */
    public static Portfolio create(int items, int links, int teams, long seed) {
        return new SyntheticPortfolio(items, links, teams, seed).create();
    }

    /** So many calendars, by which the teams work in turn: the standard one, and others with weeks of their own and holidays. */
    public SyntheticPortfolio calendars(int count) {
        details.calendars = count;
        return this;
    }

    /** Three points for every item, the present duration being the likely one; weighted outcomes where the shape is discrete. */
    public SyntheticPortfolio estimates(List<Distribution> shapes) {
        details.shapes = List.copyOf(shapes);
        return this;
    }

    /** So many of the items, evenly spread, are milestones with a deadline; half are promised, a quarter carry a key result. */
    public SyntheticPortfolio milestones(int count) {
        milestones = Math.min(count, items);
        return this;
    }

    /** So many open risks, each of which delays up to eight items that have not begun. */
    public SyntheticPortfolio risks(int count) {
        details.risks = count;
        return this;
    }

    /** So many of the items, or as many as have not begun, are held by a date near that at which they would lie without. */
    public SyntheticPortfolio constraints(int count) {
        details.constraints = count;
        return this;
    }

    /** So many of the dependencies, or as many as are not yet provided, are promised for about when they are scheduled. */
    public SyntheticPortfolio promises(int count) {
        details.promises = count;
        return this;
    }

    /** A data date after so many percent of the whole time, and the work before it done as planned. */
    public SyntheticPortfolio progress(int percent) {
        details.progress = percent;
        return this;
    }

    /** Capacity of each team in full-time equivalents; each item needs one while it is worked on. */
    public SyntheticPortfolio capacity(double fte) {
        details.capacity = fte;
        return this;
    }

    /** The portfolio. */
    public Portfolio create() {
        String name = String.format(Locale.ROOT, "%d items, %d links", items, links);
        Portfolio portfolio = Portfolios.create(name, LocalDate.of(2026, 1, 5));
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
            WorkItem item = named(isMilestone(i) ? FACTORY.createMilestone() : FACTORY.createDeliverable(), "item", i);
            item.setOwnerTeam(owners.get(random.nextInt(teams)));
            int days = 1 + random.nextInt(20);
            if (!isMilestone(i)) {
                item.setLikely(DAY * days);
            }
            places.get(random.nextInt(places.size())).getItems().add(item);
            made.add(item);
        }
        portfolio.getTeams().addAll(owners);
        portfolio.getPrograms().addAll(programs);
        portfolio.getDependencies().addAll(dependencies(made));
        details.addTo(portfolio, made);
        return portfolio;
    }

    /** Evenly spread, the last item being one. */
    private boolean isMilestone(int item) {
        return (item + 1L) * milestones / items > (long) item * milestones / items;
    }

    private <T extends Element> T named(T element, String kind, int number) {
        element.setId(prefix + kind + "-" + (number + 1));
        element.setName(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + (number + 1));
        return element;
    }

    private List<Dependency> dependencies(List<WorkItem> made) {
        int[] counts = predecessorCounts();
        List<Dependency> dependencies = new ArrayList<>(links);
        for (int i = 1; i < counts.length; i++) {
            Set<Integer> predecessors = new LinkedHashSet<>();
            while (predecessors.size() < counts[i]) {
                predecessors.add(i - 1 - random.nextInt(Math.min(i, WINDOW)));
            }
            for (int predecessor : predecessors) {
                dependencies.add(dependency(dependencies.size(), made.get(predecessor), made.get(i)));
            }
        }
        return dependencies;
    }

    /** Uniform from 1 to twice the mean less one, then mended at random until the sum is right. */
    private int[] predecessorCounts() {
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
