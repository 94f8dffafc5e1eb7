// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.URIUtil;
import org.keelson.cli.newplugin.PluginId;
import org.keelson.cli.newplugin.PluginProject;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A project of a plugin, to begin with. */
@Command(description = {"A project of a plugin, with a metric, a rule and their tests, that builds with Maven and is"
        + " installed with install. A folder that holds something is left alone."})
final class NewPluginVerb extends Verb {

    private static final int LONGEST_NAME = 100;

    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    private Path folder;
    @Option(names = "--id", paramLabel = "ID", required = true,
            description = "Id of the plugin, which is also its Java package, such as com.acme.metrics.")
    private String id;
    @Option(names = "--name", paramLabel = "NAME", description = "Name of the plugin; else made from the id.")
    private String name;
    @Option(names = "--against", paramLabel = "FOLDER",
            description = "The installation of Keelson that it is built against; else this one.")
    private Path against;

    @Override
    Answer answer() throws Failure {
        Optional<String> wrong = PluginId.whyNot(id);
        if (wrong.isPresent()) {
            throw Failure.usage("the id \"" + id + "\" " + wrong.get(), "an id is, for example, com.acme.metrics");
        }
        PluginProject project = new PluginProject(id, name(), home(), PluginProject.versionsFrom(context.version()));
        Path target = resolved(folder).toAbsolutePath().normalize();
        try {
            requireRoom(target);
            project.write(target);
        } catch (IOException e) {
            throw Failure.of(folder, e);
        }
        return new Made(folder, project);
    }

    private String name() throws Failure {
        if (name == null) {
            return PluginId.nameOf(id);
        }
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw Failure.usage("\"" + Text.oneLine(name) + "\" is no name",
                    "a name is one line of up to " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private void requireRoom(Path target) throws IOException, Failure {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isDirectory(target.getParent())) {
                throw new NoSuchFileException(target.getParent().toString());
            }
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.usage(folder + " is there already, and no folder", "give another name, or move it away first");
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw Failure.usage(folder + " is there already, and not empty", "give another name, or move it away first");
            }
        }
    }

    /** The folder that holds what a plugin is compiled against and tested with. */
    private Path home() throws Failure {
        Path home = against != null ? resolved(against).toAbsolutePath().normalize() : running();
        if (home == null || !hasBundle(home, "org.keelson.api") || !hasBundle(home, "org.keelson.testsupport")) {
            throw Failure.usage(
                    (home == null ? "this" : home) + " is no installation of Keelson that plugins can be built against",
                    "--against names the folder of one, which holds the folder plugins");
        }
        return home;
    }

    private static boolean hasBundle(Path home, String bundle) {
        try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
            return plugins.anyMatch(path -> path.getFileName().toString().startsWith(bundle + "_"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path running() {
        String area = System.getProperty("osgi.install.area");
        try {
            return area == null ? null : Path.of(URIUtil.fromString(area)).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(area, e);
        }
    }

    private record Made(Path folder, PluginProject project) implements Answer {

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public void json(Json object) throws IOException {
            object.field("folder", folder.toString());
            object.field("id", project.id());
            object.field("name", project.name());
            object.field("against", project.home().toString());
            object.field("feature", project.id() + ".feature");
            object.field("repository", folder.resolve("site").resolve("target").resolve("repository").toString());
        }

        @Override
        public void text(Text text) {
            text.line(folder + ": \"" + project.name() + "\", a plugin with a metric and a rule");
            text.line("build it:    cd " + folder + " && mvn verify");
            text.line("install it:  keelson install site/target/repository");
        }
    }
}
