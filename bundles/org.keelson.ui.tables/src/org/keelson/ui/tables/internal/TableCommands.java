// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.Images;

/**
 * The commands of a table. Their keys hold while the keyboard is in the cells, and are what the user has bound them to; menus
 * show them.
 */
final class TableCommands {

    /** What ids of commands begin with. */
    static final String PREFIX = "org.keelson.ui.tables.";
    private static final String CONTEXT = PREFIX + "context";

    private final IWorkbenchPartSite site;
    private final Map<String, Runnable> tasks = new HashMap<>();
    private IContextActivation active;

    TableCommands(IWorkbenchPartSite site) {
        this.site = site;
    }

    /** Says what a command does; commands of the platform by their whole id. */
    void put(String command, Runnable task) {
        String id = command.indexOf('.') < 0 ? PREFIX + command : command;
        tasks.put(id, task);
        site.getService(IHandlerService.class).activateHandler(id, new CommandHandler(task));
    }

    /** The keys hold while a control has the focus. */
    void follow(Control cells) {
        cells.addListener(SWT.FocusIn, event -> activate(true));
        cells.addListener(SWT.FocusOut, event -> activate(false));
        cells.addListener(SWT.Dispose, event -> activate(false));
    }

    private void activate(boolean focused) {
        IContextService contexts = site.getService(IContextService.class);
        if (focused && active == null) {
            active = contexts.activateContext(CONTEXT);
        } else if (!focused && active != null) {
            contexts.deactivateContext(active);
            active = null;
        }
    }

    /** An entry of a menu that does what a command does. */
    IAction action(String command, String label, String icon) {
        String id = command.indexOf('.') < 0 ? PREFIX + command : command;
        String keys = keys(id);
        return plain(keys.isEmpty() ? label : label + "\t" + keys, icon, Objects.requireNonNull(tasks.get(id)));
    }

    /** An entry of a menu that is no command. */
    static IAction plain(String label, String icon, Runnable task) {
        Action action = new Action(label) {
            @Override
            public void run() {
                task.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(Images.descriptor(icon));
        }
        return action;
    }

    /** The keys of a command, as people read them, whether they hold at the moment or not; empty if there are none. */
    private String keys(String command) {
        IBindingService service = site.getService(IBindingService.class);
        String now = service.getBestActiveBindingFormattedFor(command);
        if (now != null) {
            return now;
        }
        Binding[] all = Arrays.stream(service.getBindings()).filter(TableCommands::isHere).toArray(Binding[]::new);
        Set<TriggerSequence> taken = new HashSet<>();
        Binding best = null;
        for (Binding each : all) {
            if (each.getType() == Binding.USER && !is(each, command)) {
                taken.add(each.getTriggerSequence());
            }
        }
        for (Binding each : all) {
            boolean counts = is(each, command) && (each.getType() == Binding.USER || !taken.contains(each.getTriggerSequence()));
            if (counts && (best == null || each.getType() == Binding.USER && best.getType() != Binding.USER)) {
                best = each;
            }
        }
        return best == null ? "" : best.getTriggerSequence().format();
    }

    private static boolean isHere(Binding binding) {
        return CONTEXT.equals(binding.getContextId())
                && (binding.getPlatform() == null || binding.getPlatform().equals(Platform.getWS()));
    }

    private static boolean is(Binding binding, String command) {
        return binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().equals(command);
    }
}
