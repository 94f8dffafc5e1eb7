// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import org.keelson.ui.Draft;

/** A piece of a page that shows the model and may hold what is typed: the page's fields, a list. */
public interface FormPart extends Draft {

    /** Shows what the model says; called after each change of it. */
    void refresh();
}
