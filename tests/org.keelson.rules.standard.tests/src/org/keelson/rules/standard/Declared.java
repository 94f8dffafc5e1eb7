// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.keelson.analysis.Durations;
import org.keelson.api.Parameters;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A rule or validation as {@code plugin.xml} declares it, so that tests run it with the defaults that ship. */
record Declared(Element element) {

    static Declared of(String kind, String id) {
        return all(kind).stream().filter(each -> each.element.getAttribute("id").equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(kind + " " + id));
    }

    /** Outside of OSGi all bundles are on one class path, so that there are many such files. */
    static List<Declared> all(String kind) {
        List<Declared> found = new ArrayList<>();
        try {
            for (URL file : Collections.list(Facts.class.getClassLoader().getResources("plugin.xml"))) {
                try (InputStream in = file.openStream()) {
                    DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
                    Element root = builder.parse(in).getDocumentElement();
                    elements(root, kind).stream().map(Declared::new).forEach(found::add);
                }
            }
        } catch (IOException | ParserConfigurationException | SAXException unreadable) {
            throw new AssertionError("plugin.xml of the host cannot be read", unreadable);
        }
        String here = Facts.class.getPackageName();
        return found.stream().filter(each -> !each.element.hasAttribute("class")
                || each.element.getAttribute("class").startsWith(here)).toList();
    }

    private static List<Element> elements(Element in, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = in.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    String id() {
        return element.getAttribute("id");
    }

    List<String> needs() {
        return List.of(element.getAttribute("needs").split(","));
    }

    List<Element> parameters() {
        return elements(element, "parameter");
    }

    <T> T make(Class<T> type) {
        try {
            return type.cast(Class.forName(element.getAttribute("class")).getConstructor().newInstance());
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(id() + " cannot be made", broken);
        }
    }

    /** @param given values as in a file; each must be declared */
    Parameters parameters(Map<String, String> given) {
        Map<String, String> left = new HashMap<>(given);
        Map<String, Object> values = new HashMap<>();
        for (Element each : parameters()) {
            String set = left.remove(each.getAttribute("id"));
            String text = set == null ? each.getAttribute("default") : set;
            values.put(each.getAttribute("id"), value(each.getAttribute("type"), text));
        }
        if (!left.isEmpty()) {
            throw new NoSuchElementException(id() + " does not declare " + left.keySet());
        }
        return Parameters.of(values);
    }

    static Object value(String type, String text) {
        return switch (type) {
            case "integer" -> Integer.valueOf(text);
            case "duration" -> Durations.parse(text, Plan.DAY);
            case "decimal" -> Double.valueOf(text);
            case "flag" -> Boolean.valueOf(text);
            case "date" -> LocalDate.parse(text);
            default -> text;
        };
    }
}
