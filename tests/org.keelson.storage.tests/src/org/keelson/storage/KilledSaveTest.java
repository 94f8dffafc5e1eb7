// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.edit.Portfolios;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.notation.Diagram;

/** A process is killed again and again while it saves. */
class KilledSaveTest {

    private static final int KILLS = 50;

    @TempDir
    Path folder;

    @Test
    void theFileIsAlwaysWhole() throws Exception {
        Path file = folder.resolve("p.keelson");
        PortfolioStore store = new PortfolioStore();
        store.save(store.create(Portfolios.create("0", null)), file);
        Random random = new Random(7);
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < KILLS; i++) {
            kill(file, random.nextInt(40));
            Loaded loaded = store.load(file);
            assertThat(loaded.problems()).isEmpty();
            seen.add(loaded.portfolio().getName());
        }
        assertThat(seen).as("the process did save between kills").hasSizeGreaterThan(KILLS / 4);
    }

    private void kill(Path file, int millis) throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-cp", classPath(), SaveForever.class.getName(), file.toString())
                .redirectError(folder.resolve("errors").toFile()).start();
        try {
            int started = process.getInputStream().read();
            assumeTrue(started == '.', () -> "the child process does not start here: " + read(folder.resolve("errors")));
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.getMessage();
        }
    }

    /** Where the classes came from; under OSGi there is no class path to hand on. */
    private static String classPath() throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : Set.of(SaveForever.class, PortfolioStore.class, Portfolios.class, Portfolio.class, Diagram.class,
                EObject.class, URI.class)) {
            Path place = placeOf(type.getProtectionDomain().getCodeSource().getLocation());
            places.add(place.toString());
            places.add(place.resolve("target/classes").toString());
        }
        return String.join(File.pathSeparator, places);
    }

    /** A class loader escapes the location of its classes, the OSGi framework does not. */
    private static Path placeOf(URL location) throws URISyntaxException {
        Path unescaped = Path.of(location.getPath());
        return Files.exists(unescaped) ? unescaped : Path.of(location.toURI());
    }

    /** The process to kill: saves a portfolio with some thousand teams without end, each time under another name. */
    static final class SaveForever {

        private SaveForever() {
        }

        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            PortfolioStore store = new PortfolioStore();
            Portfolio portfolio = Portfolios.create("", null);
            for (int i = 0; i < 3000; i++) {
                Team team = org.keelson.model.ModelFactory.eINSTANCE.createTeam();
                team.setName("Team " + i);
                portfolio.getTeams().add(team);
            }
            for (int i = 0;; i++) {
                portfolio.setName(ProcessHandle.current().pid() + "-" + i);
                store.save(store.create(portfolio), file);
                if (i == 0) {
                    new java.io.FileOutputStream(java.io.FileDescriptor.out).write('.');
                }
            }
        }
    }
}
