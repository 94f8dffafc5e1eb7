// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.List;

import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Workstream;

/**
 * Says what is in a program.
 *
 * @since 0.1
 */
public final class ProgramBuilder extends ContainerBuilder<ProgramBuilder, Program> {

    ProgramBuilder(String id, Names names, Portfolio portfolio) {
        super(ModelFactory.eINSTANCE.createProgram(), id, names, portfolio);
    }

    @Override
    ProgramBuilder self() {
        return this;
    }

    @Override
    List<Workstream> workstreams() {
        return element.getWorkstreams();
    }

    /** What an item without an estimate takes. */
    public ProgramBuilder defaultEstimate(String duration) {
        element.setDefaultEstimate(Times.minutes(duration));
        return this;
    }

    /** Objectives that it serves. */
    public ProgramBuilder serves(String... objectives) {
        for (String objective : objectives) {
            names.with(Objective.class, objective, element.getObjectives()::add);
        }
        return this;
    }
}
