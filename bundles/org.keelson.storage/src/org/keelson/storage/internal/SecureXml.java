// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.util.Locale;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The JDK's own XML parser, closed to hostile input: no document type declaration, and so no entities of a file's own.
 * The limits are set here, since their defaults differ between JDK 21 and JDK 25; depth is counted by the handlers.
 */
final class SecureXml {

    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", "0",
            "jdk.xml.elementAttributeLimit", "200",
            "jdk.xml.maxXMLNameLimit", "1000",
            "jdk.xml.maxGeneralEntitySizeLimit", "0",
            "jdk.xml.totalEntitySizeLimit", "0");

    private SecureXml() {
    }

    static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            for (Map.Entry<String, String> limit : LIMITS.entrySet()) {
                reader.setProperty(limit.getKey(), limit.getValue());
            }
            // the root bundle of the parser's messages is English; asked for English, it would give the machine's language
            reader.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
