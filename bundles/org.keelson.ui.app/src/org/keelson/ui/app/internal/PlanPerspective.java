// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For planning: the tree at the left, the map in the middle, what is wrong and what is critical below. */
public final class PlanPerspective implements IPerspectiveFactory {

    static final String ID = "org.keelson.ui.app.plan";

    // The views are named by id: the workbench loads their bundles when they are first shown.
    private static final String NAVIGATOR = "org.keelson.ui.navigator.view";
    private static final String PROBLEMS = "org.keelson.ui.navigator.problems";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
    private static final String CRITICAL_PATH = "org.keelson.ui.insight.criticalPath";
    private static final String FIRST_SCHEDULE = "org.keelson.ui.insight.firstSchedule";
    private static final String WHY = "org.keelson.ui.insight.why";
    private static final String SLIP_IMPACT = "org.keelson.ui.insight.slipImpact";
    private static final String SIMULATION = "org.keelson.ui.insight.simulation";
    private static final String STATUS = "org.keelson.ui.insight.status";
    private static final String FINDINGS = "org.keelson.ui.insight.findings";
    private static final String METRICS = "org.keelson.ui.insight.metrics";
    private static final String RULE_REPLAY = "org.keelson.ui.insight.ruleReplay";
    private static final String DEPENDENCY_REVIEW = "org.keelson.ui.insight.dependencyReview";
    private static final String WEEKLY_SYNC = "org.keelson.ui.insight.weeklySync";
    private static final String EXTENSION_HEALTH = "org.keelson.ui.insight.extensionHealth";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(NAVIGATOR, IPageLayout.LEFT, 0.2f, editors);
        IFolderLayout foot = layout.createFolder("foot", IPageLayout.BOTTOM, 0.68f, editors);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.82f, editors);
        foot.addView(CRITICAL_PATH);
        foot.addView(SLIP_IMPACT);
        foot.addView(SIMULATION);
        foot.addView(IPageLayout.ID_PROP_SHEET);
        foot.addView(PROBLEMS);
        foot.addPlaceholder(FIRST_SCHEDULE);
        foot.addPlaceholder(WHY);
        foot.addPlaceholder(STATUS);
        foot.addPlaceholder(FINDINGS);
        foot.addPlaceholder(METRICS);
        foot.addPlaceholder(RULE_REPLAY);
        foot.addPlaceholder(DEPENDENCY_REVIEW);
        foot.addPlaceholder(WEEKLY_SYNC);
        foot.addPlaceholder(EXTENSION_HEALTH);
        foot.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        foot.addPlaceholder(ERROR_LOG);
        for (String view : new String[] { NAVIGATOR, CRITICAL_PATH, FIRST_SCHEDULE, WHY, SLIP_IMPACT,
                SIMULATION, STATUS, FINDINGS, METRICS, RULE_REPLAY, DEPENDENCY_REVIEW,
                WEEKLY_SYNC, EXTENSION_HEALTH, IPageLayout.ID_PROP_SHEET, PROBLEMS,
                IPageLayout.ID_OUTLINE, IPageLayout.ID_PROGRESS_VIEW }) {
            layout.addShowViewShortcut(view);
        }
    }
}
