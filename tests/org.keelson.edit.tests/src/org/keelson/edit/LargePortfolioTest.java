// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * 33,000 items and 66,000 dependencies. The limit is many times what each test takes, and far below what a walk
 * through the model for every edit would take. It is of processor time: how busy the machine is does not count.
 */
class LargePortfolioTest {

    private static final int ITEMS = 33_000;
    private static final long LIMIT_SECONDS = 10;

    private final Portfolio portfolio = Portfolios.create("Large", LocalDate.of(2026, 1, 5));
    private final List<WorkItem> items = new ArrayList<>();
    private final PortfolioSession session;

    LargePortfolioTest() {
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setId("program");
        program.setName("Program");
        portfolio.getPrograms().add(program);
        for (int i = 0; i < ITEMS; i++) {
            WorkItem item = ModelFactory.eINSTANCE.createDeliverable();
            item.setId("i" + i);
            item.setName("Item " + i);
            program.getItems().add(item);
            items.add(item);
            for (int k = 1; k <= 2 && i >= k; k++) {
                Dependency dependency = ModelFactory.eINSTANCE.createDependency();
                dependency.setId("d" + i + "-" + k);
                dependency.setPredecessor(items.get(i - k));
                dependency.setSuccessor(item);
                portfolio.getDependencies().add(dependency);
            }
        }
        session = new PortfolioSession(Portfolios.resourceOf(portfolio));
    }

    @Test
    void anEditDoesNotWalkThroughTheModel() {
        inSeconds(() -> {
            for (int i = 0; i < 5_000; i++) {
                session.execute(Edits.rename(items.get(i), "Renamed " + i));
                assertThat(session.find("i" + i)).isPresent();
            }
            while (session.canUndo()) {
                session.undo();
            }
        });
        assertThat(items.get(0).getName()).isEqualTo("Item 0");
    }

    @Test
    void manyCanBeDeletedAtOnce() {
        List<EObject> some = new ArrayList<>();
        for (int i = 0; i < ITEMS; i += 10) {
            some.add(items.get(i));
        }
        List<Dependency> before = List.copyOf(portfolio.getDependencies());
        inSeconds(() -> {
            session.execute(Edits.delete(some));
            assertThat(portfolio.getDependencies().size()).isLessThan(53_000);
            session.undo();
            session.redo();
            session.undo();
        });
        assertThat(portfolio.getDependencies().equals(before)).isTrue();
    }

    @Test
    void aDependencyIsDrawnAtOnce() {
        inSeconds(() -> {
            for (int i = 100; i < 150; i++) {
                session.execute(Edits.connect(items.get(i), items.get(i + 50), DependencyType.FS, null));
                session.undo();
            }
        });
    }

    @Test
    void isValidatedInOneWalk() {
        inSeconds(() -> assertThat(StructuralValidator.validate(portfolio).size())
                .as("each item lacks an owner").isEqualTo(ITEMS));
    }

    private static void inSeconds(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(nanos / 1_000_000_000).as("seconds of processor time").isLessThan(LIMIT_SECONDS);
    }
}
