// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class that is named like a test and never run is worse than none: the reports of the build must name every one. */
class EveryTestRanTest {

    private static final Pattern ABSTRACT = Pattern.compile("\\babstract\\s+class\\b");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    @Test
    void everyTestClassIsInAReport() {
        List<String> missing = new ArrayList<>();
        for (Path folder : Checkout.children(Checkout.root().resolve("tests"))) {
            if (folder.endsWith("org.keelson.architecture.tests")) {
                continue;
            }
            String reports = String.join("\n", reports(folder));
            for (Path source : Checkout.files(folder.resolve("src"), "Test.java")) {
                String text = Checkout.text(source);
                String type = packageOf(text) + "." + source.getFileName().toString().replaceFirst("\\.java$", "");
                if (!ABSTRACT.matcher(text).find() && !Pattern.compile("classname=\"" + Pattern.quote(type) + "[\"$]").matcher(reports).find()) {
                    missing.add(type);
                }
            }
        }
        assertThat(missing).as("test classes that no report names").isEmpty();
    }

    private static String packageOf(String text) {
        Matcher matcher = PACKAGE.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> reports(Path folder) {
        List<String> texts = new ArrayList<>();
        java.io.File[] files = folder.resolve("target/surefire-reports").toFile().listFiles((dir, name) -> name.startsWith("TEST-") && name.endsWith(".xml"));
        if (files != null) {
            for (java.io.File file : files) {
                texts.add(Checkout.text(file.toPath()));
            }
        }
        return texts;
    }
}
