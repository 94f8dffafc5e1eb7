// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Only the help: the start script opens the workbench itself, since that is another application. */
@Command(description = "The workbench on a portfolio. Needs a display.")
final class OpenVerb extends Verb {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A portfolio; else the one last open.")
    private Path file;

    @Override
    Answer answer() throws Failure {
        throw Failure.usage("the workbench is another program than this one",
                "type ./keelson open" + (file == null ? "" : " " + file) + ", on a machine with a display");
    }
}
