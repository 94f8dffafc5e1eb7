// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.keelson.edit.Excerpt;
import org.keelson.storage.internal.Codec;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Excerpts as text, such as for a clipboard: a portfolio file of their own. It is read by the reader of files, which
 * takes no document type, no entities and no class that is not of the metamodel. Not tied to a thread, and without state.
 */
public final class ExcerptText {

    /** Larger texts are refused before they are read. */
    private static final int MOST_BYTES = 32 << 20;
    private static final Path NAME = Path.of("clipboard");

    private final Codec codec = new Codec(List.of());

    /** @throws StorageException if it is too large, or nested deeper than can be read again */
    public String write(Excerpt excerpt) throws StorageException {
        try {
            byte[] bytes = codec.write(excerpt.contents());
            refuseTooLarge(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StorageException(NAME, e.getMessage(), e);
        }
    }

    /**
     * Reads what is sound in it, as of a file.
     *
     * @throws StorageException if the text is no excerpt; saying why
     */
    public Excerpt read(String text) throws StorageException {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            refuseTooLarge(bytes);
            return Excerpt.read(codec.read(bytes, NAME).resource().getContents())
                    .orElseThrow(() -> new IOException("holds nothing that was copied"));
        } catch (SAXParseException e) {
            throw new StorageException(NAME, e.getLineNumber(), Codec.reason(e), e);
        } catch (SAXException | IOException e) {
            throw new StorageException(NAME, e.getMessage(), e);
        }
    }

    private static void refuseTooLarge(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException("is larger than " + (MOST_BYTES >> 20) + " MB");
        }
    }
}
