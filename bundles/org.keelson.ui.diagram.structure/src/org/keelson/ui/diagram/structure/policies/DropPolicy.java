// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.policies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalEditPolicy;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.structure.context.Drop;
import org.keelson.ui.diagram.structure.context.Drops;
import org.keelson.ui.diagram.structure.context.StructureContext;
import org.keelson.ui.diagram.structure.figures.DropFigure;
import org.keelson.ui.diagram.structure.palette.DropRequest;

/** What is dragged is moved, given an owner or linked by what it is dropped on; it is shown while it is held there. */
public final class DropPolicy extends GraphicalEditPolicy {

    private final StructureContext context;
    private final DropFigure figure;

    /** A policy of a structure's context. */
    public DropPolicy(StructureContext context) {
        this.context = context;
        this.figure = new DropFigure(context.theme());
    }

    private Point place(DropRequest request) {
        Point at = request.location();
        ((GraphicalEditPart) getHost()).getFigure().translateToRelative(at);
        return at;
    }

    private Drop drop(DropRequest request) {
        List<EObject> dragged = new ArrayList<>();
        for (EditPart part : GefLists.parts(request)) {
            if (part.getModel() instanceof EObject element) {
                dragged.add(element);
            }
        }
        Point at = place(request);
        return new Drops(context).at(dragged, at.x, at.y);
    }

    @Override
    public Command getCommand(Request request) {
        if (!(request instanceof DropRequest held)) {
            return null;
        }
        Drop drop = drop(held);
        return drop.refusal() != null ? new RefusedCommand(drop.refusal())
                : drop.edit() == null ? null : new EditCommand(context.session(), drop.edit());
    }

    @Override
    public boolean understandsRequest(Request request) {
        return request instanceof DropRequest;
    }

    @Override
    public void showTargetFeedback(Request request) {
        if (request instanceof DropRequest held) {
            Drop drop = drop(held);
            if (figure.getParent() == null) {
                addFeedback(figure);
            }
            String does = drop.edit() == null ? null : drop.edit().label();
            String says = drop.refusal() != null ? drop.refusal() : does;
            figure.show(drop.mark(), says == null ? "" : says, drop.refusal() != null, place(held));
            context.refusals().say(drop.refusal());
            context.effects().say(does);
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        if (request instanceof DropRequest && figure.getParent() != null) {
            removeFeedback(figure);
            context.refusals().say(null);
            context.effects().say(null);
        }
    }
}
