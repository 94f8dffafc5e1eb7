// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.keelson.edit.Ids;
import org.keelson.model.ModelPackage;
import org.keelson.notation.NotationPackage;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML events to model objects. Only the classes and features of the two metamodels are ever created or set, and objects
 * are contained only where they stand, so that no file can make a model that the editor could not. Whatever is not so
 * is left out and said in {@link Findings}; the rest goes on.
 * <p>
 * References are kept until the end and then looked up in one map: EMF's own handler scans the resource for each
 * forward reference, which is quadratic.
 */
final class XmiReader extends DefaultHandler {

    /** An open element: an object, the text of an attribute written as an element, or (both null) the root. */
    private static final class Frame {
        private final EObject object;
        private final EAttribute attribute;
        private final StringBuilder text = new StringBuilder();

        private Frame(EObject object, EAttribute attribute) {
            this.object = object;
            this.attribute = attribute;
        }
    }

    private record Pending(EObject object, EReference reference, String ids, int line) {
    }

    private record Identified(EObject object, int line) {
    }

    private final Findings findings;
    private final List<EObject> roots = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, String> namespaces = new HashMap<>();
    private final Map<EClass, Map<String, EStructuralFeature>> features = new HashMap<>();
    private final Map<String, Identified> identified = new HashMap<>();
    private final List<Pending> references = new ArrayList<>();
    private Locator locator;
    private int skipped;
    private int depth;

    XmiReader(Findings findings) {
        this.findings = findings;
    }

    /** Portfolios and diagrams, in the order of the file. */
    List<EObject> roots() {
        return roots;
    }

    @Override
    public void setDocumentLocator(Locator place) {
        locator = place;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        namespaces.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (++depth > Format.MAX_DEPTH) {
            throw new Refusal("elements are nested deeper than " + Format.MAX_DEPTH, locator);
        }
        if (skipped > 0) {
            skipped++;
            return;
        }
        Frame parent = open.peek();
        boolean done;
        if (parent == null && uri.equals(Format.XMI)) {
            done = open.offerFirst(new Frame(null, null));
        } else if (parent == null || parent.object == null) {
            done = root(uri, name, attributes);
        } else {
            done = parent.attribute == null && uri.isEmpty() && child(parent.object, name, attributes);
        }
        if (!done) {
            findings.lost("storage.unknown-element", parent == null ? null : parent.object, line(),
                    "the element <" + qualified + "> is not known here and was left out");
            skipped = 1;
        }
    }

    private boolean root(String uri, String name, Attributes attributes) {
        EClass type = type(uri, name);
        if (type != ModelPackage.Literals.PORTFOLIO && type != NotationPackage.Literals.DIAGRAM) {
            return false;
        }
        EObject object = EcoreUtil.create(type);
        roots.add(object);
        open(object, attributes);
        return true;
    }

    private boolean child(EObject parent, String name, Attributes attributes) {
        return switch (feature(parent, name)) {
            case EReference reference when reference.isContainment() -> contained(parent, reference, attributes);
            case EAttribute attribute when attribute.isID() -> false;
            case EAttribute attribute when Boolean.parseBoolean(attributes.getValue(Format.XSI, "nil")) ->
                setNull(parent, attribute);
            case EAttribute attribute -> open.offerFirst(new Frame(parent, attribute));
            case null, default -> false;
        };
    }

    private boolean setNull(EObject parent, EAttribute attribute) {
        if (attribute.isMany() || attribute.getEAttributeType().getInstanceClass().isPrimitive()) {
            return false;
        }
        parent.eSet(attribute, null);
        return open.offerFirst(new Frame(parent, null));
    }

    private boolean contained(EObject parent, EReference reference, Attributes attributes) {
        EClass type = reference.getEReferenceType();
        String declared = attributes.getValue(Format.XSI, "type");
        if (declared != null) {
            int colon = declared.indexOf(':');
            type = type(namespaces.getOrDefault(declared.substring(0, Math.max(colon, 0)), ""), declared.substring(colon + 1));
        }
        if (type == null || type.isAbstract() || !reference.getEReferenceType().isSuperTypeOf(type)) {
            findings.lost("storage.unknown-type", parent, line(), "an element of \"" + reference.getName() + "\" cannot be a "
                    + (declared == null ? type.getName() + "; its xsi:type is missing" : declared) + "; it was left out");
            skipped = 1;
            return true;
        }
        EObject child = EcoreUtil.create(type);
        if (reference.isMany()) {
            list(parent, reference).addUnique(child);
        } else {
            parent.eSet(reference, child);
        }
        open(child, attributes);
        return true;
    }

    private void open(EObject object, Attributes attributes) {
        open.push(new Frame(object, null));
        EAttribute id = object.eClass().getEIDAttribute();
        if (id != null) {
            identify(object, id, attributes.getValue("", id.getName()));
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String uri = attributes.getURI(i);
            String name = attributes.getLocalName(i);
            EStructuralFeature feature = uri.isEmpty() ? feature(object, name) : null;
            switch (feature) {
                case EAttribute attribute when attribute == id -> { }
                case EAttribute attribute when !attribute.isMany() -> set(object, attribute, attributes.getValue(i));
                case EReference reference when !reference.isContainment() ->
                    references.add(new Pending(object, reference, attributes.getValue(i), line()));
                case null, default -> {
                    if (!isStandard(uri, name)) {
                        findings.lost("storage.unknown-attribute", object, line(),
                                "the attribute " + attributes.getQName(i) + " is not known here and was left out");
                    }
                }
            }
        }
    }

