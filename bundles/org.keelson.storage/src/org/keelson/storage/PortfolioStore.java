// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.model.Portfolio;
import org.keelson.storage.internal.Codec;
import org.keelson.storage.internal.Migration;
import org.keelson.storage.internal.PortfolioResource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Portfolio files: XMI in UTF-8, one element a line, each with its own id.
 * <p>
 * Not tied to a thread, and without state. A resource that is being saved must not change meanwhile.
 */
public final class PortfolioStore {

    /** The ending of portfolio files, without the dot. */
    public static final String EXTENSION = "keelson";

    private final Codec codec;

    public PortfolioStore() {
        this(List.of());
    }

    PortfolioStore(List<Migration> migrations) {
        codec = new Codec(migrations);
    }

    /**
     * Opens what is sound in a file. Time grows in step with the size of the file.
     *
     * @throws StorageException if there is no such file, it cannot be read, is no portfolio, or is not well-formed
     */
    public Loaded load(Path file) throws StorageException {
        if (!Files.exists(file)) {
            throw new StorageException(file, "does not exist", null);
        }
        if (!Files.isRegularFile(file)) {
            throw new StorageException(file, Files.isDirectory(file) ? "is a folder, not a portfolio" : "is not a regular file", null);
        }
        try {
            Codec.refuseTooLarge(Files.size(file));
            return parse(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw new StorageException(file, AtomicFile.reason(e), e);
        }
    }

    /**
     * Opens what is sound in the bytes of a file, such as an old version of it.
     *
     * @param file what messages call the file
     * @throws StorageException as {@link #load(Path)}
     */
    public Loaded parse(byte[] bytes, Path file) throws StorageException {
        try {
            Codec.Decoded decoded = codec.read(bytes, file);
            return new Loaded(decoded.resource(), decoded.portfolio(), decoded.problems(), decoded.damaged());
        } catch (SAXParseException e) {
            throw new StorageException(file, e.getLineNumber(), Codec.reason(e), e);
        } catch (SAXException | IOException e) {
            throw new StorageException(file, e.getMessage(), e);
        }
    }

    /**
     * Saves a portfolio and its diagrams, whole or not at all: on any failure the file that was there is there still.
     * What was written is read back and compared first. The file's permissions are kept, and a symbolic link stays one.
     * Where the resource was loaded from this file with losses, the file as it was is kept beside it. An element
     * without an id is given one in the file.
     *
     * @param resource the portfolio, then its diagrams
     * @return the copy that was kept of the file as it was, if it had losses
     * @throws StorageException saying why
     */
    public Optional<Path> save(Resource resource, Path file) throws StorageException {
        try {
            byte[] bytes = codec.write(resource.getContents());
            Optional<Path> kept = Optional.empty();
            if (resource instanceof PortfolioResource loaded && isSame(loaded.originalToKeep(), file)) {
                kept = Optional.of(Backup.keep(file));
            }
            AtomicFile.write(file, bytes, codec::check);
            if (kept.isPresent()) {
                ((PortfolioResource) resource).keepOriginal(null);
            }
            return kept;
        } catch (IOException e) {
            throw new StorageException(file, "cannot be saved: " + AtomicFile.reason(e), e);
        }
    }

    /** A resource that holds the portfolio, ready to be edited and saved. */
    public Resource create(Portfolio portfolio) {
        Resource resource = new PortfolioResource(URI.createURI("portfolio." + EXTENSION));
        resource.getContents().add(portfolio);
        return resource;
    }

    private static boolean isSame(Path original, Path file) throws IOException {
        return original != null && Files.exists(original) && Files.exists(file) && Files.isSameFile(original, file);
    }
}
