// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.keelson.edit.ReviewEdit.Answers;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;

/** Reviews of dependencies: each done, undone and done again. */
class ReviewEditTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Answers GOOD = new Answers(Answer.YES, Answer.YES, Answer.YES, Answer.NO, null);

    private final Example e = new Example();
    private final Dependency dependency = e.portfolio.getDependencies().getFirst();

    private DependencyReview review(Answers answers, DependencyReview instead, String by, LocalDate on) {
        Creation<DependencyReview> edit = ReviewEdit.review(dependency, answers, instead, by, on, null);
        String before = Dump.of(e.resource);
        e.session.execute(edit);
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
        return dependency.getReviews().stream().filter(each -> each == edit.created()).findFirst().orElseThrow();
    }

    @Test
    void answersAreDatedAttributedAndRememberWhatWasSeen() {
        int people = e.portfolio.getPeople().size();
        DependencyReview review = review(GOOD, null, " Rhea ", DAY);
        assertThat(e.session.undoLabel()).contains("Review " + Labels.text(dependency));
        assertThat(review.getDate()).isEqualTo(DAY);
        assertThat(review.getBy().getName()).isEqualTo("Rhea");
        assertThat(e.portfolio.getPeople()).as("she was not in the portfolio").hasSize(people + 1);
        assertThat(review.getSeen().getState()).isEqualTo(dependency.getState());
        assertThat(review(GOOD, null, "RHEA", DAY).getBy()).as("she is now").isSameAs(review.getBy());
        assertThat(review(GOOD, null, "", DAY).getBy()).isNull();
    }

    @Test
    void reviewsStayInTheOrderOfTheirDays() {
        DependencyReview second = review(GOOD, null, null, DAY);
        DependencyReview first = review(GOOD, null, null, DAY.minusDays(1));
        DependencyReview third = review(GOOD, null, null, DAY);
        assertThat(dependency.getReviews()).containsExactly(first, second, third);
        DependencyReview corrected = review(new Answers(Answer.UNKNOWN, Answer.YES, Answer.YES, Answer.NO, ""), third, null, DAY);
        assertThat(dependency.getReviews()).containsExactly(first, second, corrected);
    }

    @Test
    void badNewsNeedsANoteAndNoAnswerIsNoReview() {
        Answers bad = new Answers(Answer.YES, Answer.NO, Answer.YES, Answer.NO, " ");
        assertThatThrownBy(() -> e.session.execute(ReviewEdit.review(dependency, bad, null, "Rhea", DAY, null)))
                .isInstanceOf(IllegalEditException.class).hasMessageContaining("note");
        Answers none = new Answers(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, "Later");
        assertThat(ReviewEdit.whyNot(none)).contains("Nothing is answered yet");
        assertThat(new Answers(Answer.YES, Answer.YES, Answer.YES, Answer.YES, "").isTrouble()).as("new dependencies").isTrue();
        assertThat(ReviewEdit.whyNot(new Answers(Answer.YES, Answer.NO, Answer.YES, Answer.NO, "Version 2"))).isEmpty();
    }
}
