// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.keelson.ui.Errors;

/** Help in a form: what the field with the focus is for; without one, the chapter about forms. */
public final class FieldHelp extends AbstractHandler {

    /** The command of F1. */
    public static final String COMMAND = "org.keelson.ui.app.help";

    /** Where a control keeps its field. */
    private static final String FIELD = "org.keelson.ui.forms.field";
    private static final String GUIDE = "org.keelson.ui.app.guide";
    private static final String PAGE = "org.keelson.ui.app.page";
    private static final String CHAPTER = "forms.md";
    private static final String REFERENCE = "reference/metamodel.md#";

    private final IWorkbenchSite site;

    public FieldHelp(IWorkbenchSite site) {
        this.site = site;
    }

    /** Says which field a control is of. */
    static void mark(Control control, FieldValue field) {
        control.setData(FIELD, field);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Control focus = site.getShell().getDisplay().getFocusControl();
        Control control = focus;
        while (control != null && !(control.getData(FIELD) instanceof FieldValue)) {
            control = control.getParent();
        }
        if (control == null) {
            show(CHAPTER);
        } else {
            FieldValue field = (FieldValue) control.getData(FIELD);
            new FieldHelpPopup(focus, field, () -> show(field.reference().isEmpty() ? CHAPTER : REFERENCE + field.reference()))
                    .open();
        }
        return null;
    }

    private void show(String page) {
        Command guide = site.getService(ICommandService.class).getCommand(GUIDE);
        try {
            site.getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(guide, Map.of(PAGE, page)), null);
        } catch (CommandException e) {
            Errors.show(site.getShell(), "The guide cannot be opened", e);
        }
    }
}
