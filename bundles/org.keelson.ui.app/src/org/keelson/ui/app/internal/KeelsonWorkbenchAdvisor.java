// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.RecentFiles;
import org.keelson.ui.app.internal.guide.DialogHelp;
import org.keelson.ui.app.internal.guide.GuideHandler;

/** The workbench: what it opens, and that it comes back as it was left. */
final class KeelsonWorkbenchAdvisor extends WorkbenchAdvisor {

    private final List<Path> files;

    /** @param files to open; where empty, what was open last, else the sample */
    KeelsonWorkbenchAdvisor(List<Path> files) {
        this.files = files;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return PlanPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new KeelsonWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        DialogHelp.install(getWorkbenchConfigurer().getWorkbench().getDisplay());
        IWorkbenchWindow window = getWorkbenchConfigurer().getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return;
        }
        PortfolioFiles opener = window.getService(PortfolioFiles.class);
        if (!files.isEmpty()) {
            files.forEach(file -> opener.open(page, file));
        } else if (page.getEditorReferences().length == 0) {
            openDefault(page, opener, window.getService(RecentFiles.class));
        }
    }

    private static void openDefault(IWorkbenchPage page, PortfolioFiles opener, RecentFiles recent) {
        List<Path> there = recent.all().stream().filter(Files::isRegularFile).toList();
        if (recent.all().isEmpty()) {
            GuideHandler.greet(page);
        }
        try {
            opener.open(page, there.isEmpty() ? Samples.copy(Samples.FIRST) : there.get(0));
        } catch (IOException e) {
            Platform.getLog(KeelsonWorkbenchAdvisor.class).error("The sample could not be opened", e);
        }
    }
}
