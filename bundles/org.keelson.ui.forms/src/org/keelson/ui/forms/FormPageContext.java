// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.analysis.Schedule;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * What a page has of the form that it stands in. For the user-interface thread. The model is read as it is, and written to by
 * {@link #execute} alone; a write beside it is refused by the model itself.
 */
public interface FormPageContext {

    /** The element that the form is about. */
    Element element();

    /** The portfolio that it is in. */
    Portfolio portfolio();

    /** The schedule of the portfolio as it is now; empty while it is computed, or if it cannot be. */
    Optional<Schedule> schedule();

    /** Who refers to an object, by a reference or from a diagram, in the order of the file where that is known. */
    Collection<EObject> referrers(EObject target);

    /**
     * Applies an edit as one step of the undo stack that all editors share, with its label as the name of the step. Not to be
     * called while the page is created or refreshed.
     *
     * @throws IllegalEditException if it would not be legal; its message says why, in words
     */
    void execute(Edit edit);

    /**
     * Adds the usual field of a property of the element to a parent with a grid of two columns: with its name, its help, checked
     * while it is typed, written as one named step, and kept up to date without {@link FormPage#refresh}.
     *
     * @throws IllegalArgumentException if the element has no such property
     */
    void field(Composite parent, EStructuralFeature feature);

    /** Opens the form of an element, or what shows an object that has none. */
    void open(EObject object);

    /** What is selected in the workbench, wherever that is. */
    List<EObject> selection();

    /** Says what of the page is selected; other parts follow. Nothing means the element itself. */
    void select(List<? extends EObject> objects);

    /** Makes controls that look like those of the other pages. */
    FormToolkit toolkit();

    /** The form of the page, for its parts and to lay it out anew. */
    IManagedForm form();

    /** Where the page says what is wrong with its fields: in the head of the form. */
    IMessageManager messages();
}