    private static boolean isStandard(String uri, String name) {
        return uri.equals(Format.XMI) && (name.equals("version") || name.equals("id"))
                || uri.equals(Format.XSI) && (name.equals("type") || name.equals("schemaLocation"));
    }

    private void identify(EObject object, EAttribute attribute, String id) {
        Identified other = id == null ? null : identified.get(id);
        if (id != null && other == null && !id.isEmpty() && id.chars().noneMatch(Character::isWhitespace)) {
            object.eSet(attribute, id);
        } else {
            object.eSet(attribute, Ids.next());
            if (other != null) {
                findings.lost("storage.duplicate-id", object, line(), "the id " + id + " is used already in line " + other.line()
                        + "; this " + object.eClass().getName() + " was given a new one, and references mean the first");
            } else {
                findings.mended("storage.missing-id", object, line(), "this " + object.eClass().getName()
                        + (id == null ? " had no id" : " had the id \"" + id + "\", which is blank or holds a space") + "; it was given one");
            }
        }
        identified.put((String) object.eGet(attribute), new Identified(object, line()));
    }

    private void set(EObject object, EAttribute attribute, String text) {
        try {
            Object value = EcoreUtil.createFromString(attribute.getEAttributeType(), text);
            if (attribute.isMany()) {
                list(object, attribute).add(value);
            } else {
                object.eSet(attribute, value);
            }
        } catch (RuntimeException e) {
            // what a data type's parser throws is its own affair: DateTimeParseException, NumberFormatException, …
            findings.lost("storage.bad-value", object, line(), "\"" + shortened(text) + "\" is not a value of "
                    + attribute.getName() + " (" + attribute.getEAttributeType().getName() + "); it was left out");
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (skipped == 0 && !open.isEmpty()) {
            Frame frame = open.peek();
            if (frame.attribute != null) {
                frame.text.append(chars, start, length);
            } else if (frame.text.isEmpty() && !new String(chars, start, length).isBlank()) {
                frame.text.append(chars, start, length);
                findings.lost("storage.unknown-text", frame.object, line(),
                        "the text \"" + shortened(frame.text.toString().strip()) + "\" stands where none belongs; it was left out");
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        if (skipped > 0) {
            skipped--;
            return;
        }
        Frame frame = open.pop();
        if (frame.attribute != null) {
            set(frame.object, frame.attribute, frame.text.toString());
        }
    }

    @Override
    public void endDocument() {
        references.forEach(this::resolve);
    }

    private void resolve(Pending pending) {
        EReference reference = pending.reference();
        Collection<EObject> targets = new LinkedHashSet<>();
        for (String id : pending.ids().strip().split("\\s+")) {
            Identified target = identified.get(id);
            if (target == null) {
                findings.lost("storage.dangling-reference", pending.object(), pending.line(),
                        reference.getName() + " refers to " + shortened(id) + ", which is not in the file; the reference was left out");
            } else if (!reference.getEReferenceType().isInstance(target.object())) {
                findings.lost("storage.wrong-reference", pending.object(), pending.line(),
                        reference.getName() + " refers to " + id + ", which is a " + target.object().eClass().getName() + ", not a "
                                + reference.getEReferenceType().getName() + "; the reference was left out");
            } else {
                targets.add(target.object());
            }
        }
        if (reference.isMany()) {
            list(pending.object(), reference).addAllUnique(targets);
        } else if (targets.size() == 1) {
            pending.object().eSet(reference, targets.iterator().next());
        } else if (targets.size() > 1) {
            findings.lost("storage.wrong-reference", pending.object(), pending.line(),
                    reference.getName() + " refers to " + targets.size() + " elements where one belongs; the reference was left out");
        }
    }

    private EStructuralFeature feature(EObject object, String name) {
        return features.computeIfAbsent(object.eClass(), XmiReader::stored).get(name);
    }

    private static Map<String, EStructuralFeature> stored(EClass type) {
        Map<String, EStructuralFeature> byName = new HashMap<>();
        type.getEAllStructuralFeatures().stream().filter(Format::isStored).forEach(f -> byName.put(f.getName(), f));
        return byName;
    }

    private static EClass type(String uri, String name) {
        for (EPackage owner : Set.of(ModelPackage.eINSTANCE, NotationPackage.eINSTANCE)) {
            EClassifier type = owner.getNsURI().equals(uri) ? owner.getEClassifier(name) : null;
            if (type instanceof EClass found) {
                return found;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static InternalEList<Object> list(EObject object, EStructuralFeature feature) {
        return (InternalEList<Object>) object.eGet(feature);
    }

    private int line() {
        return locator.getLineNumber();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
