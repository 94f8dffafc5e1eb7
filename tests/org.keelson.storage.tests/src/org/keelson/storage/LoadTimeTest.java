// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.edit.Portfolios;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;

/** Loading grows in step with the file: a quadratic step anywhere would make the larger file take ten times as long per object. */
class LoadTimeTest {

    private static final int RUNS = 7;
    /** Twice per object is what memory and caches may cost; the aim, measured in quiet, is 1.5. */
    private static final double MOST = 2.5;

    @TempDir
    Path folder;

    @Test
    void timePerObjectHardlyGrowsWithTheFile() throws Exception {
        PortfolioStore store = new PortfolioStore();
        byte[] small = file(store, 3_300);
        byte[] large = file(store, 33_000);
        for (int i = 0; i < 20; i++) {
            store.parse(small, folder);
        }
        double perSmall = best(store, small) / 10_000.0;
        double perLarge = best(store, large) / 100_000.0;
        assertThat(perLarge / perSmall).as("ns per object: %.0f at 10,000, %.0f at 100,000", perSmall, perLarge).isLessThan(MOST);
    }

    private long best(PortfolioStore store, byte[] bytes) throws StorageException {
        long best = Duration.ofMinutes(5).toNanos();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            store.parse(bytes, folder);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    /** Three objects an item, each dependency before what it refers to is known. */
    private byte[] file(PortfolioStore store, int items) throws Exception {
        Portfolio portfolio = Portfolios.create("Large", null);
        Resource resource = store.create(portfolio);
        Team team = ModelFactory.eINSTANCE.createTeam();
        portfolio.getTeams().add(team);
        Program program = ModelFactory.eINSTANCE.createProgram();
        portfolio.getPrograms().add(program);
        for (int i = 0; i < items; i++) {
            Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
            item.setId("item-" + i);
            item.setName("Deliverable " + i);
            item.setLikely(480 * (1 + i % 20));
            item.setOwnerTeam(team);
            program.getItems().add(item);
            for (int back = 1; back <= 2 && i - back >= 0; back++) {
                Dependency dependency = ModelFactory.eINSTANCE.createDependency();
                dependency.setPredecessor((Deliverable) program.getItems().get(i - back));
                dependency.setSuccessor(item);
                portfolio.getDependencies().add(dependency);
            }
        }
        Path file = folder.resolve(items + ".keelson");
        store.save(resource, file);
        return Files.readAllBytes(file);
    }
}
