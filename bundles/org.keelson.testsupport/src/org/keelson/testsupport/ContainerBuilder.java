// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.List;
import java.util.function.Consumer;

import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * Says what is in a program or workstream.
 *
 * @param <B> the builder itself
 * @param <E> what is built
 * @since 0.1
 */
public abstract class ContainerBuilder<B extends ContainerBuilder<B, E>, E extends ItemContainer & Owned & HasStatus>
        extends StatusBuilder<B, E> {

    private final Portfolio portfolio;

    ContainerBuilder(E element, String id, Names names, Portfolio portfolio) {
        super(element, id, names);
        this.portfolio = portfolio;
    }

    abstract List<Workstream> workstreams();

    /** Work that somebody delivers. Without {@code lasts} it has no estimate, and so the portfolio's default. */
    public final B item(String id, Consumer<DeliverableBuilder> about) {
        return add(new DeliverableBuilder(id, names, portfolio), about);
    }

    public final B milestone(String id, Consumer<MilestoneBuilder> about) {
        return add(new MilestoneBuilder(id, names, portfolio), about);
    }

    public final B gate(String id, Consumer<GateBuilder> about) {
        return add(new GateBuilder(id, names, portfolio), about);
    }

    public final B workstream(String id, Consumer<WorkstreamBuilder> about) {
        WorkstreamBuilder builder = new WorkstreamBuilder(id, names, portfolio);
        workstreams().add(builder.element);
        about.accept(builder);
        return self();
    }

    /** Items of elsewhere that belong here too. */
    public final B shares(String... items) {
        for (String item : items) {
            names.with(WorkItem.class, item, element.getSharedItems()::add);
        }
        return self();
    }

    private <I extends WorkItem, C extends ItemBuilder<C, I>> B add(C builder, Consumer<C> about) {
        element.getItems().add(builder.element);
        about.accept(builder);
        return self();
    }
}
