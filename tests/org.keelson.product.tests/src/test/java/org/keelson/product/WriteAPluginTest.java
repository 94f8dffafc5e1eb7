// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide "Write a plugin in ten minutes", followed word by word; so also what new-plugin makes, built and installed. */
class WriteAPluginTest {

    private static final String METRIC = "com.acme.metrics.estimate-coverage";
    private static final Path CHECKOUT = Path.of(System.getProperty("keelson.checkout", ""));

    private static final Path PAGE = CHECKOUT.resolve("bundles/org.keelson.doc/guide/write-a-plugin.md");

    @TempDir
    Path temporary;

    @Test
    void theGuideIsFollowedWordByWord() throws Exception {
        Path product = Keelson.copy(temporary.resolve("my Keelson"));
        Path folder = Files.createDirectory(temporary.resolve("my plugins"));
        Guide guide = new Guide(PAGE, new Terminal(product, folder));
        Path project = folder.resolve("my-plugin");
        guide.follow((line, run) -> {
            if (line.equals("mvn verify")) {
                assertThat(run.out()).contains("BUILD SUCCESS");
                assertThat(tests(project)).isEqualTo(5);
            } else if (line.equals("keelson extensions")) {
                assertThat(run.out().lines().filter(each -> each.contains(METRIC))).singleElement().asString().contains(" ok ");
            } else if (line.startsWith("keelson install")) {
                assertThat(run.err()).contains("warning: not signed");
            }
        });
        assertThat(guide.typed()).containsOnlyOnce("keelson install site/target/repository")
                .endsWith("keelson uninstall com.acme.metrics.feature").filteredOn(line -> line.equals("mvn verify")).hasSize(2);
        assertThat(new Keelson(folder, product).run("extensions").out()).contains("portfolio-status").doesNotContain("com.acme");
        sameTools(project);
    }

    /** Of the last run of Maven; none failed, or it would not have ended well. */
    private static int tests(Path project) throws Exception {
        int tests = 0;
        try (Stream<Path> reports = Files.list(project.resolve("plugin/target/surefire-reports"))) {
            for (Path report : reports.filter(path -> path.getFileName().toString().matches("TEST-.*\\.xml")).toList()) {
                tests += Integer.parseInt(found(report, "<testsuite [^>]*\\btests=\"(\\d+)\""));
            }
        }
        return tests;
    }

    /** A plugin is built with what builds Keelson, so that one change of version is enough to be told of the other. */
    private static void sameTools(Path project) throws Exception {
        String tycho = found(CHECKOUT.resolve("pom.xml"), "<tycho.version>(.*?)<");
        String junit = found(CHECKOUT.resolve("tests/org.keelson.product.tests/pom.xml"),
                "<artifactId>junit-jupiter</artifactId>\\s*<version>(.*?)<");
        for (Path pom : List.of(project.resolve("pom.xml"), CHECKOUT.resolve("tests/acme-metrics/pom.xml"))) {
            assertThat(found(pom, "<tycho.version>(.*?)<")).isEqualTo(tycho);
            assertThat(found(pom, "<junit.version>(.*?)<")).isEqualTo(junit);
        }
        assertThat(PAGE).content().contains("tycho-versions-plugin:" + tycho + ":");
    }

    private static String found(Path file, String pattern) throws Exception {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher.group(1);
    }
}
