// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** Well-formed or not, this file is not opened; the message is in our words. */
final class Refusal extends SAXParseException {

    private static final long serialVersionUID = 1L;

    Refusal(String reason, Locator place) {
        super(reason, place);
    }

    Refusal(String reason, int line) {
        super(reason, null, null, line, -1);
    }
}
