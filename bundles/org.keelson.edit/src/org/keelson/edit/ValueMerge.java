// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.internal.ModelIndex;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Sample;

/** Compares the values of elements with those of their counterparts, and says what has to be written. */
final class ValueMerge {

    /** Make sense only as a whole: a new working time beside the old ones would overlap with them. */
    private static final Set<EClass> WHOLE = Set.of(ModelPackage.Literals.WORKING_TIME,
            ModelPackage.Literals.CALENDAR_EXCEPTION, ModelPackage.Literals.WEIGHTED_DURATION);

    private static final Set<EStructuralFeature> FILLED_IN = Set.of(ModelPackage.Literals.ELEMENT__KEY,
            ModelPackage.Literals.ELEMENT__SOURCE);

    /** Not set they are finish to start with no lag, which is what whoever names a dependency so means. */
    private static final Set<EStructuralFeature> MEANT = Set.of(ModelPackage.Literals.DEPENDENCY__TYPE,
            ModelPackage.Literals.DEPENDENCY__LAG, ModelPackage.Literals.DEPENDENCY__LAG_KIND);

    private final Portfolio target;
    private final Map<EObject, Element> counterparts;
    private final List<MergePlan.Change> changes;
    private final List<Runnable> writes;

    ValueMerge(Portfolio target, Map<EObject, Element> counterparts, List<MergePlan.Change> changes,
            List<Runnable> writes) {
        this.target = target;
        this.counterparts = counterparts;
        this.changes = changes;
        this.writes = writes;
    }

    /** Gives a new element, which is not in the target yet, its values. */
    void copy(EObject from, EObject to) {
        for (EStructuralFeature feature : from.eClass().getEAllStructuralFeatures()) {
            if (isValue(feature) && from.eIsSet(feature)) {
                Object value = mapped(feature, from.eGet(feature));
                if (feature instanceof EReference reference && reference.getEOpposite() != null) {
                    // The other end is in the target and would be written to.
                    writes.add(() -> to.eSet(feature, value));
                } else {
                    to.eSet(feature, value);
                }
            }
        }
    }

    /** Fills in the single values that the target's own attributes lack. */
    boolean fillIn(Portfolio from, Portfolio to) {
        boolean changed = false;
        for (EStructuralFeature feature : from.eClass().getEAllStructuralFeatures()) {
            if (isValue(feature) && !feature.isMany() && from.eIsSet(feature) && !to.eIsSet(feature)) {
                changed |= write(to, to, feature, mapped(feature, from.eGet(feature)));
            }
        }
        return changed;
    }

    /** @return whether there is something to write */
    boolean update(Element from, Element to) {
        return Legality.whyNotChange(to).isEmpty() && update(from, to, to);
    }

    private boolean update(EObject from, EObject to, Element shown) {
        boolean changed = false;
        for (EStructuralFeature feature : from.eClass().getEAllStructuralFeatures()) {
            if (isValue(feature) && isGiven(from, feature) && to.eClass().getFeatureID(feature) >= 0
                    && !(FILLED_IN.contains(feature) && to.eIsSet(feature))) {
                Object value = from.eGet(feature);
                if (isContainment(feature)) {
                    changed |= updateContained(ModelIndex.objects(value), to, (EReference) feature, shown);
                } else if (feature.isMany()) {
                    changed |= addMissing((List<?>) mapped(feature, value), to, feature, shown);
                } else if (!isSameName(feature, value, to)) {
                    changed |= write(shown, to, feature, mapped(feature, value));
                }
            }
        }
        return changed;
    }

    private static boolean isGiven(EObject from, EStructuralFeature feature) {
        return from.eIsSet(feature) || MEANT.contains(feature);
    }

    /** A name by which something was found may differ in case and blanks. */
    private static boolean isSameName(EStructuralFeature feature, Object value, EObject to) {
        return feature == ModelPackage.Literals.ELEMENT__NAME && to.eGet(feature) instanceof String name
                && name.strip().equalsIgnoreCase(value.toString().strip());
    }

    private boolean write(Element shown, EObject to, EStructuralFeature feature, Object value) {
        Object before = to.eGet(feature);
        boolean isLost = value == null && feature instanceof EReference;
        if (isLost || Objects.equals(before, value)) {
            return false;
        }
        changes.add(new MergePlan.Change(shown, feature, before, value));
        writes.add(() -> to.eSet(feature, value));
        return true;
    }

    private boolean addMissing(List<?> values, EObject to, EStructuralFeature feature, Element shown) {
        @SuppressWarnings("unchecked")
        EList<Object> present = (EList<Object>) to.eGet(feature);
        List<?> missing = values.stream().filter(value -> !present.contains(value)).toList();
        if (missing.isEmpty()) {
            return false;
        }
        List<Object> after = new ArrayList<>(present);
        after.addAll(missing);
        changes.add(new MergePlan.Change(shown, feature, List.copyOf(present), List.copyOf(after)));
        writes.add(() -> present.addAll(missing));
        return true;
    }

