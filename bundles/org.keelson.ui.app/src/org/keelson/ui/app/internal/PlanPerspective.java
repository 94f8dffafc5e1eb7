// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import org.eclipse.ui.IPageLayout;

/** For planning: the map in the middle, what is critical and what would follow below. */
public final class PlanPerspective extends WorkPerspective {

    static final String ID = "org.keelson.ui.app.plan";

    public PlanPerspective() {
        super(0.68f, true, CRITICAL_PATH, SLIP_IMPACT, SIMULATION, IPageLayout.ID_PROP_SHEET, PROBLEMS);
    }
}
