// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;
import org.keelson.edit.SessionEvent;
import org.keelson.engine.Engine;

/** The Properties view's page for parts that select elements of portfolios: in the model's order, and live. */
public final class ModelPropertyPage extends PropertySheetPage implements PortfolioListener {

    private final OpenPortfolios portfolios;
    private final List<Runnable> onDispose = new ArrayList<>();
    private final Set<OpenPortfolio> followed = new HashSet<>();
    private boolean refreshDue;

    public ModelPropertyPage(OpenPortfolios portfolios) {
        this.portfolios = portfolios;
        setSorter(new PropertySheetSorter() {
            @Override
            public int compare(IPropertySheetEntry one, IPropertySheetEntry other) {
                return 0;
            }

            @Override
            public int compareCategories(String one, String other) {
                return 0;
            }
        });
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        AccessibleName.set(getControl(), "Properties");
        onDispose.add(portfolios.addListener(this::follow));
        // plugins offer custom fields
        onDispose.add(EngineChanges.follow(PlatformUI.getWorkbench().getService(Engine.class), parent.getDisplay(),
                this::refreshLater));
        follow();
    }

    private void follow() {
        for (OpenPortfolio portfolio : portfolios.all()) {
            if (followed.add(portfolio)) {
                onDispose.add(portfolio.addListener(this));
                onDispose.add(portfolio.schedule().addListener(live -> refreshLater()));
            }
        }
    }

    @Override
    public void changed(OpenPortfolio portfolio, SessionEvent event) {
        refreshLater();
    }

    @Override
    public void closed(OpenPortfolio portfolio) {
        followed.remove(portfolio);
    }

    /** Later and once, since a cell editor may be what made the change. */
    private void refreshLater() {
        if (!refreshDue && getControl() != null && !getControl().isDisposed()) {
            refreshDue = true;
            getControl().getDisplay().asyncExec(() -> {
                refreshDue = false;
                if (getControl() != null && !getControl().isDisposed()) {
                    refresh();
                }
            });
        }
    }

    @Override
    public void dispose() {
        onDispose.forEach(Runnable::run);
        super.dispose();
    }
}
