// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.MergeOptions;
import org.keelson.edit.PortfolioMerge;
import org.keelson.model.WorkItem;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Box;

/** The lanes of the dependency map: by team, program, workstream or none, each with places of its own. */
class DependencyMapLanesTest extends DependencyMapBench {

    private static final int KEYS = SWT.ALT | SWT.SHIFT;

    private String start;

    @BeforeEach
    void openIt() {
        openSmall();
        start = content();
    }

    private void lanes(char key, LaneKind kind) {
        press(KEYS, key);
        await("lanes by " + kind, () -> editor.context().scene().lanesBy() == kind);
        settle();
    }

    @Test
    void keepsWhatWasPlacedByHandInEachKindOfLanes() {
        Point from = middle(small.api);
        drag(from, new Point(from.x + 61, from.y));
        await("it is placed", () -> editor.context().diagram().isPresent());
        Box byTeam = box(small.api);
        lanes('2', LaneKind.PROGRAM);
        assertThat(editor.context().scene().lanes()).extracting(lane -> lane.name()).containsExactly("Launch");
        assertThat(open.session().undoLabel()).contains("Lanes by program");
        picture("program");
        from = middle(small.app);
        drag(from, new Point(from.x + 120, from.y));
        await("it is placed", () -> open.session().undoLabel().filter("Place App"::equals).isPresent());
        Box byProgram = box(small.app);
        lanes('4', LaneKind.NONE);
        assertThat(boxes()).hasSize(4);
        picture("none");
        lanes('1', LaneKind.TEAM);
        assertThat(box(small.api)).isEqualTo(byTeam);
        lanes('2', LaneKind.PROGRAM);
        assertThat(box(small.app)).isEqualTo(byProgram);
        String after = content();
        undoAll();
        assertThat(content()).isEqualTo(start);
        assertThat(editor.context().scene().lanesBy()).isEqualTo(LaneKind.TEAM);
        redoAll();
        assertThat(content()).isEqualTo(after);
        assertThat(box(small.app)).isEqualTo(byProgram);
    }

    @Test
    void movesToAnotherWorkstreamByDraggingAndByKey() {
        lanes('3', LaneKind.WORKSTREAM);
        assertThat(editor.context().scene().lanes()).hasSize(2);
        Map<String, Box> before = boxes();
        drag(middle(small.app), new Point(middle(small.app).x, freePlace(small.web, 0).y));
        await("it lives elsewhere", () -> now(small.app).eContainer() == now(small.web));
        assertThat(open.session().undoLabel()).contains("Move App to Web");
        before.remove(small.app.getId());
        assertThat(boxes()).containsAllEntriesOf(before);
        picture("workstream");
        boolean above = editor.context().scene().lanes().get(0).id().equals(small.program.getId());
        select(now(small.app));
        press(SWT.ALT, above ? SWT.PAGE_UP : SWT.PAGE_DOWN);
        await("it is back", () -> now(small.app).eContainer() == now(small.program));
        tool("Deliverable");
        click(freePlace(small.web, 900));
        await("it is there", () -> boxes().size() == 5);
        press(0, SWT.ESC);
        WorkItem made = (WorkItem) open.session().find(boxes().keySet().stream()
                .filter(id -> !before.containsKey(id) && !id.equals(small.app.getId())).findFirst().orElseThrow()).orElseThrow();
        assertThat(made.eContainer()).isEqualTo(now(small.web));
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    private static SmallPortfolio imported() {
        SmallPortfolio imported = new SmallPortfolio();
        for (WorkItem item : List.of(imported.schema, imported.api, imported.app, imported.dashboard)) {
            item.setKey(item.getName());
            item.setSource("plan.csv");
        }
        return imported;
    }

    @Test
    void keepsWhatWasPlacedByHandWhenTheTableIsImportedAgain() {
        page().closeAllEditors(false);
        small = imported();
        openMap(small.save(folder));
        start = content();
        Point from = middle(small.api);
        drag(from, new Point(from.x + 61, from.y));
        await("it is placed", () -> editor.context().diagram().isPresent());
        Map<String, Box> places = boxes();
        SmallPortfolio again = imported();
        again.app.setLikely(8 * 480);
        open.session().execute(PortfolioMerge.plan(open.portfolio(), again.portfolio, new MergeOptions("Import plan.csv")).edit());
        assertThat(now(small.app).getLikely()).isEqualTo(8 * 480);
        assertThat(boxes()).containsAllEntriesOf(places);
        undoAll();
        assertThat(content()).isEqualTo(start);
    }
}
