// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.review;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.Standing;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.Promise;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.TextPane;
import org.keelson.ui.insight.internal.parts.TextPane.Words;
import org.keelson.ui.insight.internal.review.ReviewSession.Step;

/** What there is to know of a dependency before somebody answers for it, its ends in large type. */
final class DependencyText {

    /** So many promises and reviews of before are shown, the latest first. */
    private static final int HISTORY = 4;

    private final TextPane pane;

    DependencyText(Composite parent) {
        pane = new TextPane(parent, "The dependency");
    }

    void show(Step step, Consumer<EObject> reveal) {
        pane.write(words -> write(step, words, reveal));
    }

    private static void write(Step step, Words words, Consumer<EObject> reveal) {
        Dependency dependency = step.dependency();
        words.large(Labels.text(dependency.getPredecessor())).large(" → ").large(Labels.text(dependency.getSuccessor())).line();
        words.quiet("from ").plain(ReviewWords.owner(dependency.getProviderOwner(), dependency.getPredecessor()))
                .quiet("  to ").plain(ReviewWords.owner(dependency.getConsumerOwner(), dependency.getSuccessor())).line();
        step.due().changes().forEach(change -> words.line().inked("▲ Changed: ", Palette.Role.WATCH).plain(change));
        step.due().risks().forEach(risk -> words.line().inked("■ ", Palette.Role.OFF_TRACK).plain(risk));
        words.gap();
        contract(dependency, words);
        words.line().link("Open the dependency", () -> reveal.accept(dependency));
        history(dependency, words);
    }

    private static void contract(Dependency dependency, Words words) {
        words.quiet("Needed  ").bold(dependency.getNeedBy() == null ? "no date" : Dates.day(dependency.getNeedBy()));
        words.quiet("   Promised  ").bold(dependency.getPromised() == null ? "nothing" : Dates.day(dependency.getPromised()));
        int late = Standing.lateDays(dependency);
        if (late > 0) {
            words.inked("  ▲ " + late + (late == 1 ? " day late" : " days late"), Palette.Role.OFF_TRACK);
        }
        words.quiet("   State  ").bold(Labels.text(dependency.getState())).line();
        String name = dependency.getInterfaceName();
        String agreed = dependency.getInterfaceVersion();
        String current = dependency.getInterfaceCurrentVersion();
        if (name != null || agreed != null || current != null) {
            words.quiet("Interface  ").bold(name == null ? "unnamed" : name);
            words.quiet(agreed == null ? "" : "   agreed ").plain(agreed == null ? "" : agreed);
            words.quiet(current == null ? "" : "   now ").plain(current == null ? "" : current).line();
        }
    }

    private static void history(Dependency dependency, Words words) {
        List<Promise> promises = dependency.getPromises();
        List<DependencyReview> reviews = dependency.getReviews();
        if (!promises.isEmpty()) {
            words.gap().quiet("Promises");
            promises.reversed().stream().limit(HISTORY).forEach(promise -> words.line().plain(Dates.day(promise.getDate()))
                    .quiet((promise.getMadeOn() == null ? "" : "  given on " + Dates.text(promise.getMadeOn()))
                            + (promise.getBy() == null ? "" : " by " + Labels.text(promise.getBy()))
                            + (promise.getReason() == null ? "" : ": " + promise.getReason())));
        }
        words.gap().quiet(reviews.isEmpty() ? "It was never reviewed." : "Reviews");
        reviews.reversed().stream().limit(HISTORY).forEach(review -> words.line()
                .plain(review.getDate() == null ? "no date" : Dates.text(review.getDate()))
                .quiet((review.getBy() == null ? "" : "  " + Labels.text(review.getBy())) + ": " + ReviewWords.said(review)));
    }
}
