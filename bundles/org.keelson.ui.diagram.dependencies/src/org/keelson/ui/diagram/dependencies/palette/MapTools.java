// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.palette;

import java.util.List;

import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.keelson.edit.Labels;
import org.keelson.model.ModelPackage;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.palette.ElementTool;
import org.keelson.ui.diagram.palette.LinkTool;
import org.keelson.ui.diagram.palette.ItemFactory;
import org.keelson.ui.diagram.palette.LinkFactory;
import org.keelson.ui.diagram.palette.PaletteTool;
import org.eclipse.emf.ecore.EClass;

/** The tools of the map. */
public final class MapTools {

    private MapTools() {
    }

    /** The tools, the one that selects first. */
    public static List<PaletteTool> of(StatusLine status) {
        return List.of(
                new PaletteTool("Select", "select", "Select, move and resize", null),
                new PaletteTool("Marquee", "marquee", "Select all that a frame touches", MarqueeSelectionTool::new),
                item(ModelPackage.Literals.DELIVERABLE, "Something a team hands over; drop it in the lane of its team"),
                item(ModelPackage.Literals.MILESTONE, "A point in time; drop it in the lane of who answers for it"),
                item(ModelPackage.Literals.GATE, "A review with inputs and a lead time; drop it in the lane of who reviews"),
                new PaletteTool("Dependency", "dependency", "Draw from the item that provides to the item that needs it",
                        () -> new LinkTool(new LinkFactory(), status)));
    }

    private static PaletteTool item(EClass type, String tooltip) {
        return new PaletteTool(Labels.kindName(type), Labels.iconId(type), tooltip,
                () -> new ElementTool(new ItemFactory(type)));
    }
}
