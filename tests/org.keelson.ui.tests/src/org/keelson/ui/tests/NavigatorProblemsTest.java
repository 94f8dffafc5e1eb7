// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
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
            await("the one that fails is a problem", () -> problems().stream().anyMatch(each -> each.contains("com.acme.throws")));
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
