// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import org.keelson.model.problems.Problem;

/** Writes the object of a verb: fields in the order of the contract, date-times to the minute. */
final class Json {

    /** Writes the fields of an object, or the elements of a list. */
    @FunctionalInterface
    interface Body {
        void write(Json json) throws IOException;
    }

    /** Writes the fields of one of many objects. */
    @FunctionalInterface
    interface Each<T> {
        void write(Json json, T element) throws IOException;
    }

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The whole object as UTF-8, with a line end. */
    static byte[] object(String verb, Iterable<Problem> problems, Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(indenter);
            printer.indentObjectsWith(indenter);
            generator.setPrettyPrinter(printer);
            Json json = new Json(generator);
            generator.writeStartObject();
            json.field("schema", "keelson/" + verb + "/1");
            body.write(json);
            json.list("problems", problems, (each, problem) -> {
                each.field("severity", problem.severity().json());
                each.field("rule", problem.rule());
                each.field("element", problem.element());
                each.field("message", problem.message());
            });
            generator.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    void field(String name, String value) throws IOException {
        generator.writeFieldName(name);
        generator.writeString(value);
    }

    /** @param value null where unknown */
    void field(String name, Integer value) throws IOException {
        if (value == null) {
            generator.writeNullField(name);
        } else {
            generator.writeNumberField(name, value);
        }
    }

    void field(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** A share or a correlation, to six digits; null where it is NaN. */
    void share(String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            generator.writeNullField(name);
        } else {
            generator.writeNumberField(name, Math.round(value * 1e6) / 1e6);
        }
    }

    /** A measured value, to nine significant digits; null where it is NaN. */
    void number(String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            generator.writeNullField(name);
        } else {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(9, RoundingMode.HALF_UP)).stripTrailingZeros();
            generator.writeFieldName(name);
            generator.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
        }
    }

    /** To two digits, which is finer than a day. */
    void weeks(String name, double value) throws IOException {
        generator.writeNumberField(name, Math.round(value * 100) / 100.0);
    }

    /** @param value null where unknown */
    void minutes(String name, Long value) throws IOException {
        if (value == null) {
            generator.writeNullField(name);
        } else {
            generator.writeNumberField(name, value);
        }
    }

    void field(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    void field(String name, LocalDateTime value) throws IOException {
        field(name, value == null ? null : MINUTES.format(value));
    }

    void field(String name, Map<String, Integer> counts) throws IOException {
        generator.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            field(count.getKey(), count.getValue());
        }
        generator.writeEndObject();
    }

    void object(String name, Body body) throws IOException {
        generator.writeObjectFieldStart(name);
        body.write(this);
        generator.writeEndObject();
    }

    <T> void list(String name, Iterable<T> elements, Each<T> each) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T element : elements) {
            generator.writeStartObject();
            each.write(this, element);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    void strings(String name, Iterable<String> elements) throws IOException {
        generator.writeArrayFieldStart(name);
        for (String element : elements) {
            generator.writeString(element);
        }
        generator.writeEndArray();
    }
}
