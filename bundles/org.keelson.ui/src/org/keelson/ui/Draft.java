// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

/** Something that is being typed and is not in the model yet, such as a field of a form that has the focus. */
public interface Draft {

    /** Whether what is typed differs from what the model says. */
    boolean isPending();

    /** Puts what is typed into the model, as one edit; what cannot be a value stays as it is. */
    void commit();
}
