// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.Ids;
import org.keelson.edit.Portfolios;
import org.keelson.model.Element;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;
import org.keelson.ui.diagram.DiagramExport;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.parts.PlaceholderPart;
import org.keelson.ui.diagram.roadmap.RoadmapEditor;
import org.keelson.ui.diagram.roadmap.figures.BarFigure;
import org.keelson.ui.diagram.roadmap.parts.ChartPart;

/** What the roadmap shows, and how one finds the way around on it. */
class RoadmapViewTest extends RoadmapBench {

    @Test
    void opensByCommandBesideTheMapAtTheProgramThatIsSelected() {
        small = new SmallPortfolio();
        open = open(small.save(folder));
        assertThat(page().getActiveEditor()).isInstanceOf(DependencyMapEditor.class);
        Selections.reveal(page(), now(small.program));
        run("org.keelson.ui.diagram.roadmap.open");
        assertThat(page().getActiveEditor()).isInstanceOf(RoadmapEditor.class);
        assertThat(page().getEditorReferences()).hasSize(2);
        run("org.keelson.ui.diagram.roadmap.open");
        assertThat(page().getEditorReferences()).as("the same again").hasSize(2);
    }

    @Test
    void showsBarsOnTheirDatesAndFollowsEdits() {
        openSmall();
        editor.zoom().fit();
        settle();
        assertThat(editor.scene().shown()).extracting(row -> row.name())
                .containsExactly("Launch", "Schema", "API", "App", "Web", "Dashboard");
        assertThat(bar(small.api).x).isBetween(bar(small.schema).right(), bar(small.schema).right() + days(3));
        assertThat(bar(small.program).right()).isEqualTo(bar(small.app).right());
        picture("small");
        int before = bar(small.app).x;
        open.session().execute(Edits.set(now(small.schema), org.keelson.model.ModelPackage.Literals.ESTIMATED__LIKELY, 15 * DAY));
        dates(small.app);
        settle();
        assertThat(bar(small.app).x).isEqualTo(before + days(7));
        open.session().undo();
        dates(small.app);
        settle();
        assertThat(bar(small.app).x).isEqualTo(before);
    }

    @Test
    void groupsCollapseByMouseAndKeyboardAndKeepTheirLinks() {
        openSmall();
        Rectangle web = name(small.web);
        click(new Point(web.x + 8 + 14 + 4, web.getCenter().y));
        assertThat(editor.scene().isCollapsed(small.web.getId())).isTrue();
        assertThat(editor.scene().place(small.dashboard.getId())).isNegative();
        assertThat(part(now(small.api).getOutgoing().get(1))).as("the link to what is hidden").isPresent();
        picture("collapsed");
        select(now(small.web));
        press(0, SWT.ARROW_RIGHT);
        await("it is open", () -> editor.scene().place(small.dashboard.getId()) > 0);
        press(0, SWT.ARROW_DOWN);
        await("the next one is selected", () -> Selections.elements(editor.selection().getSelection())
                .equals(List.of(now(small.dashboard))));
        press(SWT.SHIFT, SWT.ARROW_UP);
        await("both are selected", () -> editor.viewer().getSelectedEditParts().size() == 2);
        press(0, SWT.HOME);
        await("the first one is selected", () -> Selections.elements(editor.selection().getSelection())
                .equals(List.of(now(small.program))));
    }

    @Test
    void selectsFromWhereTheKeyboardIsNow() {
        openSmall();
        press(0, SWT.END);
        await("the last one is selected", () -> selected().equals(List.of(now(small.dashboard))));
        run("org.keelson.ui.diagram.roadmap.collapseAll");
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        await("the only row is selected", () -> selected().equals(List.of(now(small.program))));
        run("org.keelson.ui.diagram.roadmap.expandAll");
        press(0, SWT.HOME);
        click(name(small.api).getCenter());
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        await("it goes on from the row that was clicked", () -> selected().equals(List.of(now(small.api), now(small.app))));
        press(SWT.SHIFT, SWT.ARROW_UP);
        await("and back", () -> selected().equals(List.of(now(small.api))));
        press(SWT.CTRL, SWT.ARROW_DOWN);
        await("the keyboard is further on", () -> row(small.app).hasFocus());
        assertThat(selected()).isEqualTo(List.of(now(small.api)));
        picture("focus");
        press(SWT.CTRL, ' ');
        await("it is selected as well", () -> selected().equals(List.of(now(small.api), now(small.app))));
    }

