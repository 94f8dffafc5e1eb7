// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** A workbench that is closed and started again comes back as it was left, whatever has become of its files meanwhile. */
class RestartTest extends WorkbenchTest {

    /** A start takes some seconds; on a machine that does much else, many. */
    private static final Duration PATIENCE = Duration.ofSeconds(85);

    @Test
    void comesBackAsItWasLeft() throws Exception {
        Path session = Files.createDirectory(folder.resolve("session"));
        for (String name : List.of(RestartSession.MAIN, RestartSession.GONE, RestartSession.DAMAGED)) {
            try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson")
                    .openStream()) {
                Files.copy(in, session.resolve(name));
            }
        }
        Map<String, String> left = run(session, true);
        assertThat(left).doesNotContainKey("failure");
        Files.delete(session.resolve(RestartSession.GONE));
        Files.writeString(session.resolve(RestartSession.DAMAGED), "no portfolio at all");
        Map<String, String> found = run(session, false);
        assertThat(found).doesNotContainKey("failure");
        assertThat(found.remove("other gone")).contains("gone.keelson is not there any more", "Put it back");
        assertThat(found.remove("other damaged")).contains("damaged.keelson:1: is not XML", "Mend it");
        assertThat(found.remove("portfolio " + RestartSession.MAIN)).as("unsaved, something to undo")
                .isEqualTo("false false");
        left.keySet().removeIf(each -> each.startsWith("portfolio") || each.startsWith("DependencyMapEditor")
                && !each.endsWith("main"));
        assertThat(found).isEqualTo(left);
        assertThat(found).containsEntry("DependencyMapEditor main", "0.800 at Point(160, 90) [critical] PROGRAM")
                .containsEntry("RoadmapEditor main", "1.500 at Point(420, 60) TEAM")
                .containsEntry("StructureEditor main", "0.900 at Point(120, 40)").containsEntry("path", "177 3")
                .containsEntry("Risks", "vendor 1")
                .containsEntry("perspective", "org.keelson.ui.app.track").containsValue("mentioned-by");
        assertThat(found.get("Critical Path")).contains("pinned");
        assertThat(found).as("what an organisation hands out").containsEntry("review", "21");
        assertThat(found.get("table main")).contains("column 333 name", "frozen 2", "sort down probability",
                "probability &gt; 0.1");
    }

    private Map<String, String> run(Path session, boolean isFirst) throws Exception {
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        Path ini = configuration.resolve("config.ini");
        if (Files.notExists(ini)) {
            Files.copy(Path.of(URI.create(Platform.getConfigurationLocation().getURL().toString().replace(" ", "%20")))
                    .resolve("config.ini"), ini);
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.language=en", "-Duser.country=GB", "-Duser.timezone=UTC", "-D" + RestartSession.FOLDER + "=" + session,
                "-D" + RestartSession.FIRST + "=" + isFirst, "-jar", System.getProperty("java.class.path"),
                "-data", folder.resolve("workspace").toString(), "-configuration", configuration.toString(),
                "-application", "org.keelson.ui.app.workbench", "-product", "org.keelson.product", "-pluginCustomization",
                Files.writeString(folder.resolve("acme.ini"), "org.keelson.ui/reviewDays=21\n").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile()).start();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive() && System.nanoTime() < end) {
                settle();
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly();
        }
        Path told = session.resolve(isFirst ? "left" : "found");
        assertThat(told).as(Files.readString(folder.resolve("out"))).exists();
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : Files.readAllLines(told)) {
            all.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return all;
    }
}
