// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;

/** Finds elements by id, and who refers to them; kept up to date by the notifications of the model. */
public final class ModelIndex {

    private static final int PIECE = 64;

    private final Resource resource;
    private final Map<String, Element> byId = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private ReferenceIndex references;
    private boolean referencesComplete;
    private Iterator<EObject> unread;

    public ModelIndex(Resource resource) {
        this.resource = resource;
        resource.getContents().forEach(root -> eachWithin(root, this::put));
    }

    public Optional<Element> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<EObject> referrers(EObject target) {
        indexReferrers(() -> false);
        return references.referrers(target, o -> o.eResource() == resource);
    }

    /**
     * Walks on through the model to learn who refers to what.
     *
     * @return whether it is at the end
     */
    public boolean indexReferrers(BooleanSupplier isTimeUp) {
        if (referencesComplete) {
            return true;
        }
        if (references == null) {
            references = new ReferenceIndex();
        }
        if (unread == null) {
            unread = EcoreUtil.getAllContents(resource, false);
        }
        for (int seen = 1; unread.hasNext(); seen++) {
            references.add(unread.next());
            if (seen % PIECE == 0 && isTimeUp.getAsBoolean()) {
                return false;
            }
        }
        unread = null;
        referencesComplete = true;
        return true;
    }

    public void notifyChanged(Notification notification) {
        Object feature = notification.getFeature();
        if (feature == ModelPackage.Literals.ELEMENT__ID) {
            remove((Element) notification.getNotifier(), notification.getOldStringValue());
            put((EObject) notification.getNotifier());
        } else if (notification.getNotifier() instanceof Resource
                || feature instanceof EReference reference && reference.isContainment()) {
            // a walk does not outlive a change of what contains what; what it has found holds
            unread = null;
            objects(notification.getOldValue()).forEach(root -> eachWithin(root, this::removeIfGone));
            objects(notification.getNewValue()).forEach(root -> eachWithin(root, this::put));
        }
        if (references != null) {
            references.notifyChanged(notification);
        }
    }

    private void put(EObject object) {
        if (object instanceof Element element && element.getId() != null) {
            Element present = byId.putIfAbsent(element.getId(), element);
            if (present != null && present != element) {
                ambiguous.add(element.getId());
            }
        }
        if (references != null) {
            references.add(object);
        }
    }

    private void removeIfGone(EObject object) {
        // A move is a removal and an addition, in no promised order.
        if (object instanceof Element element && element.eResource() != resource) {
            remove(element, element.getId());
        }
    }

    private void remove(Element element, String id) {
        if (byId.remove(id, element) && ambiguous.remove(id)) {
            resource.getContents().forEach(root -> eachWithin(root, other -> {
                if (other instanceof Element same && id.equals(same.getId())) {
                    put(same);
                }
            }));
        }
    }

    /** The objects of a notification's value, which may be one, a collection, or the positions of removed ones. */
    public static List<EObject> objects(Object value) {
        if (value instanceof EObject object) {
            return List.of(object);
        }
        List<EObject> objects = new ArrayList<>();
        if (value instanceof Collection<?> many) {
            many.forEach(each -> objects.addAll(objects(each)));
        }
        return objects;
    }

    private static void eachWithin(EObject root, Consumer<EObject> visitor) {
        visitor.accept(root);
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
            visitor.accept(all.next());
        }
    }
}
