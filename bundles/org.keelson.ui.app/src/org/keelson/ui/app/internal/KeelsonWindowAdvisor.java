// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineManager;
import org.eclipse.swt.events.ShellListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.app.internal.profile.PracticeViews;

/** A window: its size, its title, and that it looks at the disk when the user comes back to it. */
final class KeelsonWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final String NAME = "Keelson";

    private final SelectionStatus selection = new SelectionStatus();

    private final IPropertyListener renamed = (part, property) -> {
        if (property == IWorkbenchPartConstants.PROP_TITLE) {
            updateTitle();
        }
    };
    private PracticeViews practices;
    private IEditorPart titled;

    KeelsonWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        // menus and tool bars are contributed by plugin.xml, where others can contribute beside them
        return new ActionBarAdvisor(configurer) {
            @Override
            protected void fillStatusLine(IStatusLineManager line) {
                line.appendToGroup(StatusLineManager.END_GROUP, selection);
            }
        };
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        window.setInitialSize(new Point(Math.min(1840, screen.width * 19 / 20), Math.min(1120, screen.height * 19 / 20)));
        window.setShowMenuBar(true);
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(true);
        window.setTitle(NAME);
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        Shell shell = configurer.getWindow().getShell();
        Rectangle screen = shell.getMonitor().getClientArea();
        Rectangle bounds = shell.getBounds();
        if (!screen.intersects(bounds) || bounds.width > screen.width || bounds.height > screen.height) {
            shell.setBounds(bounds.intersection(screen).isEmpty() ? screen : bounds.intersection(screen));
        }
        shell.addShellListener(ShellListener.shellActivatedAdapter(event -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                configurer.getWindow().getService(PortfolioFiles.class).checkDisk();
            }
        })));
        configurer.getWindow().getPartService().addPartListener(new TitleFollower());
        selection.follow(configurer.getWindow());
        practices = new PracticeViews(configurer.getWindow(), WorkPerspective.views());
        updateTitle();
    }

    @Override
    public void postWindowClose() {
        if (practices != null) {
            practices.dispose();
        }
    }

    private void updateTitle() {
        IEditorPart editor = getWindowConfigurer().getWindow().getActivePage() == null ? null
                : getWindowConfigurer().getWindow().getActivePage().getActiveEditor();
        if (editor != titled) {
            if (titled != null) {
                titled.removePropertyListener(renamed);
            }
            titled = editor;
            if (titled != null) {
                titled.addPropertyListener(renamed);
            }
        }
        getWindowConfigurer().setTitle(editor == null ? NAME : editor.getTitle() + " \u2013 " + NAME);
    }

    private final class TitleFollower implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            updateTitle();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            updateTitle();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            updateTitle();
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            updateTitle();
        }
    }
}
