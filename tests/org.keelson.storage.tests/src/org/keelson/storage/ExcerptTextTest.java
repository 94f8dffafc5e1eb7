// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.Edits;
import org.keelson.edit.Excerpt;
import org.keelson.edit.Paste;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.Portfolios;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;

/** What others may leave on a clipboard is read as carefully as any file. */
class ExcerptTextTest {

    private final PortfolioSession session = new PortfolioSession(Portfolios.resourceOf(Portfolios.create("Copied", null)));
    private final ExcerptText texts = new ExcerptText();

    private String copied() throws StorageException {
        session.execute(Paste.of(session, Excerpt.ofLines("One\nTwo").orElseThrow(), List.of()));
        List<WorkItem> items = session.portfolio().getPrograms().get(0).getItems();
        session.execute(Edits.connect(items.get(0), items.get(1), DependencyType.SS, 60));
        session.execute(Edits.create(session.portfolio(), ModelPackage.Literals.TEAM, "Team & <Co>"));
        session.execute(Edits.set(items, ModelPackage.Literals.OWNED__OWNER_TEAM, session.portfolio().getTeams().get(0)));
        return texts.write(Excerpt.of(session, items, Map.of(items.get(1).getId(), new Place(3, 4, 5, 6))).orElseThrow());
    }

    @Test
    void whatWasWrittenIsReadAndPastedAsItWas() throws StorageException {
        Excerpt read = texts.read(copied());
        assertThat(read.elements()).extracting(Element::getName).containsExactly("One", "Two");
        assertThat(read.dependencies()).hasSize(1).allMatch(each -> each.getType() == DependencyType.SS && each.getLag() == 60);
        assertThat(read.places()).isEqualTo(Map.of(read.elements().get(1).getId(), new Place(3, 4, 5, 6)));
        Paste paste = Paste.of(session, read, List.of());
        session.execute(paste);
        assertThat(paste.dropped()).isEmpty();
        assertThat(((WorkItem) paste.created().get(0)).getOwnerTeam()).isSameAs(session.portfolio().getTeams().get(0));
    }

    @Test
    void textThatIsNoneIsRefusedWithAReason() throws StorageException {
        String sound = copied();
        for (String text : List.of("", "Design\nBuild", "<html/>", sound.substring(0, sound.length() / 2),
                sound.replaceAll("<nodes[^>]*/>", ""), sound.replaceAll("(?s)<notation:Diagram.*</notation:Diagram>", ""))) {
            assertThatThrownBy(() -> texts.read(text)).isInstanceOf(StorageException.class);
        }
        assertThatThrownBy(() -> texts.read("x".repeat((32 << 20) + 1))).hasMessageContaining("larger than 32 MB");
        assertThatThrownBy(() -> texts.read(sound.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>")))
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void aLoopOrAnAlienAmongThemIsLeftOut() throws StorageException {
        String text = copied();
        String first = session.portfolio().getPrograms().get(0).getItems().get(0).getId();
        String second = session.portfolio().getPrograms().get(0).getItems().get(1).getId();
        String loop = "<dependencies id=\"back\" predecessor=\"" + second + "\" successor=\"" + first + "\"/>"
                + "<dependencies id=\"self\" predecessor=\"" + first + "\" successor=\"" + first + "\"/>"
                + "<evil name=\"x\"/></keelson:Portfolio>";
        Paste paste = Paste.of(session, texts.read(text.replace("</keelson:Portfolio>", loop)), List.of());
        session.execute(paste);
        assertThat(paste.created()).hasSize(2);
        assertThat(session.portfolio().getDependencies()).hasSize(2);
        assertThat(paste.dropped()).anyMatch(each -> each.contains("loop")).anyMatch(each -> each.contains("itself"));
    }
}
