// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/** Texts as they are typed, or pasted from web pages and documents. */
public final class Typed {

    private Typed() {
    }

    /** The text with plain spaces and minus signs, in place of the non-breaking and typographic ones, and none around it. */
    public static String plain(String text) {
        return text.replace('\u2212', '-').replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2007', ' ').strip();
    }
}
