// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.keelson.api.EscalationRule;
import org.keelson.api.Validation;
import org.keelson.model.ModelPackage;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What {@code plugin.xml} says fits the classes, and everything that people read is there. */
class DeclarationsTest {

    private static List<Declared> contributions() {
        return Stream.of("rule", "validation", "customField").flatMap(kind -> Declared.all(kind).stream()).toList();
    }

    @Test
    void everyClassCanBeMade() {
        assertThat(Declared.all("rule")).hasSize(14).allSatisfy(each -> assertThat(each.make(EscalationRule.class)).isNotNull());
        assertThat(Declared.all("validation")).hasSize(3).allSatisfy(each -> assertThat(each.make(Validation.class)).isNotNull());
    }

    @Test
    void everyTextIsTranslatedAndNoTextIsLeftOver() throws IOException {
        Properties texts = texts();
        TreeSet<String> used = new TreeSet<>();
        for (Declared each : contributions()) {
            List<Element> elements = new ArrayList<>(each.parameters());
            elements.add(each.element());
            for (Element element : elements) {
                assertThat(List.of(element.getAttribute("name"), element.getAttribute("description"))).as(each.id())
                        .allMatch(text -> text.startsWith("%"));
                NamedNodeMap attributes = element.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    String value = attributes.item(i).getNodeValue();
                    if (value.startsWith("%")) {
                        used.add(value.substring(1));
                    }
                }
            }
        }
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(used).allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void theGuideSaysFromWhichProfileEachIsOn() throws IOException {
        String guide = Files.readString(Path.of("..", "..", "bundles", "org.keelson.doc", "guide", "rules.md"));
        for (String profile : List.of("light", "standard", "full")) {
            String ids = Stream.of("rule", "validation").flatMap(kind -> Declared.all(kind).stream())
                    .filter(each -> profile.equals(each.element().hasAttribute("profile") ? each.element().getAttribute("profile")
                            : "light"))
                    .map(each -> "`" + each.id() + "`").sorted().collect(Collectors.joining(", "));
            assertThat(guide).contains("| " + profile + " | " + ids + " |");
        }
    }

    /** Of all files of that name on the class path, the one of these rules. */
    private static Properties texts() throws IOException {
        for (URL file : Collections.list(Facts.class.getClassLoader().getResources("plugin.properties"))) {
            try (InputStream in = file.openStream()) {
                Properties texts = new Properties();
                texts.load(in);
                if (texts.containsKey("dependency-late.name")) {
                    return texts;
                }
            }
        }
        throw new AssertionError("plugin.properties of the host is not there");
    }

    @Test
    void everyParameterHasADefaultWithinItsBounds() {
        for (Declared each : contributions()) {
            for (Element parameter : each.parameters()) {
                String type = parameter.getAttribute("type");
                Object value = Declared.value(type, parameter.getAttribute("default"));
                String as = each.id() + "." + parameter.getAttribute("id");
                assertThat(parameter.getAttribute("id")).as(as).isNotIn("enabled", "target", "watch", "off-track");
                if (value instanceof Number number) {
                    assertThat(parameter.getAttribute("minimum")).as(as).isNotEmpty();
                    assertThat(number.doubleValue()).as(as).isBetween(bound(parameter, "minimum", -Double.MAX_VALUE),
                            bound(parameter, "maximum", Double.MAX_VALUE));
                } else if (type.equals("choice")) {
                    assertThat(parameter.getAttribute("choices").split(",")).as(as).contains((String) value);
                }
            }
        }
    }

    private static double bound(Element parameter, String name, double none) {
        return parameter.hasAttribute(name)
                ? ((Number) Declared.value(parameter.getAttribute("type"), parameter.getAttribute(name))).doubleValue() : none;
    }

    @Test
    void theCustomFieldIsTheOneThatARuleReads() {
        Declared field = Declared.all("customField").stream().filter(each -> each.id().equals(ForecastLate.CONFIDENCE)).findFirst()
                .orElseThrow();
        assertThat(field.element().getAttribute("appliesTo").split(","))
                .allSatisfy(name -> assertThat(ModelPackage.eINSTANCE.getEClassifier(name)).as(name).isNotNull());
        assertThat(field.element().getAttribute("choices")).isEqualTo("high,medium,low");
    }
}
