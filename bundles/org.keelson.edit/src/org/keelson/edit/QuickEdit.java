// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Objects;
import java.util.Optional;

import org.keelson.model.Element;
import org.keelson.model.Estimated;
import org.keelson.model.Milestone;
import org.keelson.model.Owned;
import org.keelson.model.Party;

/**
 * The line of an element that is there already: as it is shown to be edited, and what a changed one changes. A line does not
 * show all that an element holds, such as one bound without the other, or an owner behind the team; so only those of name,
 * range and owner are written that read otherwise than before.
 */
public final class QuickEdit {

    private QuickEdit() {
    }

    /**
     * The line of an element: name, range and owner.
     *
     * @param minutesPerDay working minutes in a day, above 0
     */
    public static String line(Element element, int minutesPerDay) {
        return QuickLine.of(element.getName(), sized(element), owner(element), minutesPerDay);
    }

    /**
     * Gives an element the name, range and owner of a line, as one edit. A sign at the start is part of the name.
     *
     * @param minutesPerDay working minutes in a day, above 0
     * @return empty if the line says what it has
     * @throws IllegalArgumentException if the line does not fit the element
     */
    public static Optional<Edit> rewrite(PortfolioSession session, Element element, String text, int minutesPerDay) {
        String shown = line(element, minutesPerDay);
        if (text.strip().equals(shown.strip())) {
            return Optional.empty();
        }
        QuickLine said = QuickLine.parseUnsigned(text, minutesPerDay);
        QuickLine was = before(shown, minutesPerDay);
        boolean sizeOfName = was.isSized() && !isSized(element);
        boolean ownerOfName = was.owner() != null && owner(element) == null;
        boolean kept = (!sizeOfName || sameSize(said, was)) && (!ownerOfName || Objects.equals(said.owner(), was.owner()));
        String old = element.getName() == null ? "" : element.getName();
        String name = !kept ? said.name() : said.name().equals(was.name()) ? old : said.name() + ending(old, was.name());
        boolean size = !sameSize(said, was);
        boolean owner = !Objects.equals(said.owner(), was.owner());
        if (name.equals(old) && !size && !owner) {
            return Optional.empty();
        }
        QuickLine change = new QuickLine(null, name.strip(), size ? said.optimistic() : null, size ? said.likely() : null,
                size ? said.pessimistic() : null, owner ? said.owner() : null);
        new QuickPlace(element.eClass(), element.eContainer(), element, null).whyNot(change).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return Optional.of(Edits.edit("Change " + Labels.text(element), now -> {
            if (!name.equals(old)) {
                element.setName(name);
            }
            if (size && sized(element) != null) {
                size(sized(element), said);
            }
            if (owner && element instanceof Owned owned) {
                own(now, owned, said.owner());
            }
        }));
    }

    /** What the line read before; as a mere name where what looks like a range in it is none. */
    private static QuickLine before(String shown, int minutesPerDay) {
        try {
            return QuickLine.parseUnsigned(shown, minutesPerDay);
        } catch (IllegalArgumentException e) {
            return new QuickLine(null, shown.strip(), null, null, null, null);
        }
    }

    /** What was read as a range or owner though it is the end of the name. */
    private static String ending(String name, String read) {
        return name.strip().startsWith(read) ? name.strip().substring(read.length()) : "";
    }

    private static boolean sameSize(QuickLine one, QuickLine other) {
        return Objects.equals(one.optimistic(), other.optimistic()) && Objects.equals(one.likely(), other.likely())
                && Objects.equals(one.pessimistic(), other.pessimistic());
    }

    private static Estimated sized(Element element) {
        return element instanceof Estimated estimated && !(element instanceof Milestone) ? estimated : null;
    }

    /** Whether its line shows a range or a single duration. */
    private static boolean isSized(Element element) {
        Estimated estimated = sized(element);
        return estimated != null && (estimated.getLikely() != null
                || estimated.getOptimistic() != null && estimated.getPessimistic() != null);
    }

    private static String owner(Element element) {
        Party party = !(element instanceof Owned owned) ? null
                : owned.getOwnerTeam() != null ? owned.getOwnerTeam() : owned.getOwner();
        return party == null || party.getName() == null || party.getName().isBlank() ? null : party.getName();
    }

    /** A bound that the line did not show, as the other one is missing, stays beside a duration that it still fits. */
    private static void size(Estimated estimated, QuickLine line) {
        Integer low = estimated.getOptimistic();
        Integer high = estimated.getPessimistic();
        Integer likely = line.likely();
        boolean single = line.optimistic() == null && (low == null || high == null);
        estimated.setOptimistic(!single ? line.optimistic() : likely == null || low == null || low <= likely ? low : null);
        estimated.setLikely(likely);
        estimated.setPessimistic(!single ? line.pessimistic() : likely == null || high == null || likely <= high ? high : null);
    }

    private static void own(PortfolioSession now, Owned owned, String name) {
        if (name == null) {
            owned.setOwnerTeam(null);
            owned.setOwner(null);
        } else {
            StructureEdits.give(owned, QuickPlace.partyNow(now, name));
        }
    }
}
