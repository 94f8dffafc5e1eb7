// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay.tests;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * A plan for the story of a missed date: the engine takes {@code days} before the launch, which has a deadline, and beside it the
 * brochure, which has one too and plenty of time.
 */
final class Story {

    static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    /** A Monday. */
    static final LocalDate START = LocalDate.of(2026, 1, 5);

    final Portfolio portfolio = named(MODEL.createPortfolio(), "p");
    final Program program = named(MODEL.createProgram(), "prog");
    final Person owner = named(MODEL.createPerson(), "owner");
    final Deliverable motor = item("motor", 20);
    final Milestone launch = named(MODEL.createMilestone(), "launch");
    final Deliverable brochure = item("brochure", 5);
    final Deliverable filler = item("filler", 60);
    final Dependency dependency = named(MODEL.createDependency(), "dep");

    Story(LocalDateTime dataDate) {
        portfolio.setStart(START);
        portfolio.setDataDate(dataDate);
        portfolio.getPeople().add(owner);
        portfolio.getPrograms().add(program);
        program.setOwner(owner);
        program.getItems().add(launch);
        launch.setDeadline(week(4, 17));
        brochure.setDeadline(week(4, 17));
        dependency.setPredecessor(motor);
        dependency.setSuccessor(launch);
        dependency.setState(DependencyState.COMMITTED);
        portfolio.getDependencies().add(dependency);
    }

    /** Monday so many weeks after the start. */
    static LocalDateTime week(int number, int hour) {
        return START.plusWeeks(number).atTime(hour, 0);
    }

    static <T extends Element> T named(T element, String id) {
        element.setId(id);
        element.setName("The " + id);
        return element;
    }

    private Deliverable item(String id, int days) {
        Deliverable item = named(MODEL.createDeliverable(), id);
        item.setLikely(days * 480);
        item.setOwner(owner);
        program.getItems().add(item);
        return item;
    }

    static void begin(WorkItem item, LocalDateTime start, int progress) {
        item.setActualStart(start);
        item.setProgress(progress);
    }

    static void finish(WorkItem item, LocalDateTime start, LocalDateTime finish) {
        item.setActualStart(start);
        item.setActualFinish(finish);
        item.setProgress(100);
    }
}
