// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.util.Objects;

import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.figures.CardFigure;
import org.keelson.ui.diagram.parts.Aspect;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.parts.RenameEditor;
import org.keelson.ui.diagram.policies.DeletePolicy;
import org.keelson.ui.diagram.policies.LinkPolicy;
import org.keelson.ui.diagram.policies.RenamePolicy;

/** A work item. How it looks is the scene's to say; which edges it has, its dependencies tell. */
public final class ItemPart extends NodePart {

    private static final RefreshTable TABLE = new RefreshTable()
            .on(Aspect.SOURCES, ModelPackage.Literals.WORK_ITEM__OUTGOING)
            .on(Aspect.TARGETS, ModelPackage.Literals.WORK_ITEM__INCOMING, ModelPackage.Literals.GATE__INPUTS);

    /** A part of a map's context. */
    public ItemPart(MapContext context) {
        super(TABLE, context);
    }

    /** The work item. */
    public WorkItem item() {
        return (WorkItem) getModel();
    }

    @Override
    public String id() {
        return item().getId();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(context().session()));
        installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new RenamePolicy(context().session()));
        installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new LinkPolicy(context()));
    }

    @Override
    public void performRequest(Request request) {
        if (RequestConstants.REQ_DIRECT_EDIT.equals(request.getType())
                || RequestConstants.REQ_OPEN.equals(request.getType())) {
            CardFigure card = (CardFigure) getFigure();
            new RenameEditor(this, Objects.requireNonNullElse(item().getName(), ""), card::nameArea).show();
        }
    }
}
