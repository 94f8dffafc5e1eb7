// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.Fold;
import org.keelson.edit.table.CellInput;
import org.keelson.ui.AccessibleName;

/**
 * The field in which one cell is changed, over the cell. Return, Tab and a click elsewhere write, Escape does not; what
 * cannot be written stays in the field until it can, or Escape. Where there are choices they are offered as one types, and a
 * beginning that only one of them has is enough.
 */
final class CellField {

    /** Where the keyboard goes after the text was written. */
    enum Then {
        STAY, DOWN, RIGHT, LEFT
    }

    /** Writes. */
    interface Writer {
        /** @return whether it could be written; if not, the user was told why */
        boolean write(String text);
    }

    private final Text text;
    private final List<String> choices;
    private final boolean many;
    private final Writer writer;
    private final Consumer<Then> closed;
    private final String before;
    private Proposals proposals;
    private boolean over;

    CellField(Composite grid, Rectangle place, String name, CellInput input, String typed, Writer writer,
            Consumer<Then> closed) {
        this.writer = writer;
        this.closed = closed;
        choices = input.choices();
        many = input.isMany();
        text = new Text(grid, SWT.SINGLE | SWT.BORDER);
        AccessibleName.set(text, name);
        before = input.text();
        text.setText(typed != null ? typed : before);
        int height = Math.max(place.height, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        text.setBounds(place.x - 1, place.y - (height - place.height) / 2, Math.max(place.width + 2, 80), height);
        text.setFocus();
        if (typed == null) {
            text.selectAll();
        } else {
            text.setSelection(typed.length());
        }
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.FocusOut, event -> text.getDisplay().asyncExec(this::left));
        if (!choices.isEmpty()) {
            proposals = new Proposals();
            if (typed == null) {
                text.getDisplay().asyncExec(proposals::open);
            }
        }
    }

    /** Runs whenever other text is typed. */
    void onType(Runnable task) {
        text.addListener(SWT.Modify, event -> task.run());
    }

    /** Whether what is typed differs from what the cell says. */
    boolean isPending() {
        return !over && !text.isDisposed() && !text.getText().equals(before);
    }

    /** Writes what is typed; what cannot be written stays in the field. */
    void commit() {
        commit(Then.STAY);
    }

    private void traverse(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_RETURN -> commit(event, Then.DOWN);
            case SWT.TRAVERSE_TAB_NEXT -> commit(event, Then.RIGHT);
            case SWT.TRAVERSE_TAB_PREVIOUS -> commit(event, Then.LEFT);
            case SWT.TRAVERSE_ESCAPE -> {
                event.doit = false;
                close(Then.STAY);
            }
            default -> {
                // moves within the text
            }
        }
    }

    private void commit(Event event, Then then) {
        event.doit = false;
        commit(then);
    }

    private void commit(Then then) {
        if (!over && writer.write(meant())) {
            close(then);
        }
    }

    /** What was typed, or the one choice that begins so. */
    private String meant() {
        String typed = text.getText().strip();
        if (many || typed.isEmpty() || choices.stream().anyMatch(typed::equalsIgnoreCase)) {
            return typed;
        }
        List<String> beginning = choices.stream().filter(each -> folded(each).startsWith(folded(typed))).toList();
        return beginning.size() == 1 ? beginning.getFirst() : typed;
    }

    private static String folded(String text) {
        return Fold.of(text);
    }

    private void left() {
        if (!over && !text.isDisposed() && !text.isFocusControl() && (proposals == null || !proposals.hasFocus())) {
            if (writer.write(meant())) {
                close(Then.STAY);
            } else {
                cancel();
            }
        }
    }

    /** Closes the field without writing. */
    void cancel() {
        if (!over) {
            over = true;
            text.dispose();
        }
    }

    private void close(Then then) {
        if (!over) {
            over = true;
            boolean hadFocus = text.isFocusControl();
            text.dispose();
            if (hadFocus || then != Then.STAY) {
                closed.accept(then);
            }
        }
    }

    /** The list of choices under the field. */
    private final class Proposals extends ContentProposalAdapter {

        private static final int MOST = 200;

        Proposals() {
            super(text, new TextContentAdapter(), null,
                    org.eclipse.jface.bindings.keys.KeyStroke.getInstance(SWT.ARROW_DOWN), null);
            setContentProposalProvider((content, position) -> proposals(content, position));
            setProposalAcceptanceStyle(PROPOSAL_REPLACE);
            setPropagateKeys(true);
            setAutoActivationDelay(0);
            addContentProposalListener((IContentProposalListener) proposal -> {
                if (!many) {
                    text.getDisplay().asyncExec(() -> commit(Then.STAY));
                }
            });
        }

        void open() {
            if (!text.isDisposed() && text.isFocusControl()) {
                openProposalPopup();
            }
        }

        boolean hasFocus() {
            return hasProposalPopupFocus();
        }

        private IContentProposal[] proposals(String content, int position) {
            int comma = many ? content.lastIndexOf(',', Math.max(0, position - 1)) : -1;
            String head = comma < 0 ? "" : content.substring(0, comma + 1) + " ";
            String part = content.substring(comma + 1).strip();
            boolean all = !many && content.equals(before);
            List<IContentProposal> found = new ArrayList<>();
            for (boolean beginning : new boolean[] { true, false }) {
                for (String choice : choices) {
                    boolean begins = folded(choice).startsWith(folded(part));
                    boolean fits = all ? beginning : begins == beginning && (begins || folded(choice).contains(folded(part)));
                    if (fits && found.size() < MOST) {
                        found.add(new ContentProposal(head + choice, choice, null));
                    }
                }
            }
            return found.toArray(IContentProposal[]::new);
        }
    }
}
