// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.keelson.model.Answer;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Preferences;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.review.ReviewSession.Step;

/** One dependency and its four questions; single keys answer them. */
final class ReviewCard {

    /** What the card asks of its view. */
    interface Host {

        /** Writes the answers and goes on; a reason if it cannot be, without a full stop. */
        java.util.Optional<String> next();

        void skip();

        void previous();

        void end();

        void reveal(org.eclipse.emf.ecore.EObject element);
    }

    private static final String KEYS = "Y yes  N no  ? not known  Enter next  S skip  P previous";

    private final Composite area;
    private final Host host;
    private final Label progress;
    private final Label who;
    private final DependencyText facts;
    private final List<QuestionRow> rows = new ArrayList<>();
    private final Text note;
    private final Label message;
    private final Button previous;
    private final Set<Question> answered = EnumSet.noneOf(Question.class);
    private final Listener keys = this::keyPressed;
    private Step step;
    private int current;

    ReviewCard(Composite parent, Host host) {
        this.host = host;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        Composite header = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults().numColumns(7).extendedMargins(12, 12, 4, 0).spacing(6, 0).applyTo(header);
        progress = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(progress);
        who = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults().indent(10, 0).align(SWT.FILL, SWT.CENTER).applyTo(who);
        message = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults().indent(10, 0).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
        previous = button(header, "Previous", host::previous);
        button(header, "Skip", host::skip);
        button(header, "Next", this::next);
        button(header, "End Review", host::end).setToolTipText("Goes to the summary; what is answered stays");
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        facts = new DependencyText(sash);
        Composite right = new Composite(sash, SWT.NONE);
        sash.setWeights(56, 44);
        GridLayoutFactory.fillDefaults().numColumns(5).extendedMargins(12, 12, 2, 6).spacing(6, 2).applyTo(right);
        for (Question question : Question.values()) {
            rows.add(new QuestionRow(right, question, answer -> answer(question, answer)));
        }
        note = new Text(right, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        note.setToolTipText("Note: what is wrong, what was agreed. Enter goes on, Shift and Enter begin a line.");
        AccessibleName.set(note, "Note of the review");
        GridDataFactory.fillDefaults().span(5, 1).grab(true, true).hint(200, 40).indent(0, 4).applyTo(note);
        note.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        note.addModifyListener(event -> noteChanged());
        Display display = area.getDisplay();
        display.addFilter(SWT.KeyDown, keys);
        area.addDisposeListener(event -> display.removeFilter(SWT.KeyDown, keys));
    }

    private static Button button(Composite parent, String label, Runnable task) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    Composite control() {
        return area;
    }

    /** What gets the keys. */
    Control focus() {
        return rows.get(Math.min(current, rows.size() - 1)).first();
    }

    /** Shows a step of a walk anew; its question of before stays the current one if it is the same step. */
    void show(ReviewSession session, Step now) {
        boolean isOther = now != step;
        step = now;
        if (isOther) {
            current = 0;
            answered.clear();
            if (now.isReviewed()) {
                answered.addAll(EnumSet.allOf(Question.class));
            }
            note.setText(now.note());
            say(KEYS, Palette.Role.QUIET);
        }
        String by = Preferences.person();
        who.setText((by.isEmpty() ? "Nobody is named as who answers" : "Answers are those of " + LegacyActionTools.escapeMnemonics(by))
                + (now.isReviewed() ? "; reviewed" : ""));
        who.setForeground(Theme.color(Palette.Role.QUIET));
        previous.setEnabled(session.position() > 0);
        tick(session);
        facts.show(now, host::reveal);
        refresh();
        if (isOther && isWithin(area.getDisplay().getFocusControl())) {
            focus().setFocus();
        }
    }

    /** Shows how far and how long it has been. */
    void tick(ReviewSession session) {
        String text = session.position() + 1 + " of " + session.steps().size() + "  ·  "
                + ReviewWords.elapsed(session.seconds());
        if (!text.equals(progress.getText())) {
            boolean isLonger = text.length() != progress.getText().length();
            progress.setText(text);
            if (isLonger) {
                progress.requestLayout();
            }
        }
    }

    private void refresh() {
        for (Question question : Question.values()) {
            QuestionRow row = rows.get(question.ordinal());
            row.show(step.answer(question), answered.contains(question));
            row.current(question.ordinal() == current);
        }
    }

    private void answer(Question question, Answer answer) {
        step.answer(question, answer);
        answered.add(question);
        current = question.ordinal() + 1;
        while (current < rows.size() && answered.contains(Question.values()[current])) {
            current++;
        }
        refresh();
        if (answered.size() == rows.size()) {
            allAnswered();
        } else {
            current = current < rows.size() ? current : firstOpen();
            refresh();
            focus().setFocus();
        }
    }

    private int firstOpen() {
        return java.util.Arrays.stream(Question.values()).filter(question -> !answered.contains(question)).findFirst()
                .map(Question::ordinal).orElse(0);
    }

    /** Bad news asks for a note; else it goes on by itself. */
    private void allAnswered() {
        if (step.answers().isTrouble()) {
            say("Bad news needs a note. Enter goes on.", Palette.Role.WATCH);
            note.setFocus();
            note.selectAll();
        } else {
            next();
        }
    }

    private void next() {
        host.next().ifPresent(why -> {
            say(why + ".", Palette.Role.OFF_TRACK);
            if (step.answers().isTrouble()) {
                note.setFocus();
            } else {
                focus().setFocus();
            }
        });
    }

    private void noteChanged() {
        if (step != null) {
            step.note(note.getText());
        }
    }

    private void say(String text, Palette.Role role) {
        message.setText(text);
        message.setForeground(Theme.color(role));
        message.requestLayout();
    }

    private boolean isWithin(Control control) {
        for (Control each = control; each != null; each = each.getParent()) {
            // the platform gives the focus to what is around the card when what had it is hidden
            if (each == area || each == control && each == area.getParent()) {
                return true;
            }
        }
        return false;
    }

    private void keyPressed(Event event) {
        if (step == null || !(event.widget instanceof Control control) || !area.isVisible() || !isWithin(control)
                || (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        if (control == note ? isDoneInNote(event) : isDone(event)) {
            event.doit = false;
            event.type = SWT.None;
        }
    }

    private boolean isDoneInNote(Event event) {
        boolean isEnter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (isEnter && (event.stateMask & SWT.SHIFT) == 0) {
            next();
            return true;
        }
        if (event.keyCode == SWT.ESC) {
            current = 0;
            refresh();
            focus().setFocus();
            return true;
        }
        return false;
    }

    private boolean isDone(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_UP -> move(-1);
            case SWT.ARROW_DOWN -> move(1);
            case SWT.ARROW_LEFT -> host.previous();
            case SWT.ARROW_RIGHT, SWT.CR, SWT.KEYPAD_CR -> next();
            default -> {
                return isTyped(event.character);
            }
        }
        return true;
    }

    private boolean isTyped(char character) {
        switch (Character.toLowerCase(character)) {
            case 'y' -> answerCurrent(Answer.YES);
            case 'n' -> answerCurrent(Answer.NO);
            case '?', 'u' -> answerCurrent(Answer.UNKNOWN);
            case 's' -> host.skip();
            case 'p' -> host.previous();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answerCurrent(Answer answer) {
        answer(Question.values()[Math.min(current, rows.size() - 1)], answer);
    }

    private void move(int by) {
        current = Math.floorMod(Math.min(current, rows.size() - 1) + by, rows.size());
        refresh();
        focus().setFocus();
    }
}
