// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.List;

import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Workstream;

/**
 * Says what is in a workstream.
 *
 * @since 0.1
 */
public final class WorkstreamBuilder extends ContainerBuilder<WorkstreamBuilder, Workstream> {

    WorkstreamBuilder(String id, Names names, Portfolio portfolio) {
        super(ModelFactory.eINSTANCE.createWorkstream(), id, names, portfolio);
    }

    @Override
    WorkstreamBuilder self() {
        return this;
    }

    @Override
    List<Workstream> workstreams() {
        return element.getWorkstreams();
    }
}
