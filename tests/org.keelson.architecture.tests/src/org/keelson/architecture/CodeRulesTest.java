// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** R1, R2, R5 and R6 of the house, read from the classes that the build made. */
class CodeRulesTest {

    private static final Set<String> GENERATED = new HashSet<>();
    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        List<Path> folders = new ArrayList<>();
        for (Bundle bundle : Checkout.bundles()) {
            Path generated = bundle.folder().resolve("src-gen");
            for (Path source : Checkout.files(generated, ".java")) {
                String path = generated.relativize(source).toString();
                GENERATED.add(path.substring(0, path.length() - ".java".length()).replace('/', '.').replace('\\', '.'));
            }
            if (!bundle.sources().isEmpty()) {
                assertThat(bundle.classes()).as("compiled classes of %s", bundle).isDirectory();
            }
            if (Files.isDirectory(bundle.classes())) {
                folders.add(bundle.classes());
            }
        }
        classes = new ClassFileImporter().importPaths(folders).that(new DescribedPredicate<>("are written by hand") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass top = type;
                while (top.getEnclosingClass().isPresent()) {
                    top = top.getEnclosingClass().get();
                }
                return !GENERATED.contains(top.getName());
            }
        });
        assertThat(classes.size()).isGreaterThan(100);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    @Test
    void r1_noCyclesBetweenPackages() {
        check(slices().matching("org.keelson.(**)").should().beFreeOfCycles());
    }

    @Test
    void r2_nothingThatDrawsBelowTheUi() {
        check(noClasses().that().resideOutsideOfPackages("org.keelson.ui..", "org.eclipse..").should().dependOnClassesThat().resideInAnyPackage(
                "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.draw2d..", "org.eclipse.gef..", "javax.swing.."));
    }

    @Test
    void figuresDoNotKnowTheModel() {
        check(noClasses().that().resideInAPackage("..figures..").should().dependOnClassesThat().resideInAnyPackage("org.keelson.model..", "org.keelson.notation.."));
    }

    @Test
    void r5_noStaticMutableState() {
        check(fields().that().areStatic().and().areDeclaredInClassesThat().resideInAPackage("org.keelson..").and().doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC).should().beFinal());
    }

    @Test
    void r5_noSingletons() {
        check(methods().that().areStatic().and().areDeclaredInClassesThat().resideInAPackage("org.keelson..").should().notHaveName("getInstance"));
    }

    @Test
    void r6_noPrintedStackTraces() {
        check(noClasses().should().callMethodWhere(new DescribedPredicate<>("a stack trace is printed to the console") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                return call.getTarget().getName().equals("printStackTrace") && call.getTarget().getRawParameterTypes().isEmpty();
            }
        }));
    }

    @Test
    void r6_noConsoleOutsideTheCommandLine() {
        check(noClasses().that().resideOutsideOfPackage("org.keelson.cli..").should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
    }
}
