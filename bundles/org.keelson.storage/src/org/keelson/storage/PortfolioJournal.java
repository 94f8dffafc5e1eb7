// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.emf.ecore.resource.Resource;

/**
 * Copies of portfolios with unsaved changes, so that a crash costs seconds of work. Whoever edits a portfolio records it
 * from time to time while it is dirty, and discards the copy when it is saved or closed. A copy that is still there when
 * the file is opened is what a crash left.
 */
public final class PortfolioJournal {

    /**
     * Work that was not saved.
     *
     * @param copy    a portfolio file
     * @param savedAt when it was recorded
     */
    public record Recovery(Path copy, Instant savedAt) {
    }

    private final Path folder;
    private final PortfolioStore store;

    /** @param folder where copies are kept; made when first needed */
    public PortfolioJournal(Path folder, PortfolioStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Keeps the portfolio as it is now, in place of an earlier copy. The file itself is not touched. */
    public void record(Resource resource, Path file) throws StorageException {
        Path copy = copy(file);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException(folder, "cannot be made: " + AtomicFile.reason(e), e);
        }
        store.save(resource, copy);
    }

    /** The copy of a file's portfolio, if it is later than the file itself and says something else. */
    public Optional<Recovery> find(Path file) {
        Path copy = copy(file);
        try {
            Instant savedAt = Files.getLastModifiedTime(copy).toInstant();
            boolean newer = !Files.exists(file)
                    || Files.getLastModifiedTime(file).toInstant().isBefore(savedAt) && Files.mismatch(file, copy) >= 0;
            return newer ? Optional.of(new Recovery(copy, savedAt)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Forgets the copy: the portfolio was saved, or its changes were given up. */
    public void discard(Path file) throws StorageException {
        Path copy = copy(file);
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new StorageException(copy, "cannot be deleted: " + AtomicFile.reason(e), e);
        }
    }

    private Path copy(Path file) {
        Path whole;
        try {
            whole = file.toRealPath();
        } catch (IOException e) {
            whole = file.toAbsolutePath().normalize();
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + "." + PortfolioStore.EXTENSION);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
