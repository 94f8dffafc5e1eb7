// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.keelson.edit.Ids;
import org.keelson.model.ModelPackage;
import org.keelson.notation.NotationPackage;

/**
 * Writes XMI for people who compare versions: every element on one line with all its attributes, features in the order
 * of the metamodel, contents in the order of the model, LF line ends. So a changed attribute is one changed line.
 * <p>
 * The root is always {@code xmi:XMI}, so that a first diagram does not indent the whole file anew. A character that XML
 * cannot hold becomes U+FFFD. A reference to an object outside the contents is left out: there is no way to write it. An object without an id
 * is given one in the file; the model stays as it is.
 */
final class XmiWriter {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<EClass, List<EStructuralFeature>> features = new HashMap<>();
    private final Map<EObject, String> missingIds = new IdentityHashMap<>();
    private final Set<EObject> roots;

    private XmiWriter(List<? extends EObject> contents) {
        this.roots = Set.copyOf(contents);
    }

    /** @throws IOException if the contents are nested deeper than can be read again */
    static byte[] write(List<? extends EObject> contents) throws IOException {
        XmiWriter writer = new XmiWriter(contents);
        writer.document(contents);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(List<? extends EObject> contents) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xmi:XMI xmi:version=\"2.0\"");
        out.append(" xmlns:xmi=\"").append(Format.XMI).append("\" xmlns:xsi=\"").append(Format.XSI);
        out.append("\" xmlns:").append(ModelPackage.eNS_PREFIX).append("=\"").append(ModelPackage.eNS_URI);
        out.append("\" xmlns:").append(NotationPackage.eNS_PREFIX).append("=\"").append(NotationPackage.eNS_URI);
        out.append("\">\n");
        for (EObject root : contents) {
            object(root, prefixed(root.eClass()), null, 1);
        }
        out.append("</xmi:XMI>\n");
    }

    private static String prefixed(EClass type) {
        return type.getEPackage().getNsPrefix() + ":" + type.getName();
    }

    private void object(EObject object, String tag, EClass expected, int depth) throws IOException {
        if (depth >= Format.MAX_DEPTH) {
            throw new IOException("elements are nested deeper than " + Format.MAX_DEPTH);
        }
        indent(depth).append('<').append(tag);
        EClass type = object.eClass();
        if (expected != null && expected != type) {
            out.append(" xsi:type=\"").append(prefixed(type)).append('"');
        }
        List<EStructuralFeature> children = new ArrayList<>(4);
        if (type.getEIDAttribute() != null) {
            attribute(type.getEIDAttribute(), id(object));
        }
        for (EStructuralFeature feature : features.computeIfAbsent(type, XmiWriter::stored)) {
            if (!object.eIsSet(feature)) {
                continue;
            }
            if (isChild(object, feature)) {
                children.add(feature);
            } else {
                attribute(object, feature);
            }
        }
        if (children.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        for (EStructuralFeature feature : children) {
            children(object, feature, depth + 1);
        }
        indent(depth).append("</").append(tag).append(">\n");
    }

    private static List<EStructuralFeature> stored(EClass type) {
        return type.getEAllStructuralFeatures().stream().filter(Format::isStored).filter(f -> f != type.getEIDAttribute()).toList();
    }

    private static boolean isChild(EObject object, EStructuralFeature feature) {
        return switch (feature) {
            case EReference reference -> reference.isContainment();
            // null where the default is something else has no attribute form
            default -> feature.isMany() || object.eGet(feature) == null;
        };
    }

    private void attribute(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        if (feature instanceof EAttribute attribute) {
            attribute(feature, text(attribute, value));
        } else {
            String ids = feature.isMany() ? ids((List<?>) value) : ids(List.of(value));
            if (!ids.isEmpty()) {
                attribute(feature, ids);
            }
        }
    }

    private void attribute(EStructuralFeature feature, String text) {
        out.append(' ').append(feature.getName()).append("=\"");
        escape(text);
        out.append('"');
    }

    private static String text(EAttribute attribute, Object value) {
        EFactory factory = attribute.getEAttributeType().getEPackage().getEFactoryInstance();
        return (factory == null ? EcoreFactory.eINSTANCE : factory).convertToString(attribute.getEAttributeType(), value);
    }

    private String ids(List<?> targets) {
        StringJoiner ids = new StringJoiner(" ");
        for (Object target : targets) {
            EObject object = (EObject) target;
            if (isInside(object)) {
                ids.add(id(object));
            }
        }
        return ids.toString();
    }

    private String id(EObject object) {
        String id = (String) object.eGet(object.eClass().getEIDAttribute());
        return id != null ? id : missingIds.computeIfAbsent(object, missing -> Ids.next());
    }

    private boolean isInside(EObject object) {
        EObject root = object;
        for (EObject up = object; up != null; up = up.eContainer()) {
            root = up;
        }
        return roots.contains(root);
    }

    private void children(EObject object, EStructuralFeature feature, int depth) throws IOException {
        Object value = object.eGet(feature);
        List<?> values = feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
        if (feature instanceof EReference reference) {
            for (Object child : values) {
                object((EObject) child, feature.getName(), reference.getEReferenceType(), depth);
            }
        } else if (feature.isMany()) {
            for (Object element : values) {
                indent(depth).append('<').append(feature.getName()).append('>');
                escape(text((EAttribute) feature, element));
                out.append("</").append(feature.getName()).append(">\n");
            }
        } else {
            indent(depth).append('<').append(feature.getName()).append(" xsi:nil=\"true\"/>\n");
        }
    }

    private StringBuilder indent(int depth) {
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
        return out;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#xA;");
                case '\r' -> out.append("&#xD;");
                case '\t' -> out.append("&#x9;");
                default -> {
                    if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(c < ' ' || Character.isSurrogate(c) || c >= '\uFFFE' ? '\uFFFD' : c);
                    }
                }
            }
        }
    }
}
