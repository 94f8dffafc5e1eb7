// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.model.Answer;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** One question and its three answers, in a grid of five columns. */
final class QuestionRow {

    private final Question question;
    private final Label mark;
    private final Label text;
    private final Map<Answer, Button> buttons = new EnumMap<>(Answer.class);
    private Answer answer = Answer.UNKNOWN;

    QuestionRow(Composite parent, Question question, Consumer<Answer> onAnswer) {
        this.question = question;
        mark = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().hint(16, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(mark);
        text = new Label(parent, SWT.NONE);
        text.setText(question.text);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        button(parent, Answer.YES, onAnswer);
        button(parent, Answer.NO, onAnswer);
        button(parent, Answer.UNKNOWN, onAnswer);
    }

    private static String label(Answer answer) {
        return answer == Answer.YES ? "Yes" : answer == Answer.NO ? "No" : "?";
    }

    private void button(Composite parent, Answer of, Consumer<Answer> onAnswer) {
        String label = label(of);
        Button button = new Button(parent, SWT.TOGGLE);
        button.setText(label);
        button.setToolTipText(of == Answer.UNKNOWN ? "Not known (key ?)" : label + " (key " + label.charAt(0) + ")");
        AccessibleName.set(button, question.text + " " + (of == Answer.UNKNOWN ? "Not known" : label));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            show(answer);
            onAnswer.accept(of);
        }));
        GridDataFactory.fillDefaults().hint(64, SWT.DEFAULT).applyTo(button);
        buttons.put(of, button);
    }

    /** @param isAnswered whether somebody has said so; nothing is pressed else */
    void show(Answer now, boolean isAnswered) {
        answer = isAnswered ? now : null;
        show(answer);
        text.setForeground(isAnswered && now == question.trouble ? Theme.color(Palette.Role.OFF_TRACK) : null);
    }

    private void show(Answer pressed) {
        buttons.forEach((each, button) -> {
            button.setSelection(each == pressed);
            button.setText((each == pressed ? "✓ " : "") + label(each)); // a pressed button is hard to tell in the dark
        });
    }

    /** Whether the keys answer this question. */
    void current(boolean isCurrent) {
        mark.setText(isCurrent ? "▸" : "");
        mark.setForeground(Theme.color(Palette.Role.ACCENT));
        text.setFont(isCurrent ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
    }

    Button first() {
        return buttons.get(Answer.YES);
    }
}
