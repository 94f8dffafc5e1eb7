// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import org.eclipse.swt.widgets.Composite;

/** What stands on a page that is made for one kind of element. Each form has an instance of its own. */
public interface PageContents {

    /**
     * Makes the controls; what the kit makes follows the model by itself.
     *
     * @param body has a grid of one column
     */
    void create(Composite body, PageKit kit);

    /** Shows what model and schedule say, beside what the kit has made. */
    default void refresh() {
        // most show nothing else
    }

    /** The form is closed, or made anew. */
    default void dispose() {
        // most have nothing to let go of
    }
}
