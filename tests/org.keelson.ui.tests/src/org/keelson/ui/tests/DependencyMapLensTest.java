// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.WorkItem;
import org.keelson.notation.Lens;
import org.keelson.rendering.Box;

/** Lenses of the dependency map: what answers stays, the rest steps back or is hidden, and nothing moves. */
class DependencyMapLensTest extends DependencyMapBench {

    private static final int KEYS = SWT.ALT | SWT.SHIFT;

    private String start;
    private Map<String, Box> places;

    @BeforeEach
    void openIt() {
        openSmall();
        start = content();
        places = boxes();
    }

    private List<Control> controls(Control at) {
        List<Control> all = new ArrayList<>(List.of(at));
        if (at instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                all.addAll(controls(child));
            }
        }
        return all;
    }

    private Control chip(String tooltip) {
        return controls(editor.viewer().getControl().getShell()).stream()
                .filter(each -> each.getToolTipText() != null && each.getToolTipText().startsWith(tooltip) && each.isVisible())
                .findFirst().orElseThrow();
    }

    private boolean isDimmed(WorkItem item) {
        return card(item).isDimmed();
    }

    @Test
    void emphasisesByAChipAndHidesTheRestByKey() {
        click(chip("Items without float"), 12, 10);
        await("the rest steps back", () -> isDimmed(small.dashboard));
        assertThat(isDimmed(small.app)).isFalse();
        assertThat(edge(now(small.dashboard).getIncoming().get(0)).isDimmed()).isTrue();
        assertThat(editor.context().diagram().orElseThrow().getLenses()).extracting(Lens::getLens).containsExactly("critical");
        assertThat(open.session().undoLabel()).contains("Emphasise Critical");
        picture("critical");
        editor.setFocus();
        press(KEYS, 'h');
        await("the rest is hidden", () -> part(now(small.dashboard)).isEmpty());
        assertThat(part(now(small.dashboard).getIncoming().get(0))).isEmpty();
        assertThat(part(now(small.app))).isPresent();
        assertThat(boxes()).isEqualTo(places);
        picture("only");
        editor.selection().follow(new StructuredSelection(now(small.dashboard)));
        assertThat(status()).contains("\"Dashboard\" is hidden by the lenses");
        editor.selection().follow(new StructuredSelection(now(small.app)));
        assertThat(status()).doesNotContain("hidden by the lenses");
        press(SWT.SHIFT, SWT.ESC);
        await("all is there", () -> part(now(small.dashboard)).isPresent());
        assertThat(isDimmed(small.dashboard)).isFalse();
        String after = content();
        undoAll();
        assertThat(content()).isEqualTo(start);
        redoAll();
        assertThat(content()).isEqualTo(after);
        assertThat(boxes()).isEqualTo(places);
    }

    @Test
    void saysThatNothingAnswersAndHowToGoOn() {
        press(KEYS, 't');
        await("it says so", () -> controls(editor.viewer().getControl().getShell()).stream()
                .anyMatch(each -> each instanceof Label label && label.getText().equals("No item answers: Late.")
                        && label.isVisible()));
        picture("none");
        click(controls(editor.viewer().getControl().getShell()).stream()
                .filter(each -> each instanceof Label label && label.getText().startsWith("No item answers"))
                .map(each -> each.getParent().getChildren()[1]).findFirst().orElseThrow(), 12, 10);
        await("it is clear", () -> editor.context().diagram().orElseThrow().getLenses().isEmpty());
        assertThat(isDimmed(small.app)).isFalse();
    }

    @Test
    void looksAroundTheSelectionAndKeepsThatInTheFile() {
        select(now(small.app));
        press(KEYS, 'a');
        await("what is far steps back", () -> isDimmed(small.schema));
        assertThat(isDimmed(small.api)).isFalse();
        assertThat(isDimmed(small.dashboard)).isTrue();
        press(KEYS, 'l');
        await("the chips have the focus", () -> chip("Items without float").isFocusControl());
        press(0, ' ');
        await("both count", () -> open.session().undoLabel().filter("Emphasise Critical"::equals).isPresent());
        assertThat(page().saveEditor(editor, false)).isTrue();
        java.nio.file.Path file = open.file();
        page().closeAllEditors(false);
        openMap(file);
        assertThat(isDimmed(small.schema)).isTrue();
        assertThat(isDimmed(small.api)).isFalse();
        assertThat(boxes()).isEqualTo(places);
    }
}
