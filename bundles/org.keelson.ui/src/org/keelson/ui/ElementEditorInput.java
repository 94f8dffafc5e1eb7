// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/**
 * One element of a portfolio file as the input of an editor. Equal by file and id, so that one editor of a kind is
 * open per element; the element itself is looked up where it is needed, since a revert makes it another object.
 */
public final class ElementEditorInput implements PortfolioInput {

    private static final String ELEMENT = "element";
    private static final String NAME = "name";

    private final Path file;
    private final String id;
    private final String name;

    /**
     * @param id   of the element
     * @param name what it was called when the input was made, for tabs that nobody has looked at yet
     */
    public ElementEditorInput(Path file, String id, String name) {
        this.file = file.toAbsolutePath().normalize();
        this.id = Objects.requireNonNull(id);
        this.name = Objects.requireNonNull(name);
    }

    /** @return {@code null} if the memento is of no element */
    static ElementEditorInput restore(IMemento memento, Path file) {
        String id = memento.getString(ELEMENT);
        return id == null ? null : new ElementEditorInput(file, id, Objects.requireNonNullElse(memento.getString(NAME), id));
    }

    /** The id of the element. */
    public String id() {
        return id;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public ElementEditorInput in(Path other) {
        return new ElementEditorInput(other, id, name);
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor("properties");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return name + " \u2013 " + KeelsonEditorInput.displayName(file);
    }

    @Override
    public String getFactoryId() {
        return KeelsonEditorInput.FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        KeelsonEditorInput.savePath(memento, file);
        memento.putString(ELEMENT, id);
        memento.putString(NAME, name);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(file) ? adapter.cast(file) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementEditorInput that && file.equals(that.file) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, id);
    }
}
