// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;

/** One property for EMF's property sheets. Values go in and out as they are in the model. */
final class Descriptor implements IItemPropertyDescriptor {

    private final PortfolioSession session;
    private final Property property;

    Descriptor(PortfolioSession session, Property property) {
        this.session = session;
        this.property = property;
    }

    private Property of(Object object) {
        return Property.of((EObject) object, property.feature());
    }

    @Override
    public Object getPropertyValue(Object object) {
        return of(object).value();
    }

    @Override
    public boolean isPropertySet(Object object) {
        return of(object).isSet();
    }

    @Override
    public boolean canSetProperty(Object object) {
        return of(object).isWritable();
    }

    @Override
    public void resetPropertyValue(Object object) {
        Object none = property.feature().isMany() ? List.of() : property.feature().getDefaultValue();
        session.execute(of(object).edit(none));
    }

    @Override
    public void setPropertyValue(Object object, Object value) {
        session.execute(of(object).edit(value));
    }

    @Override
    public String getCategory(Object object) {
        return property.category();
    }

    @Override
    public String getDescription(Object object) {
        return property.documentation();
    }

    @Override
    public String getDisplayName(Object object) {
        return property.name();
    }

    @Override
    public String[] getFilterFlags(Object object) {
        return null;
    }

    @Override
    public Object getHelpContextIds(Object object) {
        return null;
    }

    @Override
    public String getId(Object object) {
        return property.id();
    }

    @Override
    public IItemLabelProvider getLabelProvider(Object object) {
        return new IItemLabelProvider() {
            @Override
            public String getText(Object value) {
                return property.text(value);
            }

            @Override
            public Object getImage(Object value) {
                return null;
            }
        };
    }

    @Override
    public boolean isCompatibleWith(Object object, Object another, IItemPropertyDescriptor descriptor) {
        return object != null && another != null && descriptor.getFeature(another) == property.feature();
    }

    @Override
    public Object getFeature(Object object) {
        return property.feature();
    }

    @Override
    public boolean isMany(Object object) {
        return property.feature().isMany();
    }

    @Override
    public Collection<?> getChoiceOfValues(Object object) {
        List<Object> choices = new ArrayList<>(of(object).choices());
        if (choices.isEmpty()) {
            return null;
        }
        if (property.feature() instanceof EReference reference && !reference.isMany()) {
            choices.add(0, null);
        }
        return choices;
    }

    @Override
    public boolean isMultiLine(Object object) {
        return property.isMultiLine();
    }

    @Override
    public boolean isSortChoices(Object object) {
        return false;
    }
}
