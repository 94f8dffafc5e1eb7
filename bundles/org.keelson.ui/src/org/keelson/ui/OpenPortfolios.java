// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.storage.Loaded;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;

/**
 * The open portfolios of the workbench: one {@link OpenPortfolio} per file, however many editors show it. A file
 * stays open as long as somebody holds it (an editor does, from init to dispose).
 * <p>
 * A workbench service: {@code site.getService(OpenPortfolios.class)}. Used on the UI thread.
 */
public final class OpenPortfolios {

    /** Told when a portfolio was opened or closed, or moved to another file. */
    @FunctionalInterface
    public interface Listener {
        void portfoliosChanged();
    }

    private final PortfolioStore store;
    private final Executor ui;
    private final List<OpenPortfolio> open = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param store reads and writes files
     * @param ui    runs a task on the UI thread, later
     */
    public OpenPortfolios(PortfolioStore store, Executor ui) {
        this.store = store;
        this.ui = ui;
    }

    /** In the order in which they were opened. */
    public List<OpenPortfolio> all() {
        return List.copyOf(open);
    }

    /** The open portfolio of a file. */
    public Optional<OpenPortfolio> find(Path file) {
        Path path = normal(file);
        return open.stream().filter(portfolio -> portfolio.file().equals(path)).findFirst();
    }

    /** The open portfolio that an element of the model or of a diagram belongs to. */
    public Optional<OpenPortfolio> of(EObject object) {
        Resource resource = object == null ? null : object.eResource();
        return resource == null ? Optional.empty()
                : open.stream().filter(portfolio -> portfolio.session().resource() == resource).findFirst();
    }

    /** Reads and writes files; stateless, for any thread. */
    public PortfolioStore store() {
        return store;
    }

    /**
     * The open portfolio of a file, which is read if it is not open yet. Reading takes about 2 ms per 1,000
     * elements; who opens a file for the user goes through {@link PortfolioFiles}, which reads in the background
     * and then {@linkplain #adopt adopts} the result.
     *
     * @param holder keeps it open until {@link #release}
     * @throws StorageException if the file cannot be read at all
     */
    public OpenPortfolio acquire(Path file, Object holder) throws StorageException {
        Optional<OpenPortfolio> there = find(file);
        OpenPortfolio portfolio = there.isPresent() ? there.get() : adopt(file, store.load(normal(file)));
        portfolio.hold(holder);
        return portfolio;
    }

    /** The holder needs it no more; the last one closes it. */
    public void release(OpenPortfolio portfolio, Object holder) {
        if (portfolio.letGo(holder) && open.remove(portfolio)) {
            portfolio.dispose();
            fire();
        }
    }

    /** Registers what was read elsewhere; if the file is open already, that one is kept. */
    OpenPortfolio adopt(Path file, Loaded loaded) {
        return find(file).orElseGet(() -> {
            OpenPortfolio portfolio = new OpenPortfolio(store, ui, normal(file), loaded);
            open.add(portfolio);
            fire();
            return portfolio;
        });
    }

    /** Closes what was adopted and then held by nobody, because no editor came up. */
    void dropUnheld(OpenPortfolio portfolio) {
        if (!portfolio.isHeld() && open.remove(portfolio)) {
            portfolio.dispose();
            fire();
        }
    }

    /**
     * Writes a portfolio to another file and goes on with that one.
     *
     * @throws StorageException if it cannot be written, or the other file is open itself
     */
    void saveAs(OpenPortfolio portfolio, Path target) throws StorageException {
        portfolio.saveTo(normal(target));
        fire();
    }

    /** @return removes the listener again */
    public Runnable addListener(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void fire() {
        for (Listener listener : listeners) {
            listener.portfoliosChanged();
        }
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
