// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.util.List;
import java.util.Map;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The tree at the left, the editors in the middle, and below them the views that a kind of work needs. Every other view has its
 * place there too, so that it comes up where it is looked for.
 */
abstract class WorkPerspective implements IPerspectiveFactory {

    // The views are named by id: the workbench loads their bundles when they are first shown.
    private static final String INSIGHT = "org.keelson.ui.insight.";
    static final String NAVIGATOR = "org.keelson.ui.navigator.view";
    static final String PROBLEMS = "org.keelson.ui.navigator.problems";
    static final String CRITICAL_PATH = INSIGHT + "criticalPath";
    static final String SLIP_IMPACT = INSIGHT + "slipImpact";
    static final String SIMULATION = INSIGHT + "simulation";
    static final String STATUS = INSIGHT + "status";
    static final String FINDINGS = INSIGHT + "findings";
    static final String METRICS = INSIGHT + "metrics";
    static final String CAPACITY = INSIGHT + "capacity";
    static final String BLOCKING = INSIGHT + "blocking";
    static final String RISKS = INSIGHT + "risks";
    static final String DECISIONS = INSIGHT + "decisions";
    static final String TREND = INSIGHT + "trend";
    static final String QUALITY = INSIGHT + "quality";
    static final String OKR = INSIGHT + "okr";
    static final String RULE_REPLAY = INSIGHT + "ruleReplay";
    static final String DEPENDENCY_REVIEW = INSIGHT + "dependencyReview";
    static final String WEEKLY_SYNC = INSIGHT + "weeklySync";
    private static final List<String> ALL = List.of(NAVIGATOR, CRITICAL_PATH, INSIGHT + "firstSchedule", INSIGHT + "why",
            SLIP_IMPACT, SIMULATION, STATUS, FINDINGS, METRICS, CAPACITY, BLOCKING, RISKS, DECISIONS, TREND, QUALITY, OKR,
            INSIGHT + "search", RULE_REPLAY, DEPENDENCY_REVIEW, WEEKLY_SYNC, INSIGHT + "extensionHealth",
            IPageLayout.ID_PROP_SHEET, PROBLEMS, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROGRESS_VIEW,
            "org.eclipse.pde.runtime.LogView");

    private final float editors;
    private final boolean hasOutline;
    private final List<String> shown;

    /**
     * @param editors    how much of the height the editors have, 0 to 1
     * @param hasOutline whether there is an outline at the right
     * @param shown      views that are open below the editors, the first in front
     */
    WorkPerspective(float editors, boolean hasOutline, String... shown) {
        this.editors = editors;
        this.hasOutline = hasOutline;
        this.shown = List.of(shown);
    }

    /** The views that each of the perspectives begins with, by its id. */
    static Map<String, List<String>> views() {
        return Map.of(PlanPerspective.ID, new PlanPerspective().shown(), TrackPerspective.ID, new TrackPerspective().shown(),
                ReviewPerspective.ID, new ReviewPerspective().shown(), EscalatePerspective.ID,
                new EscalatePerspective().shown());
    }

    final List<String> shown() {
        return shown;
    }

    @Override
    public final void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.addView(NAVIGATOR, IPageLayout.LEFT, 0.2f, area);
        IFolderLayout foot = layout.createFolder("foot", IPageLayout.BOTTOM, editors, area);
        if (hasOutline) {
            layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.82f, area);
        }
        shown.forEach(foot::addView);
        for (String view : ALL) {
            boolean isPlaced = view.equals(NAVIGATOR) || view.equals(IPageLayout.ID_OUTLINE) && hasOutline;
            if (!shown.contains(view) && !isPlaced) {
                foot.addPlaceholder(view);
            }
            layout.addShowViewShortcut(view);
        }
        List.of(PlanPerspective.ID, TrackPerspective.ID, ReviewPerspective.ID, EscalatePerspective.ID)
                .forEach(layout::addPerspectiveShortcut);
    }
}
