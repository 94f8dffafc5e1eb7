// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.palette;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.requests.CreationFactory;
import org.keelson.edit.Labels;
import org.keelson.model.Element;

/** Makes a new element of a class. */
public final class ElementFactory implements CreationFactory {

    private final EClass type;

    /** A factory of programs, items, teams or whatever else the structure shows. */
    public ElementFactory(EClass type) {
        this.type = type;
    }

    @Override
    public Element getNewObject() {
        Element element = (Element) EcoreUtil.create(type);
        element.setName("New " + Labels.kindName(type).toLowerCase(Locale.ROOT));
        return element;
    }

    @Override
    public Object getObjectType() {
        return type;
    }
}
