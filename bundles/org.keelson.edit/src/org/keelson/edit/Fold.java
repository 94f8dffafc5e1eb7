// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as a search compares them: without case, accents and ligatures, so that {@code zoe} finds {@code Zoé} and
 * {@code strasse} finds {@code Straße}. By compatibility decomposition (Unicode NFKD) without its marks; letters that Unicode
 * does not take apart, such as ø, by what people type for them. Lines stay lines.
 */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String WHOLE = "ßøłđðþæœı";
    private static final String[] TYPED = {"ss", "o", "l", "d", "d", "th", "ae", "oe", "i"};

    private Fold() {
    }

    /** The text as it is compared; of another length, maybe. */
    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length() && lower.charAt(at) < 0x80) {
            at++;
        }
        return at == lower.length() ? lower : folded(lower);
    }

    private static String folded(String lower) {
        // what is taken apart may have capitals, such as the letters of ™
        String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)).replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length() + 8);
        for (int at = 0; at < plain.length(); at++) {
            int place = WHOLE.indexOf(plain.charAt(at));
            if (place < 0) {
                folded.append(plain.charAt(at));
            } else {
                folded.append(TYPED[place]);
            }
        }
        return folded.toString();
    }

    /** The words of what somebody looks for, folded; none where nothing is typed. */
    public static String[] words(String typed) {
        String folded = of(typed).strip();
        return folded.isEmpty() ? new String[0] : folded.split("\\s+");
    }

    /** Whether a text contains each of the words, in any order. */
    public static boolean containsAll(String text, String... words) {
        String folded = of(text);
        for (String word : words) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
