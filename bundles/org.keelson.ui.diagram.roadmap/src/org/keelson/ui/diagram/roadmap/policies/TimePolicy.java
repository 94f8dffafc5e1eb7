// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.policies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.AbstractEditPolicy;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.context.Preview;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.context.RoadmapEdits;
import org.keelson.ui.diagram.roadmap.context.TimeGesture;
import org.keelson.ui.diagram.roadmap.palette.TimeRequest;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** Moves and lengthens bars, and shows meanwhile what that would do. */
public final class TimePolicy extends AbstractEditPolicy {

    private final RoadmapContext context;
    private Preview preview;

    /** A policy of a roadmap's context. */
    public TimePolicy(RoadmapContext context) {
        this.context = context;
    }

    @Override
    public boolean understandsRequest(Request request) {
        return request instanceof TimeRequest;
    }

    @Override
    public EditPart getTargetEditPart(Request request) {
        return understandsRequest(request) ? getHost() : null;
    }

    @Override
    public Command getCommand(Request request) {
        if (!(request instanceof TimeRequest time)) {
            return null;
        }
        TimeGesture gesture = gesture(time);
        return gesture.edit() != null ? new EditCommand(context.session(), gesture.edit())
                : gesture.refusal() != null ? new RefusedCommand(gesture.refusal()) : null;
    }

    private TimeGesture gesture(TimeRequest request) {
        RoadmapEdits edits = new RoadmapEdits(context);
        if (request.getType().equals(TimeRequest.RESIZE)) {
            return edits.resize((WorkItem) host(), request.pixels());
        }
        List<Element> elements = new ArrayList<>();
        GefLists.parts(request).forEach(part -> elements.add((Element) part.getModel()));
        return edits.move(elements, host(), request.pixels());
    }

    private Element host() {
        return (Element) getHost().getModel();
    }

    @Override
    public void showSourceFeedback(Request request) {
        if (request instanceof TimeRequest time) {
            if (preview == null) {
                preview = new Preview(context);
            }
            Rectangle seen = ((FigureCanvas) getHost().getViewer().getControl()).getViewport().getClientArea();
            preview.show(gesture(time), host(), RoadmapScene.placeAt(seen.y), RoadmapScene.placeAt(seen.bottom()));
        }
    }

    @Override
    public void eraseSourceFeedback(Request request) {
        if (request instanceof TimeRequest && preview != null) {
            preview.clear();
            preview = null;
        }
    }
}
