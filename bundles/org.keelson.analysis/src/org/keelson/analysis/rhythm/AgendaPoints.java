// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rhythm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.analysis.rhythm.Agenda.Point;
import org.keelson.model.ActionItem;
import org.keelson.model.Answer;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.Issue;
import org.keelson.model.Milestone;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.Promise;
import org.keelson.model.Severity;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkState;

/** Finds the points of an agenda. */
final class AgendaPoints {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final LocalDate on;
    private final LocalDate since;
    private final LocalDate until;

    AgendaPoints(Portfolio portfolio, Schedule schedule, LocalDate on, LocalDate since) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.on = on;
        this.since = since;
        until = on.plusDays(Agenda.AHEAD);
    }

    /** Of one element, what was said first. */
    List<Point> blockers(List<Point> given) {
        Map<String, Point> points = new LinkedHashMap<>();
        given.forEach(point -> points.putIfAbsent(point.element(), point));
        Standing standing = new Standing(schedule);
        portfolio.getIssues().stream().filter(AgendaPoints::isOpen)
                .filter(issue -> issue.getSeverity() == Severity.BLOCKER || issue.getSeverity() == Severity.HIGH)
                .sorted(Comparator.comparing(Issue::getSeverity).reversed().thenComparing(Issue::getId))
                .forEach(issue -> points.putIfAbsent(issue.getId(), point(issue, "Issue: " + name(issue) + owner(issue))));
        for (Dependency dependency : dependencies(Comparator.comparing(Dependency::getNeedBy,
                Comparator.nullsLast(Comparator.naturalOrder())))) {
            standing.blocks(dependency).ifPresent(why -> points.putIfAbsent(dependency.getId(),
                    point(dependency, name(dependency.getSuccessor()) + " is blocked: " + why)));
        }
        return List.copyOf(points.values());
    }

    /** Those that have ids and ends; equals by id, so that an agenda does not depend on the order in the file. */
    private List<Dependency> dependencies(Comparator<Dependency> order) {
        return portfolio.getDependencies().stream().filter(each -> each.getId() != null && each.getPredecessor() != null
                && each.getSuccessor() != null).sorted(order.thenComparing(Dependency::getId)).toList();
    }

    private static boolean isOpen(Issue issue) {
        return issue.getId() != null && issue.getState() != WorkState.DONE && issue.getState() != WorkState.DROPPED;
    }

    /** Changed since they were last reviewed, or reviewed since with bad news. */
    List<Point> dependencies() {
        List<Point> points = new ArrayList<>();
        for (DueReview review : DueReviews.open(portfolio, schedule, on)) {
            if (review.isChanged()) {
                points.add(point(review.dependency(), ends(review.dependency()) + ": " + String.join(" ", review.changes())));
            } else if (review.lastReviewed() != null && !review.lastReviewed().isBefore(since)) {
                DueReviews.last(review.dependency()).filter(AgendaPoints::isTrouble).ifPresent(last -> points.add(
                        point(review.dependency(), ends(review.dependency()) + ": bad news in the review of " + last.getDate()
                                + (last.getNote() == null ? "" : ": " + last.getNote()))));
            }
        }
        return points;
    }

    private static boolean isTrouble(DependencyReview review) {
        return review.getProviderOnTrack() == Answer.NO || review.getInterfaceUnchanged() == Answer.NO
                || review.getConsumerReady() == Answer.NO || review.getNewDependencies() == Answer.YES;
    }

    List<Point> promises() {
        List<Point> points = new ArrayList<>();
        for (Dependency dependency : dependencies(Comparator.comparing(Standing::lateDays, Comparator.reverseOrder()))) {
            List<Promise> promises = dependency.getPromises();
            Promise last = promises.isEmpty() ? null : promises.getLast();
            if (last == null || last.getMadeOn() == null || last.getMadeOn().isBefore(since) || last.getMadeOn().isAfter(on)) {
                continue;
            }
            String before = promises.size() == 1 ? "" : ", before that " + day(promises.get(promises.size() - 2).getDate());
            int late = Standing.lateDays(dependency);
            points.add(point(dependency, ends(dependency) + ": promised for " + day(last.getDate()) + before
                    + (late == 0 ? "" : ", " + (late == 1 ? "1 day" : late + " days") + " later than needed")));
        }
        return points;
    }

    List<Point> decisions() {
        return portfolio.getDecisions().stream().filter(decision -> decision.getId() != null)
                .filter(decision -> decision.getState() == DecisionState.PROPOSED
                        || decision.getState() == DecisionState.DEFERRED)
                .filter(decision -> decision.getDecideBy() != null && !decision.getDecideBy().isAfter(until))
                .sorted(Comparator.comparing(Decision::getDecideBy).thenComparing(Decision::getId))
                .map(decision -> point(decision, name(decision) + by(decision.getDecideBy()) + owner(decision))).toList();
    }

    List<Point> actions() {
        Stream<ActionItem> all = Stream.of(portfolio.getActions().stream(),
                portfolio.getReviews().stream().flatMap(review -> review.getActions().stream()),
                portfolio.getRisks().stream().flatMap(risk -> risk.getActions().stream()),
                portfolio.getIssues().stream().flatMap(issue -> issue.getActions().stream())).flatMap(each -> each);
        return all.filter(action -> action.getId() != null && action.getState() != WorkState.DONE
                && action.getState() != WorkState.DROPPED)
                .filter(action -> action.getDueBy() != null && !action.getDueBy().isAfter(on.plusDays(7)))
                .sorted(Comparator.comparing(ActionItem::getDueBy).thenComparing(ActionItem::getId))
                .map(action -> point(action, name(action) + by(action.getDueBy()) + owner(action))).toList();
    }

    /** Milestones and gates that are not reached and come within two weeks, or whose deadline does. */
    List<Point> milestones() {
        List<WorkItem> items = new ArrayList<>();
        portfolio.eAllContents().forEachRemaining(object -> {
            if (object instanceof WorkItem item && (item instanceof Milestone || item instanceof Gate) && item.getId() != null
                    && !Standing.isFinished(item) && !when(item).toLocalDate().isAfter(until)) {
                items.add(item);
            }
        });
        return items.stream().sorted(Comparator.comparing(this::when).thenComparing(WorkItem::getId))
                .map(item -> point(item, milestone(item))).toList();
    }

    private String milestone(WorkItem item) {
        ItemSchedule dates = schedule.item(item.getId()).orElse(null);
        String planned = dates == null || dates.finish() == null ? ", without a date" : " on " + day(dates.finish());
        boolean isLate = dates != null && dates.deadlineSlipMinutes() > 0;
        return name(item) + planned + (item.getDeadline() == null ? "" : ", due on " + day(item.getDeadline()))
                + (isLate ? ": it is late" : "");
    }

    /** The earlier of plan and deadline; far away where there is neither. */
    private LocalDateTime when(WorkItem item) {
        LocalDateTime planned = schedule.item(item.getId()).map(ItemSchedule::finish).orElse(LocalDateTime.MAX);
        return item.getDeadline() != null && item.getDeadline().isBefore(planned) ? item.getDeadline() : planned;
    }

    private String by(LocalDate day) {
        return day.isBefore(on) ? ", was due on " + day : ", by " + day;
    }

    private static String owner(Owned owned) {
        Element owner = owned.getOwner() != null ? owned.getOwner() : owned.getOwnerTeam();
        return owner == null ? "" : ", " + name(owner);
    }

    private static Point point(Element element, String text) {
        return new Point(element.getId(), text);
    }

    private static String ends(Dependency dependency) {
        return name(dependency.getPredecessor()) + " → " + name(dependency.getSuccessor());
    }

    private static String name(Element element) {
        return element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName().strip();
    }

    private static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }
}
