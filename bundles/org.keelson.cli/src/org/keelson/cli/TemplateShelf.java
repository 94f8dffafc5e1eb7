// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.keelson.edit.Labels;
import org.keelson.engine.Contribution;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.keelson.storage.StorageException;
import org.keelson.storage.TemplateFolder;

/** The templates that can be started from: those of a folder, then those that are contributed. One that is broken is told. */
final class TemplateShelf {

    /**
     * A template.
     *
     * @param source   symbolic name of the bundle, or the file
     * @param template the plan; not to be changed
     */
    record Shelved(String id, String name, String description, String category, String source, Portfolio template) {
    }

    private final List<Shelved> templates = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Context context;

    /** @param folder of an organisation's own, or {@code null} */
    TemplateShelf(Context context, Path folder) throws Failure {
        this.context = context;
        if (folder != null) {
            readFolder(folder);
        }
        for (Contribution contribution : context.engine().get().templates()) {
            Outcome<byte[]> outcome = context.engine().get().template(contribution.id(), RunOptions.of(context.clock()));
            outcome.problem().ifPresent(problems::add);
            outcome.value().ifPresent(bytes -> read(contribution, bytes));
        }
    }

    private void readFolder(Path folder) throws Failure {
        try {
            for (TemplateFolder.Entry entry : new TemplateFolder(context.folder().resolve(folder), context.store()).entries()) {
                try {
                    Portfolio template = context.store().load(entry.file()).portfolio();
                    add(new Shelved(entry.id(), Labels.text(template), text(template.getDescription()), "", entry.file().toString(),
                            template));
                } catch (StorageException e) {
                    problems.add(Problem.error("template.unreadable", null, "the template " + e.getMessage()));
                }
            }
        } catch (StorageException e) {
            throw Failure.of(new StorageException(folder, e.reason(), e));
        }
    }

    private void read(Contribution contribution, byte[] bytes) {
        try {
            Portfolio template = context.store().parse(bytes, Path.of(contribution.id() + ".keelson")).portfolio();
            add(new Shelved(contribution.id(), contribution.name(), contribution.description(), contribution.category(),
                    contribution.bundle(), template));
        } catch (StorageException e) {
            problems.add(Problem.error("extension.failed", null, contribution.label() + ": " + e.reason()));
        }
    }

    /** What is in the folder goes before what is contributed. */
    private void add(Shelved found) {
        templates.stream().filter(each -> each.id().equals(found.id())).findFirst().ifPresentOrElse(
                first -> problems.add(Problem.warning("template.duplicate", null, "the template " + found.id() + " of "
                        + found.source() + " has the id of one in " + first.source() + ", which is used")),
                () -> templates.add(found));
    }

    private static String text(String description) {
        return description == null ? "" : Text.oneLine(description);
    }

    List<Shelved> templates() {
        return templates;
    }

    /** What is wrong with templates, or where two have one id. */
    List<Problem> problems() {
        return problems;
    }

    /** @throws Failure naming those that there are */
    Shelved required(String id) throws Failure {
        return templates.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> Failure.usage(
                "there is no template \"" + id + "\"", templates.isEmpty() ? "there are none"
                        : "there are " + String.join(", ", templates.stream().map(Shelved::id).toList())));
    }
}
