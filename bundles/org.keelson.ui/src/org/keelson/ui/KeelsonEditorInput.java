// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/**
 * A portfolio file as the input of an editor. Equal by path, so that one editor of a kind is open per file;
 * persistable, so that editors come back after a restart.
 */
public final class KeelsonEditorInput implements PortfolioInput {

    /** Id of the element factory that brings inputs back. */
    public static final String FACTORY = "org.keelson.ui.editorInput";

    private static final String PATH = "path";

    private final Path file;

    /** @param file the file; need not exist, an editor then shows why it is empty */
    public KeelsonEditorInput(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public KeelsonEditorInput in(Path other) {
        return new KeelsonEditorInput(other);
    }

    /** @return {@code null} if the memento is of no portfolio */
    static PortfolioInput restore(IMemento memento) {
        String path = memento.getString(PATH);
        if (path == null) {
            return null;
        }
        ElementEditorInput element = ElementEditorInput.restore(memento, Path.of(path));
        return element != null ? element : new KeelsonEditorInput(Path.of(path));
    }

    static void savePath(IMemento memento, Path file) {
        memento.putString(PATH, file.toString());
    }

    /** The file's name without its extension, as tabs and trees show it. */
    public static String displayName(Path file) {
        String name = Objects.toString(file.getFileName(), file.toString());
        return name.endsWith(".keelson") ? name.substring(0, name.length() - ".keelson".length()) : name;
    }

    @Override
    public boolean exists() {
        return java.nio.file.Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor("portfolio");
    }

    @Override
    public String getName() {
        return displayName(file);
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        savePath(memento, file);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(file) ? adapter.cast(file) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeelsonEditorInput that && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
