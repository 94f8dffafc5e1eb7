// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.keelson.rendering.Palette;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.Theme;
import org.keelson.ui.app.internal.guide.GuideDocument.Link;
import org.keelson.ui.app.internal.guide.GuideLayout.Box;
import org.keelson.ui.app.internal.guide.GuideLayout.Placed;

/**
 * A page of the guide, to read: text, tables and pictures. A click on a link follows it; by keyboard, Tab goes from link to link
 * and Enter follows the one that is outlined. Text is selected by dragging, by a double click, or all of it, and copied.
 */
public final class GuideText extends Canvas {

    /** How long laying out may hold the UI thread at a time. */
    private static final long SLICE = 12_000_000;
    private static final int STEP = 48;

    private final GuidePictures pictures;
    private GuideDocument document = Markdown.read("");
    private String folder = "";
    private GuideLayout layout;
    private int top;
    private int wanted = -1;
    private int from;
    private int to;
    private boolean isDragging;
    private int focused = -1;
    private Consumer<String> follow = link -> { };
    private Runnable onChange = () -> { };

    GuideText(Composite parent) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        pictures = new GuidePictures(getDisplay(), this::redrawSoon);
        Theme.own(this);
        GuideAccess.install(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, event -> layOut());
        addListener(SWT.Dispose, event -> release());
        addListener(SWT.MouseWheel, event -> {
            scroll(-event.count * STEP / 2);
            event.doit = false;
        });
        getVerticalBar().addListener(SWT.Selection, event -> {
            top = getVerticalBar().getSelection();
            redraw();
        });
        addKeyListener(KeyListener.keyPressedAdapter(this::key));
        addListener(SWT.Traverse, this::traverse);
        addMouseMoveListener(this::mouseMoved);
        addMouseListener(MouseListener.mouseDownAdapter(this::mouseDown));
        addMouseListener(MouseListener.mouseUpAdapter(this::mouseUp));
        addMouseListener(MouseListener.mouseDoubleClickAdapter(this::selectWord));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
    }

    /** @param onLink gets the target of a link that is followed */
    void onFollow(Consumer<String> onLink) {
        follow = onLink;
    }

    /** @param listener is told when another page or selection is shown */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** All that the page says, cells of a table parted by tabs. */
    public String text() {
        return document.text();
    }

    /** The links of the page, by their text. */
    public List<String> links() {
        return document.links().stream().map(link -> document.text().substring(link.start(), link.end())).toList();
    }

    /** Where the links of the page lead to, in the order of {@link #links}. */
    public List<String> targets() {
        return document.links().stream().map(Link::target).toList();
    }

    /** What is selected; empty if nothing is. */
    public String selection() {
        return document.text().substring(Math.min(from, to), Math.max(from, to));
    }

    /** How many pictures of the page are drawn. */
    public int pictures() {
        return pictures.loaded();
    }

    GuideDocument document() {
        return document;
    }

    int caret() {
        return focused >= 0 ? document.links().get(focused).start() : to;
    }

    /** @param path of the page, below the guide */
    void show(String path, String markdown) {
        document = Markdown.read(markdown);
        folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        top = 0;
        from = 0;
        to = 0;
        focused = -1;
        wanted = -1;
        layOut();
        onChange.run();
    }

    /** Shows the same page in the colours of now. */
    void recolor() {
        pictures.clear();
        layOut();
    }

    /** Selects a row beneath a heading, or the heading, and scrolls there; does nothing where there is no such heading. */
    void reveal(String name, String row) {
        document.heading(name).ifPresent(heading -> {
            Optional<GuideDocument.Piece> cell = row.isEmpty() ? Optional.empty() : document.row(heading, row);
            select(cell.map(GuideDocument.Piece::start).orElse(heading.start()),
                    cell.map(GuideDocument.Piece::end).orElse(heading.start() + heading.text().length()));
        });
    }

    /** Selects what stands between two offsets, and scrolls there. */
    void select(int start, int end) {
        from = start;
        to = end;
        wanted = start;
        scrollToWanted();
        redraw();
        onChange.run();
    }

    void selectAll() {
        from = 0;
        to = document.text().length();
        redraw();
    }

    /** Copies what is selected; the whole page where nothing is. */
    void copy() {
        TextClipboard.copy(getDisplay(), from == to ? document.text() : selection());
    }

    private void redrawSoon() {
        if (!isDisposed()) {
            redraw();
        }
    }

    private void release() {
        if (layout != null) {
            layout.dispose();
        }
        pictures.clear();
    }

    private void layOut() {
        if (layout != null) {
            layout.dispose();
        }
        layout = new GuideLayout(getDisplay(), document, path -> pictures.size(folder + path), getClientArea().width);
        goOn(layout);
    }

    private void goOn(GuideLayout of) {
        if (isDisposed() || of != layout) {
            return;
        }
        of.goOn(SLICE);
        ScrollBar bar = getVerticalBar();
        int page = Math.max(1, getClientArea().height);
        top = Math.max(0, Math.min(top, of.height() - page));
        bar.setValues(top, 0, Math.max(of.height(), page), page, STEP, Math.max(STEP, page - STEP));
        bar.setVisible(of.height() > page);
        scrollToWanted();
        redraw();
        if (!of.isDone()) {
            getDisplay().asyncExec(() -> goOn(of));
        }
    }

    private void scrollToWanted() {
        Rectangle bounds = wanted < 0 || layout == null ? null : bounds(wanted, wanted + 1);
        if (bounds != null) {
            int page = getClientArea().height;
            if (bounds.y < top + 20 || bounds.y + bounds.height > top + page - 20) {
                scrollTo(bounds.y - Math.min(80, page / 4));
            }
            wanted = layout.isDone() ? -1 : wanted;
        }
    }

    private void scroll(int by) {
        wanted = -1;
        scrollTo(top + by);
    }

    private void scrollTo(int y) {
        top = Math.max(0, Math.min(y, layout.height() - getClientArea().height));
        getVerticalBar().setSelection(top);
        redraw();
    }

    /** Where text stands on the page; {@code null} if it is not laid out yet. */
    private Rectangle bounds(int start, int end) {
        for (Box box : layout.boxes()) {
            for (Placed text : box.texts()) {
                int begin = text.piece().start();
                if (begin >= 0 && begin <= start && start <= text.piece().end()) {
                    int last = Math.max(start - begin, Math.min(end, text.piece().end()) - begin - 1);
                    Rectangle bounds = text.layout().getBounds(start - begin, last);
                    return new Rectangle(text.x() + bounds.x, text.y() + bounds.y, bounds.width, bounds.height);
                }
            }
        }
        return null;
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle area = getClientArea();
        gc.setBackground(Theme.color(Palette.Role.GROUND));
        gc.fillRectangle(area);
        for (Box box : layout.boxes()) {
            if (box.y() + box.height() >= top && box.y() <= top + area.height) {
                paint(gc, box);
            }
        }
        if (focused >= 0 && isFocusControl()) {
            Link link = document.links().get(focused);
            Rectangle bounds = bounds(link.start(), link.end());
            if (bounds != null) {
                gc.setForeground(Theme.color(Palette.Role.ACCENT));
                gc.setLineWidth(2);
                gc.drawRoundRectangle(bounds.x - 3, bounds.y - 1 - top, bounds.width + 6, bounds.height + 2, 6, 6);
            }
        }
    }

    private void paint(GC gc, Box box) {
        int y = box.y() - top;
        if (box.unit() instanceof GuideDocument.Code) {
            gc.setBackground(Theme.color(Palette.Role.RAISED));
            gc.fillRoundRectangle(GuideLayout.MARGIN, y, layout.width(), box.height(), 6, 6);
        } else if (box.unit() instanceof GuideDocument.Row) {
            gc.setForeground(Theme.color(Palette.Role.LINE));
            gc.setLineWidth(1);
            gc.drawLine(GuideLayout.MARGIN, y + box.height(), GuideLayout.MARGIN + layout.width(), y + box.height());
        }
        if (box.picture() != null) {
            Rectangle at = box.picture();
            String path = folder + ((GuideDocument.Picture) box.unit()).path();
            pictures.draw(gc, path, new Rectangle(at.x, at.y - top, at.width, at.height));
        }
        boolean isQuiet = box.picture() != null || box.unit() instanceof GuideDocument.Row row && row.isHeader();
        gc.setForeground(Theme.color(isQuiet ? Palette.Role.QUIET : Palette.Role.TEXT));
        for (Placed text : box.texts()) {
            int start = Math.max(Math.min(from, to), text.piece().start()) - text.piece().start();
            int end = Math.min(Math.max(from, to), text.piece().end()) - text.piece().start();
            boolean isSelected = text.piece().start() >= 0 && start < end;
            text.layout().draw(gc, text.x(), text.y() - top, isSelected ? start : -1, isSelected ? end - 1 : -1,
                    Theme.color(Palette.Role.GROUND), Theme.color(Palette.Role.ACCENT));
        }
    }

    /** The offset nearest to a place in the window. @param isExact whether there must be text right there; else -1 */
    private int offsetAt(int x, int y, boolean isExact) {
        Placed nearest = null;
        long least = Long.MAX_VALUE;
        for (Box box : layout.boxes()) {
            for (Placed text : box.texts()) {
                Rectangle bounds = text.bounds();
                long across = Math.max(0, Math.max(bounds.x - x, x - bounds.x - bounds.width));
                long down = Math.max(0, Math.max(bounds.y - y - top, y + top - bounds.y - bounds.height));
                long distance = across + down * 1000;
                if (text.piece().start() >= 0 && distance < least) {
                    least = distance;
                    nearest = text;
                }
            }
        }
        if (nearest == null || isExact && least > 0) {
            return -1;
        }
        int[] trailing = new int[1];
        int at = nearest.layout().getOffset(x - nearest.x(), y + top - nearest.y(), trailing);
        return Math.min(nearest.piece().end(), nearest.piece().start() + at + (isExact ? 0 : trailing[0]));
    }

    private Optional<Link> linkAt(int x, int y) {
        int offset = offsetAt(x, y, true);
        return offset < 0 ? Optional.empty() : document.linkAt(offset);
    }

    private void mouseMoved(MouseEvent event) {
        if (isDragging) {
            to = offsetAt(event.x, event.y, false);
            int past = event.y < 0 ? event.y : Math.max(0, event.y - getClientArea().height);
            scroll(past);
        } else {
            setCursor(getDisplay().getSystemCursor(linkAt(event.x, event.y).isPresent() ? SWT.CURSOR_HAND
                    : offsetAt(event.x, event.y, true) < 0 ? SWT.CURSOR_ARROW : SWT.CURSOR_IBEAM));
        }
    }

    private void mouseDown(MouseEvent event) {
        setFocus();
        if (event.button == 1) {
            to = Math.max(0, offsetAt(event.x, event.y, false));
            from = (event.stateMask & SWT.SHIFT) != 0 ? from : to;
            isDragging = true;
            focused = -1;
            redraw();
        }
    }

    private void mouseUp(MouseEvent event) {
        isDragging = false;
        if (event.button == 1 && from == to) {
            linkAt(event.x, event.y).ifPresent(link -> follow.accept(link.target()));
        }
    }

    private void selectWord(MouseEvent event) {
        int at = offsetAt(event.x, event.y, true);
        if (at >= 0) {
            String text = document.text();
            from = at;
            to = at;
            while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
                from--;
            }
            while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
                to++;
            }
            redraw();
        }
    }

    private void key(KeyEvent event) {
        int page = getClientArea().height - STEP;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scroll(STEP);
            case SWT.ARROW_UP -> scroll(-STEP);
            case SWT.PAGE_DOWN -> scroll(page);
            case SWT.PAGE_UP -> scroll(-page);
            case ' ' -> scroll((event.stateMask & SWT.SHIFT) != 0 ? -page : page);
            case SWT.HOME -> scroll(-layout.height());
            case SWT.END -> scroll(layout.height());
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (focused >= 0) {
                    follow.accept(document.links().get(focused).target());
                }
            }
            default -> { }
        }
    }

    /** Tab goes to the next link; past the last one, to what comes after the page. */
    private void traverse(Event event) {
        boolean isForward = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (isForward || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            int next = focused + (isForward ? 1 : focused < 0 ? 0 : -1);
            event.doit = next < 0 || next >= document.links().size() || focused < 0 && !isForward;
            if (event.doit) {
                focused = -1;
            } else {
                focus(next);
            }
            redraw();
        } else if (event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
        }
    }

    private void focus(int link) {
        focused = link;
        wanted = document.links().get(link).start();
        scrollToWanted();
        getAccessible().textCaretMoved(caret());
    }

    /** Puts the keyboard on the first link of that text. @return whether there is one */
    public boolean focusLink(String words) {
        int at = links().indexOf(words);
        if (at >= 0) {
            setFocus();
            focus(at);
            redraw();
        }
        return at >= 0;
    }
}
