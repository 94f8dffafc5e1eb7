// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.CustomField;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/** What of the target decides how a row is read: working time of teams, types of custom fields, items it may mean. */
final class TargetFacts {

    private static final String SEVERAL = "";

    private final WorkCalendar ofPortfolio;
    private final Map<String, WorkCalendar> calendars = new HashMap<>();
    private final Map<String, CustomField> fields = new HashMap<>();
    private final Map<String, WorkItem> items = new LinkedHashMap<>();
    private final Map<List<String>, String> idsByFacts = new HashMap<>();

    TargetFacts(Portfolio portfolio) {
        CalendarBook book = CalendarBook.of(portfolio);
        ofPortfolio = book.portfolio();
        for (Team team : portfolio.getTeams()) {
            calendars.putIfAbsent(team.getName(), book.of(team));
        }
        portfolio.getCustomFields().forEach(field -> fields.putIfAbsent(field.getName(), field));
        for (Program program : portfolio.getPrograms()) {
            for (Iterator<EObject> all = program.eAllContents(); all.hasNext();) {
                if (all.next() instanceof WorkItem item && item.getId() != null) {
                    items.put(item.getId(), item);
                    idsByFacts.merge(facts(item.getKey(), item.getName(), program.getName()), item.getId(),
                            (before, now) -> SEVERAL);
                }
            }
        }
    }

    private static List<String> facts(String key, String name, String program) {
        return Arrays.asList(key, name, program);
    }

    /** Working time of the team of that name; the portfolio's if there is no such team. */
    WorkCalendar calendar(String team) {
        return calendars.getOrDefault(team, ofPortfolio);
    }

    /** The custom field of that name, or {@code null}. */
    CustomField field(String name) {
        return fields.get(name);
    }

    /** The items that are there already, by id. */
    Map<String, WorkItem> items() {
        return items;
    }

    /**
     * The id of the item that a row means beyond doubt: its own id, as the exporter writes it where there is
     * no key, or the same key, name and program. So a table that was exported, edited and renamed finds its
     * items again. {@code null} if there is none; the merge then goes by key and source.
     */
    String itemId(String key, String name, String program) {
        if (items.containsKey(key)) {
            return key;
        }
        String id = idsByFacts.get(facts(key, name, program));
        return SEVERAL.equals(id) ? null : id;
    }
}
