// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A declared extension point has a documented schema, a reader, and a contribution that shows how. */
class ExtensionPointsTest {

    private record Point(Bundle bundle, String id, String schema) {
        String fullId() {
            return bundle.name() + "." + id;
        }
    }

    private final List<Point> points = new ArrayList<>();
    private final TreeMap<String, List<String>> contributors = new TreeMap<>();

    ExtensionPointsTest() throws Exception {
        for (Bundle bundle : Checkout.bundles()) {
            Path file = bundle.folder().resolve("plugin.xml");
            if (!Files.isRegularFile(file)) {
                continue;
            }
            Element plugin = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            each(plugin.getElementsByTagName("extension-point"), e -> points.add(new Point(bundle, e.getAttribute("id"), e.getAttribute("schema"))));
            each(plugin.getElementsByTagName("extension"), e -> contributors.computeIfAbsent(e.getAttribute("point"), k -> new ArrayList<>()).add(bundle.name()));
        }
    }

    private static void each(NodeList nodes, java.util.function.Consumer<Element> action) {
        for (int i = 0; i < nodes.getLength(); i++) {
            action.accept((Element) nodes.item(i));
        }
    }

    @Test
    void everyPointHasASchemaWithProseAndAnExample() {
        assertThat(points).isNotEmpty().allSatisfy(point -> {
            Path schema = point.bundle().folder().resolve(point.schema());
            assertThat(schema).isRegularFile();
            String text = Checkout.text(schema);
            assertThat(text).as(schema.toString()).contains("type=\"since\"", "type=\"examples\"");
            // what is declared in XML alone has no class to be based on
            assertThat(text.contains("basedOn=")).as(schema.toString()).isEqualTo(text.contains("name=\"class\""));
        });
    }

    @Test
    void everyPointHasAnExample() {
        assertThat(points).allSatisfy(point -> assertThat(contributors).as("contributions to %s", point.fullId()).containsKey(point.fullId()));
    }

    @Test
    void everyPointHasAReader() {
        assertThat(points).allSatisfy(point -> {
            boolean read = Checkout.bundles().stream().filter(b -> !b.name().equals("org.keelson.api") && !House.CONTRIBUTION.matcher(b.name()).matches())
                    .flatMap(b -> b.sources().stream()).map(Checkout::text)
                    .anyMatch(text -> text.contains('"' + point.id() + '"') || text.contains('"' + point.fullId() + '"'));
            assertThat(read).as("a reader of %s", point.fullId()).isTrue();
        });
    }

    @Test
    void ourOwnContributionsUseOnlyDeclaredPoints() {
        List<String> declared = points.stream().map(Point::fullId).toList();
        assertThat(contributors.keySet().stream().filter(p -> p.startsWith("org.keelson."))).allMatch(declared::contains);
    }
}
