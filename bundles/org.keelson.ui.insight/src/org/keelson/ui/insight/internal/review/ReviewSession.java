// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.rhythm.DueReview;
import org.keelson.edit.Creation;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.ReviewEdit;
import org.keelson.edit.ReviewEdit.Answers;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;

/** One walk through the dependencies that are due: where it stands, what was answered, and how long it took. */
final class ReviewSession {

    /** One dependency of the walk. */
    static final class Step {
        private final DueReview due;
        private final Answer[] answers = new Answer[Question.values().length];
        private DependencyReview review;
        private String note = "";
        private boolean skipped;

        private Step(DueReview due) {
            this.due = due;
            clear();
        }

        private void clear() {
            java.util.Arrays.fill(answers, Answer.UNKNOWN);
        }

        DueReview due() {
            return due;
        }

        Dependency dependency() {
            return due.dependency();
        }

        Answer answer(Question question) {
            return answers[question.ordinal()];
        }

        void answer(Question question, Answer answer) {
            answers[question.ordinal()] = answer;
        }

        String note() {
            return note;
        }

        void note(String text) {
            note = text;
        }

        /** Whether its review is in the model; undo takes it out again, and redo brings it back. */
        boolean isReviewed() {
            return review != null && review.eContainer() == due.dependency();
        }

        boolean isSkipped() {
            return skipped && !isReviewed();
        }

        Answers answers() {
            return new Answers(answers[0], answers[1], answers[2], answers[3], note);
        }
    }

    private final PortfolioSession session;
    private final List<Step> steps;
    private final LocalDate today;
    private final long started = System.nanoTime();
    private long ended;
    private int position;

    /** @param due not empty */
    ReviewSession(PortfolioSession session, List<DueReview> due, LocalDate today) {
        this.session = session;
        this.today = today;
        steps = new ArrayList<>(due.stream().map(Step::new).toList());
    }

    /** Forgets what is no longer in the portfolio. */
    void forgetDeleted() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Dependency dependency = steps.get(i).dependency();
            if (!session.contains(dependency) || dependency.getPredecessor() == null || dependency.getSuccessor() == null) {
                steps.remove(i);
                position = position > i ? position - 1 : position;
            }
        }
    }

    boolean isOf(PortfolioSession other) {
        return session == other;
    }

    List<Step> steps() {
        return steps;
    }

    LocalDate today() {
        return today;
    }

    /** Counted from 0; the number of steps once all are through. */
    int position() {
        return position;
    }

    boolean isOver() {
        return position >= steps.size();
    }

    Optional<Step> step() {
        return isOver() ? Optional.empty() : Optional.of(steps.get(position));
    }

    /** Whole seconds since the walk began, until it was over. */
    long seconds() {
        return ((isOver() && ended != 0 ? ended : System.nanoTime()) - started) / 1_000_000_000L;
    }

    /**
     * Writes the answers of the step, if they are not written yet, and goes on.
     *
     * @return why not, without a full stop; empty if it went on
     */
    Optional<String> next(String by, Schedule schedule) {
        Step step = steps.get(position);
        if (!step.isReviewed() || !isWritten(step)) {
            Optional<String> against = ReviewEdit.whyNot(step.answers());
            if (against.isPresent()) {
                return against;
            }
            Creation<DependencyReview> edit = ReviewEdit.review(step.dependency(), step.answers(),
                    step.isReviewed() ? step.review : null, by, today, schedule);
            session.execute(edit);
            step.review = edit.created();
        }
        step.skipped = false;
        goTo(position + 1);
        return Optional.empty();
    }

    private static boolean isWritten(Step step) {
        DependencyReview review = step.review;
        String note = review.getNote() == null ? "" : review.getNote();
        return step.answers().equals(new Answers(review.getProviderOnTrack(), review.getInterfaceUnchanged(),
                review.getConsumerReady(), review.getNewDependencies(), note));
    }

    void skip() {
        steps.get(position).skipped = true;
        goTo(position + 1);
    }

    void previous() {
        goTo(Math.max(0, position - 1));
    }

    /** Goes to the end, whatever has not been looked at. */
    void end() {
        goTo(steps.size());
    }

    private void goTo(int place) {
        position = place;
        if (isOver()) {
            ended = System.nanoTime();
        }
    }
}
