// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.keelson.edit.Fold;
import org.osgi.framework.Bundle;

/**
 * The pages of the user guide, in the order of its contents, as the product ships them; those of tasks are beside it. Read on
 * first use and kept.
 */
final class GuidePages {

    /** Path of the contents. */
    static final String INDEX = "index.md";

    private static final Pattern ROW = Pattern.compile("\\|\\s*\\[([^\\]]+)\\]\\(([^)#]+)\\).*");
    private static final String STEPS = "Step by step";
    /** Tasks that are done step by step, in the order in which they are offered. */
    private static final List<String> TASKS = List.of("tasks/first-portfolio.md", "tasks/import-a-spreadsheet.md",
            "tasks/what-if.md", "tasks/review-dependencies.md", "tasks/write-a-metric.md");

    /**
     * A page.
     *
     * @param path    below the folder of the guide
     * @param title   as the contents call it
     * @param section of the contents in which it stands; empty for what stands before all
     * @param text    in Markdown
     */
    record Page(String path, String title, String section, String text) {

        /** Whether title or text contain all of these words, whatever their case. */
        boolean matches(String words) {
            return Fold.containsAll(title + "\n" + text, Fold.words(words));
        }
    }

    private final List<Page> pages = new ArrayList<>();
    private final Supplier<String> welcome;

    /** @param welcome makes the text of the welcome page */
    GuidePages(Supplier<String> welcome) {
        this.welcome = welcome;
    }

    /** Welcome and tasks first, then the contents and each page that they name. */
    List<Page> all() {
        if (pages.isEmpty()) {
            String index = read(INDEX);
            pages.add(new Page(WelcomePage.PATH, "Welcome", "", welcome.get()));
            pages.add(new Page(INDEX, "Contents", "", index));
            TASKS.forEach(path -> pages.add(task(path, read(path))));
            String section = "";
            for (String line : index.lines().toList()) {
                Matcher row = ROW.matcher(line);
                if (line.startsWith("## ")) {
                    section = line.substring(3).strip();
                } else if (row.matches()) {
                    pages.add(new Page(row.group(2), row.group(1), section, read(row.group(2))));
                }
            }
        }
        return List.copyOf(pages);
    }

    private static Page task(String path, String text) {
        return new Page(path, text.lines().findFirst().orElse(path).replaceFirst("^#+ ", ""), STEPS, text);
    }

    Optional<Page> find(String path) {
        return all().stream().filter(page -> page.path().equals(path)).findFirst();
    }

    /**
     * The page that a link leads to; empty if it leads out of the guide.
     *
     * @param from the page that it stands in
     */
    Optional<Page> follow(Page from, String link) {
        String target = link.replaceFirst("#.*", "");
        return target.isEmpty() ? Optional.of(from) : target.contains(":") ? Optional.empty()
                : find(URI.create(from.path()).resolve(target).normalize().toString().replaceFirst("^(\\.\\./)?guide/", ""));
    }

    private static String read(String path) {
        Bundle bundle = Platform.getBundle("org.keelson.doc");
        URL page = bundle == null ? null : bundle.getEntry((path.startsWith("tasks/") ? "" : "guide/") + path);
        if (page == null) {
            return "The page " + path + " is not in this product.";
        }
        try (InputStream in = page.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Platform.getLog(GuidePages.class).error("A page of the guide cannot be read", e);
            return "The page " + path + " cannot be read: " + e.getMessage();
        }
    }
}
