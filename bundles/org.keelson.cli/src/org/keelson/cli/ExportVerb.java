// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.keelson.engine.Contribution;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Outcome;
import org.keelson.engine.Snapshot;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A portfolio in a foreign format. */
@Command(description = "A portfolio in another format.")
final class ExportVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--format", paramLabel = "ID", required = true, description = "Id of an exporter; see the verb extensions.")
    private String format;
    @Option(names = "--out", paramLabel = "OUT", required = true, description = "The file to write.")
    private Path out;
    @Option(names = "--set", paramLabel = "ID=VALUE", description = "A parameter of the exporter; may stand again.")
    private Map<String, String> set = Map.of();

    @Override
    Answer answer() throws Failure {
        Contribution exporter = contribution(ExtensionPoint.EXPORTERS, format);
        Loaded loaded = load(file);
        Outcome<byte[]> outcome = context.engine().get().export(exporter.id(), Snapshot.of(loaded.portfolio()), optionsForOne(set));
        byte[] bytes = answerOf(outcome, null);
        write(out, bytes);
        List<Problem> problems = problems(loaded, outcome);
        return new Written(out, problems, json -> json.field("format", exporter.id()));
    }
}
