// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.keelson.cli.plugins.Changed;
import org.keelson.cli.plugins.Feature;
import org.keelson.cli.plugins.Installation;
import org.keelson.cli.plugins.PluginException;
import org.keelson.cli.plugins.Repository;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Plugins from a p2 repository. */
@Command(description = {"Installs plugins into this installation of Keelson, or updates them. A plugin is code that runs with"
        + " your rights: install what you trust."})
final class InstallVerb extends Verb {

    @Parameters(index = "0", paramLabel = "REPOSITORY", description = "A p2 repository: a folder, a zip archive of one, or a URL.")
    private String repository;
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FEATURE",
            description = "A feature of the repository; else all that are no part of Keelson.")
    private List<String> features = List.of();

    @Override
    Answer answer() throws Failure {
        try (Repository source = Repository.open(repository, resolved(Path.of("")));
                Installation installation = Installation.running()) {
            return new Installed(source, installation.install(source, features));
        } catch (PluginException e) {
            throw failure(e);
        }
    }

    static Failure failure(PluginException e) {
        return e.isUsage() ? Failure.usage(e.getMessage(), e.right()) : Failure.input(e.getMessage());
    }

    static void features(Json object, String name, List<Feature> features) throws IOException {
        object.list(name, features, (json, feature) -> {
            json.field("id", feature.id());
            json.field("version", feature.version());
            json.field("name", feature.name());
        });
    }

    private record Installed(Repository repository, Changed changed) implements Answer {

        @Override
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (!repository.isSafeOnTheWay()) {
                problems.add(Problem.warning("install.not-encrypted", null, repository.name() + ": over http: anybody on the way can change what is"
                        + " installed; use https: if the server has it"));
            }
            if (!changed.unsigned().isEmpty()) {
                problems.add(Problem.warning("install.unsigned", null, "not signed by anybody whom this machine knows, so that only the repository"
                        + " vouches for it: " + String.join(", ", changed.unsigned())));
            }
            return problems;
        }

        @Override
        public void json(Json object) throws IOException {
            object.field("repository", repository.name());
            features(object, "installed", changed.added());
            features(object, "replaced", changed.removed());
            features(object, "unchanged", changed.unchanged());
        }

        @Override
        public void text(Text text) {
            for (Feature feature : changed.added()) {
                String before = changed.removed().stream().filter(old -> old.id().equals(feature.id())).map(Feature::version).findFirst().orElse(null);
                text.line((before == null ? "installed " : "updated ") + feature + named(feature) + (before == null ? "" : ", before " + before));
            }
            for (Feature feature : changed.unchanged()) {
                text.line(feature + named(feature) + " is installed already");
            }
            if (!changed.added().isEmpty()) {
                text.line("a workbench that is open has it after a restart");
            }
        }
    }

    static String named(Feature feature) {
        return feature.name().equals(feature.id()) ? "" : " (" + Text.oneLine(feature.name()) + ")";
    }
}
