// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.Test;
import org.keelson.api.CustomFields;
import org.keelson.edit.Edits;
import org.keelson.model.ConstraintKind;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.navigator.internal.NavigatorView;
import org.keelson.ui.navigator.internal.ProblemsView;
import org.keelson.ui.tests.plugin.ShoutedNames;
import org.keelson.ui.tests.plugin.ThrowingValidation;

/** Problems come and go with the edits that make and mend them; properties are edited as named steps. */
class NavigatorProblemsTest extends WorkbenchTest {

    private final SmallPortfolio small = new SmallPortfolio();

    private static List<String> problems() {
        return controls(window().getShell(), Table.class).stream()
                .filter(table -> table.getColumnCount() == 3 && table.getColumn(0).getText().equals("Problem"))
                .flatMap(table -> Arrays.stream(table.getItems())).map(item -> item.getText(0)).toList();
    }

    private WorkItem api(OpenPortfolio open) {
        return (WorkItem) open.session().find(small.api.getId()).orElseThrow();
    }

    @Test
    void problemsFollowTheEdits() {
        view(ProblemsView.ID, ProblemsView.class);
        OpenPortfolio open = open(small.save(folder));
        await("all is well", () -> problems().isEmpty());
        open.session().execute(Edits.set(api(open), ModelPackage.Literals.OWNED__OWNER_TEAM, null));
        await("the missing owner shows", () -> problems().stream().anyMatch(text -> text.contains("API")));
        picture("missing-owner");
        open.session().undo();
        await("it is gone", () -> problems().isEmpty());
    }

    @Test
    void aMissingConstraintDateShowsOnce() {
        view(ProblemsView.ID, ProblemsView.class);
        OpenPortfolio open = open(small.save(folder));
        await("all is well", () -> problems().isEmpty());
        open.session().execute(Edits.set(api(open), ModelPackage.Literals.WORK_ITEM__CONSTRAINT, ConstraintKind.SNET));
        await("schedule and structure have found it", () -> open.schedule().isFresh() && !problems().isEmpty());
        assertThat(open.schedule().latest().orElseThrow().schedule().problems()).hasSize(1);
        assertThat(problems()).singleElement().asString().contains("without its date");
    }

