// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;

import org.keelson.cli.plugins.Changed;
import org.keelson.cli.plugins.Feature;
import org.keelson.cli.plugins.Installation;
import org.keelson.cli.plugins.PluginException;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Plugins out of the installation. */
@Command(description = "Takes plugins out of this installation of Keelson, with all that was there for their sake alone.")
final class UninstallVerb extends Verb {

    @Parameters(arity = "1..*", paramLabel = "FEATURE", description = "A feature that was installed.")
    private List<String> features;

    @Override
    Answer answer() throws Failure {
        try (Installation installation = Installation.running()) {
            return new Uninstalled(installation.uninstall(features));
        } catch (PluginException e) {
            throw InstallVerb.failure(e);
        }
    }

    private record Uninstalled(Changed changed) implements Answer {

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public void json(Json object) throws IOException {
            InstallVerb.features(object, "uninstalled", changed.removed());
        }

        @Override
        public void text(Text text) {
            for (Feature feature : changed.removed()) {
                text.line("uninstalled " + feature + InstallVerb.named(feature));
            }
            text.line("a workbench that is open has it until it is restarted");
        }
    }
}
