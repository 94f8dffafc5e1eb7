// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.keelson.api.EscalationRule;
import org.keelson.api.Exporter;
import org.keelson.api.Importer;
import org.keelson.api.Metric;
import org.keelson.api.Report;
import org.keelson.api.ReportSection;
import org.keelson.api.Validation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The {@code plugin.xml} of a plugin, to be held against the classes that it names, and to take the defaults of parameters
 * from, so that a test runs with what a person gets.
 *
 * <pre>{@code
 * PluginXml plugin = PluginXml.read(Path.of("plugin.xml"));
 * plugin.check();
 * Evaluation evaluation = portfolio.evaluation().parameters(plugin.defaults("com.acme.vendor-share")).build();
 * }</pre>
 *
 * <p>Extensions of other points than those of {@code org.keelson.api} are passed over.
 *
 * @since 0.1
 */
public final class PluginXml {

    private static final String POINTS = "org.keelson.api.";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** What the class of an element implements, by point and element. Custom fields have none. */
    private static final Map<String, Optional<Class<?>>> KINDS = Map.of("metrics/metric", Optional.of(Metric.class),
            "importers/importer", Optional.of(Importer.class), "exporters/exporter", Optional.of(Exporter.class),
            "escalationRules/rule", Optional.of(EscalationRule.class), "reports/report", Optional.of(Report.class),
            "reports/section", Optional.of(ReportSection.class), "validations/validation", Optional.of(Validation.class),
            "customFields/customField", Optional.empty());

    private record Contribution(String point, Element element) {

        String kind() {
            return point + "/" + element.getTagName();
        }

        String id() {
            return element.getAttribute("id").strip();
        }

        @Override
        public String toString() {
            return "<" + element.getTagName() + " id=\"" + id() + "\">";
        }
    }

    private final List<Contribution> contributions = new ArrayList<>();
    private final Properties translations = new Properties();

    private PluginXml() {
    }

    /**
     * Reads the file, and {@code plugin.properties} beside it if there is one.
     *
     * @throws AssertionError if it is no such file
     */
    public static PluginXml read(Path file) {
        PluginXml plugin = new PluginXml();
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilder builder = factory().newDocumentBuilder();
            // the one that is there by default prints
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(in).getDocumentElement();
            for (Element extension : children(root)) {
                String point = extension.getAttribute("point");
                if (extension.getTagName().equals("extension") && point.startsWith(POINTS)) {
                    children(extension)
                            .forEach(each -> plugin.contributions.add(new Contribution(point.substring(POINTS.length()), each)));
                }
            }
            Path texts = file.resolveSibling("plugin.properties");
            if (Files.exists(texts)) {
                try (Reader reader = Files.newBufferedReader(texts, StandardCharsets.UTF_8)) {
                    plugin.translations.load(reader);
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
        return plugin;
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(each -> each.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast).toList();
    }

    /** Ids of what it contributes to a point such as {@code metrics}, in the order of the file. */
    public List<String> ids(String point) {
        return contributions.stream().filter(each -> each.point().equals(point)).map(Contribution::id).toList();
    }

    /**
     * The values that the parameters of a contribution have while nobody sets them, as
     * {@link EvaluationBuilder#parameters} and {@link org.keelson.api.Parameters#of} take them.
     *
     * @throws AssertionError if there is no such contribution, or a parameter is not declared as it should be
     */
    public Map<String, Object> defaults(String id) {
        Contribution contribution = contributions.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(
                () -> new AssertionError("plugin.xml contributes no '" + id + "'; there are "
                        + contributions.stream().map(Contribution::id).toList()));
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Element parameter : parameters(contribution)) {
            DeclaredParameter.read(parameter, wrong).ifPresent(each -> values.put(each.id(), each.value()));
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError("plugin.xml, " + contribution + ": " + String.join("; ", wrong));
        }
        return values;
    }

    private static List<Element> parameters(Contribution contribution) {
        return children(contribution.element()).stream().filter(each -> each.getTagName().equals("parameter")).toList();
    }

    /**
     * Looks for what would keep a contribution from being run: in its id, name, thresholds, needs and parameters, in
     * translations, and in its class, which must be there, implement what it should, and be one that can be made. Whether an
     * {@code after} can be met is known only where everything is installed.
     *
     * @throws AssertionError that names all that is wrong
     */
    public void check() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Contribution contribution : contributions) {
            List<String> here = new ArrayList<>();
            if (!seen.add(contribution.point() + " " + contribution.id())) {
                here.add("the id is there twice");
            }
            check(contribution, here);
            here.forEach(each -> wrong.add(contribution + ": " + each));
        }
        if (contributions.isEmpty()) {
            wrong.add("there is no extension of a point that begins with " + POINTS);
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError("plugin.xml:\n  " + String.join("\n  ", wrong));
        }
    }

    private void check(Contribution contribution, List<String> wrong) {
        Optional<Class<?>> kind = KINDS.get(contribution.kind());
        if (kind == null) {
            wrong.add("there is no such element at the point " + POINTS + contribution.point());
            return;
        }
        if (!ID.matcher(contribution.id()).matches()) {
            wrong.add("an id has letters, digits, dots, dashes and underscores");
        }
        if (contribution.element().getAttribute("name").isBlank()) {
            wrong.add("the attribute 'name' is missing");
        }
        translated(contribution.element(), wrong);
        Attributes.check(contribution.kind(), contribution.element(), wrong);
        Set<String> ids = new HashSet<>();
        for (Element parameter : parameters(contribution)) {
            translated(parameter, wrong);
            DeclaredParameter.read(parameter, wrong).filter(each -> !ids.add(each.id()))
                    .ifPresent(each -> wrong.add("the parameter '" + each.id() + "' is declared twice"));
        }
        kind.ifPresent(type -> implemented(contribution.element().getAttribute("class").strip(), type, wrong));
    }

    private void translated(Element element, List<String> wrong) {
        for (String attribute : List.of("name", "description", "category")) {
            String text = element.getAttribute(attribute);
            if (text.startsWith("%") && !text.startsWith("%%") && !translations.containsKey(text.substring(1))) {
                wrong.add("plugin.properties has no " + text.substring(1));
            }
        }
    }

    private static void implemented(String name, Class<?> type, List<String> wrong) {
        try {
            // the classes are the plugin's, which the loader of this class need not know
            Class<?> found = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            if (!type.isAssignableFrom(found)) {
                wrong.add(name + " is no " + type.getSimpleName());
            } else if (!Modifier.isPublic(found.getModifiers()) || Modifier.isAbstract(found.getModifiers())) {
                wrong.add(name + " is not a public class that can be made");
            } else {
                found.getConstructor();
            }
        } catch (ClassNotFoundException e) {
            wrong.add("there is no class '" + name + "'");
        } catch (NoSuchMethodException e) {
            wrong.add(name + " has no public constructor without parameters");
        } catch (LinkageError e) {
            wrong.add(name + " cannot be loaded: " + e);
        }
    }
}