    @Test
    void showsWhatOfAFileCouldNotBeRead() throws IOException {
        Path file = small.save(folder);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("predecessor=\"" + small.schema.getId() + "\"", "predecessor=\"nobody\""));
        assertThat(Files.readString(file)).isNotEqualTo(text);
        OpenPortfolio open = open(file);
        assertThat(open.loadProblems()).isNotEmpty();
        await("the problem shows", () -> problems().stream().anyMatch(problem -> problem.contains("nobody")));
        picture("damaged");
    }

    @Test
    void showsWhatContributedValidationsFind() {
        view(ProblemsView.ID, ProblemsView.class);
        OpenPortfolio open = open(small.save(folder));
        await("all is well", () -> problems().isEmpty());
        try (TestPlugin acme = TestPlugin.install(folder, "com.acme.conventions", """
                <extension point="org.keelson.api.validations">
                   <validation id="com.acme.names" name="Names" class="%s"/>
                   <validation id="com.acme.throws" name="Throws" class="%s"/>
                </extension>
                """.formatted(ShoutedNames.class.getName(), ThrowingValidation.class.getName()),
                ShoutedNames.class, ThrowingValidation.class)) {
            await("the one that fails is a problem",
                    () -> problems().stream().anyMatch(each -> each.contains("com.acme.throws")));
            assertThat(problems()).singleElement().asString().contains("com.acme.conventions").contains("out of order");
            open.session().execute(Edits.rename(api(open), "PAYMENTS API"));
            await("the convention is held", () -> problems().contains("\"PAYMENTS API\" is shouted"));
            assertThat(problems()).hasSize(2);
            picture("conventions");
            open.session().undo();
            await("it is mended", () -> problems().size() == 1);
        }
        await("the plugin is gone with its problems", () -> problems().isEmpty());
    }

    private static final String FIELDS = """
            <extension point="org.keelson.api.customFields">
               <customField id="com.acme.tier" name="Tier" description="How well it is supported" type="choice"
                     choices="Gold, Silver" appliesTo="Deliverable"/>
               <customField id="com.acme.budget" name="Budget" type="decimal" unit="kEUR" appliesTo="WorkItem"/>
               <customField id="com.acme.audit" name="Audited" type="flag" default="false"/>
               <customField id="com.acme.soak" name="Soak time" type="duration" appliesTo="Gate"/>
            </extension>
            """;

    /** Without the field that ships. */
    private static List<String> descriptors(IPropertySource properties) {
        return Arrays.stream(properties.getPropertyDescriptors()).filter(each -> "Custom fields".equals(each.getCategory()))
                .map(each -> each.getDisplayName()).filter(each -> !each.equals("Delivery confidence")).toList();
    }

    private static Tree sheet() {
        return controls(window().getShell(), Tree.class).stream()
                .filter(tree -> tree.getColumnCount() == 2 && tree.isVisible()).findFirst().orElseThrow();
    }

    private static Optional<TreeItem> row(String name) {
        return Arrays.stream(sheet().getItems()).flatMap(each -> Arrays.stream(each.getItems()))
                .filter(each -> each.getText(0).equals(name)).findFirst();
    }

    @Test
    void offersTheFieldsOfPlugins() {
        OpenPortfolio open = open(small.save(folder));
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        view(IPageLayout.ID_PROP_SHEET, org.eclipse.ui.IViewPart.class);
        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(api(open)));
        try (TestPlugin acme = TestPlugin.install(folder, "com.acme.fields", FIELDS)) {
            await("the fields are offered", () -> row("Budget (kEUR)").isPresent());
            IPropertySource properties = Adapters.adapt(api(open), IPropertySource.class);
            assertThat(descriptors(properties)).containsExactly("Audited", "Budget (kEUR)", "Tier");
            assertThat(row("Audited").orElseThrow().getText(1)).isEqualTo("No (unless set)");
            properties.setPropertyValue("custom:com.acme.budget", "12.50");
            assertThat(open.session().undoLabel()).contains("Change Budget of API");
            properties.setPropertyValue("custom:com.acme.tier", 1);
            await("the sheet shows it", () -> row("Tier").filter(each -> each.getText(1).equals("Gold")).isPresent());
            assertThat(CustomFields.decimal(api(open), "com.acme.budget")).hasValue(12.5);
            sheet().showItem(row("Tier").orElseThrow());
            picture("fields");
            open.session().undo();
            open.session().undo();
            assertThat(open.portfolio().getCustomFields()).isEmpty();
            assertThat(open.isDirty()).isFalse();
        }
        await("they go with the plugin", () -> row("Tier").isEmpty());
    }

    @Test
    void aFieldWithAValueOutlivesItsPlugin() {
        OpenPortfolio open = open(small.save(folder));
        try (TestPlugin acme = TestPlugin.install(folder, "com.acme.fields", FIELDS)) {
            IPropertySource properties = Adapters.adapt(api(open), IPropertySource.class);
            await("the fields are offered", () -> descriptors(properties).size() == 3);
            properties.setPropertyValue("custom:com.acme.audit", 1);
            properties.setPropertyValue("custom:com.acme.tier", 2);
            properties.resetPropertyValue("custom:com.acme.tier");
            assertThat(properties.getPropertyValue("custom:com.acme.tier")).isEqualTo(0);
        }
        IPropertySource properties = Adapters.adapt(api(open), IPropertySource.class);
        await("what was only offered is gone", () -> descriptors(properties).equals(List.of("Audited", "Tier")));
        assertThat(properties.getPropertyValue("custom:com.acme.audit")).isEqualTo(1);
    }

    @Test
    void propertiesAreEditedAsNamedSteps() {
        OpenPortfolio open = open(small.save(folder));
        IPropertySource properties = Adapters.adapt(api(open), IPropertySource.class);
        assertThat(properties.getPropertyValue("likely")).isEqualTo("1w");
        properties.setPropertyValue("likely", "3d");
        assertThat(api(open).getLikely()).isEqualTo(3 * 480);
        assertThat(open.session().undoLabel()).isPresent();
        await("it is scheduled again", () -> open.schedule().isFresh());
        assertThat(properties.getPropertyValue("Why this date").toString()).contains("Schema");
        open.session().undo();
        assertThat(properties.getPropertyValue("likely")).isEqualTo("1w");
    }
}
