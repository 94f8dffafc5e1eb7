// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * 33,000 items and 66,000 dependencies. The limits are some ten times what it takes, and far below what one walk
 * through the model for every edit, or one search of a list for every removal, would take.
 */
class LargePortfolioTest {

    private static final int ITEMS = 33_000;

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
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
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
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
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
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 100; i < 150; i++) {
                session.execute(Edits.connect(items.get(i), items.get(i + 50), DependencyType.FS, null));
                session.undo();
            }
        });
    }

    @Test
    void isValidatedInOneWalk() {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThat(StructuralValidator.validate(portfolio).size())
                .as("each item lacks an owner").isEqualTo(ITEMS));
    }
}
