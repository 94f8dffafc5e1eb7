// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.palette;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.keelson.edit.Labels;
import org.keelson.model.ModelPackage;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.palette.ElementTool;
import org.keelson.ui.diagram.palette.LinkTool;
import org.keelson.ui.diagram.palette.ItemFactory;
import org.keelson.ui.diagram.palette.LinkFactory;
import org.keelson.ui.diagram.palette.PaletteTool;

/** The tools of the roadmap. */
public final class RoadmapTools {

    private RoadmapTools() {
    }

    /** The tools, the one that selects first. */
    public static List<PaletteTool> of(StatusLine status) {
        return List.of(
                new PaletteTool("Select", "select", "Select; drag a bar to move it, its end to make it longer, "
                        + "or drag it onto another bar to link them", null),
                new PaletteTool("Marquee", "marquee", "Select all bars within a frame", MarqueeSelectionTool::new),
                item(ModelPackage.Literals.DELIVERABLE, "Something a team hands over; press on the row of its group"),
                item(ModelPackage.Literals.MILESTONE, "A point in time; press on the row of its group"),
                item(ModelPackage.Literals.GATE, "A review with inputs and a lead time; press on the row of its group"),
                new PaletteTool("Dependency", "dependency", "Draw from the item that provides to the item that needs it",
                        () -> new LinkTool(new LinkFactory(), status)));
    }

    private static PaletteTool item(EClass type, String tooltip) {
        return new PaletteTool(Labels.kindName(type), Labels.iconId(type), tooltip,
                () -> new ElementTool(new ItemFactory(type)));
    }
}
