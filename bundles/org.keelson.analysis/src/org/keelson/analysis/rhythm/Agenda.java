// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keelson.analysis.Schedule;
import org.keelson.model.Portfolio;
import org.keelson.model.Review;
import org.keelson.model.ReviewKind;

/**
 * What a weekly sync is about, compiled from facts: what is blocked, what has changed since the last one, what is to be decided and
 * what comes next, with the minutes for each. A pure function of the portfolio, its schedule and the day; to be made on the thread
 * that may read the model.
 *
 * @param on     day of the sync
 * @param since  day of the one before; what happened on that day counts
 * @param topics those that have points, in the order of the meeting
 */
public record Agenda(LocalDate on, LocalDate since, List<Topic> topics) {

    /** Length of a sync, in minutes of the clock. */
    public static final int MINUTES = 30;
    /** What is decided, done or reached within so many days is on the agenda. */
    static final int AHEAD = 14;

    private static final int WEEK = 7;
    /** No topic is talked about for less. */
    private static final int LEAST = 2;
    /** More points than these do not make a topic longer: they are not all talked about. */
    private static final int COUNTED = 6;

    /** The topics, in the order of the meeting. */
    public enum Kind {
        BLOCKERS("Blockers", 3), DEPENDENCIES("Dependencies that changed", 2), PROMISES("New promises", 2),
        DECISIONS("Decisions due", 3), ACTIONS("Actions due", 1), MILESTONES("Next milestones", 1);

        private final String title;
        /** Minutes that one point takes beside those of others. */
        private final int weight;

        Kind(String title, int weight) {
            this.title = title;
            this.weight = weight;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One thing to talk about.
     *
     * @param element id of what it is about
     * @param text    one sentence or less
     */
    public record Point(String element, String text) {
        public Point {
            Objects.requireNonNull(element);
            Objects.requireNonNull(text);
        }
    }

    /**
     * Part of the meeting.
     *
     * @param minutes of the clock
     * @param points  not empty, the most pressing first
     */
    public record Topic(Kind kind, int minutes, List<Point> points) {
        public Topic {
            points = List.copyOf(points);
        }
    }

    public Agenda {
        topics = List.copyOf(topics);
    }

    /**
     * The agenda of a day.
     *
     * @param blockers what rules find to be blocked, the worst first; put before what the model itself says
     * @param minutes  how long all of it may take; at least 2 for each topic that there is
     */
    public static Agenda of(Portfolio portfolio, Schedule schedule, LocalDate on, List<Point> blockers, int minutes) {
        LocalDate since = last(portfolio, on).map(Review::getDate).orElse(on.minusDays(WEEK));
        AgendaPoints points = new AgendaPoints(portfolio, schedule, on, since);
        List<Topic> topics = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Point> found = switch (kind) {
                case BLOCKERS -> points.blockers(blockers);
                case DEPENDENCIES -> points.dependencies();
                case PROMISES -> points.promises();
                case DECISIONS -> points.decisions();
                case ACTIONS -> points.actions();
                case MILESTONES -> points.milestones();
            };
            if (!found.isEmpty()) {
                topics.add(new Topic(kind, 0, found));
            }
        }
        return new Agenda(on, since, share(topics, minutes));
    }

    /** The latest weekly sync before a day. */
    public static Optional<Review> last(Portfolio portfolio, LocalDate before) {
        return syncs(portfolio).stream().filter(review -> review.getDate().isBefore(before))
                .reduce((a, b) -> b.getDate().isBefore(a.getDate()) ? a : b);
    }

    /** The record of the weekly sync of a day. */
    public static Optional<Review> meeting(Portfolio portfolio, LocalDate on) {
        return syncs(portfolio).stream().filter(review -> review.getDate().equals(on)).findFirst();
    }

    private static List<Review> syncs(Portfolio portfolio) {
        return portfolio.getReviews().stream()
                .filter(review -> review.getKind() == ReviewKind.WEEKLY_SYNC && review.getDate() != null).toList();
    }

    /** Each gets the least, and the rest goes by number and weight of points; what rounding leaves over goes to the first. */
    private static List<Topic> share(List<Topic> topics, int minutes) {
        if (topics.isEmpty()) {
            return topics;
        }
        int rest = Math.max(0, minutes - LEAST * topics.size());
        int sum = topics.stream().mapToInt(Agenda::weight).sum();
        int[] shares = topics.stream().mapToInt(topic -> LEAST + rest * weight(topic) / sum).toArray();
        int over = LEAST * topics.size() + rest - java.util.stream.IntStream.of(shares).sum();
        List<Topic> shared = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            shared.add(new Topic(topics.get(i).kind(), shares[i] + (i < over ? 1 : 0), topics.get(i).points()));
        }
        return shared;
    }

    private static int weight(Topic topic) {
        return topic.kind().weight * Math.min(COUNTED, topic.points().size());
    }
}
