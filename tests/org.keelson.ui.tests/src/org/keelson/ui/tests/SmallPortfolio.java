// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.emf.ecore.EClass;
import org.keelson.edit.Ids;
import org.keelson.edit.Portfolios;
import org.keelson.model.Dependency;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;

/**
 * Two teams and one program: {@code Schema (10d) → API (5d) → App (5d)}, and {@code Dashboard (3d)} after the API, in
 * the workstream {@code Web}. The critical path is Schema, API, App.
 */
public final class SmallPortfolio {

    private static final int DAY = 480;

    public final Portfolio portfolio = Portfolios.create("Small", LocalDate.of(2026, 3, 2));
    public final Team platform = team("Platform Team");
    public final Team mobile = team("Mobile Team");
    public final Program program = ModelFactory.eINSTANCE.createProgram();
    public final Workstream web = ModelFactory.eINSTANCE.createWorkstream();
    public final WorkItem schema;
    public final WorkItem api;
    public final WorkItem app;
    public final WorkItem dashboard;

    public SmallPortfolio() {
        program.setId(Ids.next());
        program.setName("Launch");
        portfolio.getPrograms().add(program);
        web.setId(Ids.next());
        web.setName("Web");
        program.getWorkstreams().add(web);
        schema = item(program, "Schema", 10, platform);
        api = item(program, "API", 5, platform);
        app = item(program, "App", 5, mobile);
        dashboard = item(web, "Dashboard", 3, mobile);
        connect(schema, api);
        connect(api, app);
        connect(api, dashboard);
    }

    private Team team(String name) {
        Team team = ModelFactory.eINSTANCE.createTeam();
        team.setId(Ids.next());
        team.setName(name);
        portfolio.getTeams().add(team);
        return team;
    }

    private static WorkItem item(ItemContainer container, String name, int days, Team team) {
        EClass type = ModelPackage.Literals.DELIVERABLE;
        WorkItem item = (WorkItem) ModelFactory.eINSTANCE.create(type);
        item.setId(Ids.next());
        item.setName(name);
        item.setLikely(days * DAY);
        item.setOwnerTeam(team);
        container.getItems().add(item);
        return item;
    }

    private void connect(WorkItem predecessor, WorkItem successor) {
        Dependency dependency = ModelFactory.eINSTANCE.createDependency();
        dependency.setId(Ids.next());
        dependency.setPredecessor(predecessor);
        dependency.setSuccessor(successor);
        portfolio.getDependencies().add(dependency);
    }

    /** Writes it to a file of the folder; ids are kept, so that elements are found by those of the fields here. */
    public Path save(Path folder) {
        Path file = folder.resolve("small.keelson");
        PortfolioStore store = new PortfolioStore();
        try {
            store.save(store.create(portfolio), file);
        } catch (StorageException e) {
            throw new AssertionError(e);
        }
        return file;
    }
}
