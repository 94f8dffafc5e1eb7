// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.FeatureChange;
import org.eclipse.emf.ecore.change.ResourceChange;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * EMF's change recorder, made to stay with one resource for good: its adapters are put on once, not once for every
 * recording, and a recording costs nothing for what it does not touch.
 */
public final class Recorder extends ChangeRecorder {

    private final Resource resource;
    private final Consumer<Notification> before;
    private List<Slot> slots = new ArrayList<>();

    /** @param before is given every notification before it is recorded, whether or not there is a recording */
    public Recorder(Resource resource, Consumer<Notification> before) {
        this.resource = resource;
        this.before = before;
        addAdapter(resource);
    }

    public void begin() {
        slots = new ArrayList<>();
        setChangeDescription(createChangeDescription());
        setRecording(true);
    }

    public RecordedChange end() {
        setRecording(false);
        setChangeDescription(null);
        return RecordedChange.of(slots);
    }

    /** What a single notification, of a change that is done already, says was changed. Not during a recording. */
    public RecordedChange recorded(Notification notification) {
        begin();
        super.notifyChanged(notification);
        return end();
    }

    @Override
    public void dispose() {
        resource.eAdapters().remove(this);
        for (TreeIterator<EObject> all = resource.getAllContents(); all.hasNext();) {
            all.next().eAdapters().remove(this);
        }
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (!notification.isTouch() && isOfModel(notification)) {
            before.accept(notification);
            super.notifyChanged(notification);
        }
    }

    private static boolean isOfModel(Notification notification) {
        return !(notification.getNotifier() instanceof Resource)
                || notification.getFeatureID(Resource.class) == Resource.RESOURCE__CONTENTS;
    }

    /** Does what the inherited one does, but for keeping lists of all targets: every recording would walk them. */
    @Override
    public void setTarget(Notifier target) {
        List<? extends EObject> contents = target instanceof EObject object ? object.eContents()
                : target instanceof Resource root ? root.getContents() : List.of();
        for (EObject content : contents) {
            addAdapter(content);
        }
    }

    @Override
    protected FeatureChange createFeatureChange(EObject object, EStructuralFeature feature, Object value,
            boolean isSet) {
        slots.add(feature.isMany() ? ListSlot.of(object, feature, (List<?>) value)
                : new ValueSlot(object, feature, value, isSet));
        return super.createFeatureChange(object, feature, value, isSet);
    }

    @Override
    protected ResourceChange createResourceChange(Resource changed, EList<Object> value) {
        slots.add(ListSlot.of(changed, value));
        return super.createResourceChange(changed, value);
    }
}
