// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.CalendarBook;
import org.keelson.edit.Ids;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.Portfolios;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/** A small portfolio and what tests of tables ask of it. */
final class Tables {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ModelFactory MAKE = ModelFactory.eINSTANCE;

    final Portfolio portfolio = Portfolios.create("Small", TODAY);
    final Team platform = team("Platform");
    final Team core = team("Core API");
    final PortfolioSession session;

    Tables() {
        risk("Vendor is late", RiskState.OPEN, 0.5, 10 * 480, platform, TODAY.plusDays(3));
        risk("Keys leak", RiskState.OPEN, 0.1, 2 * 480, core, TODAY.plusWeeks(4));
        risk("data \"moves\", slowly", RiskState.CLOSED, 0.25, 0, null, null);
        var program = MAKE.createProgram();
        program.setId(Ids.next());
        program.setName("Launch");
        portfolio.getPrograms().add(program);
        for (String name : List.of("Schema", "API", "App")) {
            WorkItem item = MAKE.createDeliverable();
            item.setId(Ids.next());
            item.setName(name);
            program.getItems().add(item);
        }
        session = new PortfolioSession(Portfolios.resourceOf(portfolio));
    }

    private Team team(String name) {
        Team team = MAKE.createTeam();
        team.setId(Ids.next());
        team.setName(name);
        portfolio.getTeams().add(team);
        return team;
    }

    private void risk(String name, RiskState state, double probability, int likely, Team team, LocalDate reviewBy) {
        Risk risk = MAKE.createRisk();
        risk.setId(Ids.next());
        risk.setName(name);
        risk.setState(state);
        risk.setProbability(probability);
        risk.setLikely(likely == 0 ? null : likely);
        risk.setOwnerTeam(team);
        risk.setReviewBy(reviewBy);
        portfolio.getRisks().add(risk);
    }

    List<TableColumn> columns(TableKind kind) {
        Computed nothing = new Computed(CalendarBook.of(portfolio), Optional.empty(), Map.of(), List.of());
        return TableColumns.of(kind, portfolio, () -> nothing);
    }

    TableColumn column(TableKind kind, String id) {
        return columns(kind).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    TableData data(TableKind kind) {
        TableData data = new TableData(columns(kind), CellText.ISO);
        List<EObject> rows = new java.util.ArrayList<>();
        portfolio.eAllContents().forEachRemaining(each -> {
            if (kind.type().isInstance(each)) {
                rows.add(each);
            }
        });
        data.setRows(rows.toArray(EObject[]::new));
        return data;
    }

    /** The names of the rows of a kind that a query finds, in order. */
    List<String> names(TableKind kind, String query) throws QueryException {
        TableData data = data(kind);
        Query parsed = Query.parse(query, data.columns(), TODAY);
        return names(data, new TableView.Request("", parsed, List.of(), -1, java.util.Set.of()));
    }

    static List<String> names(TableData data, TableView.Request request) {
        BitSet needed = new BitSet();
        needed.set(0, data.columns().size());
        data.search(java.util.stream.IntStream.range(0, data.columns().size()).toArray());
        data.read(needed, true, () -> false);
        TableView view = TableView.of(data.snapshot(), request, () -> false);
        return Arrays.stream(view.lines()).mapToObj(line -> line < 0 ? "[" + view.groups().get(-1 - line).text() + "]"
                : org.keelson.edit.Labels.text(data.row(line))).toList();
    }
}
