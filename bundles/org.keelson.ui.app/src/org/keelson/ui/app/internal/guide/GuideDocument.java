// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of the guide as it is read: units from top to bottom, and the plain text of all of them, in which a place is an offset.
 * Whatever is laid out says where it begins there, so that selecting, finding and copying need no layout.
 *
 * @param text     cells of a row are parted by tabs, all else by line ends
 * @param headings in order
 * @param links    in order
 */
record GuideDocument(String text, List<Unit> units, List<Heading> headings, List<Link> links) {

    /** Words of one look. */
    record Span(String text, boolean isBold, boolean isItalic, boolean isCode, String link) {
    }

    /**
     * Text that wraps as a whole.
     *
     * @param start offset of its first character
     */
    record Piece(List<Span> spans, String text, int start) {

        int end() {
            return start + text.length();
        }
    }

    /** What stands beneath each other. */
    sealed interface Unit permits Words, Row, Code, Picture {
    }

    /**
     * A heading, a paragraph or a point of a list.
     *
     * @param level of a heading, from 1; else 0
     * @param mark  what stands before a point of a list; empty for none
     */
    record Words(Piece piece, int level, String mark) implements Unit {
    }

    /** A row of a table. @param table tells rows of one table from those of the next */
    record Row(List<Piece> cells, Table table, boolean isHeader) implements Unit {
    }

    /** The cells of a table by columns, to find its widths. */
    record Table(List<List<Piece>> columns) {
    }

    /** A block of code. */
    record Code(Piece piece) implements Unit {
    }

    /** @param piece what it shows, in words; @param path below the folder of the page */
    record Picture(Piece piece, String path) implements Unit {
    }

    /** A heading of the page. @param level from 1, the title */
    record Heading(String text, int level, int start) {

        /** As the web calls the place: small letters, hyphens for spaces, nothing else but letters and figures. */
        String anchor() {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-');
        }
    }

    /** A link of the page, from one offset to another. */
    record Link(int start, int end, String target) {
    }

    /** The heading of that text or anchor. */
    Optional<Heading> heading(String name) {
        return headings.stream().filter(each -> each.text().equals(name) || each.anchor().equals(name)).findFirst();
    }

    /** The first cell that says so in the rows beneath a heading, up to the next one. */
    Optional<Piece> row(Heading heading, String cell) {
        int end = headings.stream().mapToInt(Heading::start).filter(start -> start > heading.start()).min().orElse(text.length());
        return units.stream().filter(Row.class::isInstance).map(unit -> ((Row) unit).cells().getFirst())
                .filter(piece -> piece.start() > heading.start() && piece.start() < end && piece.text().equals(cell)).findFirst();
    }

    /** The link at an offset. */
    Optional<Link> linkAt(int offset) {
        return links.stream().filter(link -> link.start() <= offset && offset < link.end()).findFirst();
    }
}
