// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Starts and stops the workbench. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Display display = PlatformUI.createDisplay();
        try {
            if (!lockWorkspace(Platform.getInstanceLocation())) {
                MessageDialog.openError(null, "Keelson", "Keelson is running already. Open the file there, with "
                        + "File > Open, or start a second one with -data and another folder.");
                return EXIT_OK;
            }
            List<Path> files = StartFiles.parse(arguments, Path.of("").toAbsolutePath());
            int code = PlatformUI.createAndRunWorkbench(display, new KeelsonWorkbenchAdvisor(files));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** Without {@code -data}, the workspace is in the user's home. */
    private static boolean lockWorkspace(Location workspace) throws IOException {
        if (!workspace.isSet()) {
            Path folder = Path.of(System.getProperty("user.home"), ".keelson", "workspace");
            Files.createDirectories(folder);
            workspace.set(folder.toUri().toURL(), false);
        }
        return workspace.lock();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
