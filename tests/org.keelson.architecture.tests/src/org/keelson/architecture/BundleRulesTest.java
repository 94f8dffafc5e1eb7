// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R1 to R4 of the house, read from the manifests. */
class BundleRulesTest {

    private final List<Bundle> bundles = Checkout.bundles();

    @Test
    void everyBundleIsFoundAndSaysWhatItIsFor() {
        assertThat(bundles).hasSizeGreaterThan(15);
        assertThat(bundles).allSatisfy(b -> {
            assertThat(b.name()).isEqualTo(b.folder().getFileName().toString());
            assertThat(b.description()).as("Bundle-Description of %s", b).isNotBlank();
        });
    }

    @Test
    void r1_bundlesRequireOnlyWhatTheFloorPlanAllows() {
        List<String> violations = new ArrayList<>();
        bundles.forEach(b -> violations.addAll(House.violations(b)));
        assertThat(violations).isEmpty();
    }

    @Test
    void r1_onlyTheModelReexportsAndOnlyEmf() {
        for (Bundle bundle : bundles) {
            if (bundle.name().equals("org.keelson.model")) {
                assertThat(bundle.reexported()).allMatch(name -> name.startsWith("org.eclipse.emf."));
            } else {
                assertThat(bundle.reexported()).as("re-exported by %s", bundle).isEmpty();
            }
        }
    }

    @Test
    void r1_noCyclesBetweenBundles() {
        Map<String, Bundle> byName = new HashMap<>();
        bundles.forEach(b -> byName.put(b.name(), b));
        bundles.forEach(b -> visit(b, byName, new LinkedHashSet<>()));
    }

    private static void visit(Bundle bundle, Map<String, Bundle> byName, Set<String> path) {
        assertThat(path.add(bundle.name())).as("cycle %s back to %s", path, bundle).isTrue();
        for (String required : bundle.required()) {
            if (byName.containsKey(required)) {
                visit(byName.get(required), byName, path);
            }
        }
        path.remove(bundle.name());
    }

    @Test
    void r2_nothingThatDrawsBelowTheUi() {
        for (Bundle bundle : bundles) {
            if (House.SCREEN.matcher(bundle.name()).matches()) {
                continue;
            }
            assertThat(bundle.required()).as("required by %s", bundle).noneMatch(name -> House.DRAWS.matcher(name).matches());
            assertThat(bundle.imported()).as("imported by %s", bundle).noneMatch(name -> House.DRAWS.matcher(name).matches());
        }
    }

    @Test
    void r3_nobodyRequiresAContribution() {
        for (Bundle bundle : bundles) {
            assertThat(bundle.required()).as("required by %s", bundle).noneMatch(name -> House.CONTRIBUTION.matcher(name).matches());
        }
    }

    /** Example of what plugins from outside are to be: nothing in it knows that our sources are near. */
    @Test
    void r3_anOrganisationsPluginRequiresTheApiAlone() {
        Bundle acme = Bundle.read(Checkout.root().resolve("tests/acme-metrics/plugin"));
        assertThat(acme.required()).containsExactlyInAnyOrder("org.keelson.api", "org.keelson.analysis", "org.keelson.model");
        assertThat(Checkout.files(acme.folder().getParent(), "pom.xml")).isNotEmpty()
                .allSatisfy(pom -> assertThat(Checkout.text(pom)).doesNotContain("<groupId>org.keelson", "<relativePath>"));
    }

    @Test
    void r4_internalPackagesAreMarkedAndNothingElseIs() {
        for (Bundle bundle : bundles) {
            for (String export : bundle.exports()) {
                boolean internal = Bundle.symbolicName(export).contains(".internal");
                assertThat(export.contains("x-internal:=true") || export.contains("x-friends:=")).as("%s exports %s", bundle, export).isEqualTo(internal);
            }
        }
    }

    @Test
    void r4_exportedPackagesExist() {
        for (Bundle bundle : bundles) {
            for (String export : bundle.exports()) {
                String path = Bundle.symbolicName(export).replace('.', '/');
                List<Path> places = List.of(bundle.folder().resolve("src").resolve(path), bundle.folder().resolve("src-gen").resolve(path));
                assertThat(places).as("%s exports %s", bundle, export).anyMatch(Files::isDirectory);
            }
        }
    }

    @Test
    void topLevelFoldersAreTheFour() {
        List<String> folders = new ArrayList<>();
        for (Path child : Checkout.children(Checkout.root())) {
            String name = child.getFileName().toString();
            if (Files.isDirectory(child) && !name.startsWith(".") && !name.equals("target")) {
                folders.add(name);
            }
        }
        assertThat(folders).containsExactly("bundles", "features", "releng", "tests");
    }
}
