// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.Element;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapEdge;
import org.keelson.ui.diagram.dependencies.scene.Bundle;
import org.keelson.ui.diagram.dependencies.scene.LaneGroup;
import org.keelson.ui.diagram.raw.GefLists;

/** Lanes of the dependency map that are collapsed to one node, and opened again with everything where it was. */
class DependencyMapFoldTest extends DependencyMapBench {

    private String start;
    private Map<String, Box> places;

    @BeforeEach
    void openIt() {
        openSmall();
        start = content();
        places = boxes();
    }

    private LaneGroup group(Element lane) {
        return new LaneGroup(lane.getId());
    }

    private Point twistie(Element lane) {
        Rectangle box = place(part(now(lane)).orElseThrow());
        return new Point(box.x + 13, box.getCenter().y);
    }

    private void doubleClick(Point at) {
        click(at);
        send(SWT.MouseDown, at, false);
        send(SWT.MouseDoubleClick, at, true);
        send(SWT.MouseUp, at, true);
    }

    @Test
    void collapsesByTheSignAndOpensByADoubleClick() {
        Point from = middle(small.app);
        drag(from, new Point(from.x + 61, from.y));
        await("it is placed", () -> editor.context().diagram().isPresent());
        places = boxes();
        click(twistie(small.platform));
        await("it is one node", () -> part(group(small.platform)).isPresent());
        assertThat(part(now(small.schema))).isEmpty();
        assertThat(part(now(small.app))).isPresent();
        assertThat(editor.context().scene().edges()).filteredOn(edge -> edge.kind() == MapEdge.Kind.BUNDLE).hasSize(2)
                .allMatch(edge -> part(new Bundle(edge.id())).isPresent());
        assertThat(open.session().undoLabel()).contains("Collapse Platform Team");
        picture("one");
        click(twistie(small.mobile));
        await("both are", () -> part(group(small.mobile)).isPresent());
        assertThat(editor.context().scene().edges()).singleElement()
                .satisfies(edge -> assertThat(edge.label()).isEqualTo("2"));
        picture("both");
        String collapsed = content();
        Point middle = place(part(group(small.mobile)).orElseThrow()).getCenter();
        drag(middle, new Point(middle.x + 80, middle.y));
        assertThat(content()).as("a collapsed lane stays where its items begin").isEqualTo(collapsed);
        picture("selected");
        doubleClick(place(part(group(small.mobile)).orElseThrow()).getCenter());
        await("it is open", () -> part(now(small.app)).isPresent());
        click(twistie(small.platform));
        await("all is there", () -> part(now(small.schema)).isPresent());
        assertThat(boxes()).isEqualTo(places);
        undoAll();
        assertThat(content()).isEqualTo(start);
        redoAll();
        assertThat(boxes()).isEqualTo(places);
        open.session().undo();
        open.session().undo();
        assertThat(content()).isEqualTo(collapsed);
        assertThat(part(group(small.mobile))).isPresent();
    }

    @Test
    void movesItemsBelowACollapsedLaneToWhereTheyAreMeant() {
        Element top = now(editor.context().scene().lanes().get(0).id().equals(small.platform.getId()) ? small.platform
                : small.mobile);
        select(now(top));
        press(0, SWT.ARROW_LEFT);
        await("it is one node", () -> part(group(top)).isPresent());
        var below = top == now(small.platform) ? small.app : small.api;
        Box before = box(below);
        Point from = middle(below);
        drag(from, new Point(from.x + 60, from.y));
        await("it is placed", () -> box(below).x() > before.x());
        assertThat(box(below).y()).isEqualTo(before.y());
        Box moved = box(below);
        select(now(top));
        press(0, SWT.ARROW_RIGHT);
        await("it is open", () -> part(group(top)).isEmpty());
        assertThat(box(below).x()).isEqualTo(moved.x());
        assertThat(box(below).y()).isEqualTo(places.get(below.getId()).y());
        undoAll();
        assertThat(content()).isEqualTo(start);
        assertThat(boxes()).isEqualTo(places);
    }

    @Test
    void pastesBelowACollapsedLaneToWhereItStaysWhenTheLaneIsOpened() {
        Element top = now(editor.context().scene().lanes().get(0).id().equals(small.platform.getId()) ? small.platform
                : small.mobile);
        var below = top == now(small.platform) ? small.app : small.api;
        select(now(top));
        press(0, SWT.ARROW_LEFT);
        await("it is one node", () -> part(group(top)).isPresent());
        int nodes = boxes().size();
        select(now(below));
        press(SWT.CTRL, 'c');
        press(SWT.CTRL, 'v');
        await("it is pasted", () -> boxes().size() == nodes + 1);
        String pasted = boxes().keySet().stream().filter(id -> !places.containsKey(id) && LaneGroup.of(id) == null).findFirst()
                .orElseThrow();
        assertThat(boxes().get(pasted).x()).isEqualTo(box(below).x() + 24);
        select(now(top));
        press(0, SWT.ARROW_RIGHT);
        await("it is open", () -> part(group(top)).isEmpty());
        Box lane = editor.context().scene().lane(now(below).getOwnerTeam().getId()).orElseThrow().box();
        assertThat(boxes().get(pasted).y()).isBetween(lane.y(), lane.bottom() - boxes().get(pasted).height());
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void showsAnItemThatIsSelectedElsewhereByTheNodeOfItsLane() {
        select(now(small.platform));
        press(0, SWT.ARROW_LEFT);
        await("it is one node", () -> part(group(small.platform)).isPresent());
        editor.selection().follow(new StructuredSelection(java.util.List.of(now(small.schema), now(small.api), now(small.app))));
        assertThat(GefLists.selected(editor.viewer())).containsExactly(part(group(small.platform)).orElseThrow(),
                part(now(small.app)).orElseThrow());
    }

    @Test
    void collapsesAllAndAProgramByKeyAndKeepsItInTheFile() {
        press(SWT.ALT | SWT.SHIFT, '5');
        await("all are one node each", () -> editor.context().scene().nodes().size() == 2);
        assertThat(page().saveEditor(editor, false)).isTrue();
        java.nio.file.Path file = open.file();
        page().closeAllEditors(false);
        openMap(file);
        assertThat(editor.context().scene().nodes()).hasSize(2);
        press(SWT.ALT | SWT.SHIFT, '6');
        await("all are open", () -> editor.context().scene().nodes().size() == 4);
        assertThat(boxes()).isEqualTo(places);
    }

    @Test
    void isBroughtUpToDateOnceItIsSeenAgain() throws org.eclipse.ui.PartInitException {
        page().openEditor(editor.getEditorInput(), "org.keelson.ui.diagram.roadmap.editor", true,
                org.eclipse.ui.IWorkbenchPage.MATCH_ID | org.eclipse.ui.IWorkbenchPage.MATCH_INPUT);
        await("the map is behind it", () -> !page().isPartVisible(editor));
        String before = card(small.app).content().name();
        open.session().execute(org.keelson.edit.Edits.rename(now(small.app), "App two"));
        open.session().execute(org.keelson.edit.Edits.delete(java.util.List.of(now(small.dashboard))));
        settle();
        assertThat(card(small.app).content().name()).as("nobody sees it").isEqualTo(before);
        page().activate(editor);
        await("it is up to date", () -> card(small.app).content().name().equals("App two"));
        assertThat(boxes()).hasSize(3);
        undoAll();
        assertThat(boxes()).isEqualTo(places);
    }
}
