// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.model.Distribution;
import org.keelson.model.Element;
import org.keelson.model.Estimated;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.QuestionState;
import org.keelson.model.Team;
import org.keelson.model.WeightedDuration;
import org.keelson.model.WorkItem;

/** What a first schedule is made of, as an image that keeps nothing of the model and is safe to use from any thread. */
public final class Sketch {

    /** An item longer than this is a slip of the keyboard; the network leaves such durations out too. */
    static final int ABSURD = 100 * 366 * 24 * 60;

    /**
     * Durations of an item in working minutes.
     *
     * @param mean    that of PERT, or of the outcomes
     * @param assumed whether nobody has estimated it
     * @param single  whether one duration is all that is said of it, be there a range or not
     */
    record Range(int optimistic, int likely, int pessimistic, int mean, boolean assumed, boolean single) {
    }

    /** @param delay longest delay in working minutes; {@code null} where it says nothing of one */
    record Question(String id, String name, int[] items, Integer delay, String answerBy) {
    }

    /** Something of which it is known without a schedule that it is missing. */
    record Gap(Missing.Kind kind, String id, String name, int[] items, String reason, String toDo) {
    }

    final ScheduleNetwork network;
    final SimulationModel simulation;
    final String portfolioName;
    final boolean hasStart;
    /** By item; {@code null} for milestones, hammocks and what is finished. */
    final Range[] ranges;
    final List<Question> questions = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();

    private Sketch(Portfolio portfolio, ScheduleNetwork network) {
        this.network = network;
        simulation = SimulationModel.of(portfolio, network);
        portfolioName = name(portfolio);
        hasStart = portfolio.getStart() != null;
        ranges = new Range[network.size()];
    }

    /**
     * Reads the model, so call it where the model may be read. Never fails.
     *
     * @param network of that portfolio as it is now
     */
    public static Sketch of(Portfolio portfolio, ScheduleNetwork network) {
        Sketch sketch = new Sketch(portfolio, network);
        sketch.read(portfolio);
        return sketch;
    }

    /** The network that is scheduled. */
    public ScheduleNetwork network() {
        return network;
    }

    private void read(Portfolio portfolio) {
        for (Program program : portfolio.getPrograms()) {
            readProgram(program);
        }
        portfolio.getQuestions().forEach(this::readQuestion);
        readTeams(portfolio);
        portfolio.getObjectives().forEach(this::readObjective);
    }

