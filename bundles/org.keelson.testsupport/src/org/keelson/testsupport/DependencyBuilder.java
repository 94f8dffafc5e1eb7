// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Promise;

/**
 * Says what is between two items. Its id is that of its ends, {@code schema>api}; a second one between the same is
 * {@code schema>api#2}. Its name is empty, since people read its ends.
 *
 * @since 0.1
 */
public final class DependencyBuilder extends ElementBuilder<DependencyBuilder, Dependency> {

    DependencyBuilder(String predecessor, String successor, Names names) {
        super(ModelFactory.eINSTANCE.createDependency(), id(predecessor + ">" + successor, names), names);
        element.setName(null);
    }

    private static String id(String ends, Names names) {
        String id = ends;
        for (int number = 2; names.has(id); number++) {
            id = ends + "#" + number;
        }
        return id;
    }

    @Override
    DependencyBuilder self() {
        return this;
    }

    public DependencyBuilder type(DependencyType type) {
        element.setType(type);
        return this;
    }

    /** Working time between the two, such as {@code 2d} or {@code -1d}. */
    public DependencyBuilder lag(String duration) {
        element.setLag(Times.minutes(duration));
        return this;
    }

    /** Time between the two that runs through nights and rests, with days of 24 hours written as {@code 24h}. */
    public DependencyBuilder elapsed(String duration) {
        element.setLag(Times.minutes(duration));
        element.setLagKind(LagKind.ELAPSED);
        return this;
    }

    public DependencyBuilder state(DependencyState state) {
        element.setState(state);
        return this;
    }

    /** When the successor needs it. */
    public DependencyBuilder needBy(String time) {
        element.setNeedBy(Times.finish(time));
        return this;
    }

    /** A date that the provider gave, and the day on which that was; the last one said counts. */
    public DependencyBuilder promised(String time, String madeOn) {
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(Times.finish(time));
        promise.setMadeOn(Times.day(madeOn));
        element.getPromises().add(promise);
        return this;
    }

    /** Who answers for it at both ends. */
    public DependencyBuilder owners(String provider, String consumer) {
        names.with(Person.class, provider, element::setProviderOwner);
        names.with(Person.class, consumer, element::setConsumerOwner);
        return this;
    }

    /** The version of the interface that was agreed, and the one that there is now. */
    public DependencyBuilder interfaceVersions(String name, String agreed, String current) {
        element.setInterfaceName(name);
        element.setInterfaceVersion(agreed);
        element.setInterfaceCurrentVersion(current);
        return this;
    }

    /** It was looked at on a day. */
    public DependencyBuilder reviewed(String day, Answer providerOnTrack, Answer interfaceUnchanged, Answer consumerReady) {
        DependencyReview review = ModelFactory.eINSTANCE.createDependencyReview();
        review.setDate(Times.day(day));
        review.setProviderOnTrack(providerOnTrack);
        review.setInterfaceUnchanged(interfaceUnchanged);
        review.setConsumerReady(consumerReady);
        element.getReviews().add(review);
        return this;
    }
}
