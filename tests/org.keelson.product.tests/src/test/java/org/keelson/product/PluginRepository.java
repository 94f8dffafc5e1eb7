// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes p2 repositories of small plugins, each a bundle and the feature that holds it, with nothing but a JDK. */
final class PluginRepository {

    private record Unit(String xml, String artifact) {
    }

    private final Path product;
    private final Path folder;
    private final List<Unit> units = new ArrayList<>();

    /**
     * @param product what the plugins are compiled against
     * @param folder  of the repository; made
     */
    PluginRepository(Path product, Path folder) throws IOException {
        this.product = product;
        this.folder = folder;
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve("features"));
    }

    /** A rule {@code id}, whose class has this body, in a bundle {@code id.bundle} of the feature {@code id.feature}. */
    PluginRepository rule(String id, String version, String body) throws IOException {
        String type = "Rule" + Integer.toHexString(id.hashCode());
        String source = "package " + id + ";\nimport java.util.List;\nimport org.keelson.api.*;\nimport org.keelson.model.problems.*;\n"
                + "public final class " + type + " implements EscalationRule {\n"
                + "public List<Finding> evaluate(Evaluation evaluation) {\n" + body + "\n}\n}\n";
        String plugin = "<?xml version='1.0'?>\n<plugin><extension point='org.keelson.api.escalationRules'><rule id='" + id + "' name='Rule "
                + id + "' description='A rule of a test.' class='" + id + "." + type + "'/></extension></plugin>\n";
        return bundle(id + ".bundle", version, Map.of(id + "." + type, source), Map.of("plugin.xml", plugin), List.of("org.keelson.api", "org.keelson.model"))
                .feature(id + ".feature", version, id + ".bundle");
    }

    /**
     * @param sources  by name of the class
     * @param files    by path
     * @param requires bundles
     */
    PluginRepository bundle(String id, String version, Map<String, String> sources, Map<String, String> files, List<String> requires)
            throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("META-INF/MANIFEST.MF", ("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + id
                + ";singleton:=true\nBundle-Version: " + version + "\nBundle-Name: " + id + "\nRequire-Bundle: "
                + String.join(",\n ", requires) + "\n").getBytes(StandardCharsets.UTF_8));
        files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
        content.putAll(compiled(sources));
        byte[] jar = zip(content);
        Files.write(folder.resolve("plugins").resolve(id + "_" + version + ".jar"), jar);
        String required = requires.stream().map(name -> "<required namespace='osgi.bundle' name='" + name + "' range='0.0.0'/>")
                .collect(Collectors.joining());
        units.add(new Unit("<unit id='" + id + "' version='" + version + "'>" + update(id, version)
                + "<provides size='3'>" + provided("org.eclipse.equinox.p2.iu", id, version) + provided("osgi.bundle", id, version)
                + provided("org.eclipse.equinox.p2.eclipse.type", "bundle", "1.0.0") + "</provides>"
                + "<requires size='" + requires.size() + "'>" + required + "</requires>"
                + "<artifacts size='1'>" + artifact("osgi.bundle", id, version) + "/></artifacts>"
                + "<touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/><touchpointData size='1'><instructions size='1'>"
                + "<instruction key='manifest'>Bundle-SymbolicName: " + id + ";singleton:=true&#xA;Bundle-Version: " + version
                + "</instruction></instructions></touchpointData></unit>", described("osgi.bundle", id, version, jar)));
        return this;
    }

    /** A feature of bundles of the same version. */
    PluginRepository feature(String id, String version, String... bundles) throws IOException {
        byte[] jar = zip(Map.of("feature.xml", ("<?xml version='1.0' encoding='UTF-8'?>\n<feature id='" + id + "' label='The " + id
                + "' version='" + version + "'>" + Arrays.stream(bundles).map(b -> "<plugin id='" + b + "' version='" + version + "'/>")
                        .collect(Collectors.joining()) + "</feature>\n").getBytes(StandardCharsets.UTF_8)));
        Files.write(folder.resolve("features").resolve(id + "_" + version + ".jar"), jar);
        String only = "<filter>(org.eclipse.update.install.features=true)</filter>";
        String exactly = "' range='[" + version + "," + version + "]'";
        units.add(new Unit("<unit id='" + id + ".feature.jar' version='" + version + "'><provides size='3'>"
                + provided("org.eclipse.equinox.p2.iu", id + ".feature.jar", version)
                + provided("org.eclipse.equinox.p2.eclipse.type", "feature", "1.0.0") + provided("org.eclipse.update.feature", id, version)
                + "</provides>" + only + "<artifacts size='1'>" + artifact("org.eclipse.update.feature", id, version) + "/></artifacts>"
                + "<touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/><touchpointData size='1'><instructions size='1'>"
                + "<instruction key='zipped'>true</instruction></instructions></touchpointData></unit>",
                described("org.eclipse.update.feature", id, version, jar)));
        units.add(new Unit("<unit id='" + id + ".feature.group' version='" + version + "' singleton='false'>"
                + update(id + ".feature.group", version) + "<properties size='2'><property name='org.eclipse.equinox.p2.name' value='The " + id
                + "'/><property name='org.eclipse.equinox.p2.type.group' value='true'/></properties><provides size='1'>"
                + provided("org.eclipse.equinox.p2.iu", id + ".feature.group", version) + "</provides><requires size='" + (bundles.length + 1) + "'>"
                + Arrays.stream(bundles).map(b -> "<required namespace='org.eclipse.equinox.p2.iu' name='" + b + exactly + "/>")
                        .collect(Collectors.joining())
                + "<required namespace='org.eclipse.equinox.p2.iu' name='" + id + ".feature.jar" + exactly + ">" + only + "</required></requires>"
                + "<touchpoint id='null' version='0.0.0'/></unit>", null));
        return this;
    }

    /** Writes the index. @return the folder */
    Path write() throws IOException {
        List<String> artifacts = units.stream().map(Unit::artifact).filter(a -> a != null).toList();
        Files.writeString(folder.resolve("content.xml"), "<?xml version='1.0' encoding='UTF-8'?>\n<?metadataRepository version='1.2.0'?>\n"
                + "<repository name='Test' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>\n"
                + "<units size='" + units.size() + "'>\n" + units.stream().map(Unit::xml).collect(Collectors.joining("\n")) + "\n</units></repository>\n");
        Files.writeString(folder.resolve("artifacts.xml"), "<?xml version='1.0' encoding='UTF-8'?>\n<?artifactRepository version='1.1.0'?>\n"
                + "<repository name='Test' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>\n"
                + "<mappings size='2'><rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/>"
                + "<rule filter='(&amp; (classifier=org.eclipse.update.feature))' output='${repoUrl}/features/${id}_${version}.jar'/></mappings>\n"
                + "<artifacts size='" + artifacts.size() + "'>\n" + String.join("\n", artifacts) + "\n</artifacts></repository>\n");
        return folder;
    }

    /** The repository as one archive. */
    Path zipped(Path archive) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(write())) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return Files.write(archive, zip(content));
    }

    private static String update(String id, String version) {
        return "<update id='" + id + "' range='[0.0.0," + version + ")' severity='0'/>";
    }

    private static String provided(String namespace, String name, String version) {
        return "<provided namespace='" + namespace + "' name='" + name + "' version='" + version + "'/>";
    }

    private static String artifact(String classifier, String id, String version) {
        return "<artifact classifier='" + classifier + "' id='" + id + "' version='" + version + "'";
    }

    private static String described(String classifier, String id, String version, byte[] jar) {
        try {
            return artifact(classifier, id, version) + "><properties size='2'><property name='download.size' value='" + jar.length
                    + "'/><property name='download.checksum.sha-256' value='"
                    + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar)) + "'/></properties></artifact>";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] zip(Map<String, byte[]> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> compiled(Map<String, String> sources) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        if (sources.isEmpty()) {
            return classes;
        }
        Path work = Files.createTempDirectory("keelson-plugin");
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-proc:none", "-d", work.resolve("bin").toString(), "-cp", classpath()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = compiler.run(null, OutputStream.nullOutputStream(), messages, arguments.toArray(String[]::new));
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        try (Stream<Path> all = Files.walk(work.resolve("bin"))) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                classes.put(work.resolve("bin").relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        Keelson.delete(work);
        return classes;
    }

    private String classpath() throws IOException {
        try (Stream<Path> all = Files.list(product.resolve("plugins"))) {
            return all.map(Path::toString).filter(name -> name.endsWith(".jar"))
                    .filter(name -> name.contains("org.keelson.") || name.contains("org.eclipse.emf."))
                    .collect(Collectors.joining(java.io.File.pathSeparator));
        }
    }
}
