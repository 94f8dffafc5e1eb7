// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.edit.table.TableView.Request;
import org.keelson.edit.table.TableView.Sort;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;

/** How long 100,000 rows take to read, filter, sort and group, without a screen; printed as {@code figure |}, with no limit. */
class TableFiguresTest {

    private static final int MANY = 100_000;
    private static final int ROUNDS = 5;

    private final Tables tables = new Tables();

    private static void print(String what, String goal, Runnable task) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            task.run();
            best = Math.min(best, System.nanoTime() - begin);
        }
        System.out.println(String.format(Locale.ROOT, "figure | 100,000 rows: %s | %.0f ms | %s", what, best / 1e6, goal));
    }

    private EObject[] rows() {
        EObject[] rows = new EObject[MANY];
        for (int each = 0; each < MANY; each++) {
            Risk risk = ModelFactory.eINSTANCE.createRisk();
            risk.setName("Risk " + each + " of a supplier");
            risk.setProbability(each % 101 / 100.0);
            risk.setLikely(each % 37 * 480);
            risk.setOwnerTeam(each % 2 == 0 ? tables.platform : tables.core);
            risk.setReviewBy(Tables.TODAY.plusDays(each % 400));
            risk.setState(RiskState.get(each % 3 == 0 ? RiskState.CLOSED_VALUE : RiskState.OPEN_VALUE));
            rows[each] = risk;
        }
        return rows;
    }

    @Test
    void printsThem() throws QueryException {
        TableData data = new TableData(tables.columns(TableKind.RISKS), CellText.ISO);
        EObject[] rows = rows();
        int[] shown = TableKind.RISKS.shown().stream().mapToInt(data::column).toArray();
        BitSet all = new BitSet();
        IntStream.of(shown).forEach(all::set);
        all.set(data.column("ownerTeam"));
        print("read ten columns and what is searched in, in all", "in pieces", () -> {
            data.setRows(rows);
            data.search(shown);
            assertThat(data.read(all, true, () -> false)).isTrue();
        });
        TableData.Snapshot snapshot = data.snapshot();
        Query query = Query.parse("state = open and owner team = Platform and review by < 2026-12-01", data.columns(),
                Tables.TODAY);
        print("filter by text", "≤ 200 ms", () -> view(snapshot, new Request("supplier 777", Query.ALL, List.of(), -1,
                Set.of())));
        print("filter by query", "≤ 200 ms", () -> view(snapshot, new Request("", query, List.of(), -1, Set.of())));
        print("sort by name", "in the background", () -> view(snapshot, new Request("", Query.ALL,
                List.of(new Sort(data.column("name"), true)), -1, Set.of())));
        print("sort by team, then probability", "in the background", () -> view(snapshot, new Request("", Query.ALL,
                List.of(new Sort(data.column("ownerTeam"), false), new Sort(data.column("probability"), true)), -1, Set.of())));
        print("group by state", "in the background", () -> view(snapshot, new Request("", Query.ALL, List.of(),
                data.column("state"), Set.of())));
        print("an edit of one row", "≤ 50 ms", () -> data.refresh(List.of(MANY / 2)));
    }

    private static void view(TableData.Snapshot snapshot, Request request) {
        assertThat(TableView.of(snapshot, request, () -> false).rows()).isPositive();
    }
}
