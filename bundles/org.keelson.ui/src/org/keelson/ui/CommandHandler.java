// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

/** What a workbench command does in one part, from a piece of code; nothing while text is typed there. */
public final class CommandHandler extends AbstractHandler {

    /**
     * Key of {@code Control.setData}: {@code TRUE} while a field of a form shows what the model says. Until it is
     * typed into, undo there is about the model.
     */
    public static final String SHOWS_MODEL = "org.keelson.ui.showsModel";

    private final Runnable task;

    public CommandHandler(Runnable task) {
        this.task = task;
    }

    /** Whether the keyboard goes into a field of text, which has its own idea of copy, delete and undo. */
    public static boolean isTyping() {
        Display display = Display.getCurrent();
        Control focus = display == null ? null : display.getFocusControl();
        return focus instanceof Text text && text.getEditable() || focus instanceof Combo
                || focus instanceof StyledText styled && styled.getEditable() || focus instanceof CCombo;
    }

    /** Whether the keyboard goes into a field of text in which something stands that is not in the model. */
    public static boolean isTyped() {
        Display display = Display.getCurrent();
        Control focus = display == null ? null : display.getFocusControl();
        return isTyping() && focus.getData(SHOWS_MODEL) != Boolean.TRUE;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!isTyping());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        task.run();
        return null;
    }
}
