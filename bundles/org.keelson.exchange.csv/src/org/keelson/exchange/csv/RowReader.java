// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.keelson.analysis.Durations;
import org.keelson.analysis.WorkCalendar;
import org.keelson.api.ImportResult.Skipped;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomField;
import org.keelson.model.ModelPackage;
import org.keelson.model.problems.Problem;

/** Reads the cells of rows. A row with a bad cell is bad as a whole, and all its bad cells are told. */
final class RowReader {

    /** A row cannot be kept. The message says why. */
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1L;

        BadRow(String reason) {
            super(reason, null, false, false);
        }
    }

    private static final Map<String, ConstraintKind> CONSTRAINTS = Map.of("as soon as possible", ConstraintKind.ASAP,
            "as late as possible", ConstraintKind.ALAP, "start no earlier than", ConstraintKind.SNET,
            "start no later than", ConstraintKind.SNLT, "finish no earlier than", ConstraintKind.FNET,
            "finish no later than", ConstraintKind.FNLT, "must start on", ConstraintKind.MSO, "must finish on",
            ConstraintKind.MFO);

    private final Header header;
    private final TargetFacts target;
    private final CsvDates dates;
    private final List<Skipped> skipped;
    private final List<Problem> problems;
    private List<String> cells;
    private List<String> reasons;

    RowReader(Header header, TargetFacts target, CsvDates dates, List<Skipped> skipped, List<Problem> problems) {
        this.header = header;
        this.target = target;
        this.dates = dates;
        this.skipped = skipped;
        this.problems = problems;
    }

    Row read(int line, List<String> row) throws BadRow {
        cells = row;
        reasons = new ArrayList<>();
        int width = header.width();
        if (row.size() > width && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            throw new BadRow("it has " + row.size() + " cells where the header has " + width);
        }
        String id = text(Column.ID);
        String name = text(Column.NAME).isEmpty() ? id : text(Column.NAME);
        if (name.isEmpty()) {
            throw new BadRow("it has no name");
        }
        String team = text(Column.TEAM);
        WorkCalendar calendar = target.calendar(team);
        Function<String, Integer> duration = text -> duration(text, calendar);
        Integer likely = value(Column.LIKELY, duration);
        Integer given = value(Column.DURATION, duration);
        if (likely != null && given != null && !likely.equals(given)) {
            problems.add(Problem.warning("csv.estimate", null, "Line " + line + " gives '" + name
                    + "' a duration and another likely duration; the likely one is taken"));
        }
        ConstraintKind constraint = value(Column.CONSTRAINT, RowReader::constraint);
        LocalDateTime constraintDate = value(Column.CONSTRAINT_DATE, text -> dates.parse(text, atEnd(constraint), calendar));
        boolean dated = constraint != null && constraint != ConstraintKind.ASAP && constraint != ConstraintKind.ALAP;
        if (dated && text(Column.CONSTRAINT_DATE).isEmpty()) {
            reasons.add("constraint: " + constraint.getName() + " needs a constraint-date");
        } else if (!dated && constraintDate != null) {
            reasons.add("constraint-date: there is no constraint that takes a date");
        }
        Row result = new Row(line, value(Column.KIND, RowReader::kind), id.isEmpty() ? name : id, name,
                text(Column.PROGRAM), text(Column.WORKSTREAM), team, text(Column.OWNER),
                value(Column.OPTIMISTIC, duration), likely != null ? likely : given,
                value(Column.PESSIMISTIC, duration), constraint, constraintDate,
                value(Column.DEADLINE, text -> dates.parse(text, true, calendar)),
                value(Column.PROGRESS, RowReader::progress), text(Column.DEPENDS_ON), text(Column.DESCRIPTION),
                fields(line, calendar));
        if (!reasons.isEmpty()) {
            throw new BadRow(String.join("; ", reasons));
        }
        return result;
    }

    private String text(Column column) {
        return header.value(cells, column);
    }

    private <T> T value(Column column, Function<String, T> parser) {
        String text = text(column);
        if (text.isEmpty() && column != Column.KIND) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException malformed) {
            reasons.add(column.header() + ": " + malformed.getMessage());
            return null;
        }
    }

    private static EClass kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "deliverable", "task" -> ModelPackage.Literals.DELIVERABLE;
            case "milestone" -> ModelPackage.Literals.MILESTONE;
            case "gate" -> ModelPackage.Literals.GATE;
            default -> throw new IllegalArgumentException(
                    "'" + text + "' is not a kind; write deliverable, milestone or gate");
        };
    }

    private static int duration(String text, WorkCalendar calendar) {
        int minutes = Durations.parse(text, calendar.minutesPerDay());
        if (minutes < 0) {
            throw new IllegalArgumentException("'" + text + "' is negative");
        }
        return minutes;
    }

    private static ConstraintKind constraint(String text) {
        ConstraintKind kind = ConstraintKind.getByName(text.toUpperCase(Locale.ROOT));
        kind = kind != null ? kind : CONSTRAINTS.get(text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " "));
        if (kind == null) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a constraint; write ASAP, ALAP, SNET, SNLT, FNET, FNLT, MSO or MFO");
        }
        return kind;
    }

    /** Whether a date of the constraint is about the finish, and so means the end of its day. */
    static boolean atEnd(ConstraintKind constraint) {
        return constraint == ConstraintKind.FNET || constraint == ConstraintKind.FNLT || constraint == ConstraintKind.MFO;
    }

    private static int progress(String text) {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        try {
            int percent = number.length() > 20 ? -1
                    : new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).intValueExact();
            if (percent >= 0 && percent <= 100) {
                return percent;
            }
        } catch (NumberFormatException malformed) {
            // told below, together with numbers out of bounds
        } catch (ArithmeticException tooLarge) {
            // as above
        }
        throw new IllegalArgumentException("'" + text + "' is not a percentage from 0 to 100");
    }

    private Map<Integer, String> fields(int line, WorkCalendar calendar) {
        Map<Integer, String> values = new LinkedHashMap<>();
        header.fields().forEach((place, name) -> {
            String text = Header.value(cells, place);
            if (text.isEmpty()) {
                return;
            }
            try {
                CustomField field = target.field(name);
                values.put(place, field == null ? text : FieldValues.read(field, text, dates, calendar));
            } catch (IllegalArgumentException malformed) {
                skipped.add(new Skipped(Row.place(line), "the value of " + name + ": " + malformed.getMessage()));
            }
        });
        return values;
    }
}
