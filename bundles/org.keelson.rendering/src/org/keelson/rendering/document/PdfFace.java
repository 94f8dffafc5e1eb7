// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The face that PDF files embed: Liberation Sans (SIL Open Font License), as PDFBox ships it. */
final class PdfFace {

    static final String NAME = "Liberation Sans";
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final char MISSING = '□';

    private final byte[] bytes;
    private final CmapLookup glyphs;

    PdfFace() throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("PDFBox does not hold " + RESOURCE);
            }
            bytes = in.readAllBytes();
        }
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            glyphs = font.getUnicodeCmapLookup();
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The text with a white square for each character that the face lacks; marks and joiners it lacks are left out. */
    String covered(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            if (cp < 0x20 || cp == 0xA0 || glyphs.getGlyphId(cp) != 0) {
                out.appendCodePoint(cp);
            } else if (!isMark(cp)) {
                out.append(MISSING);
            }
        }
        return out.toString();
    }

    /** One line in the order in which it is seen: text from right to left is turned round. */
    static String seen(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Object[] runs = new Object[count];
        for (int r = 0; r < count; r++) {
            levels[r] = (byte) bidi.getRunLevel(r);
            String run = line.substring(bidi.getRunStart(r), bidi.getRunLimit(r));
            runs[r] = levels[r] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        StringBuilder out = new StringBuilder(line.length());
        for (Object run : runs) {
            out.append(run);
        }
        return out.toString();
    }

    private static boolean isMark(int cp) {
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK
                || cp >= 0x1F3FB && cp <= 0x1F3FF;
    }
}
