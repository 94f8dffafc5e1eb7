// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.HashMap;
import java.util.Map;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.CustomField;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;

/** What of a portfolio decides how a cell is read: working time of teams, types of custom fields. */
final class TargetFacts {

    private final WorkCalendar ofPortfolio;
    private final Map<String, WorkCalendar> calendars = new HashMap<>();
    private final Map<String, CustomField> fields = new HashMap<>();

    TargetFacts(Portfolio portfolio) {
        CalendarBook book = CalendarBook.of(portfolio);
        ofPortfolio = book.portfolio();
        for (Team team : portfolio.getTeams()) {
            calendars.putIfAbsent(team.getName(), book.of(team));
        }
        portfolio.getCustomFields().forEach(field -> fields.putIfAbsent(field.getName(), field));
    }

    /** Working time of the team of that name; the portfolio's if there is no such team. */
    WorkCalendar calendar(String team) {
        return calendars.getOrDefault(team, ofPortfolio);
    }

    /** The custom field of that name, or {@code null}. */
    CustomField field(String name) {
        return fields.get(name);
    }
}
