// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.status;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.model.HasStatus;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Asks how the selected element stands; after a colon in {@code plugin.xml}, {@code override}: instead of what is computed. */
public final class ClaimHandler extends AbstractHandler implements IExecutableExtension {

    private boolean isOverride;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        isOverride = "override".equals(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<HasStatus> elements = Selections.elements(HandlerUtil.getCurrentSelection(event), HasStatus.class);
        if (elements.size() == 1) {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(OpenPortfolios.class).of(elements.getFirst())
                    .ifPresent(open -> new ClaimDialog(HandlerUtil.getActiveShell(event), open, elements.getFirst(), isOverride)
                            .ask());
        }
        return null;
    }
}
