// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.review;

import org.keelson.model.Answer;
import org.keelson.model.DependencyReview;

/** The four questions of a review, in the order in which they are asked. */
enum Question {

    PROVIDER("Is the provider on track?", Answer.NO, "the provider is not on track"),
    INTERFACE("Is the interface unchanged?", Answer.NO, "the interface has changed"),
    CONSUMER("Is the consumer ready?", Answer.NO, "the consumer is not ready"),
    EMERGING("Are new dependencies emerging?", Answer.YES, "new dependencies are emerging");

    final String text;
    /** The answer that is bad news. */
    final Answer trouble;
    /** What that answer says. */
    final String says;

    Question(String text, Answer trouble, String says) {
        this.text = text;
        this.trouble = trouble;
        this.says = says;
    }

    Answer of(DependencyReview review) {
        return switch (this) {
            case PROVIDER -> review.getProviderOnTrack();
            case INTERFACE -> review.getInterfaceUnchanged();
            case CONSUMER -> review.getConsumerReady();
            case EMERGING -> review.getNewDependencies();
        };
    }
}
