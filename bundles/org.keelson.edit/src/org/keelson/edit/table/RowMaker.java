// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Choices;
import org.keelson.edit.Creation;
import org.keelson.edit.Edits;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ItemContainer;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Promise;
import org.keelson.model.WorkItem;

/** Makes rows of a kind of table, where the row beside which they are made lives. */
public final class RowMaker implements CellWrites.NewRow {

    private final TableKind kind;
    private final EObject beside;

    /** @param beside a row of the table, or null if there is none */
    public RowMaker(TableKind kind, EObject beside) {
        this.kind = kind;
        this.beside = beside;
    }

    @Override
    public EObject make(PortfolioSession session, Map<TableColumn, String> cells) {
        Portfolio portfolio = session.portfolio();
        return switch (kind) {
            case WORK_ITEMS -> add(session, container(portfolio), itemClass(cells));
            case DEPENDENCIES -> dependency(session, cells);
            case PROMISES -> promise(session);
            case KEY_RESULTS -> add(session, beside instanceof KeyResult ? beside.eContainer()
                    : portfolio.getObjectives().stream().findFirst().orElseThrow(() -> new IllegalEditException(
                            "A key result is part of an objective; add an objective to the portfolio first")), kind.type());
            default -> add(session, portfolio, kind.type());
        };
    }

    private static EObject add(PortfolioSession session, EObject container, EClass type) {
        Creation<EObject> creation = Edits.create(container, type, "New "
                + Labels.kindName(type).toLowerCase(java.util.Locale.ROOT));
        creation.apply(session);
        return creation.created();
    }

    private ItemContainer container(Portfolio portfolio) {
        return beside != null && beside.eContainer() instanceof ItemContainer container ? container
                : portfolio.getPrograms().stream().findFirst().orElseThrow(() -> new IllegalEditException(
                        "A work item is part of a program; add a program to the portfolio first"));
    }

    private EClass itemClass(Map<TableColumn, String> cells) {
        Optional<TableColumn> column = cells.keySet().stream().filter(each -> each.id().equals("kind")).findFirst();
        String said = column.map(cells::remove).orElse("");
        return said.isBlank() ? ModelPackage.Literals.DELIVERABLE : kind.classes().stream()
                .filter(each -> Labels.kindName(each).equalsIgnoreCase(said.strip())).findFirst()
                .orElseThrow(() -> new IllegalEditException("There is no kind of work item \"" + said.strip() + "\""));
    }

    private EObject dependency(PortfolioSession session, Map<TableColumn, String> cells) {
        WorkItem predecessor = end(session, cells, "predecessor");
        WorkItem successor = end(session, cells, "successor");
        Creation<Dependency> creation = Edits.connect(predecessor, successor, DependencyType.FS, null);
        creation.apply(session);
        return creation.created();
    }

    private static WorkItem end(PortfolioSession session, Map<TableColumn, String> cells, String id) {
        Optional<TableColumn> column = cells.keySet().stream().filter(each -> each.id().equals(id)).findFirst();
        String said = column.map(cells::remove).orElse("").strip();
        if (said.isEmpty()) {
            throw new IllegalEditException("A new dependency needs a predecessor and a successor: paste both,"
                    + " or draw it in the map");
        }
        Choices items = Choices.of(ModelPackage.Literals.DEPENDENCY__PREDECESSOR, session.portfolio());
        return (WorkItem) items.one(said).orElseThrow(() -> new IllegalEditException("There is no work item \"" + said + "\""));
    }

    private EObject promise(PortfolioSession session) {
        if (!(beside instanceof Promise last) || !(last.eContainer() instanceof Dependency dependency)) {
            throw new IllegalEditException("A promise is made for a dependency; make the first one in its form");
        }
        Creation<Promise> creation = Edits.promise(dependency, last.getDate(), null, last.getBy(), null);
        creation.apply(session);
        return creation.created();
    }
}
