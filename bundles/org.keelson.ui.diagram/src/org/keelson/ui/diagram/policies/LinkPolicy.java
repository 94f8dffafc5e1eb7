// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import java.util.Optional;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.context.DiagramContext;

/** Dependencies are drawn from item to item, and drawn over to others; what is not legal is refused with the reason. */
public final class LinkPolicy extends GraphicalNodeEditPolicy {

    private final DiagramContext context;

    /** A policy of a diagram's context. */
    public LinkPolicy(DiagramContext context) {
        this.context = context;
    }

    @Override
    protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
        if (!(getHost().getModel() instanceof WorkItem)) {
            return new RefusedCommand("Only deliverables, milestones and gates can be depended on");
        }
        Command begin = new Command("Link") { };
        request.setStartCommand(begin);
        return begin;
    }

    @Override
    protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
        if (!(request.getSourceEditPart().getModel() instanceof WorkItem predecessor)) {
            return null;
        }
        if (!(getHost().getModel() instanceof WorkItem successor)) {
            return new RefusedCommand("Only deliverables, milestones and gates can depend on something");
        }
        Optional<String> reason = Legality.whyNotConnect(predecessor, successor, null);
        return reason.<Command>map(RefusedCommand::new).orElseGet(() -> new EditCommand(context.session(),
                Edits.connect(predecessor, successor, DependencyType.FS, null)));
    }

    @Override
    protected Command getReconnectSourceCommand(ReconnectRequest request) {
        return reconnect(request, true);
    }

    @Override
    protected Command getReconnectTargetCommand(ReconnectRequest request) {
        return reconnect(request, false);
    }

    private Command reconnect(ReconnectRequest request, boolean source) {
        if (!(request.getConnectionEditPart().getModel() instanceof Dependency dependency)) {
            return new RefusedCommand("An input of a gate is changed at the gate; draw a dependency instead");
        }
        if (!(getHost().getModel() instanceof WorkItem host)) {
            return null;
        }
        WorkItem predecessor = source ? host : dependency.getPredecessor();
        WorkItem successor = source ? dependency.getSuccessor() : host;
        Optional<String> reason = Legality.whyNotConnect(predecessor, successor, dependency);
        return reason.<Command>map(RefusedCommand::new).orElseGet(() -> new EditCommand(context.session(),
                Edits.reconnect(dependency, predecessor, successor)));
    }

    @Override
    protected Connection createDummyConnection(Request request) {
        PolylineConnection line = new PolylineConnection();
        line.setForegroundColor(context.theme().color(Role.ACCENT));
        line.setLineWidth(2);
        line.setTargetDecoration(new PolygonDecoration());
        return line;
    }
}
