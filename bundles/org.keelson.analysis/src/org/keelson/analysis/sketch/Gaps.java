// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.keelson.analysis.Cycle;
import org.keelson.analysis.Durations;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;

/** Finds what a plan does not say yet, and what rests on each. */
final class Gaps {

    /** A loop takes dates away and comes first; of the others those with more milestones behind them, then with more items. */
    private static final Comparator<Missing> ORDER = Comparator
            .comparing((Missing each) -> each.kind() != Missing.Kind.LOOP)
            .thenComparing(Comparator.comparingInt(Missing::blocksMilestones).reversed())
            .thenComparing(Comparator.comparingInt(Missing::blocksItems).reversed())
            .thenComparing(Missing::kind);

    private final Sketch sketch;
    private final ScheduleNetwork network;
    private final Schedule schedule;
    private final Map<String, Criticality> criticality = new HashMap<>();
    private final ToIntFunction<Sketch.Question> widening;
    private final List<Missing> found = new ArrayList<>();

    Gaps(Sketch sketch, Schedule schedule, List<RangedItem> items, ToIntFunction<Sketch.Question> widening) {
        this.sketch = sketch;
        this.network = sketch.network;
        this.schedule = schedule;
        this.widening = widening;
        items.forEach(item -> criticality.put(item.id(), item.criticality()));
    }

    /** In an order that does not depend on chance: what is equal stays as it is in the portfolio. */
    List<Missing> find(Progress progress) {
        schedule.cycles().forEach(this::loop);
        if (!sketch.hasStart) {
            found.add(new Missing(Missing.Kind.NO_START, network.portfolioId(), sketch.portfolioName,
                    "Dates are counted from " + schedule.start().toLocalDate() + ", which nobody has chosen",
                    "Say on which day work begins", network.size(), milestones(all()), 0));
        }
        List<Sketch.Gap> gaps = new ArrayList<>(sketch.gaps);
        gaps.addAll(estimates());
        List<int[]> sources = new ArrayList<>(gaps.stream().map(Sketch.Gap::items).toList());
        sketch.questions.forEach(question -> sources.add(question.items()));
        progress.check();
        Downstream behind = new Downstream(network, sources);
        for (int at = 0; at < gaps.size(); at++) {
            add(gaps.get(at), behind, at);
        }
        for (int at = 0; at < sketch.questions.size(); at++) {
            progress.check();
            question(sketch.questions.get(at), behind, gaps.size() + at);
        }
        return found.stream().sorted(ORDER).toList();
    }

    private int[] all() {
        int[] items = new int[network.size()];
        for (int item = 0; item < items.length; item++) {
            items[item] = item;
        }
        return items;
    }

    private int milestones(int[] items) {
        int count = 0;
        for (int item : items) {
            count += network.isMilestone(item) || network.isGate(item) ? 1 : 0;
        }
        return count;
    }

    private void loop(Cycle cycle) {
        BitSet behind = Downstream.behind(network, cycle.path());
        int cut = cycle.cut() == null ? -1 : network.indexOfDependency(cycle.cut());
        List<String> names = new ArrayList<>(cycle.path().stream().map(id -> network.name(network.indexOf(id))).toList());
        names.add(names.getFirst());
        found.add(new Missing(Missing.Kind.LOOP, cycle.cut() == null ? cycle.path().getFirst() : cycle.cut(), names.getFirst(),
                String.join(" → ", names) + (cycle.path().size() == 1 ? " waits for itself" : " wait for each other")
                        + ", so that nothing behind has a date",
                cut < 0 ? "Take an input from one of the gates"
                        : "Cut " + network.name(network.predecessor(cut)) + " → " + network.name(network.successor(cut))
                                + ", which costs least",
                behind.cardinality(), milestones(behind.stream().toArray()), 0));
    }

    /** Items that nobody has estimated, and those on the critical path that have one number only. */
    private List<Sketch.Gap> estimates() {
        List<Sketch.Gap> gaps = new ArrayList<>();
        for (int position = 0; position < network.size(); position++) {
            int item = network.itemAt(position);
            Sketch.Range range = sketch.ranges[item];
            if (range == null) {
                continue;
            }
            String id = network.id(item);
            boolean isCritical = criticality.getOrDefault(id, Criticality.NEVER) != Criticality.NEVER;
            String length = Durations.format(range.likely(), network.calendarOf(item).minutesPerDay());
            if (range.assumed()) {
                gaps.add(new Sketch.Gap(Missing.Kind.NO_ESTIMATE, id, network.name(item), new int[] {item},
                        "Nobody has estimated it, " + length + " is assumed"
                                + (isCritical ? ", and it can decide when all is done" : ""),
                        "Ask who does it for an optimistic, a likely and a pessimistic duration"));
            } else if (isCritical && range.single() && range.likely() > 0 && !network.isStarted(item)) {
                gaps.add(new Sketch.Gap(Missing.Kind.NO_RANGE, id, network.name(item), new int[] {item},
                        "It can decide when all is done, and " + length + " is taken as certain",
                        "Ask for an optimistic and a pessimistic duration as well"));
            }
        }
        return gaps;
    }

    /** What is about several items rests on these as well as on what comes after them. */
    private void add(Sketch.Gap gap, Downstream behind, int at) {
        boolean isOfMany = switch (gap.kind()) {
            case NO_MILESTONE, NO_CAPACITY -> true;
            case NO_OWNER -> gap.items().length > 1 || network.indexOf(gap.id()) < 0;
            default -> false;
        };
        found.add(new Missing(gap.kind(), gap.id(), gap.name(), gap.reason(), gap.toDo(),
                behind.items(at) + (isOfMany ? gap.items().length : 0),
                behind.milestones(at) + (isOfMany ? milestones(gap.items()) : 0), 0));
    }

    private void question(Sketch.Question question, Downstream behind, int at) {
        int perDay = network.portfolioCalendar().minutesPerDay();
        int widens = question.delay() == null ? 0 : widening.applyAsInt(question);
        String reason = question.items().length == 0 ? "It is open, and says nothing of what hangs on it"
                : question.delay() == null ? "It is open, and says nothing of the delay that it may bring"
                : widens == 0 ? "It is open; even at its worst, " + Durations.format(question.delay(), perDay)
                        + ", all is done as late as without it"
                : "It is open, and can make all as much as " + Durations.format(widens, perDay) + " later";
        String toDo = question.items().length == 0 ? "Name the items or the program that it hits"
                : question.delay() == null ? "Say how much longer it may take, as a range"
                : "Get it answered" + question.answerBy();
        found.add(new Missing(Missing.Kind.OPEN_QUESTION, question.id(), question.name(), reason, toDo,
                behind.items(at) + question.items().length, behind.milestones(at) + milestones(question.items()), widens));
    }
}
