// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TableLayoutTest {

    @Test
    void isReadBack() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        columns.put("finish", 120);
        columns.put("field:my cost", 0);
        columns.put("name", 300);
        Map<String, Boolean> sorts = new LinkedHashMap<>();
        sorts.put("finish", true);
        sorts.put("field:my cost", false);
        TableLayout layout = new TableLayout(columns, 2, sorts, "ownerTeam", List.of("Core API", "back\\slash\nline"),
                "name = \"a\\\"b\" and\nstate = open", Map.of("field:my cost", "x is empty"));
        TableLayout read = TableLayout.parse(layout.text(), TableKind.WORK_ITEMS);
        assertThat(read).isEqualTo(layout);
        assertThat(List.copyOf(read.columns().keySet())).containsExactly("finish", "field:my cost", "name");
        assertThat(List.copyOf(read.sorts().keySet())).containsExactly("finish", "field:my cost");
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(TableLayout.parse(null, TableKind.RISKS)).isEqualTo(TableLayout.usual(TableKind.RISKS));
        assertThat(TableLayout.parse("colour red\nsort\ncolumn x\nquery a = b", TableKind.RISKS))
                .isEqualTo(TableLayout.usual(TableKind.RISKS).withQuery("a = b").withColumns(Map.of("x", 0)).withColumns(
                        TableLayout.usual(TableKind.RISKS).columns()));
    }

    @Test
    void everyKindShowsColumnsThatItHas() {
        Tables tables = new Tables();
        for (TableKind kind : TableKind.values()) {
            assertThat(tables.columns(kind)).extracting(TableColumn::id).as(kind.title()).doesNotHaveDuplicates()
                    .containsAll(kind.shown());
            assertThat(TableKind.of(kind.id())).contains(kind);
        }
    }
}
