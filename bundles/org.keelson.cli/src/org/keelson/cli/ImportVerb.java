// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.api.Cancel;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportSource;
import org.keelson.edit.MergeOptions;
import org.keelson.edit.MergePlan;
import org.keelson.edit.PortfolioMerge;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.Portfolios;
import org.keelson.engine.Contribution;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Outcome;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A foreign file into a portfolio, by key: again and again without duplicates. */
@Command(description = "Brings a foreign file into a portfolio. What came from there before is updated, never doubled.")
final class ImportVerb extends Verb {

    @Parameters(paramLabel = "SOURCE", description = "The file to read.")
    private Path source;
    @Option(names = "--into", paramLabel = "FILE", required = true, description = "The portfolio; made if it is not there.")
    private Path file;
    @Option(names = "--format", paramLabel = "ID", description = "Id of an importer; else the ending of SOURCE tells.")
    private String format;
    @Option(names = "--map", paramLabel = "FILE", description = "What the columns of SOURCE are.")
    private Path map;
    @Option(names = "--program", paramLabel = "NAME", description = "Program of rows that name none.")
    private String program;
    @Option(names = "--year", paramLabel = "YEAR", description = "Year of dates without one; else that of the portfolio's start.")
    private Integer year;
    @Option(names = "--dry-run", description = "Says what would be done, and writes nothing.")
    private boolean dryRun;
    @Option(names = "--set", paramLabel = "ID=VALUE", description = "A parameter of the importer; may stand again.")
    private Map<String, String> set = Map.of();

    @Override
    Answer answer() throws Failure, IOException {
        if (year != null && (year < 1900 || year > 2999)) {
            throw Failure.usage(year + " is no year of a plan", "write --year 2026");
        }
        Contribution importer = importer();
        refuseUnreadable(source);
        boolean isNew = !Files.exists(resolved(file), LinkOption.NOFOLLOW_LINKS);
        Loaded loaded = isNew ? empty() : load(file);
        ImportRequest request = new ImportRequest(ImportSource.of(resolved(source)), loaded.portfolio(), Optional.ofNullable(program),
                year == null ? OptionalInt.empty() : OptionalInt.of(year), mapping(), org.keelson.api.Parameters.none(),
                context.clock(), Cancel.never());
        Outcome<ImportResult> outcome = context.engine().get().read(importer.id(), request, optionsForOne(set));
        ImportResult read = answerOf(outcome, source);
        PortfolioSession session = new PortfolioSession(loaded.resource());
        MergePlan plan = PortfolioMerge.plan(loaded.portfolio(), read.fragment(), new MergeOptions("Import " + source));
        session.execute(plan.edit());
        List<Problem> problems = new ArrayList<>(problems(loaded, outcome));
        if (!dryRun && (isNew || session.isDirty())) {
            problems.addAll(save(session.resource(), file));
        }
        problems.addAll(read.problems());
        problems.addAll(plan.skipped());
        return new Imported(file, source, dryRun, plan, read, problems);
    }

    private Contribution importer() throws Failure {
        if (format != null) {
            return contribution(ExtensionPoint.IMPORTERS, format);
        }
        return context.engine().get().importerFor(String.valueOf(source.getFileName())).orElseThrow(() -> Failure.usage(
                "nothing here reads files that are named like " + source, "say --format with one of " + ids(ExtensionPoint.IMPORTERS)));
    }

    private void refuseUnreadable(Path path) throws Failure {
        if (!Files.exists(resolved(path))) {
            throw Failure.input(path + ": does not exist");
        }
        if (Files.isDirectory(resolved(path))) {
            throw Failure.input(path + ": is a folder");
        }
    }

    private Optional<String> mapping() throws Failure {
        if (map == null) {
            return Optional.empty();
        }
        refuseUnreadable(map);
        try {
            return Optional.of(Files.readString(resolved(map)));
        } catch (IOException e) {
            throw Failure.of(map, e);
        }
    }

    /** Begins with the year that the source's dates are in, so that dates early in that year are not late at once. */
    private Loaded empty() {
        LocalDate start = LocalDate.of(year != null ? year : LocalDate.now(context.clock()).getYear(), 1, 1);
        Resource resource = context.store().create(Portfolios.create(NewVerb.nameOf(file), start));
        return new Loaded(resource, (org.keelson.model.Portfolio) resource.getContents().getFirst(), List.of(), false);
    }

    private record Imported(Path file, Path source, boolean dryRun, MergePlan plan, ImportResult read, List<Problem> problems)
            implements Answer {

        @Override
        public void json(Json object) throws IOException {
            object.field("file", file.toString());
            object.field("dryRun", dryRun);
            object.field("created", byKind(plan.created()));
            object.field("updated", byKind(plan.updated()));
            object.field("unchanged", byKind(plan.unchanged()));
            object.list("skipped", read.skipped(), (json, skipped) -> {
                json.field("record", skipped.record());
                json.field("reason", skipped.reason());
            });
            object.list("losses", read.losses(), (json, loss) -> {
                json.field("field", loss.field());
                json.field("count", loss.count());
                json.field("example", loss.example());
            });
        }

        @Override
        public void text(Text text) {
            text.line(source + (dryRun ? " would go into " : " went into ") + file);
            counts(text, "created", plan.created());
            counts(text, "updated", plan.updated());
            counts(text, "unchanged", plan.unchanged());
            read.skipped().forEach(skipped -> text.line("  skipped    " + skipped.record() + ": " + Text.oneLine(skipped.reason())));
            read.losses().forEach(loss -> text.line("  lost       " + loss.field() + ", " + loss.count() + " times"
                    + (loss.example() == null ? "" : ", such as \"" + Text.oneLine(loss.example()) + "\"")));
        }

        /** Kinds are spelled as features are, such as {@code keyResult}. */
        private static Map<String, Integer> byKind(Map<String, Integer> counts) {
            Map<String, Integer> byKind = new TreeMap<>();
            counts.forEach((kind, count) -> byKind.put(kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1), count));
            return byKind;
        }

        private static void counts(Text text, String what, Map<String, Integer> counts) {
            if (!counts.isEmpty()) {
                text.line("  " + what + " ".repeat(11 - what.length())
                        + String.join(", ", counts.entrySet().stream().map(e -> Text.count(e.getValue(), e.getKey())).toList()));
            }
        }
    }
}
