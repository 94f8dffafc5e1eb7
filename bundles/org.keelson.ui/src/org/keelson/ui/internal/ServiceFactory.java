// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.keelson.engine.Engine;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.storage.PortfolioStore;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Questions;
import org.keelson.ui.RecentFiles;

/** Makes the services of the user interface, one each for the whole workbench, when they are first asked for. */
public final class ServiceFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings({ "rawtypes", "unchecked" })
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        if (locator != workbench && parent.getService(type) instanceof Object shared) {
            return shared;
        }
        if (type == OpenPortfolios.class) {
            Display display = workbench.getDisplay();
            return new OpenPortfolios(new PortfolioStore(), display::asyncExec);
        }
        if (type == RecentFiles.class) {
            return new RecentFiles(InstanceScope.INSTANCE.getNode("org.keelson.ui"));
        }
        if (type == Engine.class) {
            return Engine.of(new RegistryContributionSource(Platform.getExtensionRegistry()));
        }
        if (type == Questions.class) {
            return new Questions();
        }
        return new PortfolioFiles(workbench, workbench.getService(OpenPortfolios.class),
                workbench.getService(RecentFiles.class), workbench.getService(Questions.class));
    }
}
