// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.SyntheticPortfolio;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.Theme;
import org.keelson.ui.diagram.raw.GefLists;

/** The roadmap of portfolios of a real size: measured, printed, and looked at. */
class RoadmapFiguresTest extends RoadmapBench {

    private static final int ITEMS = 10_000;
    private static final int EDITS = 20;
    private static final int STEPS = 60;
    private int paints;
    private Image image;
    private GC picture;

    @AfterEach
    void light() {
        if (picture != null) {
            picture.dispose();
            image.dispose();
        }
        Theme.use(false);
        settle();
    }

    private Path large() throws StorageException {
        Portfolio portfolio = new SyntheticPortfolio(ITEMS, 2 * ITEMS, 200, 1).milestones(100).create();
        Path file = folder.resolve("large.keelson");
        PortfolioStore store = new PortfolioStore();
        store.save(store.create(portfolio), file);
        return file;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void print(String what, long nanos, long goalMillis) {
        System.out.println(String.format(Locale.ROOT, "figure | %s | %.1f ms | ≤ %d ms", what, nanos / 1e6, goalMillis));
    }

    private static long p95(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 95 / 100];
    }

    /** A step, with all of the canvas drawn after it: the window system draws when it likes, so it is asked to draw elsewhere. */
    private long step(Runnable task) {
        int before = paints;
        long begin = System.nanoTime();
        task.run();
        editor.viewer().flush();
        canvas().print(picture);
        long taken = System.nanoTime() - begin;
        assertThat(paints).as("it was drawn").isGreaterThan(before);
        return taken;
    }

    @Test
    void tenThousandRows() throws StorageException {
        open = portfolios().acquire(large(), this);
        await("it is scheduled", () -> open.schedule().isFresh());
        long before = used();
        long begin = System.nanoTime();
        showRoadmap(open.file());
        editor.viewer().flush();
        canvas().update();
        long opened = System.nanoTime() - begin;
        print("open 10,000 rows", opened, 2000);
        canvas().addListener(SWT.Paint, event -> paints++);
        image = new Image(display(), canvas().getSize().x, canvas().getSize().y);
        picture = new GC(image);
        long memory = used() - before;
        System.out.println(String.format(Locale.ROOT, "figure | memory above the model | %.1f MB | ≤ 150 MB", memory / 1e6));
        assertThat(editor.scene().shown().size()).isGreaterThan(ITEMS);
        assertThat(GefLists.children(editor.viewer().getContents()).size()).as("parts").isLessThan(100);
        picture("large");
        long scroll = scroll();
        long zoom = zoom();
        long drag = drag();
        print("scroll step, p95", scroll, 33);
        print("zoom step, p95", zoom, 33);
        print("drag preview step, p95", drag, 50);
        assertThat(memory).isLessThan(150_000_000L);
        portfolios().release(open, this);
        edits();
    }

    private long scroll() {
        Viewport viewport = viewport();
        long[] nanos = new long[2 * STEPS];
        for (int i = 0; i < 2 * STEPS; i++) {
            int by = i % 10 == 9 ? 20_000 : 84;
            nanos[i] = step(() -> viewport.setVerticalLocation((viewport.getViewLocation().y + by) % 250_000));
        }
        return p95(nanos);
    }

    private long zoom() {
        long[] nanos = new long[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int notch = i % 20 < 10 ? 1 : -1;
            nanos[i] = step(() -> editor.zoom().wheel(notch, new Point(700, 200)));
        }
        return p95(nanos);
    }

    private long drag() {
        Row row = editor.scene().shown().stream().filter(each -> each.kind() == Kind.DELIVERABLE && each.critical()).findFirst()
                .orElseThrow();
        WorkItem item = (WorkItem) open.session().find(row.id()).orElseThrow();
        select(item);
        Point at = middle(item);
        point(at);
        send(SWT.MouseDown, at, false);
        long[] nanos = new long[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int x = at.x + 10 + i * 2;
            nanos[i] = step(() -> canvas().notifyListeners(SWT.MouseMove, dragged(x, at.y)));
        }
        assertThat(editor.context().preview().outlines()).isNotEmpty();
        picture("large-preview");
        press(0, SWT.ESC);
        send(SWT.MouseUp, at, true);
        return p95(nanos);
    }

    private static Event dragged(int x, int y) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.stateMask = SWT.BUTTON1;
        return event;
    }

    /**
     * Edits until their schedule is there and drawn: p95 of the time on the clock, and of what the user-interface thread
     * was busy with, which other work on the machine does not lengthen.
     */
    private void edits() {
        WorkItem item = (WorkItem) open.session().find(editor.scene().shown().get(200).id()).orElseThrow();
        select(item);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[EDITS];
        long[] busy = new long[EDITS];
        for (int i = 0; i < EDITS; i++) {
            int days = 20 + i;
            long before = threads.getCurrentThreadCpuTime();
            nanos[i] = step(() -> {
                open.session().execute(Edits.set(item, ModelPackage.Literals.ESTIMATED__LIKELY, days * DAY));
                await("it is scheduled", () -> open.schedule().isFresh());
            });
            busy[i] = threads.getCurrentThreadCpuTime() - before;
            settle();
        }
        print("an edit to repaint, its schedule and all views included, p95", p95(nanos), 100);
        print("of it, busy user-interface thread, p95", p95(busy), 100);
    }

    @Test
    void theSamplesReadWell() throws IOException {
        for (String sample : new String[] {"product-launch", "streaming-migration"}) {
            Path file = folder.resolve(sample + ".keelson");
            try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/" + sample + ".keelson")
                    .openStream()) {
                Files.copy(in, file);
            }
            openRoadmap(file);
            await("its confidence is known", () -> !editor.scene().model().bands().isEmpty());
            settle();
            picture(sample);
            editor.group(Grouping.TEAM);
            editor.zoom().fit();
            settle();
            picture(sample + "-by-team");
            editor.group(Grouping.OBJECTIVE);
            Theme.use(true);
            settle();
            picture(sample + "-by-objective-dark");
            editor.group(Grouping.WORKSTREAM);
            settle();
            picture(sample + "-dark");
            Theme.use(false);
            settle();
        }
    }
}
