// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.storage.AtomicFile;
import org.keelson.ui.Errors;

/** Asks what to write where, writes it in the background, and says where it is. */
abstract class OutputWizard extends Wizard implements IExportWizard {

    private final ExtensionPoint point;
    /** Id of what is chosen at first; {@code null} for the first one. */
    private final String first;
    private final String title;
    private final String icon;
    private IWorkbench workbench;
    private OutputPage page;

    OutputWizard(ExtensionPoint point, String first, String title, String icon) {
        this.point = point;
        this.first = first;
        this.title = title;
        this.icon = icon;
    }

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
        workbench = newWorkbench;
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        page = new OutputPage(workbench.getActiveWorkbenchWindow(), point, first, title, icon);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path file = page.path();
        Output output = new Output(workbench.getService(Engine.class), page.contribution().orElseThrow(),
                page.ending(), page.portfolio().orElseThrow().portfolio());
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    monitor.beginTask("Writing " + file.getFileName(), -1);
                    AtomicFile.write(file, output.bytes(monitor));
                } catch (OperationCanceledException e) {
                    throw new InterruptedException();
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InterruptedException e) {
            return false;
        } catch (InvocationTargetException e) {
            page.setErrorMessage(file.getFileName() + " was not written: " + Errors.reason(e));
            if (!(e.getCause() instanceof IOException)) {
                Platform.getLog(OutputWizard.class).error("Writing " + file + " failed", e.getCause());
            }
            return false;
        }
        new WrittenDialog(workbench.getActiveWorkbenchWindow(), file, output.failures()).open();
        return true;
    }
}
