// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.ModelFactory;
import org.keelson.model.OpenQuestion;
import org.keelson.model.QuestionState;

/**
 * Says what nobody knows yet.
 *
 * @since 0.1
 */
public final class QuestionBuilder extends RecordBuilder<QuestionBuilder, OpenQuestion> {

    QuestionBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createOpenQuestion(), id, names);
    }

    @Override
    QuestionBuilder self() {
        return this;
    }

    public QuestionBuilder answerBy(String day) {
        element.setAnswerBy(Times.day(day));
        return this;
    }

    /** It was answered on a day. */
    public QuestionBuilder answered(String day, String answer) {
        element.setAnsweredOn(Times.day(day));
        element.setAnswer(answer);
        element.setState(QuestionState.ANSWERED);
        return this;
    }

    /** What not knowing costs each item that it is about at best, probably and at worst. */
    public QuestionBuilder delay(String optimistic, String likely, String pessimistic) {
        element.setOptimistic(Times.minutes(optimistic));
        element.setLikely(Times.minutes(likely));
        element.setPessimistic(Times.minutes(pessimistic));
        return this;
    }
}
