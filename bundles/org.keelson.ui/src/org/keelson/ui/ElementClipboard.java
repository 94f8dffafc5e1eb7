// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Display;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Excerpt;
import org.keelson.edit.Paste;
import org.keelson.model.Element;
import org.keelson.storage.ExcerptText;
import org.keelson.storage.StorageException;

/**
 * Elements on the system's clipboard: as an excerpt for other portfolios, also of another Keelson, and as text for mail
 * and spreadsheets. User-interface thread only.
 */
public final class ElementClipboard {

    /** No more sentences than this about what was left out. */
    private static final int MOST_TOLD = 2;

    private ElementClipboard() {
    }

    /**
     * Copies.
     *
     * @param excerpt may be empty, where only the text can be copied
     * @param text    may be empty, but not both
     * @throws StorageException if it is too much for a clipboard; the clipboard is as it was then
     */
    public static void copy(Display display, Optional<Excerpt> excerpt, String text) throws StorageException {
        List<Object> data = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        if (excerpt.isPresent()) {
            data.add(new ExcerptText().write(excerpt.get()));
            transfers.add(new ExcerptTransfer());
        }
        if (!text.isEmpty()) {
            data.add(text);
            transfers.add(TextTransfer.getInstance());
        }
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(data.toArray(), transfers.toArray(Transfer[]::new));
        clipboard.dispose();
    }

    /**
     * What can be pasted: the elements that were copied, or else an item for each line of the text there.
     *
     * @throws StorageException if what is there is damaged
     */
    public static Optional<Excerpt> paste(Display display) throws StorageException {
        Clipboard clipboard = new Clipboard(display);
        try {
            if (clipboard.getContents(new ExcerptTransfer()) instanceof String excerpt) {
                return Optional.of(new ExcerptText().read(excerpt));
            }
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? Excerpt.ofLines(text)
                    : Optional.empty();
        } finally {
            clipboard.dispose();
        }
    }

    /** Deletes what was copied, as one step. */
    public static Edit cut(List<Element> copied) {
        return Edits.compound("Cut " + Paste.what(copied), List.of(Edits.delete(copied)));
    }

    /** What was left out, in a sentence or a few; null if nothing was. */
    public static String told(Paste paste) {
        List<String> dropped = paste.dropped();
        if (dropped.isEmpty()) {
            return null;
        }
        String more = dropped.size() > MOST_TOLD ? "; and " + (dropped.size() - MOST_TOLD) + " more" : "";
        return "Left out: " + String.join("; ", dropped.subList(0, Math.min(MOST_TOLD, dropped.size()))) + more;
    }

    /** The text of an excerpt under a name of our own. */
    private static final class ExcerptTransfer extends ByteArrayTransfer {

        private static final String NAME = "application/x-keelson-excerpt";
        private static final int TYPE = registerType(NAME);

        @Override
        protected int[] getTypeIds() {
            return new int[] {TYPE};
        }

        @Override
        protected String[] getTypeNames() {
            return new String[] {NAME};
        }

        @Override
        protected void javaToNative(Object object, TransferData data) {
            super.javaToNative(((String) object).getBytes(StandardCharsets.UTF_8), data);
        }

        @Override
        protected Object nativeToJava(TransferData data) {
            return super.nativeToJava(data) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
        }
    }
}
