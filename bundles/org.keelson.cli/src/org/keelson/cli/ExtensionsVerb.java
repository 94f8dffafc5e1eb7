// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.Snapshot;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What is contributed, and whether it can be used. */
@Command(description = "Metrics, rules, reports and all else that is contributed, and how each does.")
final class ExtensionsVerb extends Verb {

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "A portfolio over which metrics, rules, validations and reports are run, so that those that fail are told.")
    private Path file;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        Engine engine = context.engine().get();
        if (file == null) {
            return new Listed(engine.probe(optionsForMany()), Status.DONE);
        }
        EvaluationRun run = engine.run(Snapshot.of(load(file).portfolio()), optionsForMany());
        run.measure();
        run.check();
        run.validate();
        engine.contributions(ExtensionPoint.REPORTS).forEach(report -> run.report(report.id()));
        return new Listed(engine.probe(optionsForMany()), run.failures().isEmpty() ? Status.DONE : Status.CONTRIBUTION);
    }

    private record Listed(List<Health> contributions, Status status) implements Answer {

        @Override
        public List<Problem> problems() {
            return contributions.stream().filter(h -> h.status() != Health.Status.OK)
                    .map(h -> Problem.error("extension." + h.status().json(), null, h.contribution().label() + ": " + h.detail())).toList();
        }

        @Override
        public void json(Json object) throws IOException {
            object.list("contributions", contributions, (json, health) -> {
                Contribution contribution = health.contribution();
                json.field("id", contribution.id());
                json.field("point", contribution.point().json());
                json.field("bundle", contribution.bundle());
                json.field("name", contribution.name());
                json.field("status", health.status().json());
                json.field("detail", health.detail());
                json.field("version", contribution.version());
                json.list("parameters", contribution.parameters(), (inner, parameter) -> {
                    inner.field("id", parameter.id());
                    inner.field("name", parameter.name());
                    inner.field("type", parameter.type().json());
                    inner.field("default", parameter.defaultValue());
                    inner.field("minimum", parameter.minimum());
                    inner.field("maximum", parameter.maximum());
                    inner.strings("choices", parameter.choices());
                });
            });
        }

        @Override
        public void text(Text text) {
            Text.Table table = Text.table("point", "id", "status", "bundle", "name");
            for (Health health : contributions) {
                Contribution contribution = health.contribution();
                table.row(contribution.point().json(), contribution.id(), health.status().json(), contribution.bundle(),
                        contribution.name() + (health.detail().isEmpty() ? "" : ": " + health.detail()));
            }
            text.table(table);
        }
    }
}
