// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.mentions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.edit.Fold;
import org.keelson.edit.Labels;
import org.keelson.model.Baseline;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * One place that refers to an element, in words.
 *
 * @param holder what has a form or a diagram of its own
 * @param role   as what it refers to the element, such as {@code Owner team}
 * @param place  what the holder is in
 */
record Mention(EObject holder, String name, String kind, String role, String place, String icon) {

    private static final Comparator<Mention> ORDER = Comparator.comparing(Mention::kind)
            .thenComparing(Mention::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Mention::place).thenComparing(Mention::role);

    /** Shorter names stand in too many texts by chance. */
    private static final int SHORTEST = 3;

    /**
     * All mentions, by kind and name; several of one holder in the same role are one. Among them are the reports whose text
     * names the element, and the baselines that it was taken down in.
     *
     * @param referrers what refers to the element
     */
    static List<Mention> of(Element element, Collection<EObject> referrers, Portfolio portfolio) {
        Set<Mention> mentions = new LinkedHashSet<>();
        portfolio.getStatusReports().stream().filter(each -> names(each.getContent(), element.getName()))
                .forEach(each -> mentions.add(mention(each, "In its text")));
        for (Baseline each : portfolio.getBaselines()) {
            if (each.getEntries().stream().anyMatch(entry -> entry.getItem() != null && entry.getItem().equals(element.getId()))) {
                mentions.add(mention(each, "As it was then"));
            }
        }
        for (EObject referrer : referrers) {
            for (String role : roles(referrer, element)) {
                mentions.add(mention(referrer, role));
            }
        }
        List<Mention> sorted = new ArrayList<>(mentions);
        sorted.sort(ORDER);
        return sorted;
    }

    /** Whether a text has the name as words of its own. */
    static boolean names(String text, String name) {
        if (text == null || name == null || name.strip().length() < SHORTEST) {
            return false;
        }
        String wanted = name.strip();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int after = at + wanted.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (after == text.length() || !Character.isLetterOrDigit(text.charAt(after)))) {
                return true;
            }
        }
        return false;
    }

    /** A promise, a node of a diagram and the like are found at what they are part of. */
    private static Mention mention(EObject referrer, String role) {
        EObject holder = referrer;
        String inside = "";
        while (!(holder instanceof Element) && holder.eContainer() != null) {
            inside = Labels.kindName(holder.eClass());
            holder = holder.eContainer();
        }
        String shown = inside.isEmpty() || role.isEmpty() ? role + inside : inside + ": " + role.toLowerCase(Locale.ROOT);
        String place = holder.eContainer() == null ? "" : Labels.text(holder.eContainer());
        return new Mention(holder, Labels.text(holder), Labels.kindName(holder.eClass()), shown, place, Labels.iconId(holder));
    }

    /** The names of the references; none for what knows the element by its id, as a diagram does. */
    private static List<String> roles(EObject referrer, Element element) {
        List<String> roles = new ArrayList<>();
        for (EReference reference : referrer.eClass().getEAllReferences()) {
            boolean isOwn = !reference.isContainment() && !reference.isContainer() && !reference.isTransient();
            if (isOwn && referrer.eIsSet(reference)) {
                Object value = referrer.eGet(reference);
                if (value == element || value instanceof Collection<?> many && many.contains(element)) {
                    roles.add(Labels.featureName(reference));
                }
            }
        }
        return roles.isEmpty() ? List.of("") : roles;
    }

    boolean matches(String[] words) {
        return Fold.containsAll(String.join(" ", name, kind, role, place), words);
    }
}
