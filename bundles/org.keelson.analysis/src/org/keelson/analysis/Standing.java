// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;

/**
 * How an item or a dependency stands, by rules that say their reason, so that diagrams, reports and views agree. Reads
 * the model and its schedule; holds no state but the schedule; to be used on the thread that may read the model.
 */
public final class Standing {

    /**
     * A status and why it is so.
     *
     * @param why one sentence
     */
    public record Verdict(Status status, String why) {
        public Verdict {
            Objects.requireNonNull(status);
            Objects.requireNonNull(why);
        }

        private Verdict worse(Verdict other) {
            return rank(other.status) > rank(status) ? other : this;
        }
    }

    /** Days within which a committed dependency between teams is looked at. */
    private static final int REVIEW_DAYS = 7;

    private final Schedule schedule;
    private final Function<String, Optional<ItemSchedule>> dates;

    public Standing(Schedule schedule) {
        this(schedule, schedule::item);
    }

    /** @param dates the schedule's items by id, for a caller that asks for them often and remembers */
    public Standing(Schedule schedule, Function<String, Optional<ItemSchedule>> dates) {
        this.schedule = Objects.requireNonNull(schedule);
        this.dates = Objects.requireNonNull(dates);
    }

    /**
     * The status of an item: an override that has not expired; else, once finished, on track; else the worst of what
     * somebody claimed and of what the schedule shows.
     */
    public Verdict of(WorkItem item) {
        StatusEntry claim = claim(item);
        if (isOverride(claim)) {
            return new Verdict(claim.getStatus(), "Set by hand" + said(claim));
        }
        if (isFinished(item)) {
            return new Verdict(Status.ON_TRACK, "It is finished.");
        }
        Verdict claimed = claim == null ? new Verdict(Status.UNKNOWN, "Nobody has said how it stands.")
                : new Verdict(claim.getStatus(), "Claimed" + said(claim));
        return claimed.worse(computed(item));
    }

    /**
     * The status of a program or workstream: an override that has not expired; else the worst of what somebody claimed of
     * it and of how its items stand.
     *
     * @param items all that is in it, at any depth
     */
    public Verdict of(HasStatus group, Collection<? extends WorkItem> items) {
        return of(group, items, this::of);
    }

    /** @param known the status of an item, for a caller that has asked {@link #of(WorkItem)} before */
    public Verdict of(HasStatus group, Collection<? extends WorkItem> items, Function<? super WorkItem, Verdict> known) {
        StatusEntry claim = claim(group);
        if (isOverride(claim)) {
            return new Verdict(claim.getStatus(), "Set by hand" + said(claim));
        }
        Verdict worst = claim == null ? new Verdict(Status.UNKNOWN, "Nobody has said how it stands.")
                : new Verdict(claim.getStatus(), "Claimed" + said(claim));
        for (WorkItem item : items) {
            Verdict verdict = known.apply(item);
            if (rank(verdict.status()) > rank(worst.status())) {
                worst = new Verdict(verdict.status(), "“" + item.getName() + "”: " + verdict.why());
            }
        }
        return worst;
    }

    public static boolean isFinished(WorkItem item) {
        return item.getActualFinish() != null || item.getProgress() >= 100;
    }

    /** Why what a dependency brings is due and not there; empty if it is not due, or there. */
    public Optional<String> blocks(Dependency dependency) {
        WorkItem provider = dependency.getPredecessor();
        WorkItem consumer = dependency.getSuccessor();
        if (provider == null || consumer == null || isDelivered(dependency) || isFinished(consumer)) {
            return Optional.empty();
        }
        if (dependency.getState() == DependencyState.REJECTED) {
            return Optional.of("“" + provider.getName() + "” was asked for and rejected.");
        }
        LocalDateTime due = dependency.getNeedBy() != null ? dependency.getNeedBy() : dependency.getPromised();
        if (due != null && due.isBefore(schedule.dataDate())) {
            return Optional.of("“" + provider.getName() + "” was "
                    + (dependency.getNeedBy() != null ? "needed by " : "promised for ") + due.toLocalDate()
                    + " and is not there.");
        }
        return Optional.empty();
    }

    /** Whole days, at least 1, by which the promised date is later than needed; 0 if it is not, or it is delivered. */
    public static int lateDays(Dependency dependency) {
        LocalDateTime need = dependency.getNeedBy();
        LocalDateTime promised = dependency.getPromised();
        if (need == null || promised == null || !promised.isAfter(need) || isDelivered(dependency)) {
            return 0;
        }
        return (int) Math.max(1, ChronoUnit.DAYS.between(need.toLocalDate(), promised.toLocalDate()));
    }

