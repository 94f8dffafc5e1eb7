// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.edit.Labels;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.Theme;

/**
 * The pictures of the user guide and the README: editors and views on a sample, light and dark, in as many pixels as the display
 * has for a point. Run by {@code ./build gallery} alone, as its name does not end like that of a test; one line of {@link #SHOTS}
 * a picture.
 */
class Gallery extends GalleryBench {

    private static final String SAMPLE = "product-launch";
    private static final Duration ENOUGH = Duration.ofSeconds(8);
    /** As many as a palette has; the pictures have few, but smooth letters have many shades. */
    private static final int COLOURS = 128;

    private static final List<Shot> SHOTS = List.of(
            editor("dependency-map", 1440, 860, "org.keelson.ui.diagram.dependencies.editor"),
            editor("roadmap", 1440, 860, "org.keelson.ui.diagram.roadmap.editor"),
            editor("structure", 1440, 860, "org.keelson.ui.diagram.structure.editor"),
            editor("table", 1440, 720, "org.keelson.ui.tables.editor"),
            new Shot("form", 1280, 820, Gallery::form),
            view("critical-path", 1240, 400, "org.keelson.ui.insight.criticalPath").then(Gallery::fivePaths),
            view("first-schedule", 1400, 420, "org.keelson.ui.insight.firstSchedule"),
            view("why-this-date", 1240, 400, "org.keelson.ui.insight.why").then(Gallery::last),
            view("slip-impact", 1240, 400, "org.keelson.ui.insight.slipImpact").then(Gallery::threeWeeks),
            view("simulation", 1240, 440, "org.keelson.ui.insight.simulation").then(Gallery::simulate),
            view("capacity", 1240, 480, "org.keelson.ui.insight.capacity"),
            view("blocking-teams", 1240, 420, "org.keelson.ui.insight.blocking"),
            view("risks", 1240, 560, "org.keelson.ui.insight.risks"),
            view("decisions", 1240, 420, "org.keelson.ui.insight.decisions"),
            view("milestone-trend", 1240, 520, "org.keelson.ui.insight.trend"),
            view("objectives", 1240, 420, "org.keelson.ui.insight.okr"),
            view("search", 1240, 420, "org.keelson.ui.insight.search").then(Gallery::search),
            view("status", 1240, 480, "org.keelson.ui.insight.status"),
            view("findings", 1240, 480, "org.keelson.ui.insight.findings"),
            view("metrics", 1240, 480, "org.keelson.ui.insight.metrics"),
            view("dependency-review", 1240, 480, "org.keelson.ui.insight.dependencyReview"),
            view("weekly-sync", 1240, 560, "org.keelson.ui.insight.weeklySync"),
            view("extension-health", 1240, 480, "org.keelson.ui.insight.extensionHealth"));

    /**
     * A picture.
     *
     * @param name   of the file, without what says light or dark and how fine
     * @param width  of the window while it is taken, in points, as the height
     * @param opened opens what is shown, and makes it ready
     */
    record Shot(String name, int width, int height, Consumer<Gallery> opened) {

        @Override
        public String toString() {
            return name;
        }

        /** The same after something else was done in it. */
        Shot then(Consumer<Gallery> next) {
            return new Shot(name, width, height, opened.andThen(next));
        }
    }

    private static Shot editor(String name, int width, int height, String id) {
        return new Shot(name, width, height, gallery -> gallery.openEditor(id));
    }

    private static Shot view(String name, int width, int height, String id) {
        return new Shot(name, width, height, gallery -> gallery.openView(id));
    }

    static Stream<Arguments> pictures() {
        return SHOTS.stream().filter(shot -> ONLY.matcher(shot.name()).find())
                .flatMap(shot -> Stream.of(Arguments.of(shot, false), Arguments.of(shot, true)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isTaken(Shot shot, boolean isDark) throws IOException {
        Theme.use(isDark);
        openSample(SAMPLE);
        resize(shot.width(), shot.height());
        shot.opened().accept(this);
        IWorkbenchPart part = page().getActivePart();
        maximize(part);
        quiet(ENOUGH);
        Path pictures = Path.of(System.getProperty("keelson.gallery", "../../bundles/org.keelson.doc/guide/pictures"));
        String name = shot.name() + (isDark ? "-dark" : "") + (zoom() == 1 ? "" : "-" + zoom() + "x");
        write(pictures.resolve(name + ".png"), onScreen(folderOf(part)), "+dither", "-colors", Integer.toString(COLOURS),
                "-define", "png:compression-level=9");
        unmaximize(part);
    }

    private void openEditor(String id) {
        try {
            page().openEditor(new KeelsonEditorInput(file), id, true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
            settle();
            closeOthers();
            select(next());
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private void openView(String id) {
        try {
            page().showView(id);
            settle();
            select(next());
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private void form() {
        assertThat(ElementEditors.open(page(), next())).as(Labels.text(next())).isTrue();
        closeOthers();
    }
}
