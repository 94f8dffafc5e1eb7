// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Element;
import org.keelson.model.Owned;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;

/**
 * Elements to choose from by what they are called. Of several with the same name none is meant by the name alone: each is
 * called by its name and what tells it apart, such as {@code Ann (Platform Team)}. Case does not count, nor do
 * accents where that leaves one. Made for the moment:
 * it does not follow the model. On the thread of the session only.
 */
public final class Choices {

    /** So many of the same name are told in a message. */
    private static final int TOLD = 3;

    private final List<EObject> all;
    private final Map<String, List<EObject>> byName = new HashMap<>();
    /** How many of those with a name are told by what, once that has been asked. */
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private Map<String, List<EObject>> byText;
    private Map<String, List<EObject>> byFold;

    private Choices(Collection<? extends EObject> elements) {
        all = elements.stream().<EObject>map(Function.identity())
                .sorted(Comparator.comparing(Labels::text, String.CASE_INSENSITIVE_ORDER)).toList();
        all.forEach(each -> byName.computeIfAbsent(key(Labels.text(each)), key -> new ArrayList<>()).add(each));
    }

    /** By name, and by name with what tells it apart. */
    private Map<String, List<EObject>> texts() {
        if (byText == null) {
            byText = new TreeMap<>(byName);
            byName.forEach((name, same) -> {
                if (same.size() > 1) {
                    // never in the place of an element that is called so by its name
                    same.forEach(each -> byText.putIfAbsent(key(qualified(each, counts(name, same))), List.of(each)));
                }
            });
        }
        return byText;
    }

    private Map<String, Long> counts(String name, List<EObject> same) {
        return counts.computeIfAbsent(name, key -> counted(same));
    }

    private static Map<String, Long> counted(List<EObject> same) {
        return same.stream().collect(Collectors.groupingBy(each -> key(by(each)), Collectors.counting()));
    }

    /** Between these. */
    public static Choices of(Collection<? extends EObject> elements) {
        return new Choices(elements);
    }

    /** What a reference can refer to, in the portfolio in which an object is. Walks through the portfolio. */
    public static Choices of(EReference reference, EObject place) {
        List<EObject> targets = new ArrayList<>();
        for (TreeIterator<EObject> each = EcoreUtil.getAllContents(EcoreUtil.getRootContainer(place), false); each.hasNext();) {
            EObject object = each.next();
            if (reference.getEReferenceType().isInstance(object)) {
                targets.add(object);
            }
        }
        return new Choices(targets);
    }

    /** By name. */
    public List<EObject> all() {
        return all;
    }

    /** What the element is called among the others: its name, with what tells it apart where it is not the only one. */
    public String text(EObject element) {
        String name = key(Labels.text(element));
        List<EObject> same = byName.getOrDefault(name, List.of());
        return same.size() < 2 ? Labels.text(element) : qualified(element, counts(name, same));
    }

    /** Several, with commas between them, as {@link #several} reads them; in quotes where it would read something else. */
    public String text(Collection<? extends EObject> elements) {
        String plain = elements.stream().map(this::text).collect(Collectors.joining(", "));
        return plain.indexOf(',') < 0 || read(plain).equals(Optional.of(List.copyOf(elements))) ? plain
                : elements.stream().map(each -> '"' + text(each) + '"').collect(Collectors.joining(", "));
    }

    private Map<String, List<EObject>> folded() {
        if (byFold == null) {
            byFold = new HashMap<>();
            texts().forEach((text, elements) -> byFold.merge(Fold.of(text), elements,
                    (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList()));
        }
        return byFold;
    }

    private Optional<List<EObject>> read(String text) {
        try {
            return Optional.of(several(text));
        } catch (IllegalArgumentException unclear) {
            return Optional.empty();
        }
    }

    /** The elements that are called so: none, one, or several of which none is meant. */
    public List<EObject> called(String text) {
        String key = key(text);
        List<EObject> found = byName.get(key);
        if (found == null) {
            found = texts().get(key);
        }
        if (found == null && key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            found = texts().get(key(key.substring(1, key.length() - 1)));
        }
        if (found == null) {
            found = folded().get(Fold.of(key));
        }
        return found == null ? List.of() : found;
    }

    /**
     * The one element that is called so.
     *
     * @return empty if none is
     * @throws IllegalArgumentException if several are; the message says what to write instead
     */
    public Optional<EObject> one(String text) {
        List<EObject> found = called(text);
        if (found.size() > 1) {
            throw new IllegalArgumentException(unclear(found));
        }
        return found.stream().findFirst();
    }

    /**
     * The elements that are named with commas between them. A name may have commas of its own: the longest name counts.
     *
     * @throws IllegalArgumentException if one is not known, or several are called so; the message says which
     */
    public List<EObject> several(String text) {
        String[] parts = text.split(",");
        List<EObject> found = new ArrayList<>();
        for (int from = 0; from < parts.length;) {
            int to = parts.length;
            while (to > from + 1 && called(joined(parts, from, to)).isEmpty()) {
                to--;
            }
            String name = joined(parts, from, to);
            if (!name.isEmpty()) {
                found.add(one(name).orElseThrow(() -> new IllegalArgumentException("There is no such choice: \"" + name + "\"")));
            }
            from = to;
        }
        return found;
    }

    private static String joined(String[] parts, int from, int to) {
        return String.join(",", List.of(parts).subList(from, to)).strip();
    }

    /** Why it is not known which of them is meant. */
    private static String unclear(List<EObject> same) {
        boolean isKind = same.stream().allMatch(each -> each.eClass() == same.getFirst().eClass());
        String kind = isKind ? Labels.lower(Labels.kindNames(same.getFirst().eClass())) : "elements";
        Map<String, Long> counts = counted(same);
        return same.size() + " " + kind + " are called " + Labels.text(same.getFirst()) + "; write "
                + same.stream().limit(TOLD).map(each -> qualified(each, counts)).collect(Collectors.joining(" or "));
    }

    /** @param counts how many of those with the name are told by what */
    private static String qualified(EObject element, Map<String, Long> counts) {
        String by = by(element);
        boolean isEnough = !by.isEmpty() && counts.getOrDefault(key(by), 0L) <= 1;
        String id = element instanceof Element known ? known.getId() : EcoreUtil.getID(element);
        return Labels.text(element) + " (" + (isEnough ? by : (by.isEmpty() ? "" : by + ", ") + id) + ")";
    }

    /** What people tell an element by, beside its name: where somebody works, what an item is part of, who owns it. */
    private static String by(EObject element) {
        if (element instanceof Person person) {
            return person.getShares().stream().filter(share -> share.getTeam() != null).findFirst()
                    .map(share -> Labels.text(share.getTeam())).or(() -> said(person.getRole()))
                    .or(() -> said(person.getEmail())).orElse("");
        }
        if (element.eContainer() != null && !(element.eContainer() instanceof Portfolio)) {
            return Labels.text(element.eContainer());
        }
        return element instanceof Owned owned && owned.getOwnerTeam() != null ? Labels.text(owned.getOwnerTeam())
                : element instanceof Element known ? said(known.getKey()).orElse("") : "";
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank()).map(String::strip);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
