// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.internal.Copies;
import org.keelson.model.Baseline;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.StatusReport;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.Node;
import org.keelson.notation.NotationFactory;

/**
 * Some elements of a portfolio with all that they contain, on their own, as on a clipboard. The dependencies among them
 * belong to it. It is a small portfolio itself, so that it is written and read as every other: what the elements refer
 * to stands beside them as a name and an id, and a diagram lists which elements are meant, and where they were drawn.
 * Not tied to a thread once it is made; never changed.
 */
public final class Excerpt {

    /** Longer names of pasted lines are cut. */
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LINES = 2_000;

    private final Portfolio portfolio;
    private final Diagram diagram;
    private final List<Element> elements;
    private final Set<EObject> inside;
    private final List<Dependency> dependencies;

    private Excerpt(Portfolio portfolio, Diagram diagram) {
        this.portfolio = portfolio;
        this.diagram = diagram;
        this.elements = listed();
        this.inside = new LinkedHashSet<>(elements);
        elements.forEach(element -> element.eAllContents().forEachRemaining(inside::add));
        this.dependencies = portfolio.getDependencies().stream()
                .filter(each -> inside.contains(each.getPredecessor()) && inside.contains(each.getSuccessor())).toList();
    }

    /**
     * What of the selected can be copied: elements that are not within others of them. Neither the portfolio itself nor
     * what it issued can be, and dependencies go with their two items.
     *
     * @param places where some of them are drawn, by id
     * @return empty if none of them can be
     */
    public static Optional<Excerpt> of(PortfolioSession session, Collection<? extends EObject> selected,
            Map<String, Place> places) {
        List<Element> roots = roots(session, selected);
        return roots.isEmpty() ? Optional.empty() : Optional.of(new Writing(session.portfolio(), roots).excerpt(places));
    }

    /** The selected that {@link #of} copies, in the order of selection. */
    public static List<Element> roots(PortfolioSession session, Collection<? extends EObject> selected) {
        Set<EObject> all = new LinkedHashSet<>(selected);
        List<Element> roots = new ArrayList<>();
        for (EObject each : all) {
            if (each instanceof Element element && isCopied(element) && session.contains(element) && !isWithin(element, all)) {
                roots.add(element);
            }
        }
        return roots;
    }

    /**
     * An excerpt that was read.
     *
     * @param contents a portfolio and its diagrams
     * @return empty if that is no excerpt
     */
    public static Optional<Excerpt> read(List<? extends EObject> contents) {
        if (contents.size() == 2 && contents.get(0) instanceof Portfolio portfolio
                && contents.get(1) instanceof Diagram diagram) {
            Excerpt excerpt = new Excerpt(portfolio, diagram);
            return excerpt.elements.isEmpty() ? Optional.empty() : Optional.of(excerpt);
        }
        return Optional.empty();
    }

    /**
     * A deliverable for each line of a text that is not blank: what stands before the first tabulator, without the sign
     * of a list. No more than 2,000 lines.
     *
     * @return empty if all lines are blank
     */
    public static Optional<Excerpt> ofLines(String text) {
        Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
        Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
        var program = ModelFactory.eINSTANCE.createProgram();
        portfolio.getPrograms().add(program);
        text.lines().map(Excerpt::name).filter(name -> !name.isEmpty()).limit(MOST_LINES).forEach(name -> {
            Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
            item.setId(Ids.next());
            item.setName(name);
            program.getItems().add(item);
            diagram.getNodes().add(node(item, null));
        });
        return diagram.getNodes().isEmpty() ? Optional.empty() : Optional.of(new Excerpt(portfolio, diagram));
    }

