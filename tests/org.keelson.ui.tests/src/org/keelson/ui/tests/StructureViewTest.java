// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.SyntheticPortfolio;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;
import org.keelson.ui.diagram.DiagramExport;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.parts.PlaceholderPart;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.structure.StructureEditor;
import org.keelson.ui.diagram.structure.figures.CellFigure;
import org.keelson.ui.navigator.internal.NavigatorView;

/** What the structure shows, and how one finds the way around on it. */
class StructureViewTest extends StructureBench {

    @AfterEach
    void light() {
        Theme.use(false);
    }

    private CellFigure figure(Element element) {
        return (CellFigure) part(now(element)).orElseThrow().getFigure();
    }

    @Test
    void opensByCommandAtTheProgramThatIsSelectedAndFollowsTheTree() {
        small = new SmallPortfolio();
        open = open(small.save(folder));
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(now(small.program)));
        page().activate(navigator);
        settle();
        run("org.keelson.ui.diagram.structure.open");
        assertThat(page().getActiveEditor()).isInstanceOf(StructureEditor.class);
        editor = (StructureEditor) page().getActiveEditor();
        assertThat(Selections.elements(editor.selection().getSelection())).isEqualTo(List.of(now(small.program)));
        editor.context().toggle(small.program.getId());
        assertThat(part(now(small.dashboard))).isEmpty();
        String collapsed = content();
        assertThat(Selections.reveal(page(), now(small.dashboard))).isTrue();
        assertThat(part(now(small.dashboard))).as("opened to be seen").isPresent();
        assertThat(content()).as("and not kept so").isEqualTo(collapsed);
        editor.context().toggle(small.program.getId());
        assertThat(part(now(small.dashboard))).isEmpty();
        assertThat(content()).isEqualTo(collapsed);
    }

    @Test
    void saysWhoOwnsItAndWhy() {
        openSmall();
        assertThat(((ReasonTip) figure(small.api).getToolTip()).text()).startsWith("API").contains("Owned by Platform Team");
        assertThat(((ReasonTip) figure(small.web).getToolTip()).text()).contains("Nobody owns it yet");
    }

    @Test
    void whatATeamDoesNotOwnStepsBackWhileTheMouseRestsOnIt() {
        openSmall();
        point(middle(small.platform));
        await("the rest steps back", () -> figure(small.app).isDimmed());
        assertThat(figure(small.api).isDimmed()).isFalse();
        point(new Point(canvas().getSize().x - 5, canvas().getSize().y - 5));
        await("it comes forward again", () -> !figure(small.app).isDimmed());
    }

    @Test
    void exportsWhatItShowsAndCopiesText() throws IOException {
        openSmall();
        Path svg = folder.resolve("structure.svg");
        new DiagramExport(editor).writeSvg(svg);
        assertThat(Files.readString(svg)).startsWith("<?xml").contains("Dashboard", "no owner", "Mobile Team");
        select(now(small.api));
        run(IWorkbenchCommandConstants.EDIT_COPY);
        Clipboard clipboard = new Clipboard(display());
        assertThat(clipboard.getContents(TextTransfer.getInstance())).asString()
                .startsWith("API\tDeliverable\t1w\tPlatform Team\t2026-03-20");
        clipboard.dispose();
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
    void showsTheSamplesInBothThemes() throws IOException {
        for (String sample : List.of("product-launch", "streaming-migration")) {
            Path file = folder.resolve(sample + ".keelson");
            try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/" + sample + ".keelson").openStream()) {
                Files.copy(in, file);
            }
            openStructure(file);
            page().toggleZoom(page().getReference(editor));
            settle();
            editor.zoom().fit();
            settle();
            picture(sample);
            assertThat(editor.context().scene().layout().cells()).hasSizeGreaterThan(40);
            Theme.use(true);
            await("it is dark", () -> editor.theme().palette().isDark());
            picture(sample + "-dark");
            Theme.use(false);
            page().toggleZoom(page().getReference(editor));
        }
    }

    @Test
    void ofAThousandItemsOnlyWhatIsInSightHasAFigure() throws StorageException {
        Portfolio portfolio = SyntheticPortfolio.create(1000, 1500, 30, 7);
        Path file = folder.resolve("large.keelson");
        PortfolioStore store = new PortfolioStore();
        store.save(store.create(portfolio), file);
        openStructure(file);
        editor.zoom().toActualSize();
        settle();
        picture("large");
        assertThat(editor.context().scene().layout().cells()).hasSizeGreaterThan(1000);
        assertThat(GefLists.children(editor.board())).hasSizeLessThan(500);
        List<WorkItem> items = open.portfolio().getPrograms().getLast().getItems();
        WorkItem last = items.isEmpty() ? open.portfolio().getPrograms().getLast().getWorkstreams().getLast().getItems().getLast()
                : items.getLast();
        select(last);
        Rectangle head = head(last);
        assertThat(head.x).isBetween(0, canvas().getSize().x);
        assertThat(head.y).isBetween(0, canvas().getSize().y);
        assertThat(part(last)).isPresent();
        editor.zoom().fit();
        settle();
        picture("large-fit");
        run("org.keelson.ui.diagram.structure.collapseAll");
        assertThat(editor.context().scene().layout().cells()).hasSizeLessThan(200);
        editor.zoom().fit();
        picture("large-collapsed");
        open.session().undo();
        settle();
        assertThat(editor.context().scene().layout().cells()).hasSizeGreaterThan(1000);
    }
}
