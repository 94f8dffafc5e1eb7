// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.io.IOException;

import org.keelson.model.ModelPackage;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads as far as the first element that says what a file is. */
final class Header extends DefaultHandler {

    /** Thrown to stop the parser once enough was seen. */
    private static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private Locator locator;
    private int version = -1;

    private Header() {
    }

    /**
     * The version of the model that the file was written with.
     *
     * @throws SAXException if the file is not XML, not a portfolio, or of a later version; with its line
     */
    static int version(XMLReader reader, InputSource source) throws SAXException, IOException {
        Header header = new Header();
        reader.setContentHandler(header);
        reader.setErrorHandler(header);
        try {
            reader.parse(source);
        } catch (Enough e) {
            return header.version;
        }
        throw header.refused("holds no portfolio");
    }

    @Override
    public void setDocumentLocator(Locator place) {
        locator = place;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        version = Math.max(version, Format.version(uri));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (uri.equals(Format.XMI) && name.equals("XMI")) {
            return;
        }
        if (Format.version(uri) < 0) {
            throw refused("is not a portfolio: it holds <" + qualified + "> where <" + ModelPackage.eNS_PREFIX
                    + ":Portfolio xmlns:" + ModelPackage.eNS_PREFIX + "=\"" + ModelPackage.eNS_URI + "\"> belongs");
        }
        if (version > Format.VERSION) {
            throw refused("was written by a newer Keelson, with version " + version + " of the model; this one reads up to version "
                    + Format.VERSION);
        }
        throw new Enough();
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private Refusal refused(String reason) {
        return new Refusal(reason, locator);
    }
}
