// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.requests.GroupRequest;

/** The raw collections of GEF and Draw2d 3.2 with their element types: the unchecked casts of the diagrams, once. */
public final class GefLists {

    private GefLists() {
    }

    /** The children of a part. */
    public static List<EditPart> children(EditPart part) {
        return cast(part.getChildren());
    }

    /** The selected parts of a viewer, in order of selection; the last one is primary. A copy. */
    public static List<EditPart> selected(EditPartViewer viewer) {
        return new ArrayList<EditPart>(cast(viewer.getSelectedEditParts()));
    }

    /** The parts that a request is about. */
    public static List<EditPart> parts(GroupRequest request) {
        return request.getEditParts() == null ? List.of() : cast(request.getEditParts());
    }

    /** The connections that start at a part. */
    public static List<ConnectionEditPart> sources(GraphicalEditPart part) {
        return cast(part.getSourceConnections());
    }

    /** The connections that end at a part. */
    public static List<ConnectionEditPart> targets(GraphicalEditPart part) {
        return cast(part.getTargetConnections());
    }

    /** The model objects of a viewer, with their parts. Live. */
    public static Map<Object, EditPart> registry(EditPartViewer viewer) {
        return castMap(viewer.getEditPartRegistry());
    }

    /** The children of a figure. */
    public static List<IFigure> figures(IFigure figure) {
        return cast(figure.getChildren());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> cast(List<?> raw) {
        return (List<T>) raw;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, EditPart> castMap(Map<?, ?> raw) {
        return (Map<Object, EditPart>) raw;
    }
}
