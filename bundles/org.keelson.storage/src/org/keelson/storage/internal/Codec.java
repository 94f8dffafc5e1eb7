// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Bytes to portfolio and back. */
public final class Codec {

    /** What was sound, what was not, and whether anything was lost. */
    public record Decoded(PortfolioResource resource, Portfolio portfolio, List<Problem> problems, boolean damaged) {
    }

    private final Map<Integer, Migration> migrations = new TreeMap<>();

    public Codec(List<Migration> migrations) {
        migrations.forEach(m -> this.migrations.put(m.from(), m));
    }

    public static void refuseTooLarge(long bytes) throws IOException {
        if (bytes > Format.MAX_BYTES) {
            throw new IOException("is larger than " + (Format.MAX_BYTES >> 20) + " MB");
        }
    }

    /** @throws SAXParseException if nothing of it can be opened; with the line */
    public Decoded read(byte[] bytes, Path file) throws SAXException, IOException {
        refuseTooLarge(bytes.length);
        if (bytes.length == 0) {
            throw new IOException("is empty");
        }
        CharBuffer text = SourceText.decode(bytes);
        int version = Header.version(SecureXml.reader(), source(text));
        Findings findings = new Findings();
        XmiReader handler = new XmiReader(findings);
        XMLReader reader = migrated(version, SecureXml.reader());
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(source(text));
        if (version < Format.VERSION) {
            findings.mended("storage.migrated", null, 0,
                    "the file is of version " + version + " of the model; saving it brings it to version " + Format.VERSION);
        }
        return decoded(handler.roots(), findings, version < Format.VERSION, file);
    }

    private static Decoded decoded(List<EObject> roots, Findings findings, boolean migrated, Path file) throws IOException {
        PortfolioResource resource = new PortfolioResource(URI.createFileURI(file.toString()));
        Portfolio portfolio = null;
        for (EObject root : roots) {
            if (!(root instanceof Portfolio found)) {
                resource.getContents().add(root);
            } else if (portfolio == null) {
                portfolio = found;
                resource.getContents().addFirst(found);
            } else {
                findings.lost("storage.second-portfolio", found, 0, "a file holds one portfolio; a second one was left out");
            }
        }
        if (portfolio == null) {
            throw new IOException("holds no portfolio");
        }
        if (migrated || findings.isDamaged()) {
            resource.keepOriginal(file);
        }
        return new Decoded(resource, portfolio, findings.problems(), findings.isDamaged());
    }

    private XMLReader migrated(int version, XMLReader source) throws SAXException {
        XMLReader reader = source;
        for (int v = version; v < Format.VERSION; v++) {
            Migration migration = migrations.get(v);
            if (migration == null) {
                throw new Refusal("is of version " + version + " of the model, which this Keelson cannot bring up to version "
                        + Format.VERSION, 1);
            }
            XMLFilterImpl filter = migration.filter();
            filter.setParent(reader);
            reader = filter;
        }
        return reader;
    }

    private static InputSource source(CharBuffer text) {
        return new InputSource(new CharArrayReader(text.array(), text.position(), text.remaining()));
    }

    /** The contents as a file. Elements without an id are given one there. */
    public byte[] write(List<? extends EObject> contents) throws IOException {
        return XmiWriter.write(contents);
    }

    /** @throws IOException if the bytes, read again, would not give the same file */
    public void check(byte[] written) throws IOException {
        try {
            Decoded again = read(written, Path.of("written"));
            if (!again.problems().isEmpty()) {
                throw new IOException("it could not be read again: " + again.problems().getFirst().message());
            }
            if (!Arrays.equals(written, write(again.resource().getContents()))) {
                throw new IOException("it would not be the same when read again");
            }
        } catch (SAXException e) {
            throw new IOException("it could not be read again: " + e.getMessage(), e);
        }
    }

    /** The parser's words in ours, where a person would not understand them. */
    public static String reason(SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof Refusal) {
            return message;
        }
        if (message.contains("DOCTYPE is disallowed")) {
            return "has a document type declaration (DOCTYPE), which is not allowed here";
        }
        if (message.contains("must start and end within the same entity") || message.contains("Premature end of file")) {
            return "ends before it is complete";
        }
        if (message.contains("not allowed in prolog")) {
            return "is not XML";
        }
        return "is not well-formed XML: " + message;
    }
}
