// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

/**
 * An edit that puts a new object into the model. The object exists before the edit runs, so that its author can fill
 * it in before, and select it after.
 */
public final class Creation<T extends EObject> implements Edit {

    private final String label;
    private final T created;
    private final Consumer<PortfolioSession> body;

    Creation(String label, T created, Consumer<PortfolioSession> body) {
        this.label = label;
        this.created = created;
        this.body = body;
    }

    /** The new object; part of the model once the edit has run. */
    public T created() {
        return created;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void apply(PortfolioSession session) {
        if (created.eContainer() != null || created.eResource() != null) {
            throw new IllegalStateException("\"" + label + "\" has run before");
        }
        body.accept(session);
    }
}
