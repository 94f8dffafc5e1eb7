// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Form;
import org.keelson.analysis.Schedule;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.QuickFix;
import org.keelson.edit.QuickFixes;
import org.keelson.edit.StructuralValidator;
import org.keelson.model.Element;
import org.keelson.model.problems.Problem;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.QuickFixMenu;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldFixes;

/** What is wrong with the element of a form, told in its head, and the ways to mend it: a click on it, or Ctrl+1. */
final class ElementProblems extends AbstractHandler {

    private final ElementEditor editor;
    private final Form head;
    private final IMessageManager messages;
    private List<Problem> shown = List.of();

    ElementProblems(ElementEditor editor, Form head, IMessageManager messages) {
        this.editor = editor;
        this.head = head;
        this.messages = messages;
        head.addMessageHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> offer()));
        // made now, and not with the first message, so that the style sheet is kept away from it
        head.setMessage(" ", IMessageProvider.INFORMATION);
        Theme.own(head.getHead());
        head.setMessage(null, IMessageProvider.NONE);
    }

    /** Looks at the element again; said anew too where all messages were taken away. */
    void refresh(boolean isAnew) {
        Element element = editor.element();
        List<Problem> now = element == null ? List.of()
                : Problem.merge(StructuralValidator.validate(editor.portfolio().portfolio(), element), ofSchedule(element));
        if (now.equals(shown) && !isAnew) {
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            messages.removeMessage(key(i));
        }
        shown = now;
        for (int i = 0; i < shown.size(); i++) {
            messages.addMessage(key(i), shown.get(i).message(), null, switch (shown.get(i).severity()) {
                case ERROR -> IMessageProvider.ERROR;
                case WARNING -> IMessageProvider.WARNING;
                case INFO -> IMessageProvider.INFORMATION;
            });
        }
    }

    /** Such as the loop that it is in; as long as a schedule is computed, what the last one said. */
    private List<Problem> ofSchedule(Element element) {
        return editor.portfolio().schedule().latest().map(answer -> answer.schedule().problems().stream()
                .filter(each -> each.element() != null && each.element().equals(element.getId())).toList()).orElse(List.of());
    }

    /** What is wrong with the element. */
    List<Problem> shown() {
        return shown;
    }

    private static String key(int number) {
        return "org.keelson.ui.forms.problem" + number;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (!FieldFixes.offer(head.getDisplay().getFocusControl())) {
            offer();
        }
        return null;
    }

    private void offer() {
        QuickFixMenu.show(head, fixes(shown), this::mend);
    }

    /** The ways to mend some of them, each once. */
    List<QuickFix> fixes(List<Problem> problems) {
        Schedule schedule = editor.portfolio().schedule().current().map(LiveSchedule.Answer::schedule).orElse(null);
        Map<String, QuickFix> fixes = new LinkedHashMap<>();
        for (Problem each : problems) {
            QuickFixes.of(each, editor.portfolio().portfolio(), editor.element(), schedule)
                    .forEach(fix -> fixes.putIfAbsent(fix.name(), fix));
        }
        return List.copyOf(fixes.values());
    }

    private void mend(QuickFix fix) {
        try {
            editor.execute(fix.edit());
        } catch (IllegalEditException e) {
            messages.addMessage(this, e.getMessage(), null, IMessageProvider.ERROR);
        }
    }
}
