// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.function.Consumer;

import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;

/**
 * Says what is to be reached.
 *
 * @since 0.1
 */
public final class ObjectiveBuilder extends OwnedBuilder<ObjectiveBuilder, Objective> {

    ObjectiveBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createObjective(), id, names);
    }

    @Override
    ObjectiveBuilder self() {
        return this;
    }

    /** First and last day. */
    public ObjectiveBuilder period(String start, String finish) {
        element.setStart(Times.day(start));
        element.setFinish(Times.day(finish));
        return this;
    }

    public ObjectiveBuilder keyResult(String id, Consumer<KeyResultBuilder> about) {
        KeyResultBuilder result = new KeyResultBuilder(id, names);
        element.getKeyResults().add(result.element);
        about.accept(result);
        return this;
    }
}