    /**
     * Why a dependency is to be looked at again: it is committed between two teams, not delivered, and was not reviewed
     * in the seven days before the data date; empty if it need not.
     */
    public Optional<String> needsReview(Dependency dependency) {
        WorkItem provider = dependency.getPredecessor();
        WorkItem consumer = dependency.getSuccessor();
        if (provider == null || consumer == null || dependency.getState() != DependencyState.COMMITTED
                || isDelivered(dependency) || isFinished(consumer)
                || provider.getOwnerTeam() != null && provider.getOwnerTeam() == consumer.getOwnerTeam()) {
            return Optional.empty();
        }
        LocalDate last = dependency.getReviews().stream().map(DependencyReview::getDate).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        if (last != null && !last.isBefore(today().minusDays(REVIEW_DAYS))) {
            return Optional.empty();
        }
        return Optional.of(last == null ? "It is committed, and nobody has reviewed it yet."
                : "It was last reviewed on " + last + ", more than " + REVIEW_DAYS + " days ago.");
    }

    /** Why an interface is to be confirmed again: it is no more as it was agreed; empty if nothing says so. */
    public static Optional<String> reconfirm(Dependency dependency) {
        if (dependency.getSuccessor() == null || isFinished(dependency.getSuccessor())
                || dependency.getState() == DependencyState.REJECTED) {
            return Optional.empty();
        }
        String name = dependency.getInterfaceName();
        String subject = "The interface " + (name == null || name.isBlank() ? "" : "“" + name.strip() + "” ");
        String agreed = dependency.getInterfaceVersion() == null ? "" : dependency.getInterfaceVersion().strip();
        String now = dependency.getInterfaceCurrentVersion() == null ? "" : dependency.getInterfaceCurrentVersion().strip();
        if (!agreed.isEmpty() && !now.isEmpty() && !agreed.equals(now)) {
            return Optional.of(subject + "was agreed in version " + agreed + " and is now " + now + ".");
        }
        return dependency.getReviews().stream().filter(review -> review.getInterfaceUnchanged() != Answer.UNKNOWN)
                .max(Comparator.comparing(DependencyReview::getDate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .filter(review -> review.getInterfaceUnchanged() == Answer.NO)
                .map(review -> subject + "has changed since it was agreed, says the review"
                        + (review.getDate() == null ? "." : " of " + review.getDate() + "."));
    }

    /** True once the provider has delivered, or the item that provides is finished. */
    public static boolean isDelivered(Dependency dependency) {
        return dependency.getState() == DependencyState.DELIVERED
                || dependency.getState() == DependencyState.ACCEPTED
                || dependency.getPredecessor() != null && isFinished(dependency.getPredecessor());
    }

    private Verdict computed(WorkItem item) {
        ItemSchedule at = dates.apply(item.getId()).orElse(null);
        if (at == null || !at.scheduled()) {
            return new Verdict(Status.WATCH, "It has no dates: it is in a cycle, or behind one.");
        }
        if (at.deadlineSlipMinutes() > 0) {
            return new Verdict(Status.OFF_TRACK, "It finishes on " + at.finish().toLocalDate()
                    + ", after its deadline of " + at.deadline().toLocalDate() + ".");
        }
        if (at.totalFloatMinutes() < 0) {
            return new Verdict(Status.OFF_TRACK, "At its present dates something that waits for it misses its deadline.");
        }
        List<Dependency> incoming = item.getIncoming().stream().filter(each -> blocks(each).isPresent() || lateDays(each) > 0)
                .sorted(Comparator.comparing(Dependency::getId, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        for (Dependency dependency : incoming) {
            Optional<String> block = blocks(dependency);
            if (block.isPresent()) {
                return new Verdict(Status.WATCH, block.get());
            }
            int late = lateDays(dependency);
            if (late > 0) {
                return new Verdict(Status.WATCH, "“" + dependency.getPredecessor().getName() + "” is promised " + late
                        + (late == 1 ? " day" : " days") + " later than it is needed.");
            }
        }
        if (at.deadline() != null) {
            return new Verdict(Status.ON_TRACK, "It finishes on " + at.finish().toLocalDate()
                    + ", in time for its deadline of " + at.deadline().toLocalDate() + ".");
        }
        return new Verdict(Status.UNKNOWN, "Nobody has said how it stands.");
    }

    /** The last claim that was made by the data date. */
    private StatusEntry claim(HasStatus element) {
        List<StatusEntry> history = element.getStatusHistory();
        StatusEntry last = null;
        for (StatusEntry entry : history) {
            boolean future = entry.getDate() != null && entry.getDate().isAfter(today());
            if (!future && (last == null || last.getDate() == null || entry.getDate() == null
                    || !entry.getDate().isBefore(last.getDate()))) {
                last = entry;
            }
        }
        return last;
    }

    private boolean isOverride(StatusEntry claim) {
        return claim != null && claim.isOverride()
                && (claim.getExpires() == null || !claim.getExpires().isBefore(today()));
    }

    private LocalDate today() {
        return schedule.dataDate().toLocalDate();
    }

    private static String said(StatusEntry claim) {
        String on = claim.getDate() == null ? "" : " on " + claim.getDate();
        String comment = claim.getComment();
        return on + (comment == null || comment.isBlank() ? "." : ": " + comment.strip());
    }

    private static int rank(Status status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case ON_TRACK -> 1;
            case WATCH -> 2;
            case OFF_TRACK -> 3;
        };
    }
}