    private boolean updateContained(List<EObject> children, EObject to, EReference feature, Element shown) {
        List<EObject> present = ModelIndex.objects(to.eGet(feature));
        if (feature == ModelPackage.Literals.METRIC_SERIES__SAMPLES) {
            return updateSamples(children, present, to, shown);
        }
        if (WHOLE.contains(feature.getEReferenceType())) {
            return replace(children, present, to, feature, shown);
        }
        boolean changed = false;
        List<EObject> missing = new ArrayList<>();
        for (EObject child : children) {
            Optional<EReference> identity = identity(child);
            Optional<EObject> same = present.stream().filter(each -> identity
                    .map(r -> each.eGet(r) == mapped(r, child.eGet(r))).orElseGet(() -> isEqual(child, each)))
                    .findFirst();
            if (same.isEmpty()) {
                missing.add(copyOf(child));
            } else if (identity.isPresent()) {
                changed |= update(child, same.get(), shown);
            }
        }
        return addMissing(missing, to, feature, shown) | changed;
    }

    /** A series has one value for each moment: it is replaced, and what is new goes where its date says. */
    private boolean updateSamples(List<EObject> children, List<EObject> present, EObject to, Element shown) {
        Map<LocalDateTime, Sample> known = new HashMap<>();
        present.forEach(each -> known.putIfAbsent(((Sample) each).getDate(), (Sample) each));
        List<Sample> added = new ArrayList<>();
        boolean changed = false;
        for (EObject child : children) {
            Sample from = (Sample) child;
            Sample same = known.get(from.getDate());
            if (same == null) {
                Sample copy = (Sample) copyOf(from);
                known.put(copy.getDate(), copy);
                added.add(copy);
            } else if (same.eContainer() == null) {
                same.setValue(from.getValue());
            } else {
                changed |= write(shown, same, ModelPackage.Literals.SAMPLE__VALUE, from.getValue());
            }
        }
        if (added.isEmpty()) {
            return changed;
        }
        List<EObject> after = new ArrayList<>(present);
        after.addAll(added);
        after.sort(Comparator.comparing(each -> ((Sample) each).getDate(), Comparator.nullsFirst(Comparator.naturalOrder())));
        changes.add(new MergePlan.Change(shown, ModelPackage.Literals.METRIC_SERIES__SAMPLES, List.copyOf(present),
                List.copyOf(after)));
        writes.add(() -> to.eSet(ModelPackage.Literals.METRIC_SERIES__SAMPLES, after));
        return true;
    }

    private boolean replace(List<EObject> children, List<EObject> present, EObject to, EReference feature,
            Element shown) {
        boolean equal = children.size() == present.size();
        for (int i = 0; equal && i < present.size(); i++) {
            equal = isEqual(children.get(i), present.get(i));
        }
        if (!equal) {
            List<EObject> copies = children.stream().map(this::copyOf).toList();
            changes.add(new MergePlan.Change(shown, feature, List.copyOf(present), copies));
            writes.add(() -> to.eSet(feature, copies));
        }
        return !equal;
    }

    /** The reference by which such an object is known among its siblings, as a custom value by its field. */
    private static Optional<EReference> identity(EObject object) {
        return object.eClass().getEAllReferences().stream().filter(r -> r.isRequired() && !r.isMany()).findFirst();
    }

    private boolean isEqual(EObject from, EObject to) {
        if (from.eClass() != to.eClass()) {
            return false;
        }
        for (EStructuralFeature feature : from.eClass().getEAllStructuralFeatures()) {
            if (isContainment(feature)) {
                List<EObject> one = ModelIndex.objects(from.eGet(feature));
                List<EObject> other = ModelIndex.objects(to.eGet(feature));
                if (one.size() != other.size()) {
                    return false;
                }
                for (int i = 0; i < one.size(); i++) {
                    if (!isEqual(one.get(i), other.get(i))) {
                        return false;
                    }
                }
            } else if (!Objects.equals(mapped(feature, from.eGet(feature)), to.eGet(feature))) {
                return false;
            }
        }
        return true;
    }

    private EObject copyOf(EObject object) {
        EObject copy = EcoreUtil.create(object.eClass());
        copy(object, copy);
        return copy;
    }

    /** What a value of the fragment is in the target. Objects without an identity are copied. */
    private Object mapped(EStructuralFeature feature, Object value) {
        if (feature.isMany()) {
            Set<Object> result = new LinkedHashSet<>();
            ((List<?>) value).forEach(each -> {
                Object mapped = mappedOne(feature, each);
                if (mapped != null) {
                    result.add(mapped);
                }
            });
            return new ArrayList<>(result);
        }
        return mappedOne(feature, value);
    }

    private Object mappedOne(EStructuralFeature feature, Object value) {
        if (!(value instanceof EObject object)) {
            return value;
        }
        if (isContainment(feature)) {
            return copyOf(object);
        }
        boolean isOfTarget = EcoreUtil.getRootContainer(object) == target;
        return isOfTarget ? object : counterparts.get(object);
    }

    private static boolean isContainment(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }

    /** Elements in an element are merged on their own. */
    private static boolean isValue(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isTransient() && !feature.isDerived()
                && feature != ModelPackage.Literals.ELEMENT__ID
                && !(feature instanceof EReference reference && reference.isContainment()
                        && ModelPackage.Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType()));
    }
}
