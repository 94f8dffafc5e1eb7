// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide as it is read on the web: links, anchors and pictures lead somewhere, and nothing is left over. */
class GuideRulesTest {

    private static final Path GUIDE = Checkout.root().resolve("bundles/org.keelson.doc/guide");
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern SOURCE = Pattern.compile("(?:src|srcset)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern DIALOG = Pattern.compile(
            "(?m)^(?:public )?(?:final )?class (\\w+) extends (?:TitleAreaDialog|Dialog|Wizard|JudgementDialog|OutputWizard)\\b");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern PAGE = Pattern.compile("\"([\\w-]+\\.md)\"");
    private static final Pattern OWN_SCHEME = Pattern.compile("(https?|command|view|recent|mailto):.*");

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(Checkout.files(Checkout.root().resolve("bundles/org.keelson.doc"), ".md"));
        pages.addAll(List.of(Checkout.root().resolve("README.md"), Checkout.root().resolve("CONTRIBUTING.md")));
        assertThat(pages).hasSizeGreaterThan(50);
        return pages;
    }

    private static String withoutCode(Path page) {
        return Checkout.text(page).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "code");
    }

    private static Set<String> anchors(Path page) {
        Set<String> anchors = new HashSet<>();
        Matcher matcher = HEADING.matcher(Checkout.text(page).replaceAll("(?s)```.*?```", ""));
        while (matcher.find()) {
            String heading = matcher.group(1).strip().toLowerCase(Locale.ROOT);
            anchors.add(heading.replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-'));
        }
        return anchors;
    }

    @Test
    void everyLinkAndAnchorLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher matcher = LINK.matcher(withoutCode(page));
            while (matcher.find()) {
                String link = matcher.group(2);
                if (OWN_SCHEME.matcher(link).matches()) {
                    continue;
                }
                int hash = link.indexOf('#');
                Path target = hash == 0 ? page : page.resolveSibling(hash < 0 ? link : link.substring(0, hash)).normalize();
                if (!Files.exists(target)) {
                    broken.add(Checkout.name(page) + ": " + link);
                } else if (hash >= 0 && target.toString().endsWith(".md")
                        && !anchors(target).contains(link.substring(hash + 1))) {
                    broken.add(Checkout.name(page) + ": " + link + ", which is no heading there");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsUsedAndThereInAllItsVariants() {
        Set<String> used = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            String text = withoutCode(page);
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                if (links.group(1).equals("!")) {
                    used.add(page.resolveSibling(links.group(2)).normalize().getFileName().toString());
                }
            }
            Matcher sources = SOURCE.matcher(text);
            while (sources.find()) {
                for (String source : sources.group(1).split(",\\s*")) {
                    Path file = page.resolveSibling(source.strip().split("\\s+")[0]).normalize();
                    used.add(file.getFileName().toString());
                    if (!Files.exists(file)) {
                        missing.add(Checkout.name(page) + ": " + source);
                    }
                }
            }
        }
        Set<String> there = new HashSet<>();
        Checkout.children(GUIDE.resolve("pictures")).forEach(file -> there.add(file.getFileName().toString()));
        Set<String> leftOver = new HashSet<>(there);
        leftOver.removeIf(file -> used.contains(file.replaceFirst("(-dark)?(-2x)?\\.png$", ".png")));
        for (String file : used) {
            String name = file.replaceFirst("\\.png$", "");
            if (there.contains(name + "-dark.png") && !there.containsAll(List.of(name + "-2x.png", name + "-dark-2x.png"))) {
                missing.add(name + " is not there light and dark, in both sizes");
            }
        }
        assertThat(missing).isEmpty();
        assertThat(leftOver).as("pictures that no page shows").isEmpty();
    }

    @Test
    void everyDialogAndWizardHasAPageForF1() {
        String help = Checkout.text(Checkout.root().resolve(
                "bundles/org.keelson.ui.app/src/org/keelson/ui/app/internal/guide/DialogHelp.java"));
        List<String> without = new ArrayList<>();
        int count = 0;
        for (Bundle bundle : Checkout.bundles()) {
            for (Path source : bundle.sources()) {
                String text = Checkout.text(source);
                Matcher dialog = DIALOG.matcher(text);
                Matcher folder = PACKAGE.matcher(text);
                if (dialog.find() && folder.find()) {
                    count++;
                    String name = folder.group(1) + "." + dialog.group(1);
                    if (!help.contains("\"" + name + "\"")) {
                        without.add(name);
                    }
                }
            }
        }
        assertThat(count).isGreaterThan(12);
        assertThat(without).isEmpty();
        Matcher page = PAGE.matcher(help);
        while (page.find()) {
            assertThat(GUIDE.resolve(page.group(1))).exists();
        }
    }

    @Test
    void theContentsNameEveryPage() {
        Set<Path> named = new HashSet<>();
        Matcher matcher = LINK.matcher(Checkout.text(GUIDE.resolve("index.md")));
        while (matcher.find()) {
            named.add(GUIDE.resolve(matcher.group(2)).normalize());
        }
        assertThat(Checkout.files(GUIDE, ".md").stream().filter(page -> !page.endsWith("index.md")).map(Path::normalize))
                .isSubsetOf(named);
    }

    /** Who follows a chapter finds the same parts in each. */
    @Test
    void everyChapterAsksWalksThroughAndLeadsOn() {
        for (String chapter : List.of("define", "map", "track", "risk", "escalate", "decide", "report", "learn")) {
            String text = Checkout.text(GUIDE.resolve(chapter + ".md"));
            assertThat(text).as(chapter).containsPattern("(?s)^# .*?\n\n\\*.*\\?\\*\n")
                    .contains("\n## Walk through it\n", "\n## On the command line\n", "\n## More\n", "![");
        }
    }
}
