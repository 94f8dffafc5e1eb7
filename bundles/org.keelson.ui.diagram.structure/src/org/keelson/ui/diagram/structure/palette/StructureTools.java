// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.palette;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.keelson.edit.Labels;
import org.keelson.model.ModelPackage;
import org.keelson.ui.diagram.palette.ElementTool;
import org.keelson.ui.diagram.palette.PaletteTool;

/** The tools of the structure. */
public final class StructureTools {

    private StructureTools() {
    }

    /** The tools, the one that selects first. */
    public static List<PaletteTool> all() {
        return List.of(
                new PaletteTool("Select", "select", "Select; drag onto a program or workstream to move, onto a team to give "
                        + "it an owner, onto a key result to link", null),
                new PaletteTool("Marquee", "marquee", "Select all within a frame", MarqueeSelectionTool::new),
                tool(ModelPackage.Literals.PROGRAM, "Several teams that deliver something together"),
                tool(ModelPackage.Literals.WORKSTREAM, "A part of a program; press on the program"),
                tool(ModelPackage.Literals.DELIVERABLE, "Something a team hands over; press where it belongs"),
                tool(ModelPackage.Literals.MILESTONE, "A point in time; press where it belongs"),
                tool(ModelPackage.Literals.GATE, "A review with inputs and a lead time; press where it belongs"),
                tool(ModelPackage.Literals.OPEN_QUESTION, "Something nobody knows yet; press on what it is about"),
                tool(ModelPackage.Literals.DECISION, "Something to be decided; press on what waits for it"),
                tool(ModelPackage.Literals.ASSUMPTION, "Something taken for granted; press on what it is about"),
                tool(ModelPackage.Literals.RISK, "Something that may happen; press on what it would touch"),
                tool(ModelPackage.Literals.OBJECTIVE, "What is to be reached"),
                tool(ModelPackage.Literals.KEY_RESULT, "How it is measured whether it is reached; press on the objective"),
                tool(ModelPackage.Literals.TEAM, "A team, vendor or partner that owns things"),
                tool(ModelPackage.Literals.PERSON, "Somebody who owns things; press on the team, if there is one"));
    }

    private static PaletteTool tool(EClass type, String tooltip) {
        return new PaletteTool(Labels.kindName(type), Labels.iconId(type), tooltip,
                () -> new ElementTool(new ElementFactory(type)));
    }
}
