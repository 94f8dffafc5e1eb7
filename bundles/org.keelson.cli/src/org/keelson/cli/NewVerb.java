// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.keelson.edit.Portfolios;
import org.keelson.edit.template.Templates;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An empty portfolio, or one made of a template. */
@Command(description = "An empty portfolio, or one made of a template. A file that is there is never replaced.")
final class NewVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "The file to make, such as plan.keelson.")
    private Path file;
    @Option(names = "--name", paramLabel = "NAME", description = "Name of the portfolio; else that of the file.")
    private String name;
    @Option(names = "--start", paramLabel = "DATE", converter = Dates.Day.class, description = "First day of work; else today.")
    private LocalDate start;
    @Option(names = "--template", paramLabel = "ID", description = "The template to start from, such as migration; templates lists them.")
    private String template;
    @Option(names = "--templates", paramLabel = "DIR", description = "A folder with templates of your own, beside those installed.")
    private Path folder;

    @Override
    Answer answer() throws Failure {
        if (Files.exists(resolved(file), LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.usage(file + " is there already", "give another name, or move it away first");
        }
        String called = name != null ? name : nameOf(file);
        LocalDate first = start != null ? start : LocalDate.now(context.clock());
        if (template == null && folder != null) {
            throw Failure.usage("--templates is for a template", "--template names one of them");
        }
        Portfolio portfolio = template == null ? Portfolios.create(called, first)
                : Templates.instantiate(new TemplateShelf(context, folder).required(template).template(), first, called);
        save(context.store().create(portfolio), file);
        return new Made(file, template, portfolio);
    }

    /** The name of a file without its ending. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\.keelson$", "");
    }

    /** @param template {@code null} for none */
    private record Made(Path file, String template, Portfolio portfolio) implements Answer {

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public void json(Json object) throws IOException {
            object.field("file", file.toString());
            object.object("portfolio", json -> {
                json.field("id", portfolio.getId());
                json.field("name", portfolio.getName());
            });
            object.field("start", portfolio.getStart().toString());
            if (template != null) {
                object.field("template", template);
                object.field("counts", Templates.counts(portfolio));
            }
        }

        @Override
        public void text(Text text) {
            text.line(file + ": \"" + portfolio.getName() + "\", " + (template == null ? "an empty portfolio" : "a portfolio of "
                    + Templates.summary(portfolio)) + " that starts on " + portfolio.getStart());
        }
    }
}
