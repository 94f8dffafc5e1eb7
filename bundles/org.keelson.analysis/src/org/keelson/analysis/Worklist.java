// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/**
 * Numbers yet to be looked at, taken in ascending or in descending order; what is put in must lie ahead. A set of bits and a
 * second one over its words, so that a few numbers among a million are found without a walk through all.
 */
final class Worklist {

    private final long[] words;
    private final long[] summary;
    /** The word from which to go on. */
    private int at;

    Worklist(int size) {
        words = new long[(size >> 6) + 1];
        summary = new long[(words.length >> 6) + 1];
    }

    void add(int number) {
        int word = number >> 6;
        words[word] |= 1L << number;
        summary[word >> 6] |= 1L << word;
    }

    /** Begins with the least, or the greatest. */
    void rewind(boolean ascending) {
        at = ascending ? 0 : words.length - 1;
    }

    /** Takes out the least; -1 if there is none. */
    int next() {
        for (int block = at >> 6; block < summary.length; block++) {
            if (summary[block] != 0) {
                int word = (block << 6) + Long.numberOfTrailingZeros(summary[block]);
                at = word;
                return take(word, Long.numberOfTrailingZeros(words[word]));
            }
        }
        return -1;
    }

    /** Takes out the greatest; -1 if there is none. */
    int previous() {
        for (int block = at >> 6; block >= 0; block--) {
            if (summary[block] != 0) {
                int word = (block << 6) + 63 - Long.numberOfLeadingZeros(summary[block]);
                at = word;
                return take(word, 63 - Long.numberOfLeadingZeros(words[word]));
            }
        }
        return -1;
    }

    private int take(int word, int bit) {
        words[word] &= ~(1L << bit);
        if (words[word] == 0) {
            summary[word >> 6] &= ~(1L << word);
        }
        return (word << 6) + bit;
    }
}
