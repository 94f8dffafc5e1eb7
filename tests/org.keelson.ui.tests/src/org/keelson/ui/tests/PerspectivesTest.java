// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The four perspectives: reached by keys and by the switcher, each with views that exist, editors left open. */
class PerspectivesTest extends WorkbenchTest {

    @AfterEach
    void backToPlan() throws WorkbenchException {
        PlatformUI.getWorkbench().showPerspective("org.keelson.ui.app.plan", window());
        for (String id : List.of("track", "review", "escalate")) {
            page().closePerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                    .findPerspectiveWithId("org.keelson.ui.app." + id), false, false);
        }
        settle();
    }

    private static void show(int key, String perspective, String front) {
        press(SWT.CTRL | SWT.ALT, '0' + key);
        await(perspective + " is there", () -> page().getPerspective().getId().equals("org.keelson.ui.app." + perspective));
        settle();
        IViewReference reference = page().findViewReference("org.keelson.ui.insight." + front);
        assertThat(reference).as(front).isNotNull();
        IWorkbenchPart view = reference.getPart(true);
        assertThat(view).as(front).isNotNull();
        assertThat(page().isPartVisible(view)).as(front + " is in front").isTrue();
        for (IViewReference each : page().getViewReferences()) {
            assertThat(PlatformUI.getWorkbench().getViewRegistry().find(each.getId())).as(each.getId()).isNotNull();
        }
    }

    @Test
    void keysAndTheSwitcherLeadToEach() {
        open(new SmallPortfolio().save(folder));
        show(2, "track", "status");
        assertThat(page().getActiveEditor()).as("the editor stays").isNotNull();
        picture("track");
        show(3, "review", "dependencyReview");
        picture("review");
        show(4, "escalate", "findings");
        picture("escalate");
        press(SWT.CTRL | SWT.ALT, '1');
        await("back in the plan", () -> page().getPerspective().getId().equals("org.keelson.ui.app.plan"));
        List<String> switcher = controls(window().getShell(), ToolBar.class).stream()
                .flatMap(bar -> Arrays.stream(bar.getItems())).map(ToolItem::getText).toList();
        assertThat(switcher).contains("Plan", "Track", "Review", "Escalate");
    }
}
