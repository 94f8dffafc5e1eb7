// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.model.Dependency;
import org.keelson.model.Distribution;
import org.keelson.model.Element;
import org.keelson.model.Estimated;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgressMode;
import org.keelson.model.QuestionState;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WeightedDuration;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** Reads estimates, risks and open questions of a portfolio; used once and thrown away. */
final class ModelReader {

    /** As the schedule has it: longer durations are slips of the hand. */
    static final int ABSURD = 100 * 365 * 1440;

    final ScheduleNetwork network;
    final String portfolioName;
    final long dataDate;
    final ProgressMode progressMode;
    final Estimate[] estimates;
    final List<Factor> factors = new ArrayList<>();
    final List<Factor> residualFactors = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    private final Portfolio portfolio;

    ModelReader(Portfolio portfolio, ScheduleNetwork network) {
        this.portfolio = portfolio;
        this.network = network;
        portfolioName = portfolio.getName() == null ? portfolio.getId() : portfolio.getName();
        dataDate = portfolio.getDataDate() == null ? TimeLine.NONE : TimeLine.minutes(portfolio.getDataDate());
        progressMode = portfolio.getProgressMode() == null ? ProgressMode.RETAINED_LOGIC : portfolio.getProgressMode();
        estimates = new Estimate[network.size()];
    }

