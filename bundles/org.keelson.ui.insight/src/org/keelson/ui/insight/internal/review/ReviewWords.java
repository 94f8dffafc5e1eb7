// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.keelson.edit.Labels;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.Person;
import org.keelson.model.WorkItem;
import org.keelson.ui.insight.internal.review.ReviewSession.Step;

/** What a review says, in words. */
final class ReviewWords {

    private ReviewWords() {
    }

    static String ends(Dependency dependency) {
        return Labels.text(dependency.getPredecessor()) + " → " + Labels.text(dependency.getSuccessor());
    }

    /** Team and person that answer for one end. */
    static String owner(Person named, WorkItem item) {
        Person person = named != null ? named : item.getOwner();
        String team = item.getOwnerTeam() == null ? "" : Labels.text(item.getOwnerTeam());
        String who = person == null ? "" : Labels.text(person);
        return team.isEmpty() && who.isEmpty() ? "nobody owns it" : team.isEmpty() || who.isEmpty() ? team + who
                : team + ", " + who;
    }

    /** What the answers say that is bad news, else that all is well; a sentence without its end. */
    static String verdict(java.util.function.Function<Question, Answer> answers) {
        String trouble = Arrays.stream(Question.values()).filter(question -> answers.apply(question) == question.trouble)
                .map(question -> question.says).collect(Collectors.joining(", "));
        if (!trouble.isEmpty()) {
            return trouble;
        }
        long open = Arrays.stream(Question.values()).filter(question -> answers.apply(question) == Answer.UNKNOWN).count();
        return open == 0 ? "all is well" : open == 1 ? "well as far as is known, 1 answer is open"
                : "well as far as is known, " + open + " answers are open";
    }

    static String said(DependencyReview review) {
        String note = review.getNote() == null ? "" : ": " + review.getNote();
        return verdict(question -> question.of(review)) + note;
    }

    static String elapsed(long seconds) {
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    /** How the walk went, in one sentence. */
    static String headline(ReviewSession session) {
        long reviewed = session.steps().stream().filter(Step::isReviewed).count();
        long trouble = session.steps().stream().filter(Step::isReviewed).filter(step -> step.answers().isTrouble()).count();
        return reviewed + " of " + session.steps().size() + " reviewed in " + elapsed(session.seconds()) + ", "
                + (trouble == 0 ? "none with bad news." : trouble + " with bad news.");
    }

    static List<Step> troubled(ReviewSession session) {
        return session.steps().stream().filter(step -> step.isReviewed() && step.answers().isTrouble()).toList();
    }

    static List<Step> well(ReviewSession session) {
        return session.steps().stream().filter(step -> step.isReviewed() && !step.answers().isTrouble()).toList();
    }

    static List<Step> notReviewed(ReviewSession session) {
        return session.steps().stream().filter(step -> !step.isReviewed()).toList();
    }

    /** The summary as Markdown, for a mail. */
    static String markdown(ReviewSession session) {
        StringBuilder text = new StringBuilder("# Dependency review of ").append(session.today()).append("\n\n")
                .append(headline(session)).append('\n');
        list(text, "Bad news", troubled(session));
        list(text, "Well", well(session));
        list(text, "Not reviewed", notReviewed(session));
        return text.toString();
    }

    private static void list(StringBuilder text, String title, List<Step> steps) {
        if (!steps.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            steps.forEach(step -> text.append("- ").append(line(step)).append('\n'));
        }
    }

    static String line(Step step) {
        String note = step.note().isBlank() ? "" : ": " + step.note().strip().replaceAll("\\s+", " ");
        return ends(step.dependency()) + (step.isReviewed() ? ": " + verdict(step::answer) + note
                : step.isSkipped() ? ": skipped" : ": not reached");
    }
}
