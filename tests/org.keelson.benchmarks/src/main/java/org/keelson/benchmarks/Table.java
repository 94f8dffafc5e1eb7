// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keelson.benchmarks.Figure.Measured;
import org.keelson.benchmarks.Figure.Peer;
import org.keelson.benchmarks.Figure.Value;

/** What JMH wrote as JSON, as the table for people. */
final class Table {

    private static final String NONE = "–";
    private static final List<String> HEAD = List.of("work", "ours", "goal", "beside", "ratio", "met");
    private static final String[][] UNITS = {{"us/op", "1e-3"}, {"ms/op", "1"}, {"s/op", "1e3"}, {"ns/op", "1e-6"}};

    private final Map<Measured, Double> values = new HashMap<>();

    /** @param results the file that JMH wrote with {@code -rf json} */
    static Table of(Path results) throws IOException {
        return new Table(new ObjectMapper().readTree(results.toFile()));
    }

    Table(JsonNode results) {
        for (JsonNode result : results) {
            String[] name = result.get("benchmark").asText().split("\\.");
            String benchmark = name[name.length - 2] + "." + name[name.length - 1];
            int items = result.path("params").path("items").asInt();
            JsonNode primary = result.get("primaryMetric");
            double unit = unit(primary.get("scoreUnit").asText());
            JsonNode percentiles = primary.get("scorePercentiles");
            values.put(new Measured(benchmark, items, Value.MEDIAN, null), percentiles.get("50.0").asDouble() * unit);
            values.put(new Measured(benchmark, items, Value.P95, null), percentiles.get("95.0").asDouble() * unit);
            for (Map.Entry<String, JsonNode> counter : result.path("secondaryMetrics").properties()) {
                double bytes = counter.getValue().get("score").asDouble();
                values.put(new Measured(benchmark, items, Value.MEDIAN, counter.getKey()), bytes / 1e6);
            }
        }
    }

    private static double unit(String name) {
        for (String[] unit : UNITS) {
            if (unit[0].equals(name)) {
                return Double.parseDouble(unit[1]);
            }
        }
        throw new IllegalArgumentException("a unit that is not of time: " + name);
    }

    /** The lines of which there is a measurement. */
    List<List<String>> lines(List<Figure> figures) {
        return figures.stream().filter(figure -> values.containsKey(figure.measured())).map(this::line).toList();
    }

    private List<String> line(Figure figure) {
        double ours = values.get(figure.measured());
        List<String> goals = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        List<String> ratios = new ArrayList<>();
        boolean met = true;
        if (!Double.isNaN(figure.most())) {
            goals.add("≤ " + text(figure.measured(), figure.most()));
            met = ours <= figure.most();
        }
        for (Peer peer : figure.peers()) {
            Double theirs = values.get(peer.measured());
            if (!Double.isNaN(peer.faster())) {
                goals.add("≥ " + number(peer.faster()) + " × " + peer.name());
                met &= theirs != null && theirs / ours >= peer.faster();
            }
            if (theirs != null) {
                beside.add(peer.name() + " " + text(peer.measured(), theirs));
                ratios.add(number(theirs / ours) + " ×");
            }
        }
        return List.of(figure.work(), text(figure.measured(), ours), joined(goals), joined(beside), joined(ratios),
                goals.isEmpty() ? NONE : met ? "yes" : "**no**");
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? NONE : String.join("; ", parts);
    }

    private static String text(Measured measured, double value) {
        if (measured.counter() != null) {
            return number(value) + " MB";
        }
        return value < 1 ? number(value * 1000) + " µs" : value < 1000 ? number(value) + " ms" : number(value / 1000) + " s";
    }

    /** Two digits that count, or all before the point. */
    static String number(double value) {
        if (value >= 10 || value == 0) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int decimals = (int) Math.max(0, 1 - Math.floor(Math.log10(value)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** As Markdown, one line not changing with another. */
    static String markdown(List<List<String>> lines) {
        return Stream.concat(Stream.of(HEAD, HEAD.stream().map(column -> "---").toList()), lines.stream())
                .map(line -> "| " + String.join(" | ", line) + " |\n").collect(Collectors.joining());
    }

    /** In columns. */
    static String text(List<List<String>> lines) {
        List<List<String>> all = new ArrayList<>(lines);
        all.addFirst(HEAD);
        int[] widths = new int[HEAD.size()];
        all.forEach(line -> Arrays.setAll(widths, i -> Math.max(widths[i], line.get(i).length())));
        return all.stream().map(line -> row(line, widths)).collect(Collectors.joining());
    }

    private static String row(List<String> line, int[] widths) {
        return IntStream.range(0, widths.length).mapToObj(i -> line.get(i) + " ".repeat(widths[i] - line.get(i).length()))
                .collect(Collectors.joining("  ")).stripTrailing() + "\n";
    }
}
