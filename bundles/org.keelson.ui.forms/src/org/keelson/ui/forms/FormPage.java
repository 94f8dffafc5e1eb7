// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A page of the form of an element, contributed at the point {@code org.keelson.ui.forms.formPages}. Public, with a public
 * constructor without parameters. The class is loaded and an instance made when somebody first looks at the page; each form has an
 * instance of its own.
 *
 * <p>All methods are called on the user-interface thread, and hold it: what takes longer than a blink is done in a job. A call
 * cannot be interrupted; one that took more than 200 ms is noted, and after the second the page is not made again until a person
 * releases it. A page that throws anything, or makes no control, is replaced by one that says so; the other pages of the form stay.
 */
public interface FormPage {

    /**
     * Makes the controls.
     *
     * @param parent  fills the page, scrolls, and has a grid of one column
     * @param context the element, and what can be done with it; good as long as the page is
     * @return the topmost control, or the one that gets the focus; never {@code null}
     */
    Control createContents(Composite parent, FormPageContext context);

    /**
     * Shows what model and schedule say now. Called after {@link #createContents}, after each change of the portfolio or its
     * schedule while somebody looks, and when somebody looks again. Not to change the model.
     */
    void refresh();

    /** The form is closed, or made anew. Controls are disposed by the form. */
    default void dispose() {
    }
}
