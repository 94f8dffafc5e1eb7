// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Deliverable;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.StatusEntry;

class SearchIndexTest {

    private final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
    private final Program program = ModelFactory.eINSTANCE.createProgram();
    private final SearchIndex index = new SearchIndex();

    SearchIndexTest() {
        portfolio.setId("portfolio");
        program.setId("program");
        program.setName("Launch");
        portfolio.getPrograms().add(program);
    }

    private Deliverable item(String id, String name) {
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        item.setId(id);
        item.setName(name);
        program.getItems().add(item);
        return item;
    }

    private List<String> find(String query) {
        SearchIndex.elements(portfolio).forEach(index::put);
        return SearchIndex.find(index.entries(), query, 10, () -> false).stream().map(hit -> hit.entry().id()).toList();
    }

    @Test
    void theNameCountsMostThenItsBeginningThenItsWords() {
        item("middle", "Recheckout");
        item("word", "New checkout");
        item("whole", "Checkout");
        item("begins", "Checkout with cards");
        item("text", "Shop").setDescription("Needs the checkout");
        item("other", "Search");
        assertThat(find("CHECKOUT")).containsExactly("whole", "begins", "word", "middle", "text");
        assertThat(find("checkout cards")).containsExactly("begins");
        assertThat(find(" ")).isEmpty();
    }

    @Test
    void accentsAndLigaturesNeedNotBeTyped() {
        item("zoe", "Zo\u00e9 Laurent");
        item("street", "Lange Stra\u00dfe 3").setNotes("\u00c6r\u00f8\nKiel");
        assertThat(find("zoe")).containsExactly("zoe");
        assertThat(find("ZO\u00c9")).containsExactly("zoe");
        assertThat(find("strasse")).containsExactly("street");
        assertThat(SearchIndex.find(index.entries(), "aero", 1, () -> false).getFirst().line()).isEqualTo("\u00c6r\u00f8");
        assertThat(SearchIndex.find(index.entries(), "kiel", 1, () -> false).getFirst().line()).isEqualTo("Kiel");
        assertThat(Fold.of("e\u0301 \ufb01 \u0130 \u0142")).isEqualTo("e fi i l");
        assertThat(Fold.of("Keelson\u2122 \u2116 5 \u210c")).isEqualTo("keelsontm no 5 h");
        assertThat(Fold.words("  ")).isEmpty();
        assertThat(Fold.containsAll("Zo\u00e9 Laurent", Fold.words("laur ZOE"))).isTrue();
    }

    @Test
    void everythingThatIsWrittenIsFound() {
        Deliverable item = item("item", "API");
        item.setNotes("ask Nordwind");
        CustomField field = ModelFactory.eINSTANCE.createCustomField();
        field.setId("field");
        field.setName("Budget");
        portfolio.getCustomFields().add(field);
        CustomValue value = ModelFactory.eINSTANCE.createCustomValue();
        value.setField(field);
        value.setValue("PLT-2026");
        item.getCustomValues().add(value);
        item.getTags().add("regulated");
        StatusEntry status = ModelFactory.eINSTANCE.createStatusEntry();
        status.setComment("third zone late");
        item.getStatusHistory().add(status);
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId("risk");
        risk.setName("Vendor");
        risk.setTrigger("No signature by June");
        portfolio.getRisks().add(risk);
        assertThat(find("nordwind")).containsExactly("item");
        assertThat(find("plt-2026")).containsExactly("item");
        assertThat(find("regulated api")).containsExactly("item");
        assertThat(find("zone")).containsExactly("item");
        assertThat(find("signature")).containsExactly("risk");
        assertThat(SearchIndex.find(index.entries(), "signature", 10, () -> false).getFirst().line())
                .isEqualTo("No signature by June");
        assertThat(SearchIndex.find(index.entries(), "api", 10, () -> false).getFirst().line()).isEmpty();
    }

    @Test
    void whatWasTakenDoesNotChangeWithEdits() {
        Element item = item("item", "API");
        assertThat(find("api")).hasSize(1);
        List<SearchIndex.Entry> before = index.entries();
        index.remove("item");
        assertThat(index.entries()).hasSize(before.size() - 1);
        assertThat(SearchIndex.find(before, "api", 10, () -> false)).hasSize(1);
        item.setName("Interface");
        assertThat(find("api")).isEmpty();
        assertThat(find("interface")).containsExactly("item");
    }

    @Test
    void aSearchCanBeCancelledAndIsBounded() {
        for (int i = 0; i < 3000; i++) {
            item("item" + i, "Item " + i);
        }
        assertThat(find("item")).hasSize(10);
        int[] asked = new int[1];
        assertThat(SearchIndex.find(index.entries(), "item", 5000, () -> asked[0]++ > 0)).hasSizeBetween(1, 1024);
    }
}
