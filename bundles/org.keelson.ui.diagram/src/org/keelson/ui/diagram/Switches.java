// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.UIElement;

/** The commands of a diagram that are ticked in menus while what they switch is on. User-interface thread only. */
public final class Switches {

    private final IWorkbenchPartSite site;
    private final List<String> commands = new ArrayList<>();

    /** Commands of one editor. */
    public Switches(IWorkbenchPartSite site) {
        this.site = site;
    }

    /** Does something for a command while the diagram is active; it is ticked while a condition holds. */
    public void on(String command, BooleanSupplier isOn, Runnable task) {
        commands.add(command);
        site.getService(IHandlerService.class).activateHandler(command, new Switch(isOn, task));
    }

    /** Ticks what is on now. */
    public void refresh() {
        ICommandService service = site.getService(ICommandService.class);
        commands.forEach(command -> service.refreshElements(command, null));
    }

    private static final class Switch extends AbstractHandler implements IElementUpdater {

        private final BooleanSupplier isOn;
        private final Runnable task;

        Switch(BooleanSupplier isOn, Runnable task) {
            this.isOn = isOn;
            this.task = task;
        }

        @Override
        public Object execute(ExecutionEvent event) {
            task.run();
            return null;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void updateElement(UIElement element, Map parameters) {
            element.setChecked(isOn.getAsBoolean());
        }
    }
}