    private static String name(String line) {
        String cell = line.strip().replaceFirst("\t.*", "").replaceFirst("^([-*•–]|\\d+[.)])\\s+", "")
                .replaceAll("\\p{Cntrl}", " ").strip();
        return cell.length() <= LONGEST_NAME ? cell : cell.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private List<Element> listed() {
        Map<String, Element> byId = new HashMap<>();
        portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element && isCopied(element)) {
                byId.putIfAbsent(element.getId(), element);
            }
        });
        Set<Element> named = new LinkedHashSet<>();
        diagram.getNodes().stream().map(node -> byId.get(node.getElement())).filter(each -> each != null).forEach(named::add);
        return named.stream().filter(each -> !isWithin(each, named)).toList();
    }

    private static boolean isCopied(Element element) {
        return !(element instanceof Portfolio || element instanceof Dependency || element instanceof Baseline
                || element instanceof StatusReport);
    }

    private static boolean isWithin(EObject object, Set<? extends EObject> others) {
        for (EObject at = object.eContainer(); at != null; at = at.eContainer()) {
            if (others.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static Node node(Element element, Place place) {
        Node node = NotationFactory.eINSTANCE.createNode();
        node.setId(Ids.next());
        node.setElement(element.getId());
        if (place != null) {
            node.setX(place.x());
            node.setY(place.y());
            node.setWidth(place.width());
            node.setHeight(place.height());
            node.setPlaced(true);
        }
        return node;
    }

    /** A portfolio and its diagram, to be written. */
    public List<EObject> contents() {
        return List.of(portfolio, diagram);
    }

    /** The copied elements, as they were when they were copied. */
    public List<Element> elements() {
        return elements;
    }

    /** The dependencies among them and among what they contain. */
    public List<Dependency> dependencies() {
        return dependencies;
    }

    /** Where elements were drawn, by id. */
    public Map<String, Place> places() {
        Map<String, Place> places = new TreeMap<>();
        diagram.getNodes().stream().filter(Node::isPlaced).forEach(node -> places.put(node.getElement(),
                new Place(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        return places;
    }

    /**
     * For mail and spreadsheets: an element a line, with its kind, team and owner as further cells, and what it contains
     * indented below it.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        elements.forEach(element -> write(text, element, 0));
        return text.toString();
    }

    private static void write(StringBuilder text, Element element, int depth) {
        text.append("  ".repeat(depth)).append(Labels.text(element)).append('\t').append(Labels.kindName(element.eClass()));
        if (element instanceof Owned owned) {
            text.append('\t').append(owned.getOwnerTeam() == null ? "" : Labels.text(owned.getOwnerTeam()));
            text.append('\t').append(owned.getOwner() == null ? "" : Labels.text(owned.getOwner()));
        }
        text.append('\n');
        for (EObject content : element.eContents()) {
            if (content instanceof Element within) {
                write(text, within, depth + 1);
            }
        }
    }

    /** Makes the small portfolio of an excerpt. */
    private static final class Writing {

        private final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
        private final Map<EClass, EObject> holders = new HashMap<>();
        private final Map<EObject, Element> stubs = new HashMap<>();
        private final List<Element> roots;
        private final Copies copies;

        Writing(Portfolio source, List<Element> roots) {
            this.roots = roots;
            portfolio.setId(source.getId());
            portfolio.setName(source.getName());
            Set<EObject> inside = new LinkedHashSet<>(roots);
            roots.forEach(root -> root.eAllContents().forEachRemaining(inside::add));
            Map<EObject, Dependency> among = new LinkedHashMap<>();
            for (EObject each : inside) {
                if (each instanceof WorkItem item) {
                    item.getOutgoing().stream().filter(out -> inside.contains(out.getSuccessor()))
                            .forEach(out -> among.put(out, out));
                }
            }
            List<EObject> all = new ArrayList<>(roots);
            all.addAll(among.values());
            copies = new Copies(all);
            copies.refer((copy, reference, target) -> stub((Element) target));
            roots.forEach(root -> hold((Element) copies.of(root)));
            among.values().forEach(dependency -> {
                Dependency copy = (Dependency) copies.of(dependency);
                copy.setPredecessor((WorkItem) copies.of(dependency.getPredecessor()));
                copy.setSuccessor((WorkItem) copies.of(dependency.getSuccessor()));
                portfolio.getDependencies().add(copy);
            });
        }

        Excerpt excerpt(Map<String, Place> places) {
            Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
            diagram.setId(Ids.next());
            for (Element root : roots) {
                diagram.getNodes().add(node(root, places.get(root.getId())));
            }
            return new Excerpt(portfolio, diagram);
        }

        /** Only what it takes to find the target again. */
        private Element stub(Element target) {
            Element known = stubs.get(target);
            if (known == null) {
                known = (Element) EcoreUtil.create(target.eClass());
                known.setId(target.getId());
                known.setName(target.getName());
                stubs.put(target, known);
                hold(known);
            }
            return known;
        }

        /** Puts it where the metamodel has a place for it: into the portfolio, or into something that is there for it. */
        private void hold(Element element) {
            EClass type = element.eClass();
            EObject holder = Legality.containment(portfolio, type).isPresent() ? portfolio
                    : holders.computeIfAbsent(type, this::holder);
            EReference reference = Legality.containment(holder, type).orElseThrow();
            @SuppressWarnings("unchecked")
            EList<EObject> list = (EList<EObject>) holder.eGet(reference);
            list.add(element);
        }

        private EObject holder(EClass type) {
            for (EReference reference : portfolio.eClass().getEAllContainments()) {
                EClass held = reference.getEReferenceType();
                if (reference.isMany() && !held.isAbstract()) {
                    Element candidate = (Element) (ModelPackage.Literals.ELEMENT.isSuperTypeOf(held)
                            ? EcoreUtil.create(held) : null);
                    if (candidate != null && Legality.containment(candidate, type).isPresent()) {
                        candidate.setId(Ids.next());
                        hold(candidate);
                        return candidate;
                    }
                }
            }
            throw new IllegalArgumentException("Nothing holds " + type.getName());
        }
    }
}
