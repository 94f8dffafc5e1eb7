// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.internal.holidays;

import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfigurationService;
import de.focus_shift.jollyday.core.spi.HolidayConfigurations;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads the rules of a country from the file that jollyday has of it, with the parser of the Java platform; jollyday's own readers
 * would bring in a framework of XML binding each. Found by jollyday as a service, hence public.
 */
public final class HolidayFile implements HolidayCalendarConfigurationService {

    @Override
    public HolidayCalendarConfiguration getHolidayCalendarConfiguration(ManagerParameter parameter) {
        URL file = parameter.createResourceUrl();
        try (InputStream in = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Region(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read holidays from " + file, e);
        }
    }

    /** A country, or a part of it with rules of its own. */
    private record Region(Element element) implements HolidayCalendarConfiguration {

        @Override
        public String hierarchy() {
            return element.getAttribute("hierarchy");
        }

        @Override
        public String description() {
            return element.getAttribute("description");
        }

        @Override
        public HolidayConfigurations holidays() {
            return new HolidayRules(Rule.children(element, "Holidays").findFirst().orElseThrow());
        }

        @Override
        public Stream<HolidayCalendarConfiguration> subConfigurations() {
            return Rule.children(element, "SubConfigurations").map(Region::new);
        }
    }
}
