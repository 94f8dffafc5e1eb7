// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.function.Consumer;

import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Forecast;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/**
 * Says what a work item is, and what it waits for.
 *
 * @param <B> the builder itself
 * @param <E> what is built
 * @since 0.1
 */
public abstract class ItemBuilder<B extends ItemBuilder<B, E>, E extends WorkItem> extends StatusBuilder<B, E> {

    private final Portfolio portfolio;

    ItemBuilder(E element, String id, Names names, Portfolio portfolio) {
        super(element, id, names);
        this.portfolio = portfolio;
    }

    /** How long it takes. */
    public final B lasts(String duration) {
        element.setLikely(Times.minutes(duration));
        return self();
    }

    /** How long it takes at best, probably and at worst. */
    public final B lasts(String optimistic, String likely, String pessimistic) {
        element.setOptimistic(Times.minutes(optimistic));
        element.setLikely(Times.minutes(likely));
        element.setPessimistic(Times.minutes(pessimistic));
        return self();
    }

    /** Work in person-time, where it is not what the duration asks of one person. */
    public final B effort(String duration) {
        element.setEffort(Times.minutes(duration));
        return self();
    }

    public final B calendar(String id) {
        names.with(Calendar.class, id, element::setCalendar);
        return self();
    }

    /** When it should be finished; it does not hold the item there. */
    public final B deadline(String time) {
        element.setDeadline(Times.finish(time));
        return self();
    }

    /** What holds it; a day alone is 17:00 where the finish is held, else 09:00. */
    public final B constraint(ConstraintKind kind, String time) {
        element.setConstraint(kind);
        element.setConstraintDate(switch (kind) {
            case FNET, FNLT, MFO -> Times.finish(time);
            default -> Times.start(time);
        });
        return self();
    }

    /** It has begun. */
    public final B started(String time) {
        element.setActualStart(Times.start(time));
        return self();
    }

    /** It is done. */
    public final B finished(String time) {
        element.setActualFinish(Times.finish(time));
        return self();
    }

    /** How much of it is done, 0 to 100. */
    public final B progress(int percent) {
        element.setProgress(percent);
        return self();
    }

    /** What was expected of its finish on a day. */
    public final B forecast(String asOf, String finish) {
        Forecast forecast = ModelFactory.eINSTANCE.createForecast();
        forecast.setAsOf(Times.day(asOf));
        forecast.setFinish(Times.finish(finish));
        element.getForecasts().add(forecast);
        return self();
    }

    /** It starts when these are finished. */
    public final B after(String... predecessors) {
        for (String predecessor : predecessors) {
            after(predecessor, dependency -> { });
        }
        return self();
    }

    /** It waits for another item, and that dependency has more to it. */
    public final B after(String predecessor, Consumer<DependencyBuilder> about) {
        DependencyBuilder dependency = new DependencyBuilder(predecessor, element.getId(), names);
        portfolio.getDependencies().add(dependency.element);
        names.with(WorkItem.class, predecessor, dependency.element::setPredecessor);
        dependency.element.setSuccessor(element);
        about.accept(dependency);
        return self();
    }
}