    @Test
    void goesToArrowsByKeyboardAndDeletesThem() {
        openSmall();
        click(name(small.schema).getCenter());
        press(0, '/');
        await("its arrow is selected", () -> selected().equals(List.of(now(small.schema).getOutgoing().get(0))));
        press(0, SWT.ARROW_DOWN);
        await("and left again", () -> selected().equals(List.of(now(small.schema))));
        press(0, '/');
        await("its arrow is selected", () -> selected().equals(List.of(now(small.schema).getOutgoing().get(0))));
        press(0, SWT.DEL);
        await("it is gone", () -> open.portfolio().getDependencies().size() == 2);
    }

    @Test
    void offersOnlyWhatCanBeDoneAndTicksWhatIsOn() {
        openSmall();
        String prefix = "org.keelson.ui.diagram.roadmap.";
        editor.viewer().deselectAll();
        assertThat(List.of("later", "longer", "link")).noneMatch(id -> isEnabled(prefix + id));
        select(now(small.api));
        assertThat(List.of("later", "longer")).allMatch(id -> isEnabled(prefix + id));
        assertThat(isEnabled(prefix + "link")).isFalse();
        select(now(small.api), now(small.app));
        assertThat(isEnabled(prefix + "link")).isTrue();
        assertThat(isEnabled(prefix + "longer")).isFalse();
        run(prefix + "byTeam");
        assertThat(editor.scene().grouping()).isEqualTo(Grouping.TEAM);
        run(prefix + "links");
        assertThat(editor.scene().linksShown()).isFalse();
    }

    private static boolean isEnabled(String command) {
        return window().getService(ICommandService.class).getCommand(command).isEnabled();
    }

    @Test
    void comesBackToWhatIsSelectedAlreadyWhenAsked() {
        openSmall();
        select(now(small.api));
        run("org.keelson.ui.diagram.copyPicture");
        assertThat(status()).contains("what is selected is on the clipboard");
        Point before = viewport().getViewLocation();
        viewport().setHorizontalLocation(before.x + 100_000);
        settle();
        assertThat(viewport().getViewLocation().x).isGreaterThan(before.x);
        Rectangle bar = bar(small.api);
        assertThat(bar.right()).isLessThan(RoadmapLayout.NAMES);
        select(now(small.api));
        assertThat(bar(small.api).right()).isGreaterThan(RoadmapLayout.NAMES);
        editor.viewer().deselectAll();
        run("org.keelson.ui.diagram.copyPicture");
        assertThat(status()).contains("A picture of small");
    }

    private List<? extends EObject> selected() {
        return Selections.elements(editor.selection().getSelection());
    }

    @Test
    void goesOnWithAPlaceholder() {
        openSmall();
        EditPartFactory known = editor.viewer().getEditPartFactory();
        run("org.keelson.ui.diagram.roadmap.collapseAll");
        editor.viewer().setEditPartFactory((context, model) -> {
            if (model != now(small.dashboard)) {
                return known.createEditPart(context, model);
            }
            EditPart unknown = new PlaceholderPart(editor.theme());
            unknown.setModel(model);
            return unknown;
        });
        run("org.keelson.ui.diagram.roadmap.expandAll");
        assertThat(part(now(small.dashboard))).get().isInstanceOf(PlaceholderPart.class);
        assertThat(place(part(now(small.dashboard)).orElseThrow()).height).isPositive();
        point(middle(small.api));
        open.session().execute(Edits.rename(now(small.api), "Interface"));
        dates(small.api);
        settle();
        assertThat(row(small.api).name().isVisible()).isTrue();
    }

    @Test
    void aLinkThatOnlyPassesTheRowsInSightIsDrawn() {
        small = new SmallPortfolio();
        for (int at = 0; at < 80; at++) {
            Deliverable late = ModelFactory.eINSTANCE.createDeliverable();
            late.setId(Ids.next());
            late.setName("Later " + at);
            late.setConstraint(ConstraintKind.SNET);
            late.setConstraintDate(at(5, 4, 9));
            late.setLikely(DAY);
            small.program.getItems().add(late);
        }
        openRoadmap(small.save(folder));
        editor.zoom().fit();
        settle();
        ChartPart chart = (ChartPart) editor.viewer().getContents();
        assertThat(chart.passing()).as("API is in sight").isEmpty();
        viewport().setVerticalLocation(20 * RoadmapLayout.ROW);
        settle();
        assertThat(chart.passing()).as("from API to Dashboard").hasSize(1);
        assertThat(part(now(small.api))).isEmpty();
        assertThat(part(now(small.dashboard))).isEmpty();
        picture("passing");
        List<org.keelson.rendering.Point> course = chart.passing().get(0).course();
        int x = course.get(1).x() - viewport().getHorizontalRangeModel().getValue();
        org.eclipse.swt.graphics.Point at = canvas().toDisplay(x, canvas().getSize().y / 2);
        Set<Integer> across = colors(at.x - 2, at.y, 5);
        editor.scene().showLinks(false);
        chart.refreshAll();
        picture("not-passing");
        assertThat(chart.passing()).isEmpty();
        assertThat(colors(at.x - 2, at.y, 5)).as("the line across the middle is gone").isNotEqualTo(across);
    }

