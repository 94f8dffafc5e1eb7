// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.CallableDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** R6 and R7 of the house, and the marks of unfinished work, read from the sources. */
class SourceRulesTest {

    private static final int CLASS_LINES = 500;
    private static final int METHOD_LINES = 60;

    private static List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        Checkout.bundles().forEach(b -> sources.addAll(b.sources()));
        Checkout.children(Checkout.root().resolve("tests")).forEach(t -> sources.addAll(Checkout.files(t.resolve("src"), ".java")));
        // an organisation's plugin has a build of its own, and is read by those who write theirs
        sources.addAll(Checkout.files(Checkout.root().resolve("tests/acme-metrics"), ".java"));
        Checkout.children(Checkout.root().resolve("releng")).forEach(t -> sources.addAll(Checkout.files(t.resolve("src"), ".java")));
        assertThat(sources).hasSizeGreaterThan(100);
        return sources;
    }

    @Test
    void r6_noFileIsTooLong() {
        assertThat(sources()).allSatisfy(source -> assertThat(Checkout.text(source).lines().count()).as(Checkout.name(source)).isLessThanOrEqualTo(CLASS_LINES));
    }

    @Test
    void r6_noMethodIsTooLong() {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_21));
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            CompilationUnit unit = parser.parse(Checkout.text(source)).getResult().orElseThrow(() -> new AssertionError("not parsed: " + Checkout.name(source)));
            for (CallableDeclaration<?> method : unit.findAll(CallableDeclaration.class).stream().map(m -> (CallableDeclaration<?>) m).toList()) {
                // Counted from the name: docstring and annotations are not part of the length.
                Range range = method.getName().getRange().orElseThrow().withEnd(method.getRange().orElseThrow().end);
                int lines = range.end.line - range.begin.line + 1;
                if (lines > METHOD_LINES) {
                    tooLong.add(Checkout.name(source) + ": " + method.getNameAsString() + " has " + lines + " lines");
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyFileNamesItsLicence() {
        assertThat(sources()).allSatisfy(source -> assertThat(Checkout.text(source)).as(Checkout.name(source)).startsWith("// SPDX-License-Identifier: EPL-2.0"));
    }

    @Test
    void nothingIsLeftForLaterAndNoTestIsSwitchedOff() {
        // Put together here so that this file does not find itself.
        List<String> marks = List.of("TO" + "DO", "FIX" + "ME", "@Dis" + "abled", "XX" + "X");
        assertThat(sources()).allSatisfy(source -> assertThat(Checkout.text(source)).as(Checkout.name(source)).doesNotContain(marks));
    }

    @Test
    void r7_generatedCodeIsNotCommitted() throws IOException, InterruptedException {
        Path root = Checkout.root();
        Assumptions.assumeTrue(Files.exists(root.resolve(".git")), "not a git checkout: nothing is committed");
        Process git = new ProcessBuilder("git", "ls-files").directory(root.toFile()).redirectErrorStream(true).start();
        String tracked = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(tracked.lines()).anyMatch(line -> line.endsWith("keelson.ecore")).noneMatch(line -> line.contains("/src-gen/") || line.contains("/target/") || line.endsWith(".class") || line.endsWith(".jar"));
    }
}
