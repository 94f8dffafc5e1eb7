// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Gate;
import org.keelson.model.GateOutcome;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/** Takes items and dependencies back to a moment. */
final class PlanRewind {

    /** What is not finished is never quite done. */
    private static final int ALMOST = 99;
    private static final int WHOLE = 100;

    private final Portfolio portfolio;
    private final Map<String, BaselineEntry> planned = new HashMap<>();
    private final boolean hasPlan;
    private final LocalDateTime moment;
    private final LocalDateTime now;

    /**
     * @param plan the latest baseline of then, or {@code null}
     * @param now  the moment to which the progress of items belongs
     */
    PlanRewind(Portfolio portfolio, Baseline plan, LocalDateTime moment, LocalDateTime now) {
        this.portfolio = portfolio;
        this.hasPlan = plan != null;
        this.moment = moment;
        this.now = now;
        if (plan != null) {
            plan.getEntries().forEach(entry -> planned.putIfAbsent(entry.getItem(), entry));
        }
    }

    void rewind() {
        Set<EObject> unknown = new HashSet<>();
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each instanceof WorkItem item && hasPlan && !planned.containsKey(item.getId()) && !isSpokenOf(item)) {
                unknown.add(item);
                unknown.addAll(item.getIncoming());
                unknown.addAll(item.getOutgoing());
            }
        }
        Removal.remove(portfolio, unknown);
        portfolio.getDependencies().forEach(this::dependency);
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof WorkItem item) {
                item(item);
            }
        }
    }

    /** Whether somebody said something of it by then. */
    private boolean isSpokenOf(WorkItem item) {
        return isPast(item.getActualStart()) || isPast(item.getActualFinish())
                || item.getStatusHistory().stream().anyMatch(each -> isPast(each.getDate()))
                || item.getForecasts().stream().anyMatch(each -> isPast(each.getAsOf()))
                || item.getIncoming().stream().anyMatch(this::isSpokenOf)
                || item.getOutgoing().stream().anyMatch(this::isSpokenOf);
    }

    private boolean isSpokenOf(Dependency dependency) {
        return dependency.getPromises().stream().anyMatch(each -> isPast(each.getMadeOn()))
                || dependency.getReviews().stream().anyMatch(each -> isPast(each.getDate()));
    }

    private boolean isPast(LocalDate day) {
        return day != null && !day.isAfter(moment.toLocalDate());
    }

    private boolean isPast(LocalDateTime when) {
        return when != null && !when.isAfter(moment);
    }

    private void item(WorkItem item) {
        if (isPast(item.getActualFinish())) {
            return;
        }
        LocalDateTime finish = item.getActualFinish();
        if (finish != null && item instanceof Gate gate) {
            gate.setOutcome(GateOutcome.PENDING);
            gate.setConditions(null);
        }
        if (isPast(item.getActualStart())) {
            int share = finish == null ? item.getProgress() : WHOLE;
            item.setProgress(evenly(item.getActualStart(), finish == null ? now : finish, share));
        } else {
            item.setActualStart(null);
            item.eUnset(ModelPackage.Literals.WORK_ITEM__PROGRESS);
        }
        item.setActualFinish(null);
        item.setRemaining(null);
        duration(item);
    }

    private int evenly(LocalDateTime start, LocalDateTime end, int share) {
        long whole = Duration.between(start, end).toMinutes();
        long gone = Duration.between(start, moment).toMinutes();
        long even = whole <= 0 ? share : Math.round((double) share * gone / whole);
        return (int) Math.clamp(even, 0, ALMOST);
    }

    private void duration(WorkItem item) {
        BaselineEntry entry = planned.get(item.getId());
        Integer likely = item.getLikely();
        if (entry == null || entry.getDuration() == null || likely == null || likely <= 0 || entry.getDuration() <= 0
                || entry.getDuration().equals(likely)) {
            return;
        }
        double ratio = (double) entry.getDuration() / likely;
        item.setLikely(entry.getDuration());
        if (item.getOptimistic() != null) {
            item.setOptimistic((int) Math.round(item.getOptimistic() * ratio));
        }
        if (item.getPessimistic() != null) {
            item.setPessimistic((int) Math.round(item.getPessimistic() * ratio));
        }
    }

    /** Before the items, since it asks whether what provides it was finished. */
    private void dependency(Dependency dependency) {
        boolean handedOver = dependency.getState() == DependencyState.DELIVERED
                || dependency.getState() == DependencyState.ACCEPTED;
        if (handedOver && dependency.getPredecessor() != null && !isPast(dependency.getPredecessor().getActualFinish())) {
            dependency.setState(DependencyState.COMMITTED);
        }
    }
}
