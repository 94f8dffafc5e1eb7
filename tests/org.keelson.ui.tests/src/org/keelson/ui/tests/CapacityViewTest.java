// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.CapacityChange;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Person;
import org.keelson.model.Team;
import org.keelson.model.TeamShare;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.capacity.CapacityView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** What is asked of teams week by week: marked where it is too much, explained by items, following edits. */
class CapacityViewTest extends WorkbenchTest {

    private CapacityView view;
    private SmallPortfolio small;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        view = view(CapacityView.ID, CapacityView.class);
    }

    private void openSmall() {
        small = new SmallPortfolio();
        limit(small.platform, 1);
        limit(small.mobile, 1);
        Person jo = ModelFactory.eINSTANCE.createPerson();
        jo.setId("jo");
        jo.setName("Jo Mobile");
        TeamShare share = ModelFactory.eINSTANCE.createTeamShare();
        share.setTeam(small.mobile);
        jo.getShares().add(share);
        small.portfolio.getPeople().add(jo);
        open = open(small.save(folder));
        page().activate(view);
        await("the load is there", () -> summary().contains("2 teams"));
    }

    private static void limit(Team team, double fte) {
        CapacityChange change = ModelFactory.eINSTANCE.createCapacityChange();
        change.setFte(fte);
        team.getCapacity().add(change);
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private static List<String> labels() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText).toList();
    }

    private static String summary() {
        return labels().stream().filter(text -> text.contains("over capacity") || text.startsWith("Computing …")).findFirst()
                .orElse("");
    }

    private static boolean says(String part) {
        return labels().stream().anyMatch(text -> text.contains(part));
    }

    private static Canvas canvas() {
        return controls(window().getShell(), Canvas.class).stream()
                .filter(each -> each.isVisible() && each.getClass() == Canvas.class && each.getVerticalBar() != null)
                .findFirst().orElseThrow();
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() == 3
                && each.getColumn(2).getText().equals("Hours")).findFirst().orElseThrow();
    }

    private static List<String> items() {
        return Arrays.stream(table().getItems()).map(TableItem::getText).toList();
    }

    private static void pushTool(String tip) {
        ToolItem item = controls(window().getShell(), ToolBar.class).stream().filter(Composite::isVisible)
                .flatMap(bar -> Arrays.stream(bar.getItems()))
                .filter(each -> String.valueOf(each.getToolTipText()).startsWith(tip)).findFirst().orElseThrow();
        if ((item.getStyle() & SWT.CHECK) != 0) {
            item.setSelection(!item.getSelection());
        }
        item.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        settle();
    }

    @Test
    void marksWhatIsTooMuchAndSaysWhatItIsMadeOf() {
        openSmall();
        assertThat(summary()).as("App and Dashboard at once").contains("▲ 1 over capacity, in 1 week");
        assertThat(says("Mobile Team, week of")).as("the first that is too much is selected").isTrue();
        assertThat(items()).containsExactly("App", "Dashboard");
        picture("small");
        canvas().setFocus();
        press(0, SWT.HOME);
        press(0, SWT.ARROW_UP);
        await("its items are those of the platform team", () -> items().equals(List.of("Schema")));
        press(0, SWT.ARROW_RIGHT);
        press(0, SWT.ARROW_RIGHT);
        await("a later week has others", () -> items().equals(List.of("API")));
        press(0, SWT.CR);
        assertThat(table().isFocusControl()).as("Enter goes down to the items").isTrue();
        Theme.use(true);
        settle();
        picture("small-dark");
    }

    @Test
    void followsEditsAndTheSelection() {
        openSmall();
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(
                new StructuredSelection(open.session().find(small.schema.getId()).orElseThrow()));
        await("the week in which it starts is shown", () -> items().equals(List.of("Schema")));
        open.session().execute(Edits.set(open.session().find(small.dashboard.getId()).orElseThrow(),
                ModelPackage.Literals.WORK_ITEM__DEMAND, 0.0));
        await("nobody is asked for too much any more", () -> summary().contains("nobody over capacity"));
        open.session().undo();
        await("and again", () -> summary().contains("▲ 1 over capacity"));
        open.session().execute(Edits.set(open.session().find(small.schema.getId()).orElseThrow(),
                ModelPackage.Literals.ESTIMATED__PESSIMISTIC, 20 * 480));
        // by far: draws follow ids, which are others each time
        await("what may come late may be too much in other weeks", () -> summary().contains("△ may be in"));
        assertThat(says("P50 to P80: ")).isTrue();
        picture("range");
    }

    @Test
    void looksAtPeopleOnlyWhenAsked() {
        openSmall();
        assertThat(says("Jo Mobile")).isFalse();
        pushTool("Shows people");
        await("people are there", () -> summary().contains("1 person"));
        assertThat(says("Jo Mobile, week of")).isTrue();
        assertThat(items()).containsExactly("App", "Dashboard");
        pushTool("Shows people");
        await("teams are there", () -> summary().contains("2 teams"));
        pushTool("Simulates");
        await("without a range", () -> !summary().contains("△") && !summary().startsWith("Computing"));
        pushTool("Simulates");
    }

    @Test
    void copiesAPictureAndKeepsItsPin() {
        openSmall();
        pushTool("Copy as Picture");
        Clipboard clipboard = new Clipboard(display());
        assertThat(clipboard.getContents(ImageTransfer.getInstance())).isNotNull();
        clipboard.dispose();
        pushTool("Stays with what is shown");
        table().getColumn(0).notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        XMLMemento kept = XMLMemento.createWriteRoot("view");
        view.saveState(kept);
        assertThat(kept.getString("pinned")).isEqualTo(open.file().toString());
        assertThat(kept.getChild("table").getString("sorted")).isEqualTo("Item");
        page().hideView(view);
        view = view(CapacityView.ID, CapacityView.class);
        await("the load is there", () -> summary().contains("2 teams"));
        assertThat(view.isPinned()).as("it comes back as it was").isTrue();
        assertThat(table().getSortColumn().getText()).isEqualTo("Item");
    }

    @Test
    void saysWhatItIsForWithoutAPortfolio() {
        await("nothing is open", () -> portfolios().all().isEmpty());
        await("it says so", () -> says("Capacity shows how much of each team"));
    }
}
