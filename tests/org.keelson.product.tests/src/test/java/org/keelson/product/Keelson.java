// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The built product, started as its users start it: by the script, in a folder, with no display. */
final class Keelson {

    /** What a process gave. */
    record Run(int status, String out, String err, Duration time) {

        /** Standard output, which must be one object and nothing else. */
        JsonNode json() {
            try {
                return new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(out);
            } catch (IOException e) {
                throw new AssertionError("not one JSON object: " + out + "\n" + err, e);
            }
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Path home;
    private final Path product;

    /** @param folder where it is started; what it has to remember is kept beside */
    Keelson(Path folder) {
        this(folder, product());
    }

    /** @param product an installation, such as a {@link #copy} */
    Keelson(Path folder, Path product) {
        this.folder = folder;
        this.home = folder.resolveSibling(folder.getFileName() + "-home");
        this.product = product;
    }

    /** The built product. It is everybody's: a test that changes an installation makes itself a {@link #copy}. */
    static Path product() {
        String product = System.getProperty("keelson.product", "");
        Path script = Path.of(product).resolve("keelson");
        assumeTrue(!product.isEmpty() && Files.isExecutable(script), "there is no built product for this platform at " + script);
        return Path.of(product);
    }

    /** Copies the built product, as a person would unpack it. @param to does not exist @return {@code to} */
    static Path copy(Path to) throws IOException {
        Path from = product();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    /** Deletes a folder and all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("keelson-test", ".out");
        Path err = Files.createTempFile("keelson-test", ".err");
        try {
            long start = System.nanoTime();
            Process process = start(List.of(arguments), out, err);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill(process);
                throw new AssertionError(String.join(" ", arguments) + " did not end within " + PATIENCE);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8),
                    time);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    Process start(List<String> arguments, Path out, Path err) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(product.resolve("keelson").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("KEELSON_HOME", home.toString());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** The script and the Java that it started, at once and without a chance to tidy up. */
    static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }
}
