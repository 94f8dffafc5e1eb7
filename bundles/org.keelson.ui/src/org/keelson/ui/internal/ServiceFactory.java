// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.keelson.engine.Engine;
import org.keelson.engine.FileQuarantine;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.storage.PortfolioJournal;
import org.keelson.storage.PortfolioStore;
import org.keelson.ui.Evaluations;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.PortfolioSearch;
import org.keelson.ui.Questions;
import org.keelson.ui.RecentFiles;
import org.osgi.framework.FrameworkUtil;

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
            return openPortfolios(workbench);
        }
        if (type == RecentFiles.class) {
            return new RecentFiles(InstanceScope.INSTANCE.getNode("org.keelson.ui"));
        }
        if (type == Engine.class) {
            return Engine.of(new RegistryContributionSource(Platform.getExtensionRegistry()),
                    new FileQuarantine(state().resolve("quarantine")));
        }
        if (type == Evaluations.class) {
            return new Evaluations(workbench.getService(Engine.class), workbench.getDisplay());
        }
        if (type == PortfolioSearch.class) {
            return new PortfolioSearch(workbench.getDisplay());
        }
        if (type == Questions.class) {
            return new Questions();
        }
        return new PortfolioFiles(workbench, workbench.getService(OpenPortfolios.class),
                workbench.getService(RecentFiles.class), workbench.getService(Questions.class));
    }

    private static OpenPortfolios openPortfolios(IWorkbench workbench) {
        Display display = workbench.getDisplay();
        PortfolioStore store = new PortfolioStore();
        OpenPortfolios portfolios = new OpenPortfolios(store, display::asyncExec);
        new Recovery(workbench, portfolios, new PortfolioJournal(state().resolve("journal"), store),
                workbench.getService(Questions.class)).start();
        return portfolios;
    }

    private static Path state() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(ServiceFactory.class)).toPath();
    }
}
