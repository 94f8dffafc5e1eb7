// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.QuickFix;
import org.keelson.model.problems.Problem;

/** What a field needs of the form that it stands in. */
public interface FieldHost {

    FormToolkit toolkit();

    /** Where a field says what is wrong with it. */
    IMessageManager messages();

    /**
     * Applies an edit as one step of the one undo stack.
     *
     * @throws IllegalEditException if it would not be legal; its message says why
     */
    void execute(Edit edit);

    /** Opens the form of an element. */
    void open(EObject element);

    /** What is wrong with the element and is told at a field. */
    List<Problem> problems(Predicate<Problem> at);

    /** The ways to mend some problems of the element, the likeliest first. */
    List<QuickFix> fixes(List<Problem> problems);

    /** What is typed differs from the model, or does so no longer. */
    void draftChanged();

    /** Says what of the form is selected; nothing means the element itself. */
    void select(List<? extends EObject> objects);

    /** The time of now as the portfolio knows it: its data date, else the clock. */
    LocalDateTime now();

    /** A control, or what is in it, needs another size than before. */
    void reflow(Control changed);
}
