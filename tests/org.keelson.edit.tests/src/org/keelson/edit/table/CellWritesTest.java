// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.table.CellWrites.Row;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WorkItem;

class CellWritesTest {

    private final Tables tables = new Tables();
    private final List<WorkItem> items = tables.portfolio.getPrograms().getFirst().getItems();
    private final List<Risk> risks = tables.portfolio.getRisks();

    private Map<TableColumn, String> cells(TableKind kind, String... pairs) {
        Map<TableColumn, String> cells = new LinkedHashMap<>();
        for (int each = 0; each < pairs.length; each += 2) {
            cells.put(tables.column(kind, pairs[each]), pairs[each + 1]);
        }
        return cells;
    }

    private void write(Row... rows) {
        tables.session.execute(new CellWrites("Write", List.of(rows)));
    }

    @Test
    void writesManyCellsAsOneStep() {
        write(Row.of(risks.get(0), 1, cells(TableKind.RISKS, "state", "closed", "ownerTeam", "core api", "likely", "3",
                "name", "Late")),
                Row.of(risks.get(1), 2, cells(TableKind.RISKS, "reviewBy", "", "items", "API, App")));
        assertThat(risks.get(0).getState()).isEqualTo(RiskState.CLOSED);
        assertThat(risks.get(0).getOwnerTeam()).isSameAs(tables.core);
        assertThat(risks.get(0).getLikely()).as("a plain number counts days").isEqualTo(3 * 480);
        assertThat(risks.get(1).getReviewBy()).isNull();
        assertThat(risks.get(1).getItems()).extracting(WorkItem::getName).containsExactly("API", "App");
        tables.session.undo();
        assertThat(risks.get(0).getName()).isEqualTo("Vendor is late");
        assertThat(risks.get(1).getItems()).isEmpty();
        assertThat(tables.session.canUndo()).isFalse();
    }

    @Test
    void allOrNothing() {
        assertThatThrownBy(() -> write(Row.of(risks.get(0), 1, cells(TableKind.RISKS, "name", "Late")),
                Row.of(risks.get(1), 2, cells(TableKind.RISKS, "likely", "soon")))).isInstanceOf(IllegalEditException.class)
                .hasMessage("Row 2: Likely must be a duration such as 90m, 16h, 5d or 2w, not \"soon\"");
        assertThat(risks.get(0).getName()).isEqualTo("Vendor is late");
        assertThat(tables.session.canUndo()).isFalse();
    }

    @Test
    void whatOnlyShowsIsLeftAlone() {
        write(Row.of(items.get(0), 1, cells(TableKind.WORK_ITEMS, "name", "Tables", "program", "Elsewhere", "totalFloat", "7")));
        assertThat(items.get(0).getName()).isEqualTo("Tables");
    }

    @Test
    void makesRowsWhereTheirNeighboursAre() {
        RowMaker maker = new RowMaker(TableKind.WORK_ITEMS, items.get(0));
        write(Row.of(maker, 1, cells(TableKind.WORK_ITEMS, "name", "Done", "kind", "milestone")),
                Row.of(maker, 2, cells(TableKind.WORK_ITEMS, "name", "Docs", "ownerTeam", "Platform", "likely", "2w")));
        assertThat(items).extracting(WorkItem::getName).endsWith("Done", "Docs");
        assertThat(items.get(3)).isInstanceOf(Milestone.class);
        assertThat(items.get(4).getOwnerTeam()).isSameAs(tables.platform);
        assertThat(items.get(4).getLikely()).isEqualTo(10 * 480);
        tables.session.undo();
        assertThat(items).hasSize(3);
    }