    private void readProgram(Program program) {
        List<WorkItem> items = new ArrayList<>();
        for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext();) {
            if (all.next() instanceof WorkItem item) {
                items.add(item);
                all.prune();
            }
        }
        int[] numbers = items.stream().mapToInt(this::number).filter(this::isOpen).toArray();
        if (items.isEmpty()) {
            gaps.add(new Gap(Missing.Kind.NO_ITEMS, program.getId(), name(program), numbers, "Nothing is planned in it yet",
                    "Add what it has to deliver, one deliverable a hand-over"));
        } else if (numbers.length > 0 && Stream.concat(items.stream(), program.getSharedItems().stream())
                .noneMatch(Milestone.class::isInstance)) {
            gaps.add(new Gap(Missing.Kind.NO_MILESTONE, program.getId(), name(program), numbers,
                    "Nothing says when it has reached something that others can see",
                    "Add a milestone and let what it needs lead to it"));
        }
        if (numbers.length > 0 && isUnowned(program)) {
            gaps.add(new Gap(Missing.Kind.NO_OWNER, program.getId(), name(program), numbers, "Nobody answers for the program",
                    "Name the team or person who does"));
        }
        items.forEach(this::readItem);
    }

    private void readItem(WorkItem item) {
        int number = number(item);
        if (!isOpen(number)) {
            return;
        }
        int[] self = {number};
        if (!(item instanceof Milestone) && isUnowned(item)) {
            gaps.add(new Gap(Missing.Kind.NO_OWNER, item.getId(), name(item), self, "Nobody has taken it on",
                    "Name the team that delivers it"));
        }
        boolean isFirst = network.firstIncoming(number) == network.endIncoming(number);
        boolean isLast = network.firstOutgoing(number) == network.endOutgoing(number);
        if (isFirst && (network.isMilestone(number) || network.isGate(number))) {
            gaps.add(new Gap(Missing.Kind.NO_PATH, item.getId(), name(item), self,
                    "Nothing leads to it, so that its date says nothing",
                    "Link what has to be done before it"));
        } else if (isFirst && isLast && network.size() > 1) {
            gaps.add(new Gap(Missing.Kind.NO_DEPENDENCY, item.getId(), name(item), self,
                    "It waits for nothing and nothing waits for it, so that it can be late unseen",
                    "Link it to what needs it and to what it needs"));
        }
        ranges[number] = network.isMilestone(number) && !network.isGate(number) ? null : range(item, number);
    }

    private Range range(WorkItem item, int number) {
        int likely = network.duration(number);
        if (network.isAssumed(number)) {
            int low = (int) Math.round(likely * SimulationModel.ASSUMED_LOW);
            int high = (int) Math.min(ABSURD, Math.round(likely * SimulationModel.ASSUMED_HIGH));
            return new Range(low, likely, high, mean(low, likely, high), true, false);
        }
        if (item.getDistribution() == Distribution.DISCRETE) {
            List<WeightedDuration> outcomes = sound(item);
            if (!outcomes.isEmpty()) {
                double weights = outcomes.stream().mapToDouble(WeightedDuration::getWeight).sum();
                double mean = outcomes.stream().mapToDouble(each -> each.getDuration() * each.getWeight()).sum() / weights;
                return new Range(outcomes.stream().mapToInt(WeightedDuration::getDuration).min().orElse(likely), likely,
                        longest(item, likely), (int) Math.round(mean), false, false);
            }
        }
        int low = isSound(item.getOptimistic()) ? Math.min(item.getOptimistic(), likely) : likely;
        int high = longest(item, likely);
        return new Range(low, likely, high, mean(low, likely, high), false,
                item.getOptimistic() == null && item.getPessimistic() == null);
    }

    private static int mean(int optimistic, int likely, int pessimistic) {
        return (int) Math.round((optimistic + 4.0 * likely + pessimistic) / 6);
    }

    private static int longest(Estimated of, int likely) {
        if (of.getDistribution() == Distribution.DISCRETE && !sound(of).isEmpty()) {
            return sound(of).stream().mapToInt(WeightedDuration::getDuration).max().orElse(likely);
        }
        return isSound(of.getPessimistic()) ? Math.max(of.getPessimistic(), likely) : likely;
    }

    private static List<WeightedDuration> sound(Estimated of) {
        return of.getOutcomes().stream().filter(each -> isSound(each.getDuration()) && each.getWeight() > 0
                && each.getWeight() < Double.POSITIVE_INFINITY).toList();
    }

    private static boolean isSound(Integer minutes) {
        return minutes != null && minutes >= 0 && minutes <= ABSURD;
    }

    private void readQuestion(OpenQuestion question) {
        if (question.getState() == QuestionState.ANSWERED || question.getState() == QuestionState.WITHDRAWN) {
            return;
        }
        Integer delay = Stream.of(question.getPessimistic(), question.getLikely(), question.getOptimistic())
                .filter(Sketch::isSound).max(Integer::compare).orElse(null);
        if (delay != null || !sound(question).isEmpty()) {
            delay = longest(question, delay == null ? 0 : delay);
        }
        int[] items = question.getItems().isEmpty() ? frontier(question.getPrograms())
                : question.getItems().stream().mapToInt(this::number).filter(this::isOpen).toArray();
        questions.add(new Question(question.getId(), name(question), items, delay,
                question.getAnswerBy() == null ? "" : " by " + question.getAnswerBy()));
    }

    /** As the simulation has it: items of the programs that wait for no unfinished item of the same program. */
    private int[] frontier(List<Program> programs) {
        Set<String> ids = new TreeSet<>(programs.stream().map(Program::getId).filter(Objects::nonNull).toList());
        TreeSet<Integer> found = new TreeSet<>();
        for (int item = 0; item < network.scheduledCount(); item++) {
            String program = network.programId(network.program(item));
            if (isOpen(item) && program != null && ids.contains(program) && isFirst(item)) {
                found.add(item);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isFirst(int item) {
        for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
            int before = network.predecessor(link);
            if (network.program(before) == network.program(item) && !network.isFinished(before)) {
                return false;
            }
        }
        return true;
    }

    private void readTeams(Portfolio portfolio) {
        Set<Team> shared = new HashSet<>();
        portfolio.getPeople().forEach(person -> person.getShares().forEach(share -> shared.add(share.getTeam())));
        Map<Integer, List<Integer>> owned = new HashMap<>();
        for (int position = 0; position < network.size(); position++) {
            int item = network.itemAt(position);
            if (isOpen(item) && network.team(item) >= 0 && network.duration(item) > 0) {
                owned.computeIfAbsent(network.team(item), team -> new ArrayList<>()).add(item);
            }
        }
        for (int team = 0; team < portfolio.getTeams().size(); team++) {
            Team each = portfolio.getTeams().get(team);
            List<Integer> items = owned.getOrDefault(team, List.of());
            if (!items.isEmpty() && each.getCapacity().isEmpty() && !shared.contains(each)) {
                gaps.add(new Gap(Missing.Kind.NO_CAPACITY, each.getId(), name(each),
                        items.stream().mapToInt(Integer::intValue).toArray(),
                        "Nobody knows whether it can do the " + items.size() + (items.size() == 1 ? " item" : " items")
                                + " it owns in time",
                        "Say how many full-time equivalents it has"));
            }
        }
    }

    private void readObjective(Objective objective) {
        if (objective.getKeyResults().isEmpty() && objective.getObjectives().isEmpty()) {
            gaps.add(new Gap(Missing.Kind.NO_KEY_RESULT, objective.getId(), name(objective), new int[0],
                    "Nobody can tell when it is reached", "Add two or three key results with numbers"));
        }
        for (KeyResult result : objective.getKeyResults()) {
            int[] items = result.getMilestones().stream().mapToInt(this::number).filter(this::isOpen).toArray();
            if (result.getMetrics().isEmpty() && result.getMilestones().isEmpty() && result.getStart() == result.getTarget()) {
                gaps.add(new Gap(Missing.Kind.NO_MEASURE, result.getId(), name(result), items,
                        "It has neither a number to reach nor a metric or milestone that shows it",
                        "Give it a start and a target, or link a metric or milestone"));
            }
        }
        objective.getObjectives().forEach(this::readObjective);
    }

    private int number(WorkItem item) {
        return item.getId() == null ? -1 : network.indexOf(item.getId());
    }

    private boolean isOpen(int item) {
        return item >= 0 && !network.isFinished(item) && !network.isHammock(item);
    }

    private static boolean isUnowned(Owned owned) {
        return owned.getOwnerTeam() == null && owned.getOwner() == null;
    }

    private static String name(Element element) {
        String name = element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName();
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }
}
