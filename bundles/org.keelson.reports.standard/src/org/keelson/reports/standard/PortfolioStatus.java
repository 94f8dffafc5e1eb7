// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keelson.api.Evaluation;
import org.keelson.api.Report;
import org.keelson.api.document.Block;
import org.keelson.api.document.Document;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;

/**
 * The status of a whole portfolio: the answer first, then what it rests on. A part appears only where there is something
 * to say.
 */
public final class PortfolioStatus implements Report {

    /** Up to so many items a picture shows them all; above, what is critical, late or at risk. */
    private static final int ALL_ON_MAP = 20;
    private static final int ALL_ON_ROADMAP = 50;

    @Override
    public Document write(Evaluation evaluation) {
        Reading reading = new Reading(evaluation);
        List<Block> blocks = new ArrayList<>();
        if (reading.items().isEmpty()) {
            blocks.add(Paragraph.of(Sentence.of("There is nothing to report yet: the portfolio has no work items.",
                    Writing.fact(reading.portfolio(), "name", reading.portfolio().getName()))));
        } else {
            blocks.add(new Paragraph(new Answer(reading).sentences()));
            PlanSections plan = new PlanSections(reading);
            add(blocks, "Programs", plan.programs());
            add(blocks, "Critical path", plan.criticalPath());
            add(blocks, "Who waits for whom", figure(reading, Figure.Kind.DEPENDENCIES));
            add(blocks, "What happens when", figure(reading, Figure.Kind.ROADMAP));
            add(blocks, "Dependencies at risk", new DependencySection(reading).blocks());
            add(blocks, "Milestones and gates", plan.milestones());
        }
        RegisterSections registers = new RegisterSections(reading);
        add(blocks, "Risks, the largest exposure first", registers.risks());
        add(blocks, "Decisions needed", registers.decisions());
        add(blocks, "Open questions", registers.questions());
        add(blocks, "Problems found in the plan", registers.problems());
        return new Document("Portfolio status: " + Writing.name(reading.portfolio()), blocks);
    }

    private static void add(List<Block> blocks, String title, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Section(title, 1, content));
        }
    }

    private static List<Block> figure(Reading reading, Figure.Kind kind) {
        boolean map = kind == Figure.Kind.DEPENDENCIES;
        boolean all = reading.items().size() <= (map ? ALL_ON_MAP : ALL_ON_ROADMAP);
        String what = map ? "Dependency map" : "Roadmap";
        String caption = all ? what + ", as of " + reading.asOf() + "."
                : what + " of what is critical, late or at risk, as of " + reading.asOf() + ".";
        return List.of(new Figure(kind, caption, all ? Map.of() : Map.of("focus", "critical")));
    }
}
