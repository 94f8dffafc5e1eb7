// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.keelson.edit.Labels;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.storage.TemplateFolder;

/**
 * The templates there are: those of the user's folder, then those that are contributed; what is broken is told.
 *
 * @param templates in the order in which they are shown
 * @param problems  a sentence for each that cannot be used
 */
record Offers(List<Offer> templates, List<String> problems) {

    Offers {
        templates = List.copyOf(templates);
        problems = List.copyOf(problems);
    }

    /** Reads all of them; not for the UI thread. */
    static Offers read(Engine engine, PortfolioStore store, Path folder) {
        List<Offer> templates = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (Files.exists(folder)) {
            readFolder(store, folder, templates, problems);
        }
        for (Contribution contribution : engine.templates()) {
            Outcome<byte[]> outcome = engine.template(contribution.id(), RunOptions.of(Clock.systemDefaultZone()));
            outcome.problem().ifPresent(problem -> problems.add(problem.message()));
            outcome.value().ifPresent(bytes -> {
                try {
                    add(templates, problems, new Offer(contribution.id(), contribution.name(), contribution.description(),
                            contribution.category(), contribution.bundle(),
                            store.parse(bytes, Path.of(contribution.id() + ".keelson")).portfolio()));
                } catch (StorageException e) {
                    problems.add(contribution.label() + ": " + e.reason());
                }
            });
        }
        return new Offers(templates, problems);
    }

    private static void readFolder(PortfolioStore store, Path folder, List<Offer> templates, List<String> problems) {
        try {
            for (TemplateFolder.Entry entry : new TemplateFolder(folder, store).entries()) {
                try {
                    var template = store.load(entry.file()).portfolio();
                    String description = template.getDescription() == null ? "" : template.getDescription().strip();
                    add(templates, problems, new Offer(entry.id(), Labels.text(template), description, "Own",
                            entry.file().toString(), template));
                } catch (StorageException e) {
                    problems.add("The template " + e.getMessage());
                }
            }
        } catch (StorageException e) {
            problems.add("The folder of templates " + e.getMessage());
        }
    }

    private static void add(List<Offer> templates, List<String> problems, Offer offer) {
        templates.stream().filter(each -> each.id().equals(offer.id())).findFirst().ifPresentOrElse(
                first -> problems.add("The template " + offer.id() + " of " + offer.source() + " has the id of one in "
                        + first.source() + ", which is used"),
                () -> templates.add(offer));
    }
}
