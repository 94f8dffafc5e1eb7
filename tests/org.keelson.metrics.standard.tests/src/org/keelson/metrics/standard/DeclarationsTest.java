// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.keelson.api.Metric;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What {@code plugin.xml} declares is there, translated, and the other way round. */
class DeclarationsTest {

    private static final Path BUNDLE = Path.of("..", "..", "bundles", "org.keelson.metrics.standard");

    private final Map<String, Element> metrics = new Declared().metrics();

    DeclarationsTest() throws Exception {
    }

    @Test
    void everyMetricIsThere() throws Exception {
        Declared declared = new Declared();
        assertThat(metrics).hasSizeGreaterThan(20);
        for (String id : metrics.keySet()) {
            assertThat(id).matches("[a-z]+(-[a-z]+)*");
            assertThat(declared.create(id)).isInstanceOf(Metric.class);
        }
    }

    @Test
    void everyTextIsTranslatedAndNoneIsLeftOver() throws Exception {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE.resolve("plugin.properties"))) {
            texts.load(reader);
        }
        Set<String> used = new HashSet<>();
        for (Element metric : metrics.values()) {
            collect(metric, used);
        }
        assertThat(used).isEqualTo(texts.stringPropertyNames());
    }

    private static void collect(Element element, Set<String> used) {
        for (String attribute : List.of("name", "description", "category")) {
            String text = element.getAttribute(attribute);
            assertThat(attribute.equals("category") && element.getTagName().equals("parameter") || text.startsWith("%")).as(text)
                    .isTrue();
            if (!text.isEmpty()) {
                used.add(text.substring(1));
            }
        }
        NodeList children = element.getChildNodes();
        for (int at = 0; at < children.getLength(); at++) {
            if (children.item(at).getNodeType() == Node.ELEMENT_NODE) {
                collect((Element) children.item(at), used);
            }
        }
    }

    @Test
    void thresholdsLieInOneOrder() {
        for (Element metric : metrics.values()) {
            assertThat(metric.getAttribute("higherIsBetter")).as(metric.getAttribute("id")).isIn("true", "false");
            int sign = metric.getAttribute("higherIsBetter").equals("true") ? 1 : -1;
            double before = Double.POSITIVE_INFINITY;
            for (String threshold : List.of("target", "watch", "offTrack")) {
                if (!metric.getAttribute(threshold).isEmpty()) {
                    double value = sign * Double.parseDouble(metric.getAttribute(threshold));
                    assertThat(value).as(metric.getAttribute("id") + " " + threshold).isLessThanOrEqualTo(before);
                    before = value;
                }
            }
        }
    }

    @Test
    void everyParameterHasBoundsAroundItsDefault() {
        for (Element metric : metrics.values()) {
            NodeList parameters = metric.getElementsByTagName("parameter");
            for (int at = 0; at < parameters.getLength(); at++) {
                Element parameter = (Element) parameters.item(at);
                if (parameter.getAttribute("type").equals("integer")) {
                    assertThat(Integer.parseInt(parameter.getAttribute("default"))).isBetween(
                            Integer.parseInt(parameter.getAttribute("minimum")),
                            Integer.parseInt(parameter.getAttribute("maximum")));
                } else {
                    assertThat(parameter.getAttribute("type")).isEqualTo("duration");
                    assertThat(parameter.getAttribute("minimum")).isNotEmpty();
                    assertThat(parameter.getAttribute("maximum")).isNotEmpty();
                }
            }
        }
    }

    @Test
    void theGuideExplainsEveryMetricAndItsLimits() throws Exception {
        String guide = Files.readString(Path.of("..", "..", "bundles", "org.keelson.doc", "guide", "metrics.md"));
        assertThat(metrics.values()).allSatisfy(metric -> {
            List<String> row = guide.lines().filter(line -> line.startsWith("| `" + metric.getAttribute("id") + "` |")).toList();
            assertThat(row).as(metric.getAttribute("id")).hasSize(1);
            boolean imported = ImportedSeries.class.isAssignableFrom(Class.forName(metric.getAttribute("class")));
            String unit = metric.getAttribute("unit");
            assertThat(row.getFirst()).contains(imported && !metric.hasAttribute("watch") ? "of the series" : "| " + unit);
            for (String limit : imported ? List.of("target", "watch") : List.of("watch", "offTrack")) {
                if (metric.hasAttribute(limit)) {
                    assertThat(row.getFirst()).as(limit).containsPattern("(above|below|\\|) " + metric.getAttribute(limit)
                            + " \\|");
                }
            }
        });
    }
}
