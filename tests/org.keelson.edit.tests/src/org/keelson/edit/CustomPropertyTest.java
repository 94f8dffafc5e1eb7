// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Element;

class CustomPropertyTest {

    private final Example e = new Example();

    private CustomField field(String key, CustomFieldType type, String... appliesTo) {
        CustomField field = e.factory.createCustomField();
        field.setKey(key);
        field.setName(key.substring(key.lastIndexOf('.') + 1));
        field.setType(type);
        field.getAppliesTo().addAll(List.of(appliesTo));
        return field;
    }

    private static CustomProperty only(Element element, CustomField offered) {
        return CustomProperty.of(element, List.of(offered)).stream().filter(each -> each.id().equals(offered.getKey()))
                .findFirst().orElseThrow();
    }

    private static List<String> ids(Element element, CustomField... offered) {
        return CustomProperty.of(element, List.of(offered)).stream().map(CustomProperty::id).toList();
    }

    @Test
    void aFieldJoinsThePortfolioWithItsFirstValueInOneStep() {
        CustomField centre = field("com.acme.centre", CustomFieldType.TEXT);
        centre.setUnit("code");
        String before = Dump.of(e.resource);
        e.session.execute(only(e.api, centre).edit(Optional.of("A-12")));
        assertThat(e.session.undoLabel()).contains("Change centre of API v2");
        CustomField joined = e.portfolio.getCustomFields().stream().filter(each -> "com.acme.centre".equals(each.getKey()))
                .findFirst().orElseThrow();
        assertThat(joined).isNotSameAs(centre);
        assertThat(joined.getId()).isNotBlank();
        assertThat(joined.getUnit()).isEqualTo("code");
        assertThat(only(e.api, centre).value()).contains("A-12");
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
    }

    @Test
    void aSecondValueUsesTheFieldThatIsThere() {
        CustomField centre = field("com.acme.centre", CustomFieldType.TEXT);
        int fields = e.portfolio.getCustomFields().size();
        CustomProperty ofApp = only(e.app, centre); // asked for before the field joined
        e.session.execute(only(e.api, centre).edit(Optional.of("A-12")));
        e.session.execute(ofApp.edit(Optional.of("A-13")));
        assertThat(e.portfolio.getCustomFields()).hasSize(fields + 1);
        assertThat(only(e.app, centre).text()).isEqualTo("A-13");
    }

    @Test
    void aValueIsChangedAndTakenAwayAndBack() {
        CustomField centre = field("com.acme.centre", CustomFieldType.TEXT);
        e.session.execute(only(e.api, centre).edit(Optional.of("A-12")));
        e.session.execute(only(e.api, centre).edit(Optional.of("A-13")));
        String before = Dump.of(e.resource);
        e.session.execute(only(e.api, centre).edit(Optional.empty()));
        assertThat(only(e.api, centre).value()).isEmpty();
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        long revision = e.session.revision();
        e.session.execute(only(e.api, centre).edit(Optional.of("A-13")));
        assertThat(e.session.revision()).as("nothing changed").isEqualTo(revision);
    }

    @Test
    void offersWhatApplies() {
        CustomField any = field("any", CustomFieldType.TEXT);
        CustomField items = field("items", CustomFieldType.TEXT, "WorkItem");
        CustomField gates = field("gates", CustomFieldType.TEXT, "Gate");
        assertThat(ids(e.api, any, items, gates)).containsSubsequence("any", "items").doesNotContain("gates");
        assertThat(ids(e.review, any, items, gates)).containsSubsequence("any", "items", "gates");
        assertThat(ids(e.web, any, items, gates)).contains("any").doesNotContain("items", "gates");
    }

    @Test
    void theFieldOfThePortfolioStandsForTheOfferedOne() {
        CustomField own = field("own", CustomFieldType.INTEGER);
        own.setId("own-id");
        own.setName("Cost Centre");
        e.session.execute(Edit.of("Field", () -> e.portfolio.getCustomFields().add(own)));
        CustomField offered = field("com.acme.centre", CustomFieldType.TEXT);
        offered.setName("cost centre");
        assertThat(ids(e.api, offered)).contains("own").doesNotContain("com.acme.centre");
    }

    @Test
    void readsAndWritesEachType() {
        assertThat(written(CustomFieldType.INTEGER, " 7 ")).isEqualTo("7 7");
        assertThat(written(CustomFieldType.DECIMAL, "2.50")).isEqualTo("2.50 2.50");
        assertThat(written(CustomFieldType.DECIMAL, "2,5")).isEqualTo("2.5 2.5");
        assertThat(written(CustomFieldType.DATE, "15 Mar 2026")).isEqualTo("2026-03-15 2026-03-15");
        assertThat(written(CustomFieldType.DATE, "2026-03-15")).isEqualTo("2026-03-15 2026-03-15");
        assertThat(written(CustomFieldType.DURATION, "2d")).isEqualTo("960 2d");
        assertThat(written(CustomFieldType.FLAG, "yes")).isEqualTo("true Yes");
        assertThat(written(CustomFieldType.CHOICE, "gold")).isEqualTo("Gold Gold");
        assertThat(written(CustomFieldType.REFERENCE, "web team")).isEqualTo("web Web Team");
        assertThat(written(CustomFieldType.REFERENCE, "app")).isEqualTo("app Mobile app");
    }

    private CustomProperty property(CustomFieldType type) {
        CustomField field = field("com.acme." + type.getName().toLowerCase(java.util.Locale.ROOT), type);
        if (type == CustomFieldType.CHOICE) {
            field.getChoices().addAll(List.of("Gold", "Silver"));
        }
        return only(e.api, field);
    }

    private String written(CustomFieldType type, String text) {
        CustomProperty property = property(type);
        String value = property.parse(text).orElseThrow();
        return value + " " + property.text(value);
    }

    @Test
    void saysWhatWasExpected() {
        assertThatThrownBy(() -> property(CustomFieldType.INTEGER).parse("2.5"))
                .hasMessage("integer must be a whole number, not \"2.5\"");
        assertThatThrownBy(() -> property(CustomFieldType.DATE).parse("soon")).hasMessageContaining("a date such as");
        assertThatThrownBy(() -> property(CustomFieldType.DURATION).parse("long")).hasMessageContaining("a duration such as");
        assertThatThrownBy(() -> property(CustomFieldType.CHOICE).parse("Bronze")).hasMessageContaining("one of Gold, Silver");
        assertThatThrownBy(() -> property(CustomFieldType.REFERENCE).parse("nobody")).hasMessageContaining("of an element");
        assertThat(property(CustomFieldType.INTEGER).parse("  ")).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitIsShownAsItIs() {
        assertThat(property(CustomFieldType.DURATION).text("often")).isEqualTo("often");
        assertThat(property(CustomFieldType.FLAG).text("maybe")).isEqualTo("maybe");
        assertThat(property(CustomFieldType.REFERENCE).text("gone")).isEqualTo("gone");
    }
}
