// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/**
 * Values of items in pages of {@link #SIZE} items, so that a schedule made from another shares with it all pages on which nothing
 * changed. Written by one thread until it is sealed, and immutable from then on.
 */
final class Pages {

    static final int BITS = 6;
    static final int SIZE = 1 << BITS;
    static final int MASK = SIZE - 1;

    /** By page; to be read by all, and to be written to only after {@link #own}. */
    final long[][] pages;
    /** The pages of the other that are here too; {@code null} once sealed, so that they are not kept. */
    private long[][] shared;

    /** @param width values of one item */
    Pages(int items, int width) {
        pages = new long[(items + MASK) >> BITS][SIZE * width];
    }

    /** The values of another, until they are written to. */
    Pages(Pages other) {
        pages = other.pages.clone();
        shared = other.pages;
    }

    /** The page of an item, to write to. */
    long[] own(int item) {
        int page = item >> BITS;
        if (shared != null && pages[page] == shared[page]) {
            pages[page] = pages[page].clone();
        }
        return pages[page];
    }

    Pages sealed() {
        shared = null;
        return this;
    }
}
