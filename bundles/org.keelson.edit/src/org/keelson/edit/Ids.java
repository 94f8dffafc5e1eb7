// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.UUID;

/** Identities of elements, diagrams and views. */
public final class Ids {

    private Ids() {
    }

    /**
     * A new identity: a letter and 26 letters or digits from 122 random bits, so that it is unique across files,
     * and may stand as an ID in XML and as a word on a command line.
     */
    public static String next() {
        UUID random = UUID.randomUUID();
        return "k" + part(random.getMostSignificantBits()) + part(random.getLeastSignificantBits());
    }

    private static String part(long bits) {
        String digits = Long.toUnsignedString(bits, 36);
        return "0".repeat(13 - digits.length()) + digits;
    }
}
