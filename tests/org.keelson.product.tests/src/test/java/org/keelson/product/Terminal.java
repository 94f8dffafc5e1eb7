// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The terminal of somebody who writes plugins: a shell that remembers its folder, with an installation of Keelson and Maven on
 * the path. Maven is the one that runs this build, with its local repository; proxies and mirrors are those of its user.
 */
final class Terminal {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path product;
    private final Path bin;
    private final Path home;
    private Path folder;

    /**
     * @param product an installation
     * @param folder  where it is opened; what it needs is kept beside
     */
    Terminal(Path product, Path folder) throws IOException {
        this.product = product;
        this.folder = folder;
        this.bin = Files.createDirectory(folder.resolveSibling("bin"));
        this.home = folder.resolveSibling("home");
        mvn();
    }

    /** Batch mode, the right local repository and no network where there is none, without a word in what is typed. */
    private void mvn() throws IOException {
        Path maven = Path.of(System.getProperty("keelson.maven", ""), "bin", "mvn");
        assumeTrue(Files.isExecutable(maven), "not started by Maven: there is none at " + maven);
        String repository = System.getProperty("keelson.maven.repository", "");
        boolean isOffline = System.getProperty("keelson.maven.network", "").equals("offline: true");
        Path script = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\nexec " + quoted(maven.toString()) + " -B"
                + (repository.isEmpty() ? "" : " -Dmaven.repo.local=" + quoted(repository)) + (isOffline ? " -o" : "")
                + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    Path folder() {
        return folder;
    }

    /** Runs a line as it is typed. */
    Keelson.Run type(String line) throws IOException, InterruptedException {
        if (line.startsWith("cd ")) {
            folder = folder.resolve(line.substring(3).strip()).normalize();
            assertThat(folder).isDirectory();
            return new Keelson.Run(0, "", "", Duration.ZERO);
        }
        Path out = Files.createTempFile("keelson-test", ".out");
        Path err = Files.createTempFile("keelson-test", ".err");
        try {
            long start = System.nanoTime();
            Process process = process(line, out, err);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                Keelson.kill(process);
                throw new AssertionError(line + " did not end within " + PATIENCE);
            }
            return new Keelson.Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8), Duration.ofNanos(System.nanoTime() - start));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Process process(String line, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        environment.put("PATH", String.join(File.pathSeparator, product.toString(), bin.toString(), environment.get("PATH")));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // a build of seconds is over before an optimizing compiler would have paid for itself
        environment.putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("KEELSON_HOME", home.toString());
        environment.put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Runs a line that must end well. */
    Keelson.Run done(String line) throws IOException, InterruptedException {
        Keelson.Run run = type(line);
        assertThat(run.status()).as("%s%n%s%n%s", line, run.out(), run.err()).isZero();
        return run;
    }
}
