// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.newplugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project of a plugin that builds and tests green as it is: the bundle with a metric and a rule, a feature, and the
 * repository that it is installed from.
 *
 * @param id       a {@link PluginId}
 * @param name     for people; one line
 * @param home     the installation that it is built against: the folder that holds {@code plugins}
 * @param versions of the bundles of Keelson that it works with, as OSGi writes a range
 */
public record PluginProject(String id, String name, Path home, String versions) {

    private static final int LONGEST_MANIFEST_LINE = 72;

    /** Where each template goes; {@code @path@} is the folder of the Java package. */
    private static final Map<String, String> TEMPLATES = templates();

    private static Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put("README.md", "README.md");
        templates.put("gitignore", ".gitignore");
        templates.put("maven.config", ".mvn/maven.config");
        templates.put("pom.xml", "pom.xml");
        templates.put("plugin/pom.xml", "plugin/pom.xml");
        templates.put("plugin/build.properties", "plugin/build.properties");
        templates.put("plugin/plugin.xml", "plugin/plugin.xml");
        templates.put("plugin/MANIFEST.MF", "plugin/META-INF/MANIFEST.MF");
        for (String type : List.of("EstimateCoverage", "PromisedForADay")) {
            templates.put("plugin/" + type + ".java.txt", "plugin/src/@path@/" + type + ".java");
            templates.put("plugin/" + type + "Test.java.txt", "plugin/test/@path@/" + type + "Test.java");
        }
        for (String file : List.of("feature/pom.xml", "feature/build.properties", "feature/feature.xml", "site/pom.xml",
                "site/category.xml")) {
            templates.put(file, file);
        }
        return templates;
    }

    /** The range of versions with which a plugin works that was written against one: up to the next major one. */
    public static String versionsFrom(String version) {
        String[] parts = version.split("\\.");
        return "[" + parts[0] + "." + parts[1] + ".0," + (Integer.parseInt(parts[0]) + 1) + ".0.0)";
    }

    /** Texts by path, in the order in which a person would read them. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        TEMPLATES.forEach((template, path) -> files.put(path.replace("@path@", id.replace('.', '/')), text(template)));
        return files;
    }

    private String text(String template) {
        boolean isXml = template.endsWith(".xml");
        String text = template(template).replace("@id@", id).replace("@name@", isXml ? escaped(name) : name)
                .replace("@home@", escaped(home.toString())).replace("@versions@", versions);
        return template.endsWith(".MF") ? folded(text) : text;
    }

    private static String template(String name) {
        try (InputStream in = PluginProject.class.getResourceAsStream("template/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A line of a manifest has at most 72 bytes; what is longer goes on after a line end and a space. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : text.lines().toList()) {
            int bytes = 0;
            for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
                String character = Character.toString(line.codePointAt(at));
                int more = character.getBytes(StandardCharsets.UTF_8).length;
                if (bytes + more > LONGEST_MANIFEST_LINE) {
                    folded.append("\n ");
                    bytes = 1;
                }
                folded.append(character);
                bytes += more;
            }
            folded.append('\n');
        }
        return folded.toString();
    }

    /**
     * Writes the project: all of it, or nothing.
     *
     * @param folder absolute; does not exist, or is empty
     * @throws IOException if it cannot be written, or something is there after all
     */
    public void write(Path folder) throws IOException {
        // a folder that is there stays the same one, since somebody may stand in it
        boolean isThere = Files.isDirectory(folder);
        Path made = Files.createTempDirectory(isThere ? folder : folder.getParent(), ".keelson-new-plugin");
        try {
            Path project = Files.createDirectory(made.resolve("project"));
            for (Map.Entry<String, String> file : files().entrySet()) {
                Path path = project.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            if (isThere) {
                moveInto(folder, project);
            } else {
                Files.move(project, folder);
            }
        } finally {
            delete(made);
        }
    }

    private static void moveInto(Path folder, Path project) throws IOException {
        List<Path> moved = new ArrayList<>();
        try (Stream<Path> all = Files.list(project)) {
            for (Path path : all.toList()) {
                Path target = folder.resolve(path.getFileName());
                Files.move(path, target);
                moved.add(target);
            }
        } catch (IOException e) {
            for (Path path : moved) {
                delete(path);
            }
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
