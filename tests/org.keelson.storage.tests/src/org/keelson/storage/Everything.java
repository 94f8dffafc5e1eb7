// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.notation.NotationPackage;

/** A portfolio and a diagram with every class of the metamodels in every place, and every feature set. */
final class Everything {

    private static final String AWKWARD = " a <b> & \"c\" 'd'\n\te\r\n é \uD83D\uDEA2 ]]> ";

    private final List<EObject> all = new ArrayList<>();
    private int next;

    private Everything() {
    }

    static Resource resource() {
        Everything everything = new Everything();
        Portfolio portfolio = (Portfolio) everything.create(ModelPackage.Literals.PORTFOLIO, 0);
        EObject diagram = everything.create(NotationPackage.Literals.DIAGRAM, 0);
        everything.all.forEach(everything::refer);
        Resource resource = new PortfolioStore().create(portfolio);
        resource.getContents().add(diagram);
        return resource;
    }

    private EObject create(EClass type, int depth) {
        EObject object = EcoreUtil.create(type);
        all.add(object);
        for (EAttribute attribute : type.getEAllAttributes()) {
            if (attribute.isChangeable() && !attribute.isTransient()) {
                Object value = attribute.isID() ? type.getName().toLowerCase() + "-" + next++ : value(attribute.getEAttributeType());
                object.eSet(attribute, attribute.isMany() ? List.of(value, "second") : value);
            }
        }
        for (EReference reference : type.getEAllContainments()) {
            for (EClass contained : concrete(reference.getEReferenceType())) {
                if (depth < 3 && reference.isMany()) {
                    list(object, reference).add(create(contained, depth + 1));
                } else if (depth < 3) {
                    object.eSet(reference, create(contained, depth + 1));
                }
            }
        }
        return object;
    }

    private static List<EClass> concrete(EClass type) {
        EPackage owner = type.getEPackage();
        return owner.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(c -> !c.isAbstract() && type.isSuperTypeOf(c)).toList();
    }

    private Object value(EDataType type) {
        int n = next++;
        return switch (type) {
            case EEnum choice -> ((Enumerator) choice.getELiterals().getLast().getInstance());
            default -> switch (type.getInstanceClassName()) {
                case "java.lang.String" -> n % 5 == 0 ? AWKWARD + n : "text " + n;
                case "int", "java.lang.Integer" -> n;
                case "double", "java.lang.Double" -> n + 0.1;
                case "boolean" -> Boolean.TRUE;
                case "java.time.LocalDate" -> LocalDate.of(2026, 3, 1).plusDays(n);
                case "java.time.LocalDateTime" -> LocalDateTime.of(2026, 3, 1, 9, 0).plusMinutes(n);
                case "java.time.LocalTime" -> LocalTime.of(9, 0).plusMinutes(n % 600);
                default -> throw new IllegalArgumentException("no sample of " + type.getInstanceClassName());
            };
        };
    }

    private void refer(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isTransient() || !reference.isChangeable()) {
                continue;
            }
            List<EObject> targets = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
            if (reference.isMany()) {
                list(object, reference).addAll(targets.subList(0, Math.min(3, targets.size())));
            } else {
                object.eSet(reference, targets.get(next++ % targets.size()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<EObject> list(EObject object, EStructuralFeature feature) {
        return (Collection<EObject>) object.eGet(feature);
    }
}