    /** The colours of a strip of the display, from left to right. */
    private static Set<Integer> colors(int x, int y, int width) {
        Image image = new Image(display(), width, 1);
        GC gc = new GC(display());
        gc.copyArea(image, x, y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return IntStream.range(0, width).mapToObj(at -> data.getPixel(at, 0)).collect(Collectors.toSet());
    }

    @Test
    void groupsByTeamAndObjective() {
        openSmall();
        editor.group(Grouping.TEAM);
        assertThat(editor.scene().shown()).extracting(row -> row.name())
                .containsExactly("Platform Team", "Schema", "API", "Mobile Team", "Dashboard", "App");
        picture("by-team");
        editor.group(Grouping.OBJECTIVE);
        assertThat(editor.scene().shown().get(0).kind()).isEqualTo(Kind.REST);
        editor.group(Grouping.PROGRAM);
        assertThat(editor.scene().shown()).hasSize(5);
    }

    @Test
    void zoomsFromYearsToHoursAroundTheMouse() {
        openSmall();
        Point at = middle(small.api);
        int before = at.x;
        for (int i = 0; i < 3; i++) {
            wheel(at, 1);
        }
        settle();
        assertThat(Math.abs(middle(small.api).x - before)).isLessThan(5);
        for (int i = 0; i < 60; i++) {
            wheel(at, 3);
        }
        settle();
        assertThat(editor.scene().scale().fine().get(0).name()).matches("\\d\\d");
        picture("hours");
        for (int i = 0; i < 120; i++) {
            wheel(at, -3);
        }
        settle();
        picture("years");
        press(SWT.CTRL, '0');
        await("a day has its width", () -> editor.scene().scale().pixelsPerDay() == 24);
        press(SWT.CTRL, '=');
        await("it is wider", () -> editor.scene().scale().pixelsPerDay() > 24);
        press(SWT.CTRL, '9');
        await("all fits", () -> bar(small.schema).x > name(small.schema).right()
                && bar(small.app).right() < viewport().getClientArea().width);
        select(now(small.app));
        run("org.keelson.ui.diagram.zoomSelection");
        assertThat(bar(small.app).width).isGreaterThan(viewport().getClientArea().width / 3);
    }

    private void wheel(Point at, int count) {
        point(at);
        Event wheel = new Event();
        wheel.type = SWT.MouseWheel;
        wheel.widget = canvas();
        wheel.stateMask = SWT.MOD1;
        wheel.count = count;
        canvas().notifyListeners(SWT.MouseWheel, wheel);
    }

    @Test
    void saysTheReasonOfADate() {
        openSmall();
        ReasonTip tip = (ReasonTip) row(small.api).getFigure().getToolTip();
        assertThat(tip.text()).startsWith("API").contains("Schema");
    }

    @Test
    void exportsEverythingAndCopiesText() throws IOException {
        openSmall();
        DiagramExport export = new DiagramExport(editor);
        Path svg = folder.resolve("roadmap.svg");
        export.writeSvg(svg);
        assertThat(Files.readString(svg)).startsWith("<?xml").contains("Dashboard").contains("Launch");
        Path png = folder.resolve("roadmap.png");
        export.writePng(png);
        assertThat(new ImageData(png.toString()).width).isGreaterThan(1200);
        select(now(small.api));
        run(IWorkbenchCommandConstants.EDIT_COPY);
        Clipboard clipboard = new Clipboard(display());
        assertThat(clipboard.getContents(TextTransfer.getInstance())).asString().startsWith("API\t2026-03-16\t2026-03-20");
        clipboard.dispose();
    }

    @Test
    void followsTheSelectionOfOthersEvenIntoWhatIsCollapsed() {
        openSmall();
        editor.context().toggle(small.web.getId());
        assertThat(Selections.reveal(page(), now(small.dashboard))).isTrue();
        assertThat(editor.scene().isCollapsed(small.web.getId())).isFalse();
        assertThat(editor.viewer().getSelectedEditParts()).hasSize(1);
        click(middle(small.app));
        await("the workbench knows it", () -> Selections.elements(window().getSelectionService().getSelection())
                .equals(List.of(now(small.app))));
    }

    @Test
    void theOutlineShowsWhatIsSelectedInTheTree() throws PartInitException {
        openSmall();
        click(middle(small.app));
        await("the outline shows it", () -> isInOutline(small.app));
        page().showView("org.keelson.ui.navigator.view").getSite().getSelectionProvider()
                .setSelection(new StructuredSelection(now(small.api)));
        await("the roadmap follows", () -> selected().equals(List.of(now(small.api))));
        await("and the outline with it", () -> isInOutline(small.api));
    }

    /** Whether just this is selected in the list of the outline, which is the only table of elements here. */
    private boolean isInOutline(Element element) {
        return controls(window().getShell(), Table.class).stream().filter(Control::isVisible)
                .anyMatch(list -> list.getSelectionCount() == 1 && list.getSelection()[0].getData() == now(element));
    }

    @Test
    void letsTheRestStepBackWhileTheMouseRestsOnABar() {
        openSmall();
        point(middle(small.schema));
        await("the rest steps back", () -> ((BarFigure) row(small.app).getFigure()).isDimmed());
        assertThat(((BarFigure) row(small.api).getFigure()).isDimmed()).as("what depends on it").isFalse();
    }

    @Test
    void keepsGroupingZoomAndWhatIsCollapsedWithTheView() {
        openSmall();
        editor.group(Grouping.TEAM);
        editor.context().toggle(small.mobile.getId());
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        editor.saveState(memento);
        page().closeAllEditors(false);
        openRoadmap(open.file());
        editor.restoreState(memento);
        assertThat(editor.scene().grouping()).isEqualTo(Grouping.TEAM);
        assertThat(editor.scene().isCollapsed(small.mobile.getId())).isTrue();
    }

    @Test
    void drawsAPlaceholderForWhatItDoesNotKnow() {
        openSmall();
        EClass unknown = EcoreFactory.eINSTANCE.createEClass();
        unknown.setName("Flux");
        EcoreFactory.eINSTANCE.createEPackage().getEClassifiers().add(unknown);
        EditPart part = editor.contents().parts().createEditPart(null, EcoreUtil.create(unknown));
        assertThat(part).isInstanceOf(PlaceholderPart.class);
    }

    @Test
    void offersOneActionWhenThereIsNothingYet() throws StorageException {
        openRoadmap(save(Portfolios.create("Empty", LocalDate.of(2026, 3, 2)), "empty"));
        Button add = controls((Composite) canvas(), Button.class).get(0);
        await("the action is offered", add::isVisible);
        picture("empty");
        add.notifyListeners(SWT.Selection, new Event());
        await("it is there", () -> !editor.contents().isEmpty());
        awaitThat("its name can be typed", WorkbenchTest::focusedText);
        type("first");
        press(0, SWT.CR);
        await("it is named", () -> editor.scene().shown().stream().anyMatch(row -> row.name().equals("first")));
        undoAll();
        assertThat(editor.contents().isEmpty()).isTrue();
    }

    @Test
    void readsTheOtherTheme() {
        openSmall();
        boolean dark = Theme.isDark();
        try {
            Theme.use(!dark);
            await("it is drawn otherwise", () -> editor.theme().palette().isDark() != dark);
            picture("other-theme");
        } finally {
            Theme.use(dark);
            settle();
        }
    }

    @Test
    void showsLongNamesWithinTheirColumn() {
        small = new SmallPortfolio();
        small.api.setName("A deliverable whose name is so long that nobody would ever write it on a card, "
                + "but an importer brings it all the same");
        small.program.setName("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
        openRoadmap(small.save(folder));
        picture("long-names");
        assertThat(name(small.api).width).isEqualTo(name(small.app).width);
    }

    private Path save(Portfolio portfolio, String name) throws StorageException {
        Path file = folder.resolve(name + ".keelson");
        PortfolioStore store = new PortfolioStore();
        store.save(store.create(portfolio), file);
        return file;
    }
}
