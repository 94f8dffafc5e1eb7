// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.ModelPackage;
import org.keelson.model.Promise;

/**
 * What an object holds of one kind, as a table that people edit: the options of a decision, the promises of a dependency.
 * Made from the metamodel alone, so that a new containment has its table without a line of code. Reads the model when
 * asked; everything that writes is one {@link Edit}.
 */
public final class ContainedList implements EditableList {

    /** More columns than these are not read at a glance; the other properties are beside the table. */
    private static final int MOST_COLUMNS = 6;

    /** Edited in diagrams, trees and fields of their own. */
    private static final Set<EReference> ELSEWHERE = Set.of(Literals.PORTFOLIO__PROGRAMS, Literals.PORTFOLIO__DEPENDENCIES,
            Literals.ITEM_CONTAINER__ITEMS, Literals.PROGRAM__WORKSTREAMS, Literals.WORKSTREAM__WORKSTREAMS,
            Literals.ELEMENT__CUSTOM_VALUES, Literals.CUSTOM_VALUE__HISTORY);

    /** Taken, issued or noted by Keelson, not written by hand. */
    private static final Set<EReference> KEPT = Set.of(Literals.PORTFOLIO__BASELINES, Literals.PORTFOLIO__STATUS_REPORTS,
            Literals.PORTFOLIO__ACKNOWLEDGEMENTS, Literals.PORTFOLIO__ALERTS, Literals.PORTFOLIO__SETTINGS,
            Literals.PORTFOLIO__SAVED_VIEWS);

    private static final Set<EStructuralFeature> RECORD = Set.of(Literals.ELEMENT__ID, Literals.ELEMENT__KEY,
            Literals.ELEMENT__SOURCE);

    /** What is said of now. */
    private static final Set<EStructuralFeature> NOW = Set.of(Literals.STATUS_ENTRY__DATE, Literals.CAPACITY_CHANGE__FROM,
            Literals.CALENDAR_EXCEPTION__FROM, Literals.CALENDAR_EXCEPTION__TO, Literals.FORECAST__AS_OF,
            Literals.DEPENDENCY_REVIEW__DATE, Literals.SAMPLE__DATE, Literals.TIMELINE_ENTRY__AT,
            Literals.ESCALATION_STEP__ON, Literals.PROMISE__MADE_ON, Literals.ISSUE__RAISED_ON,
            Literals.ESCALATION__RAISED_ON, Literals.ESCALATION__LEVEL_ON);

    /** Of kinds whose lists are read for other properties than their first short ones. */
    private static final Map<EClass, List<EStructuralFeature>> CHOSEN = Map.of(Literals.CADENCE, List.of(Literals.ELEMENT__NAME,
            Literals.CADENCE__KIND, Literals.CADENCE__EVERY_WEEKS, Literals.CADENCE__DAY, Literals.CADENCE__TIME,
            Literals.CADENCE__PARTICIPANTS));

    private final EObject owner;
    private final EReference feature;

    private ContainedList(EObject owner, EReference feature) {
        this.owner = owner;
        this.feature = feature;
    }

    /** The lists of an object in the order of the metamodel, its own before those that every element has. */
    public static List<ContainedList> of(EObject owner) {
        List<ContainedList> own = new ArrayList<>();
        List<ContainedList> general = new ArrayList<>();
        for (EReference reference : owner.eClass().getEAllContainments()) {
            if (reference.isMany() && !ELSEWHERE.contains(reference)) {
                boolean isOwn = reference.getEContainingClass() == owner.eClass();
                (isOwn ? own : general).add(new ContainedList(owner, reference));
            }
        }
        own.addAll(general);
        return own;
    }

    /** @throws IllegalArgumentException if the object contains nothing by that feature */
    public static ContainedList of(EObject owner, EReference feature) {
        if (!feature.isContainment() || !feature.isMany() || !feature.getEContainingClass().isSuperTypeOf(owner.eClass())) {
            throw new IllegalArgumentException(owner.eClass().getName() + " has no list " + feature.getName());
        }
        return new ContainedList(owner, feature);
    }

    public EObject owner() {
        return owner;
    }

    public EReference feature() {
        return feature;
    }