    @Test
    void aRowIsFilledWithTheElementNotWithItsName() {
        org.keelson.model.Team again = ModelFactory.eINSTANCE.createTeam();
        again.setId("again");
        again.setName("Platform");
        again.setKey("T-2");
        tables.session.execute(org.keelson.edit.Edits.add(tables.portfolio, again, -1));
        tables.session.execute(org.keelson.edit.Edit.of("Own", () -> {
            items.get(0).setOwnerTeam(again);
            items.get(1).setOwnerTeam(tables.platform);
        }));
        TableColumn team = tables.column(TableKind.WORK_ITEMS, "ownerTeam");
        assertThatThrownBy(() -> write(Row.of(items.get(1), 1, Map.of(team, "Platform"))))
                .hasMessageContaining("2 teams are called Platform; write ");
        write(Row.of(items.get(1), 1, Map.of(team, team.inputOf(items.get(0)).orElseThrow().text())));
        assertThat(items.get(1).getOwnerTeam()).isSameAs(again);
        RowMaker maker = new RowMaker(TableKind.WORK_ITEMS, items.get(0));
        RowMaker links = new RowMaker(TableKind.DEPENDENCIES, null);
        write(Row.of(maker, 1, cells(TableKind.WORK_ITEMS, "name", "API")));
        assertThatThrownBy(() -> write(Row.of(links, 1, cells(TableKind.DEPENDENCIES, "predecessor", "Schema", "successor",
                "api")))).hasMessageContaining("2 deliverables are called API; write ");
    }

    @Test
    void aDependencyNeedsBothEnds() {
        RowMaker maker = new RowMaker(TableKind.DEPENDENCIES, null);
        write(Row.of(maker, 1, cells(TableKind.DEPENDENCIES, "predecessor", "Schema", "successor", "api", "lag", "2d")));
        assertThat(tables.portfolio.getDependencies()).hasSize(1);
        assertThat(tables.portfolio.getDependencies().getFirst().getLag()).isEqualTo(960);
        assertThatThrownBy(() -> write(Row.of(maker, 1, cells(TableKind.DEPENDENCIES, "predecessor", "Schema"))))
                .hasMessageContaining("needs a predecessor and a successor");
        assertThatThrownBy(() -> write(Row.of(maker, 1, cells(TableKind.DEPENDENCIES, "predecessor", "API", "successor",
                "Schema"))))
                .as("a loop").isInstanceOf(IllegalEditException.class);
        assertThatThrownBy(() -> write(Row.of(new RowMaker(TableKind.KEY_RESULTS, null), 1, Map.of())))
                .hasMessageContaining("objective");
    }

    @Test
    void everyCellOfEveryKindIsReadBackAsItIsShown() {
        for (TableKind kind : TableKind.values()) {
            TableData data = tables.data(kind);
            for (TableColumn column : data.columns()) {
                for (int row = 0; row < data.size(); row++) {
                    EObject element = data.row(row);
                    column.inputOf(element).ifPresent(input -> tables.session.execute(
                            new CellWrites(kind + " " + column.id(), List.of(Row.of(element, 0, Map.of(column, input.text()))))));
                }
            }
        }
        assertThat(tables.session.undoLabel()).as("nothing has changed").isEmpty();
    }

    @Test
    void customFieldsAreColumns() {
        CustomField field = ModelFactory.eINSTANCE.createCustomField();
        field.setId("cost");
        field.setName("Cost");
        field.setUnit("EUR");
        field.setType(CustomFieldType.DECIMAL);
        field.getAppliesTo().add("Risk");
        tables.session.execute(org.keelson.edit.Edits.add(tables.portfolio, field, -1));
        TableColumn cost = tables.column(TableKind.RISKS, "field:cost");
        assertThat(cost.header()).isEqualTo("Cost (EUR)");
        write(Row.of(risks.get(0), 1, Map.of(cost, "12.5")));
        assertThat(cost.of(risks.get(0))).isEqualTo(12.5);
        assertThat(tables.columns(TableKind.ISSUES)).noneMatch(each -> each.id().equals("field:cost"));
        assertThatThrownBy(() -> write(Row.of(risks.get(0), 1, Map.of(cost,
                "much")))).hasMessageContaining("Cost must be a number");
    }
}
