// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.keelson.engine.Declaration;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.OutputGuard;
import org.keelson.storage.PortfolioStore;

/** The command line in this process, in a folder of its own, on 2 March 2026. */
final class Cli {

    /** What a run gave. */
    record Run(int status, String out, String err) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new AssertionError("not one JSON object: " + out, e);
            }
        }
    }

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final List<Declaration> declarations = new ArrayList<>();

    Cli(Path folder) {
        this.folder = folder;
    }

    /** Contributes a class. */
    Cli with(ExtensionPoint point, String id, Class<?> type, Map<String, String> more) {
        Map<String, String> attributes = new java.util.HashMap<>(more);
        attributes.putAll(Map.of("id", id, "name", "The " + id, "class", type.getName()));
        declarations.add(new Declaration(point, "org.example", point.element(), attributes, List.of(), () -> type));
        return this;
    }

    /** Contributes a template, be the file there or not. */
    Cli withTemplate(String id, Path file) {
        declarations.add(new Declaration(ExtensionPoint.TEMPLATES, "org.example", "1.0", "template",
                Map.of("id", id, "name", "The " + id, "file", file.toString()), List.of(), () -> null, path -> {
                    if (!Files.exists(file)) {
                        throw new FileNotFoundException("there is no file " + path + " in org.example");
                    }
                    return Files.readAllBytes(file);
                }));
        return this;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.out;
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        System.setOut(OutputGuard.around(errStream));
        try {
            int status = new CommandLineRunner(new Context("9.8.7", new PrintStream(out, true, StandardCharsets.UTF_8), errStream,
                    folder, folder, CLOCK, new PortfolioStore(), () -> Engine.of(() -> declarations))).run(List.of(arguments));
            return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
