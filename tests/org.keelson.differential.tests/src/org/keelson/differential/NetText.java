// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.keelson.differential.Net.Except;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Link;
import org.keelson.differential.Net.Span;
import org.keelson.differential.Net.Week;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/**
 * A network as text that a test can hold and a failure can print:
 *
 * <pre>
 * start 2026-03-02 data 2026-03-05T12:00 override
 * calendar Mo-Fr 09:00-13:00 14:00-18:00 Sa 09:00-12:00 ; 2026-03-04 ; 2026-03-09..2026-03-10 08:00-09:00
 * i0 480
 * i1 0 c0 SNET 2026-03-04T09:00 deadline 2026-03-06T17:00 started 2026-03-04T09:00 remaining 60 finished 2026-03-04T17:00
 * i0 > i1 FS 60 elapsed
 * </pre>
 */
final class NetText {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private NetText() {
    }

    static String write(Net net) {
        StringBuilder text = new StringBuilder("start ").append(net.start());
        if (net.dataDate() != null) {
            text.append(" data ").append(net.dataDate());
        }
        text.append(net.override() ? " override\n" : "\n");
        for (Week week : net.calendars()) {
            text.append("calendar");
            for (int day = 0; day < 7; day++) {
                List<Span> spans = week.days().get(day);
                int last = day;
                while (last < 6 && week.days().get(last + 1).equals(spans)) {
                    last++;
                }
                if (!spans.isEmpty()) {
                    text.append(' ').append(DAYS.get(day)).append(last == day ? "" : "-" + DAYS.get(last));
                    spans.forEach(span -> text.append(' ').append(text(span)));
                }
                day = last;
            }
            for (Except except : week.exceptions()) {
                text.append(" ; ").append(except.from());
                text.append(except.to().equals(except.from()) ? "" : ".." + except.to());
                except.spans().forEach(span -> text.append(' ').append(text(span)));
            }
            text.append('\n');
        }
        for (int at = 0; at < net.items().size(); at++) {
            write(text, at, net.items().get(at));
        }
        for (Link link : net.links()) {
            text.append('i').append(link.from()).append(" > i").append(link.to()).append(' ').append(link.type());
            if (link.lag() != 0) {
                text.append(' ').append(link.lag());
                text.append(link.kind() == LagKind.WORKING ? "" : " " + link.kind().name().toLowerCase(Locale.ROOT));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void write(StringBuilder text, int at, Item item) {
        text.append('i').append(at).append(' ').append(item.minutes());
        if (item.calendar() != 0) {
            text.append(" c").append(item.calendar());
        }
        if (item.constraint() != ConstraintKind.ASAP) {
            text.append(' ').append(item.constraint()).append(item.date() == null ? "" : " " + item.date());
        }
        text.append(item.deadline() == null ? "" : " deadline " + item.deadline());
        text.append(item.started() == null ? "" : " started " + item.started());
        text.append(item.remaining() == null ? "" : " remaining " + item.remaining());
        text.append(item.finished() == null ? "" : " finished " + item.finished());
        text.append('\n');
    }

    private static String text(Span span) {
        return time(span.from()) + "-" + time(span.to());
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /** @throws RuntimeException if that is no network */
    static Net read(String text) {
        Net net = new Net(LocalDate.of(2026, 3, 2), null, false, List.of(), new ArrayList<>(), new ArrayList<>());
        List<Week> calendars = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (words.getFirst().equals("start")) {
                int data = words.indexOf("data");
                net = new Net(LocalDate.parse(words.get(1)), data < 0 ? null : LocalDateTime.parse(words.get(data + 1)),
                        words.contains("override"), List.of(), net.items(), net.links());
            } else if (words.getFirst().equals("calendar")) {
                calendars.add(week(line.strip().substring("calendar".length())));
            } else if (words.get(1).equals(">")) {
                net.links().add(new Link(position(words.get(0)), position(words.get(2)), DependencyType.getByName(words.get(3)),
                        words.size() < 5 ? 0 : Integer.parseInt(words.get(4)),
                        words.size() < 6 ? LagKind.WORKING : LagKind.valueOf(words.get(5).toUpperCase(Locale.ROOT))));
            } else {
                net.items().add(item(words));
            }
        }
        return net.calendars(calendars.isEmpty() ? List.of(week("Mo-Fr 09:00-17:00")) : calendars);
    }

    private static int position(String word) {
        return Integer.parseInt(word.substring(1));
    }

    private static Item item(List<String> words) {
        Item item = Item.plain(Integer.parseInt(words.get(1)), 0);
        for (int at = 2; at < words.size(); at++) {
            String word = words.get(at);
            switch (word) {
                case "deadline" -> item = item.deadline(LocalDateTime.parse(words.get(++at)));
                case "started" -> item = item.progress(LocalDateTime.parse(words.get(++at)), item.remaining(), item.finished());
                case "remaining" -> item = item.progress(item.started(), Integer.valueOf(words.get(++at)), item.finished());
                case "finished" -> item = item.progress(item.started(), item.remaining(), LocalDateTime.parse(words.get(++at)));
                case "ALAP" -> item = item.constraint(ConstraintKind.ALAP, null);
                default -> item = word.startsWith("c") ? item.calendar(position(word))
                        : item.constraint(ConstraintKind.valueOf(word), LocalDateTime.parse(words.get(++at)));
            }
        }
        return item;
    }

    /** "Mo-Fr 09:00-17:00 Sa 10:00-12:00 ; 2026-03-04 ; 2026-03-09..2026-03-10 08:00-09:00". */
    static Week week(String text) {
        List<List<Span>> days = new ArrayList<>();
        DAYS.forEach(day -> days.add(new ArrayList<>()));
        List<Except> exceptions = new ArrayList<>();
        String[] parts = text.strip().split("\\s*;\\s*");
        List<Integer> open = List.of();
        for (String word : parts[0].split("\\s+")) {
            if (Character.isLetter(word.charAt(0))) {
                int first = DAYS.indexOf(word.substring(0, 2));
                int last = word.length() == 2 ? first : DAYS.indexOf(word.substring(3));
                open = IntStream.rangeClosed(first, last).boxed().toList();
            } else {
                open.forEach(day -> days.get(day).add(span(word)));
            }
        }
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] words = part.split("\\s+");
            String[] ends = words[0].split("\\.\\.");
            exceptions.add(new Except(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]),
                    Arrays.stream(words).skip(1).map(NetText::span).toList()));
        }
        return new Week(days, exceptions);
    }

    private static Span span(String word) {
        int to = word.endsWith("24:00") ? 1440 : LocalTime.parse(word.substring(6)).toSecondOfDay() / 60;
        return new Span(LocalTime.parse(word.substring(0, 5)).toSecondOfDay() / 60, to);
    }
}
