// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.keelson.rendering.Palette;
import org.keelson.ui.Theme;
import org.keelson.ui.app.internal.guide.GuideDocument.Code;
import org.keelson.ui.app.internal.guide.GuideDocument.Picture;
import org.keelson.ui.app.internal.guide.GuideDocument.Piece;
import org.keelson.ui.app.internal.guide.GuideDocument.Row;
import org.keelson.ui.app.internal.guide.GuideDocument.Span;
import org.keelson.ui.app.internal.guide.GuideDocument.Table;
import org.keelson.ui.app.internal.guide.GuideDocument.Unit;
import org.keelson.ui.app.internal.guide.GuideDocument.Words;

/**
 * Where everything of a page stands at a width, in points from the top left of the page. Units are laid out one after the other,
 * as many as there is time for, since the longest page has more than a thousand.
 */
final class GuideLayout {

    /** Text that was laid out. @param x of its left edge, as y of its top */
    record Placed(Piece piece, TextLayout layout, int x, int y) {

        Rectangle bounds() {
            Rectangle bounds = layout.getBounds();
            return new Rectangle(x, y, bounds.width, bounds.height);
        }
    }

    /** A unit that was laid out. @param picture where a picture stands; else {@code null} */
    record Box(Unit unit, int y, int height, List<Placed> texts, Rectangle picture) {
    }

    static final int MARGIN = 24;
    /** Longer lines are tiresome to read. */
    private static final int WIDEST = 860;
    private static final int INDENT = 24;
    private static final int LINE_SPACING = 3;
    private static final int PAD = 6;
    private static final int CODE_PAD = 10;
    private static final int GUTTER = 20;
    private static final int NARROWEST = 48;
    /** So many of the longest cells of a column are measured. */
    private static final int MEASURED = 4;

    private final Device device;
    private final GuideDocument document;
    private final Function<String, Point> sizes;
    private final int width;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Table, int[]> columns = new HashMap<>();
    private int next;
    private int y = MARGIN - 8;

    /**
     * @param sizes how large a picture of that path is, in points; {@code null} if there is none
     * @param width of the window that shows the page
     */
    GuideLayout(Device device, GuideDocument document, Function<String, Point> sizes, int width) {
        this.device = device;
        this.document = document;
        this.sizes = sizes;
        this.width = Math.max(160, Math.min(WIDEST, width - 2 * MARGIN));
    }

    List<Box> boxes() {
        return boxes;
    }

    /** As far as it is laid out. */
    int height() {
        return y + MARGIN;
    }

    boolean isDone() {
        return next == document.units().size();
    }

    int width() {
        return width;
    }

    /** Lays out what comes next, until all is done or the time is over. @param nanos how long; one unit at least */
    void goOn(long nanos) {
        long end = System.nanoTime() + nanos;
        do {
            if (!isDone()) {
                place(document.units().get(next++));
            }
        } while (!isDone() && System.nanoTime() < end);
    }

    void dispose() {
        boxes.forEach(box -> box.texts().forEach(text -> text.layout().dispose()));
        boxes.clear();
    }

    private void place(Unit unit) {
        Unit before = next < 2 ? null : document.units().get(next - 2);
        y += before == null ? 0 : gap(before, unit);
        switch (unit) {
            case Words words -> words(words);
            case Row row -> row(row);
            case Code code -> {
                TextLayout layout = layout(code.piece(), width - 2 * CODE_PAD, 0, false);
                int height = layout.getBounds().height + 2 * CODE_PAD;
                add(unit, height, List.of(new Placed(code.piece(), layout, MARGIN + CODE_PAD, y + CODE_PAD)), null);
            }
            case Picture picture -> picture(picture);
        }
    }

    private static int gap(Unit before, Unit unit) {
        boolean isHeading = unit instanceof Words words && words.level() > 0;
        boolean isAfterHeading = before instanceof Words words && words.level() > 0;
        boolean isInList = unit instanceof Words one && before instanceof Words other && !one.mark().isEmpty()
                && !other.mark().isEmpty();
        boolean isInTable = unit instanceof Row one && before instanceof Row other && one.table() == other.table();
        return isInTable ? 0 : isHeading ? 24 : isInList ? 4 : isAfterHeading ? 8 : 12;
    }

    private void words(Words words) {
        List<Placed> texts = new ArrayList<>();
        int indent = words.mark().isEmpty() ? 0 : INDENT;
        TextLayout layout = layout(words.piece(), width - indent, words.level(), false);
        if (indent > 0) {
            Piece mark = new Piece(List.of(new Span(words.mark(), false, false, false, null)), words.mark(), -1);
            texts.add(new Placed(mark, layout(mark, INDENT, 0, false), MARGIN + 2, y));
        }
        texts.add(new Placed(words.piece(), layout, MARGIN + indent, y));
        add(words, layout.getBounds().height, texts, null);
    }

