// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * All words of a portfolio: names, descriptions, notes, custom values, and every other text of each element, with what is in it
 * and has no identity of its own, such as the comments of its statuses. To be filled on the thread that may read the model; what
 * {@link #entries()} gives can be searched on any. A search looks at all entries, which takes some tens of milliseconds for a
 * hundred thousand.
 */
public final class SearchIndex {

    /**
     * An element.
     *
     * @param type  what it is
     * @param name  as people see it
     * @param lower the name in lower case
     * @param text  all texts, in lines, as they were written
     * @param all   the texts in lower case
     */
    public record Entry(String id, EClass type, String name, String lower, String text, String all) {
    }

    /**
     * An element that has all words.
     *
     * @param score how well they fit; more is better
     * @param line  where the words were found, if not in the name: a line of its texts; empty else
     */
    public record Hit(Entry entry, int score, String line) {
    }

    private static final int WHOLE_NAME = 100;
    private static final int NAME_BEGINS = 60;
    private static final int WORD_BEGINS = 40;
    private static final int IN_NAME = 25;
    private static final int IN_TEXT = 5;
    private static final int CHECKED_EVERY = 1024;
    private static final Comparator<Hit> BEST = Comparator.comparingInt(Hit::score).reversed()
            .thenComparingInt(hit -> hit.entry().name().length()).thenComparing(hit -> hit.entry().name())
            .thenComparing(hit -> hit.entry().id());

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private List<Entry> copy;

    /** The elements of a portfolio, itself first, that can be put in, in its order. */
    public static List<Element> elements(Portfolio portfolio) {
        List<Element> elements = new ArrayList<>();
        elements.add(portfolio);
        for (TreeIterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && element.getId() != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Takes in an element as it is now. */
    public void put(Element element) {
        if (element.getId() != null) {
            StringBuilder text = new StringBuilder();
            append(element, text);
            String name = Labels.text(element);
            entries.put(element.getId(), new Entry(element.getId(), element.eClass(), name, Fold.of(name),
                    text.toString(), Fold.of(text.toString())));
            copy = null;
        }
    }

    /** Forgets an element. */
    public void remove(String id) {
        if (entries.remove(id) != null) {
            copy = null;
        }
    }

    private static void append(EObject object, StringBuilder text) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.isID()
                    && object.eGet(attribute) != null) {
                List<?> values = attribute.isMany() ? (List<?>) object.eGet(attribute) : List.of(object.eGet(attribute));
                values.forEach(value -> text.append(String.valueOf(value).strip()).append('\n'));
            }
        }
        for (EObject child : object.eContents()) {
            if (!(child instanceof Element element && element.getId() != null)) {
                append(child, text);
            }
        }
    }

    /** How many elements there are. */
    public int size() {
        return entries.size();
    }

    /** What can be searched on any thread; is not changed by later edits. */
    public List<Entry> entries() {
        if (copy == null) {
            copy = List.copyOf(entries.values());
        }
        return copy;
    }

    /**
     * What contains all words of a query, the best first: who is called so, who is called with a word that begins so, who is
     * called with it in the middle, who only says it somewhere.
     *
     * @param most      no more than so many
     * @param cancelled asked now and then; what was found until then is the answer
     */
    public static List<Hit> find(List<Entry> entries, String query, int most, BooleanSupplier cancelled) {
        String whole = Fold.of(query).strip();
        if (whole.isEmpty()) {
            return List.of();
        }
        String[] words = whole.split("\\s+");
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            if (at % CHECKED_EVERY == 0 && cancelled.getAsBoolean()) {
                break;
            }
            Entry entry = entries.get(at);
            int score = score(entry, words);
            if (score > 0) {
                hits.add(new Hit(entry, score + (entry.lower().equals(whole) ? WHOLE_NAME : 0), line(entry, words)));
            }
        }
        hits.sort(BEST);
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    private static int score(Entry entry, String[] words) {
        int score = 0;
        for (String word : words) {
            int at = entry.lower().indexOf(word);
            if (at < 0 && !entry.all().contains(word)) {
                return 0;
            }
            score += at < 0 ? IN_TEXT : at == 0 ? NAME_BEGINS : beginsWord(entry.lower(), word) ? WORD_BEGINS : IN_NAME;
        }
        return score;
    }

    private static boolean beginsWord(String name, String word) {
        for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static String line(Entry entry, String[] words) {
        String missing = Arrays.stream(words).filter(word -> !entry.lower().contains(word)).findFirst().orElse(null);
        if (missing == null) {
            return "";
        }
        int at = entry.all().indexOf(missing);
        // what is compared may be longer than what was written, but has the same lines
        long number = entry.all().substring(0, Math.max(0, at)).chars().filter(each -> each == '\n').count();
        return entry.text().split("\n", -1)[(int) number];
    }
}
