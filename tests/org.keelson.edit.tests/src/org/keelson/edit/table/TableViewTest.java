// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.table.TableView.Request;
import org.keelson.edit.table.TableView.Sort;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;

class TableViewTest {

    private static final int MANY = 100_000;

    private final Tables tables = new Tables();

    private static Request request(String text, List<Sort> sorts, int group, String... closed) {
        return new Request(text, Query.ALL, sorts, group, Set.of(closed));
    }

    @Test
    void sortsByTypeAndPutsWhatHasNoValueLast() {
        TableData data = tables.data(TableKind.RISKS);
        int likely = data.column("likely");
        int name = data.column("name");
        assertThat(Tables.names(data, request("", List.of(new Sort(likely, false)), -1)))
                .containsExactly("Keys leak", "Vendor is late", "data \"moves\", slowly");
        assertThat(Tables.names(data, request("", List.of(new Sort(likely, true)), -1)))
                .containsExactly("Vendor is late", "Keys leak", "data \"moves\", slowly");
        assertThat(Tables.names(data, request("", List.of(new Sort(data.column("state"), true), new Sort(name, false)), -1)))
                .as("states in the order of the metamodel, names whatever their case")
                .containsExactly("data \"moves\", slowly", "Keys leak", "Vendor is late");
    }

    @Test
    void findsAllWordsInAnyColumn() {
        TableData data = tables.data(TableKind.RISKS);
        assertThat(Tables.names(data, request("PLAT late", List.of(), -1))).containsExactly("Vendor is late");
        assertThat(Tables.names(data, request("open", List.of(), -1))).containsExactly("Vendor is late", "Keys leak");
        assertThat(Tables.names(data, request("nowhere", List.of(), -1))).isEmpty();
    }

    @Test
    void groupsWithCountsAndSums() {
        TableData data = tables.data(TableKind.RISKS);
        int state = data.column("state");
        assertThat(Tables.names(data, request("", List.of(), state, "Open"))).containsExactly("[Open]", "[Closed]",
                "data \"moves\", slowly");
        TableView view = TableView.of(data.snapshot(), request("", List.of(), state), () -> false);
        assertThat(view.rows()).isEqualTo(3);
        assertThat(view.groups().getFirst().count()).isEqualTo(2);
        assertThat(view.groups().getFirst().sums()[data.column("likely")]).isEqualTo(12);
        assertThat(view.groups().getLast().sums()[data.column("likely")]).as("none has one").isNaN();
        assertThat(view.lineOf(1)).isEqualTo(2);
        assertThat(view.groupAt(0).text()).isEqualTo("Open");
        assertThat(Tables.names(data, request("", List.of(), data.column("ownerTeam"))))
                .containsExactly("[Core API]", "Keys leak", "[Platform]", "Vendor is late", "[]", "data \"moves\", slowly");
    }

    @Test
    void anEditRefreshesItsRowsAndLeavesSnapshotsAlone() {
        TableData data = tables.data(TableKind.RISKS);
        Tables.names(data, Request.ALL);
        TableData.Snapshot before = data.snapshot();
        Risk risk = tables.portfolio.getRisks().get(1);
        tables.session.execute(Edits.set(risk, ModelPackage.Literals.RISK__STATE, RiskState.CLOSED));
        data.refresh(List.of(data.indexOf(risk)));
        int state = data.column("state");
        assertThat(before.values()[state][1]).hasToString("Choice[order=" + RiskState.OPEN.getValue() + ", text=Open, sign=]");
        assertThat(data.snapshot().values()[state][1]).isEqualTo(new Choice(RiskState.CLOSED.getValue(), "Closed", ""));
        assertThat(data.snapshot().hay()[1]).contains("closed").doesNotContain("open");
    }

    @Test
    void readsPieceByPiece() {
        TableData data = large();
        BitSet name = new BitSet();
        name.set(data.column("name"));
        data.search(new int[] { data.column("name") });
        int[] pieces = new int[1];
        while (!data.read(name, true, () -> true)) {
            assertThat(data.snapshot().hay()).as("incomplete").isNull();
            pieces[0]++;
        }
        assertThat(pieces[0]).isGreaterThan(MANY / 64);
        assertThat(data.snapshot().hay()).hasSize(MANY);
    }

    @Test
    void aHundredThousandRowsAreFilteredSortedAndGroupedAsASlowWayWould() throws QueryException {
        TableData data = large();
        Query query = Query.parse("probability >= 0.5 and state = open", data.columns(), Tables.TODAY);
        Request request = new Request("7 risk", query, List.of(new Sort(data.column("probability"), true),
                new Sort(data.column("name"), false)), -1, Set.of());
        List<String> found = Tables.names(data, request);
        List<Risk> slow = new ArrayList<>();
        IntStream.range(0, MANY).mapToObj(each -> (Risk) data.row(each)).filter(each -> each.getProbability() >= 0.5
                && each.getState() == RiskState.OPEN && (each.getName() + " "
                        + CellText.ISO.of(each.getProbability())).contains("7"))
                .forEach(slow::add);
        slow.sort(Comparator.comparing(Risk::getProbability).reversed().thenComparing(each -> each.getName()
                .toLowerCase(Locale.ROOT)));
        assertThat(found).isEqualTo(slow.stream().map(Risk::getName).toList());
        TableView grouped = TableView.of(data.snapshot(), request("", List.of(), data.column("state")), () -> false);
        assertThat(grouped.groups().stream().mapToInt(TableView.Group::count).sum()).isEqualTo(MANY);
        assertThat(Arrays.stream(grouped.lines()).filter(each -> each >= 0).distinct().count()).isEqualTo(MANY);
        assertThatThrownBy(() -> TableView.of(data.snapshot(), request, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void changedRowsFindTheirPlacesAsIfAllWereSortedAnew() throws QueryException {
        TableData data = large();
        Query query = Query.parse("probability >= 0.5 or state = closed", data.columns(), Tables.TODAY);
        Random random = new Random(7);
        for (List<Sort> sorts : List.of(List.<Sort>of(), List.of(new Sort(data.column("probability"), true)),
                List.of(new Sort(data.column("state"), false), new Sort(data.column("name"), false)))) {
            Request request = new Request("risk", query, sorts, -1, Set.of());
            Tables.names(data, request);
            TableView before = TableView.of(data.snapshot(), request, () -> false);
            List<Integer> changed = random.ints(20, 0, MANY).boxed().toList();
            for (int row : changed) {
                Risk risk = (Risk) data.row(row);
                risk.setProbability(random.nextInt(101) / 100.0);
                risk.setName(random.nextInt(3) == 0 ? null : "Risk " + random.nextInt(MANY));
            }
            data.refresh(changed);
            assertThat(TableView.patched(data.snapshot(), request, before, changed).lines())
                    .isEqualTo(TableView.of(data.snapshot(), request, () -> false).lines());
        }
    }

    private TableData large() {
        TableData data = new TableData(tables.columns(TableKind.RISKS).stream()
                .filter(each -> Set.of("name", "probability", "state").contains(each.id())).toList(), CellText.ISO);
        EObject[] rows = new EObject[MANY];
        for (int each = 0; each < MANY; each++) {
            Risk risk = ModelFactory.eINSTANCE.createRisk();
            risk.setName("Risk " + each);
            risk.setProbability(each % 101 / 100.0);
            risk.setState(RiskState.get(each % 3 == 0 ? RiskState.CLOSED_VALUE : RiskState.OPEN_VALUE));
            rows[each] = risk;
        }
        data.setRows(rows);
        return data;
    }
}