    private void row(Row row) {
        int[] widths = columns.computeIfAbsent(row.table(), this::widths);
        List<Placed> texts = new ArrayList<>();
        int x = MARGIN;
        int height = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            TextLayout layout = layout(row.cells().get(i), widths[i], 0, row.isHeader());
            texts.add(new Placed(row.cells().get(i), layout, x, y + PAD));
            height = Math.max(height, layout.getBounds().height);
            x += widths[i] + GUTTER;
        }
        add(row, height + 2 * PAD, texts, null);
    }

    private void picture(Picture picture) {
        Point size = sizes.apply(picture.path());
        if (size == null) {
            TextLayout layout = layout(picture.piece(), width, 0, false);
            add(picture, layout.getBounds().height, List.of(new Placed(picture.piece(), layout, MARGIN, y)), null);
            return;
        }
        int shown = Math.min(width, size.x);
        int height = Math.round((float) size.y * shown / size.x);
        TextLayout caption = layout(picture.piece(), width, 0, false);
        add(picture, height + 6 + caption.getBounds().height,
                List.of(new Placed(picture.piece(), caption, MARGIN, y + height + 6)), new Rectangle(MARGIN, y, shown, height));
    }

    private void add(Unit unit, int height, List<Placed> texts, Rectangle picture) {
        boxes.add(new Box(unit, y, height, texts, picture));
        y += height;
    }

    /** Each column as wide as its longest text where there is room; else its longest word, and what is left by need. */
    private int[] widths(Table table) {
        int count = table.columns().size();
        int room = width - GUTTER * (count - 1);
        int[] wanted = new int[count];
        int[] least = new int[count];
        for (int i = 0; i < count; i++) {
            List<Piece> longest = table.columns().get(i).stream()
                    .sorted(Comparator.comparingInt((Piece piece) -> piece.text().length()).reversed()).limit(MEASURED).toList();
            for (Piece piece : longest) {
                wanted[i] = Math.max(wanted[i], measure(piece, -1));
            }
            Piece word = table.columns().get(i).stream().max(Comparator.comparingInt(GuideLayout::longestWord)).orElseThrow();
            least[i] = Math.min(wanted[i], Math.max(NARROWEST, Math.min(room / 3, measure(word, 1))));
        }
        return share(wanted, least, room);
    }

    private static int[] share(int[] wanted, int[] least, int room) {
        int all = 0;
        int needed = 0;
        for (int i = 0; i < wanted.length; i++) {
            all += wanted[i];
            needed += least[i];
        }
        if (all <= room) {
            return wanted;
        }
        int[] widths = new int[wanted.length];
        for (int i = 0; i < widths.length; i++) {
            int more = all == needed ? 0 : (int) ((long) (wanted[i] - least[i]) * Math.max(0, room - needed) / (all - needed));
            widths[i] = Math.max(NARROWEST, least[i] + more);
        }
        return widths;
    }

    private static int longestWord(Piece piece) {
        int longest = 0;
        for (String word : piece.text().split("\\s+")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    /** How wide it is in one line, or wrapped after each word. */
    private int measure(Piece piece, int wrap) {
        TextLayout layout = layout(piece, wrap, 0, true);
        int wide = layout.getBounds().width + 2;
        layout.dispose();
        return wide;
    }

    /** @param wrap width; -1 for one line */
    private TextLayout layout(Piece piece, int wrap, int level, boolean isBold) {
        TextLayout layout = new TextLayout(device);
        layout.setText(piece.text().isEmpty() ? " " : piece.text());
        layout.setSpacing(LINE_SPACING);
        layout.setFont(font(level, isBold));
        if (wrap > 0) {
            layout.setWidth(wrap);
        }
        int from = 0;
        for (Span span : piece.spans()) {
            TextStyle style = style(span, level, isBold);
            if (style != null && !span.text().isEmpty()) {
                layout.setStyle(style, from, from + span.text().length() - 1);
            }
            from += span.text().length();
        }
        return layout;
    }

    private static Font font(int level, boolean isBold) {
        return level == 1 ? JFaceResources.getFont(JFaceResources.HEADER_FONT)
                : level > 1 ? JFaceResources.getFont(JFaceResources.BANNER_FONT)
                : isBold ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                : JFaceResources.getDefaultFont();
    }

    private static TextStyle style(Span span, int level, boolean isBold) {
        if (span.link() != null) {
            TextStyle style = new TextStyle(font(level, isBold), Theme.color(Palette.Role.ACCENT), null);
            style.underline = true;
            style.underlineStyle = SWT.UNDERLINE_SINGLE;
            return style;
        }
        if (level > 0 || !span.isBold() && !span.isItalic() && !span.isCode()) {
            return null;
        }
        Font font = span.isCode() ? JFaceResources.getTextFont()
                : span.isBold() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                : JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT);
        return new TextStyle(font, null, null);
    }
}
