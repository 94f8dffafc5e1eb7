// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.rhythm.Changes;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;

/** What people answer when they review a dependency. Earlier reviews stay, oldest first. */
public final class ReviewEdit {

    /**
     * The answers of one review.
     *
     * @param note what was said; empty for nothing
     */
    public record Answers(Answer providerOnTrack, Answer interfaceUnchanged, Answer consumerReady, Answer newDependencies,
            String note) {

        public Answers {
            Objects.requireNonNull(providerOnTrack);
            Objects.requireNonNull(interfaceUnchanged);
            Objects.requireNonNull(consumerReady);
            Objects.requireNonNull(newDependencies);
            note = note == null ? "" : note.strip();
        }

        /** Whether one of them is bad news, which needs a note. */
        public boolean isTrouble() {
            return providerOnTrack == Answer.NO || interfaceUnchanged == Answer.NO || consumerReady == Answer.NO
                    || newDependencies == Answer.YES;
        }

        /** Whether nothing was answered. */
        public boolean isEmpty() {
            return providerOnTrack == Answer.UNKNOWN && interfaceUnchanged == Answer.UNKNOWN
                    && consumerReady == Answer.UNKNOWN && newDependencies == Answer.UNKNOWN;
        }
    }

    private ReviewEdit() {
    }

    /**
     * A review of a dependency. Refused where bad news has no note.
     *
     * @param instead  an earlier review of the same session that this one is written instead of; may be null
     * @param by       name of who answered; a person of that name is added to the portfolio if there is none; blank for nobody
     * @param on       day of the review
     * @param schedule the dates of now, to be remembered; may be null
     */
    public static Creation<DependencyReview> review(Dependency dependency, Answers answers, DependencyReview instead, String by,
            LocalDate on, Schedule schedule) {
        DependencyReview review = ModelFactory.eINSTANCE.createDependencyReview();
        review.setDate(on);
        review.setProviderOnTrack(answers.providerOnTrack());
        review.setInterfaceUnchanged(answers.interfaceUnchanged());
        review.setConsumerReady(answers.consumerReady());
        review.setNewDependencies(answers.newDependencies());
        review.setNote(answers.note().isEmpty() ? null : answers.note());
        return new Creation<>("Review " + Labels.text(dependency), review, session -> {
            Edits.require(whyNot(answers));
            review.setBy(person(session.portfolio(), by));
            review.setSeen(Changes.snapshot(dependency, schedule));
            dependency.getReviews().remove(instead);
            put(dependency.getReviews(), review);
        });
    }

    /** Why the answers cannot be taken, without a full stop; empty if they can. */
    public static Optional<String> whyNot(Answers answers) {
        if (answers.isEmpty()) {
            return Optional.of("Nothing is answered yet");
        }
        return answers.isTrouble() && answers.note().isEmpty()
                ? Optional.of("Say in a word what is wrong: bad news needs a note") : Optional.empty();
    }

    /** The person of that name, whatever its case, else a new one in the portfolio; {@code null} for a blank name. */
    static Person person(Portfolio portfolio, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String wanted = name.strip();
        return portfolio.getPeople().stream().filter(person -> wanted.equalsIgnoreCase(person.getName())
                || wanted.equalsIgnoreCase(person.getEmail())).findFirst().orElseGet(() -> {
                    Person person = ModelFactory.eINSTANCE.createPerson();
                    person.setId(Ids.next());
                    person.setName(wanted);
                    portfolio.getPeople().add(person);
                    return person;
                });
    }

    /** After all of that day and before, so that the order stays that of the days. */
    private static void put(List<DependencyReview> reviews, DependencyReview review) {
        int place = reviews.size();
        while (place > 0 && reviews.get(place - 1).getDate() != null && review.getDate() != null
                && reviews.get(place - 1).getDate().isAfter(review.getDate())) {
            place--;
        }
        reviews.add(place, review);
    }
}
