// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.keelson.edit.template.Templates;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What there is to start from. */
@Command(description = "The templates that new --template makes portfolios of.")
final class TemplatesVerb extends Verb {

    @Option(names = "--templates", paramLabel = "DIR", description = "A folder with templates of your own, beside those installed.")
    private Path folder;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        return new Listed(new TemplateShelf(context, folder));
    }

    private record Listed(TemplateShelf shelf) implements Answer {

        @Override
        public List<Problem> problems() {
            return shelf.problems();
        }

        @Override
        public Status status() {
            return shelf.problems().stream().anyMatch(each -> "extension.failed".equals(each.rule())) ? Status.CONTRIBUTION
                    : Status.DONE;
        }

        @Override
        public void json(Json object) throws IOException {
            object.list("templates", shelf.templates(), (json, each) -> {
                json.field("id", each.id());
                json.field("name", each.name());
                json.field("description", each.description());
                json.field("category", each.category());
                json.field("source", each.source());
                json.field("counts", Templates.counts(each.template()));
            });
        }

        @Override
        public void text(Text text) {
            if (shelf.templates().isEmpty()) {
                text.line("There are no templates.");
                return;
            }
            text.line("Templates; keelson new FILE --template ID starts from one");
            for (TemplateShelf.Shelved each : shelf.templates()) {
                text.blank().line(each.id() + ": " + each.name() + (each.category().isEmpty() ? "" : " (" + each.category() + ")"));
                if (!each.description().isEmpty()) {
                    text.line("  " + each.description());
                }
                text.line("  " + Templates.summary(each.template()));
            }
        }
    }
}
