// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.SyntheticPortfolio;
import org.keelson.model.Dependency;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.Theme;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.diagram.dependencies.figures.EdgeFigure;
import org.keelson.ui.diagram.dependencies.parts.DependencyPart;
import org.keelson.ui.diagram.dependencies.parts.ItemPart;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.RoadmapEditor;

/** The dependency map of a portfolio of a real size: measured, printed, and looked at. */
class DependencyMapFiguresTest extends DependencyMapBench {

    private static final int ITEMS = 2_000;
    private static final int LARGE = 3_500;
    private static final int STEPS = 10;
    private static final int DAY = 480;

    @AfterEach
    void light() {
        Theme.use(false);
        settle();
    }

    /** Processor time of this thread: what it takes where nothing else runs. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, long nanos, String goal) {
        System.out.println(String.format(Locale.ROOT, "figure | %s | %.1f ms | %s", what, nanos / 1e6, goal));
    }

    @Test
    void twoThousandItems() throws StorageException {
        Path file = folder.resolve("large.keelson");
        PortfolioStore store = new PortfolioStore();
        store.save(store.create(SyntheticPortfolio.create(ITEMS, 2 * ITEMS, 40, 1)), file);
        open = portfolios().acquire(file, this);
        await("it is scheduled", () -> open.schedule().isFresh());
        long begin = System.nanoTime();
        long worked = processor();
        openMap(file);
        editor.viewer().flush();
        editor.viewer().getControl().update();
        print("open the map of 2,000 items and 4,000 dependencies with its layout", System.nanoTime() - begin, "≤ 3000 ms");
        print("the same, processor time of the UI thread", processor() - worked, "≤ 3000 ms");
        portfolios().release(open, this);
        assertThat(boxes()).hasSize(ITEMS);
        picture("large");
        List<WorkItem> items = open.portfolio().getPrograms().stream().flatMap(program -> program.getWorkstreams().stream())
                .flatMap(stream -> stream.getItems().stream()).toList();
        items = items.isEmpty() ? open.portfolio().getPrograms().get(0).getItems() : items;
        Image image = new Image(display(), 1200, 800);
        GC gc = new GC(image);
        long[] nanos = new long[STEPS];
        long[] own = new long[STEPS];
        long[] cpu = new long[STEPS];
        for (int i = 0; i < STEPS; i++) {
            WorkItem item = items.get((i * 97 + 50) % items.size());
            Integer was = item.getLikely();
            int days = was != null && was == (3 + i) * DAY ? 2 : 3 + i;
            begin = System.nanoTime();
            worked = processor();
            open.session().execute(Edits.set(item, ModelPackage.Literals.ESTIMATED__LIKELY, days * DAY));
            await("it is scheduled", () -> open.schedule().isFresh());
            editor.viewer().flush();
            editor.viewer().getControl().print(gc);
            nanos[i] = System.nanoTime() - begin;
            cpu[i] = processor() - worked;
            worked = processor();
            editor.contents().modelChanged();
            own[i] = processor() - worked;
        }
        gc.dispose();
        image.dispose();
        Arrays.sort(nanos);
        Arrays.sort(own);
        Arrays.sort(cpu);
        print("an edit to the repaint, with its schedule and all views: median", nanos[STEPS / 2], "–");
        print("an edit to the repaint, with its schedule and all views: p95", nanos[STEPS * 95 / 100], "≤ 100 ms");
        print("the same, processor time of the UI thread: median", cpu[STEPS / 2], "–");
        print("the same, processor time of the UI thread: p95", cpu[STEPS * 95 / 100], "≤ 100 ms");
        print("of that, the map reading the portfolio once: median", own[STEPS / 2], "–");
    }

    @Test
    void ofALargeMapOnlyWhatIsInSightHasFigures() throws StorageException {
        Path file = folder.resolve("huge.keelson");
        PortfolioStore store = new PortfolioStore();
        store.save(store.create(SyntheticPortfolio.create(LARGE, 2 * LARGE, 40, 1)), file);
        open = open(file);
        assertThat(page().getActiveEditor()).as("so many are easier to see by their dates").isInstanceOf(RoadmapEditor.class);
        editor = show(file, DependencyMapEditor.ID, DependencyMapEditor.class);
        await("it is laid out", () -> editor.context().scene().items().size() == LARGE);
        settle();
        assertThat(editor.contents().isDrawnWhole()).isFalse();
        int before = cards();
        assertThat(before).isBetween(1, 400);
        picture("huge");
        WorkItem far = (WorkItem) open.session().find(editor.context().scene().nodes().getLast().id()).orElseThrow();
        assertThat(part(far)).isEmpty();
        select(far);
        assertThat(part(far)).isPresent();
        assertThat(cards()).isBetween(1, 400);
        GraphicalEditPart shown = part(far).orElseThrow();
        Point room = canvas().getSize();
        assertThat(new Rectangle(0, 0, room.x, room.y).intersects(place(shown))).as("it is in sight").isTrue();
        GefLists.targets(shown).forEach(edge -> assertThat(((Connection) edge.getFigure()).getPoints().size()).isGreaterThan(1));
        open.session().execute(Edits.set(far, ModelPackage.Literals.ELEMENT__NAME, "Far away"));
        await("it says so", () -> editor.context().scene().node(far.getId()).orElseThrow().name().equals("Far away"));
        int lanes = editor.context().scene().lanes().size();
        press(SWT.ALT | SWT.SHIFT, '2');
        await("it is laid out anew", () -> editor.context().scene().lanes().size() < lanes);
        settle();
        assertThat(arrows()).as("those in sight run where they are now").isNotEmpty().allSatisfy(arrow -> assertThat(
                ((EdgeFigure) arrow.getFigure()).course()).satisfiesAnyOf(way -> assertThat(way).isNull(),
                        way -> assertThat(way.toIntArray()).isEqualTo(course(arrow))));
        editor.zoom().fit();
        settle();
        assertThat(cards()).as("still what is in sight only").isLessThan(LARGE / 2);
        picture("huge-fit");
    }

    private List<DependencyPart> arrows() {
        return GefLists.registry(editor.viewer()).values().stream().filter(DependencyPart.class::isInstance)
                .map(DependencyPart.class::cast).filter(each -> each.getModel() instanceof Dependency).toList();
    }

    private int[] course(DependencyPart arrow) {
        return editor.context().scene().course(((Dependency) arrow.getModel()).getId()).orElseThrow().points().stream()
                .flatMapToInt(point -> IntStream.of(point.x(), point.y())).toArray();
    }

    private int cards() {
        return (int) GefLists.children(editor.viewer().getContents()).stream().filter(ItemPart.class::isInstance).count();
    }

    @Test
    void theSamplesReadWell() throws IOException {
        for (String sample : new String[] {"product-launch", "streaming-migration"}) {
            Path file = folder.resolve(sample + ".keelson");
            try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/" + sample + ".keelson")
                    .openStream()) {
                Files.copy(in, file);
            }
            openMap(file);
            editor.zoom().fit();
            press(SWT.ALT | SWT.SHIFT, '3');
            settle();
            picture(sample + "-by-workstream");
            press(SWT.ALT | SWT.SHIFT, '1');
            press(SWT.ALT | SWT.SHIFT, '5');
            editor.zoom().fit();
            settle();
            picture(sample + "-collapsed");
            Theme.use(true);
            press(SWT.ALT | SWT.SHIFT, '6');
            press(SWT.ALT | SWT.SHIFT, 't');
            editor.zoom().fit();
            settle();
            picture(sample + "-late-dark");
            assertThat(editor.context().scene().sight().found()).isNotEmpty();
            Theme.use(false);
            page().closeAllEditors(false);
        }
    }
}
