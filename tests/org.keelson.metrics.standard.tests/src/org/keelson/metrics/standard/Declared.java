// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.keelson.analysis.Durations;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.api.Parameters;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The metrics as {@code plugin.xml} declares them, and a way to run one with its declared defaults. */
final class Declared {

    /** Present time of the tests: data dates come first. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private static final Path PLUGIN = Path.of("..", "..", "bundles", "org.keelson.metrics.standard", "plugin.xml");

    private final Map<String, Element> metrics = new LinkedHashMap<>();

    Declared() throws Exception {
        NodeList nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(PLUGIN.toFile())
                .getElementsByTagName("metric");
        for (int at = 0; at < nodes.getLength(); at++) {
            Element metric = (Element) nodes.item(at);
            assertThat(metrics.put(metric.getAttribute("id"), metric)).as("declared twice").isNull();
        }
    }

    Map<String, Element> metrics() {
        return metrics;
    }

    Metric create(String id) throws ReflectiveOperationException {
        return (Metric) Class.forName(metrics.get(id).getAttribute("class")).getConstructor().newInstance();
    }

    /** @param set id and value of parameters in turn, instead of their defaults */
    Parameters parameters(String id, Object... set) {
        Map<String, Object> values = new HashMap<>();
        NodeList nodes = metrics.get(id).getElementsByTagName("parameter");
        for (int at = 0; at < nodes.getLength(); at++) {
            Element parameter = (Element) nodes.item(at);
            String text = parameter.getAttribute("default");
            values.put(parameter.getAttribute("id"), switch (parameter.getAttribute("type")) {
                case "integer" -> Integer.valueOf(text);
                case "duration" -> Durations.parse(text, Plan.DAY);
                default -> throw new IllegalArgumentException(parameter.getAttribute("type"));
            });
        }
        for (int at = 0; at < set.length; at += 2) {
            assertThat(values).containsKey((String) set[at]);
            values.put((String) set[at], set[at + 1]);
        }
        return Parameters.of(values);
    }

    /** What a metric says of a portfolio, by element. */
    Map<String, Measurement> measure(String id, Plan plan, Object... set) throws ReflectiveOperationException {
        Map<String, Measurement> measured = new LinkedHashMap<>();
        for (Measurement each : create(id).measure(Evaluation.of(plan.portfolio, parameters(id, set), CLOCK))) {
            assertThat(measured.put(each.element(), each)).as("%s is measured twice", each.element()).isNull();
        }
        return measured;
    }

    /** The values alone. */
    Map<String, Double> values(String id, Plan plan, Object... set) throws ReflectiveOperationException {
        Map<String, Double> values = new LinkedHashMap<>();
        measure(id, plan, set).forEach((element, each) -> {
            if (each instanceof Measurement.Value value) {
                assertThat(value.value()).isFinite();
                assertThat(value.why()).as("%s of %s says why", id, element).isNotEmpty();
                values.put(element, value.value());
            }
        });
        return values;
    }

    static String because(Map<String, Measurement> measured, String element) {
        return ((Measurement.NotApplicable) measured.get(element)).because();
    }

    static Iterable<String> why(Map<String, Measurement> measured, String element) {
        return ((Measurement.Value) measured.get(element)).why();
    }
}
