// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.keelson.model.ModelPackage;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The file of a template: read, and looked at as far as it takes to say that it holds a portfolio. */
final class TemplateFile {

    private TemplateFile() {
    }

    static Outcome<byte[]> read(Entry entry) {
        String file = ((Details.OfTemplate) entry.contribution().details()).file();
        Call call = Engine.notRun(entry.contribution());
        try {
            byte[] bytes = entry.files().read(file);
            return holdsPortfolio(bytes) ? new Outcome.Success<>(call, bytes)
                    : new Outcome.Failed<>(call, Outcome.Phase.LOAD, file + " is no portfolio file", null);
        } catch (SAXParseException malformed) {
            return failed(call, file + ":" + malformed.getLineNumber() + ": " + malformed.getMessage(), malformed);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            return failed(call, Objects.requireNonNullElse(unreadable.getMessage(), file + " cannot be read"), unreadable);
        }
    }

    private static Outcome<byte[]> failed(Call call, String reason, Exception cause) {
        return new Outcome.Failed<>(call, Outcome.Phase.LOAD, reason, cause);
    }

    private static boolean holdsPortfolio(byte[] bytes) throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        boolean[] found = {false};
        factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                found[0] |= ModelPackage.eNS_URI.equals(uri) && localName.equals("Portfolio");
            }

            @Override
            public void fatalError(SAXParseException malformed) throws SAXException {
                throw malformed;
            }
        });
        return found[0];
    }
}
