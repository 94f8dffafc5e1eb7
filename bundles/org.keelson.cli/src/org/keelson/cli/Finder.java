// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/** Finds what a person calls by its id, by its key in the source that it came from, or by its name. */
final class Finder {

    private static final int NEAR = 3;
    private static final String ARROW = "->";

    private final Portfolio portfolio;
    private final List<WorkItem> items = new ArrayList<>();

    Finder(Portfolio portfolio) {
        this.portfolio = portfolio;
        for (Program program : portfolio.getPrograms()) {
            for (Iterator<EObject> all = program.eAllContents(); all.hasNext();) {
                if (all.next() instanceof WorkItem item) {
                    items.add(item);
                }
            }
        }
    }

    /** @throws Failure naming those that might be meant */
    WorkItem item(String text) throws Failure {
        return one(text, items, "item", "items");
    }

    /** The portfolio too. */
    Element itemOrProgram(String text) throws Failure {
        List<Element> all = new ArrayList<>(List.of(portfolio));
        all.addAll(portfolio.getPrograms());
        all.addAll(items);
        return one(text, all, "item or program", "items and programs");
    }

    private static <T extends Element> T one(String text, List<T> among, String kind, String kinds) throws Failure {
        List<T> found = matching(text, among);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw Failure.usage("there is no " + kind + " \"" + text + "\"", near(text, among));
        }
        throw Failure.usage("\"" + text + "\" is the name of " + found.size() + " " + kinds,
                "say one of the ids " + String.join(", ", found.stream().limit(NEAR).map(Element::getId).toList()));
    }

    /** An id goes before a key, that before a name, and that before a name in other letters. */
    private static <T extends Element> List<T> matching(String text, List<T> among) {
        List<Predicate<Element>> ways = List.of(each -> text.equals(each.getId()), each -> text.equals(each.getKey()),
                each -> text.equals(each.getName()), each -> text.equalsIgnoreCase(each.getName()));
        for (Predicate<Element> way : ways) {
            List<T> found = among.stream().filter(way).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /**
     * A dependency by its id, its key, its name, or by its ends as {@code PREDECESSOR->SUCCESSOR}.
     *
     * @throws Failure naming those that might be meant
     */
    Dependency dependency(String text) throws Failure {
        List<Dependency> all = portfolio.getDependencies();
        List<Dependency> found = all.stream().filter(d -> text.equals(d.getId())).toList();
        found = found.isEmpty() ? all.stream().filter(d -> text.equals(d.getKey()) || text.equals(d.getName())).toList() : found;
        int arrow = text.indexOf(ARROW);
        if (found.isEmpty() && arrow > 0) {
            WorkItem from = item(text.substring(0, arrow).strip());
            WorkItem to = item(text.substring(arrow + ARROW.length()).strip());
            found = all.stream().filter(d -> d.getPredecessor() == from && d.getSuccessor() == to).toList();
            if (found.isEmpty()) {
                throw Failure.usage("\"" + to.getName() + "\" does not depend on \"" + from.getName() + "\"", dependsOn(to));
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw Failure.usage("there is no dependency \"" + text + "\"",
                    near(text, all) + "; or say PREDECESSOR" + ARROW + "SUCCESSOR");
        }
        throw Failure.usage("\"" + text + "\" means " + found.size() + " dependencies",
                "say one of the ids " + String.join(", ", found.stream().limit(NEAR).map(Dependency::getId).toList()));
    }

    private static String dependsOn(WorkItem item) {
        List<String> names = item.getIncoming().stream().map(Dependency::getPredecessor).filter(Objects::nonNull)
                .map(WorkItem::getName).distinct().limit(NEAR).toList();
        return names.isEmpty() ? "it depends on nothing" : "it depends on " + String.join(", ", names);
    }

    /** Those that look like it, and if nothing does, nothing. */
    private static String near(String text, List<? extends Element> among) {
        record Near(Element element, String word, int distance) {
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        int most = Math.max(2, text.length() / 3);
        List<String> near = among.stream()
                .flatMap(element -> Stream.of(element.getId(), element.getKey(), element.getName()).filter(Objects::nonNull)
                        .map(word -> new Near(element, word, distance(wanted, word.toLowerCase(Locale.ROOT), most))))
                .filter(candidate -> candidate.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::element).distinct().limit(NEAR)
                .map(element -> element.getName() == null ? element.getId() : element.getId() + " (" + element.getName() + ")").toList();
        return near.isEmpty() ? "keelson schedule FILE --json lists all" : "did you mean " + String.join(" or ", near) + "?";
    }

    /** Least number of letters to add, drop or replace (Levenshtein 1966); 0 where one begins with the other, more than most if far. */
    private static int distance(String one, String other, int most) {
        if (!one.isEmpty() && other.startsWith(one)) {
            return 0;
        }
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            before[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
