// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Durations;
import org.keelson.analysis.WorkCalendar;
import org.keelson.api.Evaluation;
import org.keelson.api.Exporter;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.LagKind;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * Writes the work items as the table that {@link CsvImporter} reads, in portfolio order, one row each.
 * The column id holds the key, where no other item has it, else the element's own id.
 */
public final class CsvExporter implements Exporter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        if (evaluation.parameters().flag("bom")) {
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        }
        char separator = switch (evaluation.parameters().text("separator")) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            default -> ',';
        };
        CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF)
                .build(out, StandardCharsets.UTF_8);
        new Sheet(evaluation, writer).write();
        writer.flush();
    }

    /** One table being written. */
    private static final class Sheet {

        /** Duration says what likely would, so that a person has one place to change. */
        private static final Set<Column> COLUMNS = EnumSet.complementOf(EnumSet.of(Column.LIKELY));

        private final Evaluation evaluation;
        private final CsvWriter writer;
        private final CalendarBook book;
        private final List<WorkItem> items;
        private final List<String> keys;
        private final Map<WorkItem, Integer> rows = new IdentityHashMap<>();
        private final References references;

        Sheet(Evaluation evaluation, CsvWriter writer) {
            this.evaluation = evaluation;
            this.writer = writer;
            this.book = CalendarBook.of(evaluation.portfolio());
            this.items = evaluation.items();
            this.keys = keys(items);
            for (int row = 0; row < items.size(); row++) {
                rows.put(items.get(row), row);
            }
            this.references = new References(keys, items.stream().map(Element::getName).toList());
        }

        private static List<String> keys(List<WorkItem> items) {
            Map<String, Integer> uses = new HashMap<>();
            for (WorkItem item : items) {
                uses.merge(text(item.getKey()), 1, Integer::sum);
            }
            return items.stream().map(item -> text(item.getKey()).isBlank() || uses.get(item.getKey()) > 1
                    ? text(item.getId()) : item.getKey()).toList();
        }

        void write() {
            List<CustomField> fields = evaluation.portfolio().getCustomFields();
            List<String> header = new ArrayList<>(COLUMNS.stream().map(Column::header).toList());
            fields.forEach(field -> header.add(Cells.write(header(field))));
            writer.writeRecord(header);
            for (int row = 0; row < items.size(); row++) {
                evaluation.cancel().check();
                writer.writeRecord(record(row, fields));
            }
        }

        private static String header(CustomField field) {
            String name = text(field.getName());
            boolean taken = name.isBlank() || Column.of(name).isPresent() || name.startsWith(Header.FIELD_PREFIX);
            return taken ? Header.FIELD_PREFIX + name : name;
        }

        private List<String> record(int row, List<CustomField> fields) {
            WorkItem item = items.get(row);
            WorkCalendar calendar = item.getOwnerTeam() == null ? book.portfolio() : book.of(item.getOwnerTeam());
            List<String> cells = new ArrayList<>();
            for (Column column : COLUMNS) {
                cells.add(Cells.write(cell(row, item, column, calendar)));
            }
            Map<CustomField, String> values = new IdentityHashMap<>();
            for (CustomValue value : item.getCustomValues()) {
                values.put(value.getField(), text(value.getValue()));
            }
            for (CustomField field : fields) {
                String value = values.get(field);
                cells.add(value == null ? "" : Cells.write(FieldValues.write(field, value, calendar)));
            }
            return cells;
        }

        private String cell(int row, WorkItem item, Column column, WorkCalendar calendar) {
            return switch (column) {
                case ID -> keys.get(row);
                case KIND -> item.eClass().getName().toLowerCase(Locale.ROOT);
                case NAME -> text(item.getName());
                case PROGRAM -> program(item);
                case WORKSTREAM -> workstream(item);
                case TEAM -> name(item.getOwnerTeam());
                case OWNER -> name(item.getOwner());
                case DURATION, LIKELY -> duration(item.getLikely(), calendar);
                case OPTIMISTIC -> duration(item.getOptimistic(), calendar);
                case PESSIMISTIC -> duration(item.getPessimistic(), calendar);
                case CONSTRAINT -> item.getConstraint() == ConstraintKind.ASAP ? "" : item.getConstraint().getName();
                case CONSTRAINT_DATE -> item.getConstraint() == ConstraintKind.ASAP
                        || item.getConstraint() == ConstraintKind.ALAP ? ""
                        : date(item.getConstraintDate(), RowReader.atEnd(item.getConstraint()), calendar);
                case DEADLINE -> date(item.getDeadline(), true, calendar);
                case PROGRESS -> item.getProgress() == 0 ? "" : String.valueOf(item.getProgress());
                case DEPENDS_ON -> dependsOn(item, calendar);
                case DESCRIPTION -> text(item.getDescription());
            };
        }

        private String dependsOn(WorkItem item, WorkCalendar calendar) {
            List<References.Link> links = new ArrayList<>();
            for (Dependency dependency : item.getIncoming()) {
                Integer row = rows.get(dependency.getPredecessor());
                if (row != null) {
                    int lag = dependency.getLag() == null ? 0 : dependency.getLag();
                    links.add(new References.Link(row, dependency.getType(), lag,
                            lag == 0 ? LagKind.WORKING : dependency.getLagKind()));
                }
            }
            links.sort(Comparator.comparingInt(References.Link::row).thenComparing(References.Link::type));
            return references.write(links, calendar.minutesPerDay());
        }

        private static String program(WorkItem item) {
            Object container = item.eContainer();
            while (container instanceof Workstream workstream) {
                container = workstream.eContainer();
            }
            return container instanceof Program program ? text(program.getName()) : "";
        }

        private static String workstream(WorkItem item) {
            List<String> path = new ArrayList<>();
            for (Object container = item.eContainer(); container instanceof Workstream workstream;
                    container = workstream.eContainer()) {
                path.addFirst(text(workstream.getName()));
            }
            return String.join(FragmentBuilder.PATH_SEPARATOR, path);
        }

        private static String duration(Integer minutes, WorkCalendar calendar) {
            return minutes == null ? "" : Durations.format(minutes, calendar.minutesPerDay());
        }

        private static String date(LocalDateTime time, boolean atEnd, WorkCalendar calendar) {
            return time == null ? "" : CsvDates.format(time, atEnd, calendar);
        }

        private static String name(Element element) {
            return element == null ? "" : text(element.getName());
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }
}