    @Override
    public String name() {
        return Labels.featureName(feature);
    }

    /** What the metamodel says of it. */
    @Override
    public String documentation() {
        return Labels.documentation(feature);
    }

    @Override
    public EClass rowType() {
        return feature.getEReferenceType();
    }

    @Override
    public List<EObject> rows() {
        return List.copyOf(values());
    }

    @Override
    public int size() {
        return values().size();
    }

    @SuppressWarnings("unchecked")
    private List<EObject> values() {
        return (List<EObject>) owner.eGet(feature);
    }

    @Override
    public List<EStructuralFeature> columns() {
        return CHOSEN.getOrDefault(feature.getEReferenceType(), properties().stream().filter(ContainedList::isShort)
                .limit(MOST_COLUMNS).toList());
    }

    @Override
    public List<EStructuralFeature> others() {
        List<EStructuralFeature> columns = columns();
        return properties().stream().filter(each -> !columns.contains(each)).toList();
    }

    private List<EStructuralFeature> properties() {
        EObject sample = EcoreUtil.create(feature.getEReferenceType());
        return Property.of(sample).stream().map(Property::feature).filter(each -> !RECORD.contains(each)).toList();
    }

    private static boolean isShort(EStructuralFeature feature) {
        return !feature.isMany() && !Categories.isLongText(feature);
    }

    @Override
    public boolean canAdd() {
        return canChange() && !KEPT.contains(feature);
    }

    @Override
    public boolean canChange() {
        return Legality.whyNotChange(owner).isEmpty() && feature != Literals.PORTFOLIO__BASELINES
                && feature != Literals.PORTFOLIO__STATUS_REPORTS;
    }

    @Override
    public boolean canMove() {
        return canChange();
    }

    @Override
    public Optional<EReference> required() {
        return feature.getEReferenceType().getEAllReferences().stream()
                .filter(each -> each.isRequired() && !each.isMany() && !each.isContainment()).findFirst();
    }

    @Override
    public Property requiredOf(EReference reference) {
        return Property.of(owner, feature.getEReferenceType(), reference);
    }

    @Override
    public Optional<String> whyNotAdd(EObject required) {
        return Optional.empty();
    }

    /**
     * {@inheritDoc} It has a name by which it can be told, the date of now where it is about now, and times that a calendar
     * can work with.
     */
    @Override
    public Creation<EObject> add(int index, Map<EReference, ? extends EObject> required, LocalDateTime now) {
        EClass type = feature.getEReferenceType();
        EObject row = EcoreUtil.create(type);
        required.forEach(row::eSet);
        if (row instanceof Element element) {
            element.setName("New " + oneOf());
        }
        for (EStructuralFeature each : type.getEAllStructuralFeatures()) {
            if (NOW.contains(each)) {
                row.eSet(each, each.getEType() == Literals.DATE_TIME ? now : now.toLocalDate());
            }
        }
        switch (type.getClassifierID()) {
            case ModelPackage.WORKING_TIME -> {
                row.eSet(Literals.WORKING_TIME__START, LocalTime.of(9, 0));
                row.eSet(Literals.WORKING_TIME__FINISH, LocalTime.of(17, 0));
            }
            case ModelPackage.CALENDAR_EXCEPTION -> row.eSet(Literals.CALENDAR_EXCEPTION__NAME, "New exception");
            case ModelPackage.PROMISE -> ((Promise) row).setDate(promised((Dependency) owner, now));
            case ModelPackage.LINK -> row.eSet(Literals.LINK__LABEL, "New link");
            default -> {
                // the rest is empty until somebody says it
            }
        }
        return Edits.add(owner, row, index);
    }

    /** What was promised last, else what is needed, so that only the difference has to be typed. */
    private static LocalDateTime promised(Dependency dependency, LocalDateTime now) {
        LocalDateTime last = dependency.getPromised() != null ? dependency.getPromised() : dependency.getNeedBy();
        return last != null ? last : LocalDate.from(now).atTime(17, 0);
    }

    @Override
    public Edit move(EObject row, int by) {
        int last = values().size() - 1;
        int index = Math.min(last, Math.max(0, values().indexOf(row) + by));
        return Edits.move(row, owner, index);
    }
}
