// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rhythm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;

/**
 * Which dependencies are due for review, in the order in which to go through them. A pure function of the portfolio, its schedule
 * and the day; to be used on the thread that may read the model.
 * <p>
 * A dependency is open for review while it is neither delivered nor rejected, its consumer is not finished, and its two ends are
 * not of one team: what a team owes to itself needs no meeting. It is due once nobody has looked at it for some days, or at once if
 * something has changed since. What has both changed and speaks against it comes first, then what has changed, then what is risky;
 * among equals what is needed first, and then what waited longest.
 */
public final class DueReviews {

    /** After so many days a dependency is looked at again, unless somebody asks for another number. */
    public static final int DAYS = 7;

    private static final Comparator<DependencyReview> BY_DATE = Comparator.comparing(DependencyReview::getDate,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Schedule schedule;
    private final Standing standing;
    private final LocalDate today;

    private DueReviews(Schedule schedule, LocalDate today) {
        this.schedule = schedule;
        this.today = today;
        standing = new Standing(schedule);
    }

    /**
     * The dependencies that are due, in order.
     *
     * @param today day of the review
     * @param days  after so many days without a review a dependency is due; 0 makes all that are open due
     * @throws IllegalArgumentException if the days are negative
     */
    public static List<DueReview> due(Portfolio portfolio, Schedule schedule, LocalDate today, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        LocalDate limit = today.minusDays(days);
        return open(portfolio, schedule, today).stream().filter(review -> review.isChanged() || review.lastReviewed() == null
                || !review.lastReviewed().isAfter(limit)).toList();
    }

    /** All dependencies that are open for review, due or not, in the same order. */
    public static List<DueReview> open(Portfolio portfolio, Schedule schedule, LocalDate today) {
        DueReviews reviews = new DueReviews(schedule, today);
        return portfolio.getDependencies().stream().filter(DueReviews::isOpen).map(reviews::look)
                .sorted(reviews.order()).toList();
    }

    /** What there is to know of one dependency, due or not. Both of its ends must be there. */
    public static DueReview of(Dependency dependency, Schedule schedule, LocalDate today) {
        return new DueReviews(schedule, today).look(dependency);
    }

    /** The latest review; of two on one day the one that was written last. */
    public static Optional<DependencyReview> last(Dependency dependency) {
        return dependency.getReviews().stream().reduce((a, b) -> BY_DATE.compare(b, a) < 0 ? a : b);
    }

    private static boolean isOpen(Dependency dependency) {
        if (dependency.getPredecessor() == null || dependency.getSuccessor() == null || Standing.isDelivered(dependency)
                || dependency.getState() == DependencyState.REJECTED || Standing.isFinished(dependency.getSuccessor())) {
            return false;
        }
        Team provider = dependency.getPredecessor().getOwnerTeam();
        return provider == null || provider != dependency.getSuccessor().getOwnerTeam();
    }

    private DueReview look(Dependency dependency) {
        Optional<DependencyReview> last = last(dependency);
        return new DueReview(dependency, last.map(DependencyReview::getDate).orElse(null),
                last.map(review -> Changes.since(review, dependency, schedule)).orElse(List.of()), risks(dependency, last));
    }

    private List<String> risks(Dependency dependency, Optional<DependencyReview> last) {
        List<String> risks = new ArrayList<>();
        standing.blocks(dependency).ifPresent(risks::add);
        int late = Standing.lateDays(dependency);
        if (late > 0) {
            risks.add("It is promised " + (late == 1 ? "1 day" : late + " days") + " later than it is needed.");
        }
        LocalDateTime promised = dependency.getPromised();
        finish(dependency).filter(finish -> promised != null && finish.toLocalDate().isAfter(promised.toLocalDate()))
                .ifPresent(finish -> risks.add("The plan has the provider finish on " + finish.toLocalDate()
                        + ", after the promise of " + promised.toLocalDate() + "."));
        last.ifPresent(review -> addAnswers(review, risks));
        if (hasOtherVersion(dependency)) {
            risks.add("The interface was agreed in version " + dependency.getInterfaceVersion().strip() + " and is now "
                    + dependency.getInterfaceCurrentVersion().strip() + ".");
        }
        if (schedule.item(dependency.getSuccessor().getId()).filter(ItemSchedule::critical).isPresent()) {
            risks.add("The consumer has no float.");
        }
        return risks;
    }

    private static void addAnswers(DependencyReview review, List<String> risks) {
        String said = review.getDate() == null ? "The last review said" : "The review of " + review.getDate() + " said";
        if (review.getProviderOnTrack() == Answer.NO) {
            risks.add(said + " that the provider is not on track.");
        }
        if (review.getInterfaceUnchanged() == Answer.NO) {
            risks.add(said + " that the interface has changed.");
        }
        if (review.getConsumerReady() == Answer.NO) {
            risks.add(said + " that the consumer is not ready.");
        }
        if (review.getNewDependencies() == Answer.YES) {
            risks.add(said + " that new dependencies are emerging.");
        }
    }

    private static boolean hasOtherVersion(Dependency dependency) {
        String agreed = dependency.getInterfaceVersion();
        String current = dependency.getInterfaceCurrentVersion();
        return agreed != null && current != null && !agreed.isBlank() && !current.isBlank()
                && !agreed.strip().equals(current.strip());
    }

    private Optional<LocalDateTime> finish(Dependency dependency) {
        return schedule.item(dependency.getPredecessor().getId()).map(ItemSchedule::finish);
    }

    /** Equals by id, so that the order does not depend on that of the file. */
    private Comparator<DueReview> order() {
        return Comparator.comparing((DueReview review) -> !(review.isChanged() && review.isRisky()))
                .thenComparing(review -> !review.isChanged()).thenComparing(review -> !review.isRisky())
                .thenComparing(this::needed)
                .thenComparing(review -> review.lastReviewed() == null ? LocalDate.MIN : review.lastReviewed())
                .thenComparing(review -> review.dependency().getId(), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** When the consumer needs it; else when the plan has the consumer start; else last. */
    private LocalDateTime needed(DueReview review) {
        Dependency dependency = review.dependency();
        if (dependency.getNeedBy() != null) {
            return dependency.getNeedBy();
        }
        LocalDateTime start = schedule.item(dependency.getSuccessor().getId()).map(ItemSchedule::start).orElse(null);
        return start == null ? today.plusYears(1000).atStartOfDay() : start;
    }
}
