// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.keelson.ui.Errors;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.RecentFiles;

/**
 * Links that do something: {@code command:ID?parameter=value}, {@code view:ID}, {@code recent:NUMBER} for a file that was opened
 * before, and addresses of the web.
 */
final class GuideLinks {

    private GuideLinks() {
    }

    /** Follows a link; false if it leads to a page of the guide. */
    static boolean run(IWorkbenchWindow window, String link) {
        int colon = link.indexOf(':');
        String rest = link.substring(colon + 1);
        switch (colon < 0 ? "" : link.substring(0, colon)) {
            case "command" -> command(window, rest);
            case "view" -> view(window, rest);
            case "recent" -> recent(window, Integer.parseInt(rest));
            case "http", "https" -> Program.launch(link);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void command(IWorkbenchWindow window, String id) {
        String[] parts = id.split("\\?", 2);
        Map<String, String> parameters = new HashMap<>();
        if (parts.length == 2) {
            for (String parameter : parts[1].split("&")) {
                parameters.put(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
            }
        }
        Command command = window.getService(ICommandService.class).getCommand(parts[0]);
        try {
            window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            Errors.show(window.getShell(), "This cannot be done now", e);
        }
    }

    private static void view(IWorkbenchWindow window, String id) {
        try {
            window.getActivePage().showView(id);
        } catch (PartInitException e) {
            Errors.show(window.getShell(), "The view cannot be opened", e);
        }
    }

    private static void recent(IWorkbenchWindow window, int number) {
        List<Path> files = window.getService(RecentFiles.class).all();
        if (number < files.size()) {
            window.getService(PortfolioFiles.class).open(window.getActivePage(), files.get(number));
        }
    }
}
