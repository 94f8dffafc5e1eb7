// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.blocking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.blocking.DependencyGain;
import org.keelson.analysis.blocking.ItemBlocking;
import org.keelson.analysis.blocking.TeamBlocking;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.rendering.Palette;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** Says in sentences why a team or an item is a blocker, and what a dependency costs. */
final class BlockingText {

    private BlockingText() {
    }

    static void of(TeamBlocking team, Element element, int weeks, Function<String, Optional<Element>> find,
            Consumer<EObject> reveal, Words words) {
        head(team.name(), element, reveal, words);
        words.plain("It has " + count(team.unfinishedItems(), "item") + " still to deliver. If each came " + count(weeks, "week")
                + " late, ");
        risk(team.milestonesAtRisk(), team.blocksMilestones(), team.milestoneWeeksAtRisk(), words);
        words.gap().plain(waits(team.blocksItems(), team.blocksTeams()));
        dominated(team.dominates(), "every chain of dependencies goes through work of this team", find, reveal, words);
    }

    static void of(ItemBlocking item, Element element, int weeks, Function<String, Optional<Element>> find,
            Consumer<EObject> reveal, Words words) {
        head(item.name(), element, reveal, words);
        words.plain(item.team() == null ? "No team owns it. " : "It is owned by " + item.team() + ". ");
        words.plain("If it alone came " + count(weeks, "week") + " late, ");
        risk(item.milestonesAtRisk(), item.blocksMilestones(), item.milestoneWeeksAtRisk(), words);
        words.gap().plain(waits(item.blocksItems(), item.blocksTeams()));
        dominated(item.dominates(), "every chain of dependencies goes through this item", find, reveal, words);
    }

    static void of(DependencyGain gain, Element element, String finishGain, Consumer<EObject> reveal, Words words) {
        head(gain.predecessor() + " → " + gain.successor(), element, reveal, words);
        words.plain("If it fell away, ").bold(count(gain.milestones(), "milestone")).plain(" would come earlier, by ")
                .bold(decimal(gain.milestoneWeeks()) + " weeks").plain(" added up, and all would be done " + finishGain
                        + " earlier.");
        words.gap().quiet("It falls away where an interface is agreed early, a stub takes its place, or the work is done elsewhere.");
    }

    private static void head(String name, Element element, Consumer<EObject> reveal, Words words) {
        if (element == null) {
            words.bold(name);
        } else {
            words.link(name, () -> reveal.accept(element)).quiet(" · " + Labels.kindName(element.eClass()));
        }
        words.gap();
    }

    private static void risk(int moved, int of, double weeks, Words words) {
        if (moved == 0) {
            words.plain("no milestone would move: " + (of == 0 ? "none waits for it." : "those that wait have float enough."));
        } else {
            words.inked("▲ ", Palette.Role.WATCH).bold(moved + " of " + count(of, "milestone") + " would slip").plain(", by ")
                    .bold(decimal(weeks) + " weeks").plain(" added up.");
        }
    }

    private static String waits(int items, int teams) {
        return items == 0 ? "Nothing of another team waits for it."
                : count(items, "item") + " of " + count(teams, "other team") + " wait for it, directly or through others, whatever "
                        + "the float.";
    }

    private static void dominated(List<String> ids, String why, Function<String, Optional<Element>> find, Consumer<EObject> reveal,
            Words words) {
        if (!ids.isEmpty()) {
            words.gap().plain("Nothing reaches these milestones without it: to them " + why + ".").line();
            ids.forEach(id -> find.apply(id).ifPresent(each -> words.link(Labels.text(each), () -> reveal.accept(each)).line()));
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