    ModelReader read() {
        for (Program program : portfolio.getPrograms()) {
            for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext();) {
                if (all.next() instanceof WorkItem item) {
                    readItem(item);
                    all.prune();
                }
            }
        }
        portfolio.getRisks().forEach(this::readRisk);
        portfolio.getQuestions().forEach(this::readQuestion);
        return this;
    }

    private void readItem(WorkItem item) {
        int number = network.indexOf(item.getId());
        if (number < 0 || number >= network.scheduledCount() || network.isFinished(number) || network.isHammock(number)
                || network.isMilestone(number) || network.remaining(number) == 0 && network.duration(number) > 0) {
            return;
        }
        Estimate estimate = network.isAssumed(number) ? assumed(network.duration(number))
                : estimate(item, item, network.duration(number));
        estimates[number] = estimate.isCertain() && estimate.low == network.duration(number) ? null : estimate;
    }

    static Estimate assumed(int duration) {
        return Estimate.of(Distribution.TRIANGULAR, (int) Math.round(duration * SimulationModel.ASSUMED_LOW), duration,
                (int) Math.min(ABSURD, Math.round(duration * SimulationModel.ASSUMED_HIGH)));
    }

    private Estimate estimate(Element element, Estimated of, int likely) {
        if (of.getDistribution() == Distribution.DISCRETE) {
            return discrete(element, of, likely);
        }
        return threePoints(element, of.getDistribution(), sound(of.getOptimistic()), likely, sound(of.getPessimistic()));
    }

    private Estimate threePoints(Element element, Distribution shape, Integer optimistic, int likely, Integer pessimistic) {
        int low = optimistic == null ? likely : Math.min(optimistic, likely);
        int high = pessimistic == null ? likely : Math.max(pessimistic, likely);
        if (optimistic != null && optimistic > likely || pessimistic != null && pessimistic < likely) {
            problems.add(Problem.warning("simulate.estimate-order", element.getId(), name(element)
                    + " has estimates out of order: optimistic " + optimistic + ", likely " + likely + ", pessimistic "
                    + pessimistic
                    + " minutes; it is simulated between " + low + " and " + high));
        }
        return Estimate.of(shape == null ? Distribution.TRIANGULAR : shape, low, likely, high);
    }

    private Estimate discrete(Element element, Estimated of, int likely) {
        List<WeightedDuration> sound = of.getOutcomes().stream().filter(outcome -> sound(outcome.getDuration()) != null
                && outcome.getWeight() > 0 && outcome.getWeight() < Double.POSITIVE_INFINITY).toList();
        if (sound.size() < of.getOutcomes().size() || sound.isEmpty()) {
            problems.add(Problem.warning("simulate.outcomes", element.getId(), name(element) + (sound.isEmpty()
                    ? " has a discrete estimate without outcomes; it is simulated as certain, with " + likely + " minutes"
                    : " has outcomes without a duration or with a weight that is not above 0; they are left out")));
        }
        return sound.isEmpty() ? Estimate.certain(likely)
                : Estimate.discrete(sound.stream().mapToInt(WeightedDuration::getDuration).toArray(),
                        sound.stream().mapToDouble(WeightedDuration::getWeight).toArray());
    }

    static Integer sound(Integer minutes) {
        return minutes == null || minutes < 0 || minutes > ABSURD ? null : minutes;
    }

    private void readRisk(Risk risk) {
        if (risk.getState() == RiskState.CLOSED) {
            return;
        }
        boolean occurred = risk.getState() == RiskState.OCCURRED;
        double probability = occurred ? 1 : probability(risk, risk.getProbability());
        Estimate delay = delay(risk, risk);
        int[] items = items(risk, risk.getItems());
        int[] dependencies = notReached(items, dependencies(risk.getDependencies()));
        if (items.length == 0 && dependencies.length == 0 && risk.getItems().isEmpty() && risk.getDependencies().isEmpty()) {
            items = frontier(risk.getPrograms());
        }
        add(factors, Sensitivity.Kind.RISK, risk, probability, delay, items, dependencies);
        Double left = risk.getResidualProbability();
        boolean range = risk.getResidualOptimistic() != null || risk.getResidualLikely() != null
                || risk.getResidualPessimistic() != null;
        add(residualFactors, Sensitivity.Kind.RISK, risk, occurred || left == null ? probability : probability(risk, left),
                range ? residual(risk) : delay, items, dependencies);
    }

    private double probability(Risk risk, double given) {
        if (given >= 0 && given <= 1) {
            return given;
        }
        problems.add(Problem.warning("simulate.probability", risk.getId(),
                name(risk) + " has the probability " + given + "; 0 to 1 makes sense, the nearer is used"));
        return given > 1 ? 1 : 0;
    }

    private Estimate residual(Risk risk) {
        Integer optimistic = sound(risk.getResidualOptimistic());
        Integer pessimistic = sound(risk.getResidualPessimistic());
        Integer likely = likely(optimistic, sound(risk.getResidualLikely()), pessimistic);
        return likely == null ? null : threePoints(risk, risk.getDistribution() == Distribution.DISCRETE ? Distribution.TRIANGULAR
                : risk.getDistribution(), optimistic, likely, pessimistic);
    }

    private void readQuestion(OpenQuestion question) {
        if (question.getState() == QuestionState.ANSWERED || question.getState() == QuestionState.WITHDRAWN) {
            return;
        }
        int[] items = question.getItems().isEmpty() ? frontier(question.getPrograms()) : items(question, question.getItems());
        Estimate delay = delay(question, question);
        add(factors, Sensitivity.Kind.QUESTION, question, 1, delay, items, new int[0]);
        add(residualFactors, Sensitivity.Kind.QUESTION, question, 1, delay, items, new int[0]);
    }

    static Integer likely(Integer optimistic, Integer likely, Integer pessimistic) {
        return likely != null ? likely
                : optimistic != null && pessimistic != null ? Integer.valueOf((optimistic + pessimistic) / 2)
                : optimistic != null ? optimistic : pessimistic;
    }

    /** The delay of a risk or question; {@code null} where it gives none. */
    private Estimate delay(Element element, Estimated of) {
        Integer likely = likely(sound(of.getOptimistic()), sound(of.getLikely()), sound(of.getPessimistic()));
        if (likely == null && of.getOutcomes().isEmpty()) {
            problems.add(Problem.info("simulate.no-delay", element.getId(),
                    name(element) + " says nothing of the delay it would bring, and is not simulated"));
            return null;
        }
        return estimate(element, of, likely == null ? 0 : likely);
    }

    private void add(List<Factor> to, Sensitivity.Kind kind, Element element, double probability, Estimate delay, int[] items,
            int[] dependencies) {
        if (probability > 0 && delay != null && delay.most() > 0 && (items.length > 0 || dependencies.length > 0)) {
            to.add(new Factor(kind, element.getId() == null ? "" : element.getId(), element.getName(), probability, delay, items,
                    dependencies));
        }
    }

    private int[] items(Element element, Collection<? extends WorkItem> items) {
        TreeSet<Integer> hit = new TreeSet<>();
        for (WorkItem item : items) {
            int number = item.getId() == null ? -1 : network.indexOf(item.getId());
            if (number >= 0 && network.isHammock(number)) {
                problems.add(Problem.info("simulate.hammock", element.getId(), name(element) + " hits the hammock " + name(item)
                        + ", which dependencies alone place; it is not delayed by it"));
            } else if (canBeHit(number)) {
                hit.add(number);
            }
        }
        return hit.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether any of it lies ahead. */
    private boolean canBeHit(int item) {
        return item >= 0 && item < network.scheduledCount() && !network.isFinished(item) && !network.isHammock(item)
                && (!network.isStarted(item) || network.remaining(item) > 0);
    }

    private int[] dependencies(Collection<? extends Dependency> dependencies) {
        return dependencies.stream().mapToInt(dependency -> network.indexOfDependency(dependency.getId()))
                .filter(number -> number >= 0 && canBeHit(network.successor(number))).sorted().distinct().toArray();
    }

    /** Those dependencies to which a delay of the items does not come anyway. */
    private int[] notReached(int[] items, int[] dependencies) {
        if (items.length == 0 || dependencies.length == 0) {
            return dependencies;
        }
        boolean[] reached = new boolean[network.size()];
        for (int item : items) {
            reached[item] = true;
        }
        for (int item = items[0]; item < network.scheduledCount(); item++) {
            for (int at = network.firstOutgoing(item); reached[item] && at < network.endOutgoing(item); at++) {
                reached[network.successor(network.outgoing(at))] = true;
            }
        }
        return Arrays.stream(dependencies).filter(link -> !reached[network.successor(link)]).toArray();
    }

    /** Items of the programs that have no unfinished predecessor in the same program. */
    private int[] frontier(Collection<? extends Program> programs) {
        List<String> ids = programs.stream().map(Program::getId).toList();
        return IntStream.range(0, network.scheduledCount()).filter(this::canBeHit)
                .filter(item -> ids.contains(network.programId(network.program(item)))).filter(this::isFirst).toArray();
    }

    private boolean isFirst(int item) {
        for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
            int from = network.predecessor(link);
            if (network.program(from) == network.program(item) && !network.isFinished(from)) {
                return false;
            }
        }
        return true;
    }

    private static String name(Element element) {
        return "'" + (element.getName() == null ? element.getId() : element.getName()) + "'";
    }
}
