// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.WorkItem;

/** The dependencies of an item on one side: what it waits for, or what waits for it. */
public final class DependencyList implements EditableList {

    private final WorkItem item;
    private final boolean before;
    private final EReference other;

    private DependencyList(WorkItem item, boolean before) {
        this.item = item;
        this.before = before;
        other = before ? Literals.DEPENDENCY__PREDECESSOR : Literals.DEPENDENCY__SUCCESSOR;
    }

    /** What the item waits for. */
    public static DependencyList incoming(WorkItem item) {
        return new DependencyList(item, true);
    }

    /** What waits for the item. */
    public static DependencyList outgoing(WorkItem item) {
        return new DependencyList(item, false);
    }

    private EStructuralFeature side() {
        return before ? Literals.WORK_ITEM__INCOMING : Literals.WORK_ITEM__OUTGOING;
    }

    @Override
    public String name() {
        return Labels.featureName(side());
    }

    @Override
    public String documentation() {
        return Labels.documentation(side());
    }

    @Override
    public EClass rowType() {
        return Literals.DEPENDENCY;
    }

    @Override
    public List<EObject> rows() {
        return List.copyOf(before ? item.getIncoming() : item.getOutgoing());
    }

    @Override
    public int size() {
        return before ? item.getIncoming().size() : item.getOutgoing().size();
    }

    @Override
    public List<EStructuralFeature> columns() {
        return List.of(other, Literals.DEPENDENCY__TYPE, Literals.DEPENDENCY__LAG, Literals.DEPENDENCY__LAG_KIND,
                Literals.DEPENDENCY__STATE, Literals.DEPENDENCY__NEED_BY);
    }

    /** None: a dependency has a form of its own, which says all of it. */
    @Override
    public List<EStructuralFeature> others() {
        return List.of();
    }

    @Override
    public boolean canAdd() {
        return true;
    }

    @Override
    public boolean canChange() {
        return true;
    }

    @Override
    public boolean canMove() {
        return false;
    }

    @Override
    public Optional<EReference> required() {
        return Optional.of(other);
    }

    @Override
    public Property requiredOf(EReference reference) {
        return Property.of(item, Literals.DEPENDENCY, reference);
    }

    @Override
    public Optional<String> whyNotAdd(EObject required) {
        WorkItem end = (WorkItem) required;
        return Legality.whyNotConnect(before ? end : item, before ? item : end, DependencyType.FS, null);
    }

    @Override
    public Creation<Dependency> add(int index, Map<EReference, ? extends EObject> required, LocalDateTime now) {
        WorkItem end = (WorkItem) required.get(other);
        return Edits.connect(before ? end : item, before ? item : end, DependencyType.FS, null);
    }

    @Override
    public Edit move(EObject row, int by) {
        throw new UnsupportedOperationException("The order of dependencies says nothing");
    }
}
