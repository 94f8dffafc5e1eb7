// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.model.ActionItem;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Decision;
import org.keelson.model.DecisionOption;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.Team;
import org.keelson.model.TeamShare;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.notation.Diagram;
import org.keelson.notation.Edge;
import org.keelson.notation.Node;
import org.keelson.notation.NotationFactory;
import org.keelson.notation.TextNote;

/** A small portfolio with something of everything that edits have to mind. Ids are the names given here. */
final class Example {

    final ModelFactory factory = ModelFactory.eINSTANCE;
    final Portfolio portfolio = Portfolios.create("Example", LocalDate.of(2026, 1, 5));
    final Resource resource = Portfolios.resourceOf(portfolio);
    final Team web = named(factory.createTeam(), "web", "Web Team");
    final Team mobile = named(factory.createTeam(), "mobile", "Mobile Team");
    final Person ann = named(factory.createPerson(), "ann", "Ann");
    final TeamShare share = factory.createTeamShare();
    final Program program = named(factory.createProgram(), "program", "Launch");
    final Program other = named(factory.createProgram(), "other", "Migration");
    final Workstream stream = named(factory.createWorkstream(), "stream", "Backend");
    final Deliverable schema = named(factory.createDeliverable(), "schema", "Schema");
    final Deliverable api = named(factory.createDeliverable(), "api", "API v2");
    final Deliverable app = named(factory.createDeliverable(), "app", "Mobile app");
    final Deliverable docs = named(factory.createDeliverable(), "docs", "Docs");
    final Milestone launch = named(factory.createMilestone(), "launch", "Launch day");
    final Gate review = named(factory.createGate(), "review", "Security review");
    final Dependency schemaApi;
    final Dependency apiApp;
    final Dependency appLaunch;
    final Risk risk = named(factory.createRisk(), "risk", "Vendor is late");
    final ActionItem action = named(factory.createActionItem(), "action", "Call the vendor");
    final Decision decision = named(factory.createDecision(), "decision", "Which store");
    final DecisionOption option = named(factory.createDecisionOption(), "option", "Both");
    final Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
    final PortfolioSession session;

    /** Gives the app a value of a new field. */
    CustomField custom(CustomFieldType type, String text) {
        CustomField field = named(factory.createCustomField(), "colour", "Colour");
        field.setType(type);
        field.getChoices().addAll(List.of("Red", "Green"));
        CustomValue value = factory.createCustomValue();
        value.setField(field);
        value.setValue(text);
        session.execute(Edit.of("Colour", () -> {
            portfolio.getCustomFields().add(field);
            app.getCustomValues().add(value);
        }));
        return field;
    }

    Example() {
        portfolio.getTeams().add(web);
        portfolio.getTeams().add(mobile);
        portfolio.getPeople().add(ann);
        share.setTeam(mobile);
        ann.getShares().add(share);
        mobile.setLead(ann);
        portfolio.getPrograms().add(program);
        portfolio.getPrograms().add(other);
        program.getWorkstreams().add(stream);
        own(schema, api, app, docs, launch, review);
        stream.getItems().add(schema);
        stream.getItems().add(api);
        program.getItems().add(app);
        program.getItems().add(launch);
        program.getItems().add(review);
        other.getItems().add(docs);
        other.getSharedItems().add(api);
        review.getInputs().add(docs);
        schemaApi = link("schema-api", schema, api);
        apiApp = link("api-app", api, app);
        appLaunch = link("app-launch", app, launch);
        risk.getItems().add(app);
        risk.getDependencies().add(apiApp);
        risk.getActions().add(action);
        portfolio.getRisks().add(risk);
        decision.getOptions().add(option);
        decision.setRecommendation(option);
        decision.getItems().add(app);
        portfolio.getDecisions().add(decision);
        draw();
        session = new PortfolioSession(resource);
    }

    private void own(WorkItem... items) {
        for (WorkItem item : items) {
            item.setOwnerTeam(item == app ? mobile : web);
            item.setOwner(ann);
        }
    }

    private void draw() {
        diagram.setId("diagram");
        diagram.setName("Map");
        Node node = NotationFactory.eINSTANCE.createNode();
        node.setId("node-app");
        node.setElement(app.getId());
        diagram.getNodes().add(node);
        Edge edge = NotationFactory.eINSTANCE.createEdge();
        edge.setId("edge-api-app");
        edge.setElement(apiApp.getId());
        edge.getBendPoints().add(NotationFactory.eINSTANCE.createBendPoint());
        diagram.getEdges().add(edge);
        TextNote note = NotationFactory.eINSTANCE.createTextNote();
        note.setId("note");
        note.setElement(app.getId());
        note.setText("Mind the store's review");
        diagram.getTexts().add(note);
        resource.getContents().add(diagram);
    }

    private Dependency link(String id, WorkItem predecessor, WorkItem successor) {
        Dependency dependency = factory.createDependency();
        dependency.setId(id);
        dependency.setType(DependencyType.FS);
        dependency.setPredecessor(predecessor);
        dependency.setSuccessor(successor);
        portfolio.getDependencies().add(dependency);
        return dependency;
    }

    static <T extends Element> T named(T element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
