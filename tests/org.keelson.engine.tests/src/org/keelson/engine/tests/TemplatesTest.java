// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.engine.Contribution;
import org.keelson.engine.Declaration;
import org.keelson.engine.Details;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;

/** Templates of bundles: one that works, one of each way in which it can be broken, and the others go on. */
class TemplatesTest {

    private static final RunOptions OPTIONS = RunOptions.of(Clock.systemUTC());
    private static final String PLAN = "<keelson:Portfolio xmlns:keelson=\"https://keelson.org/model/1\" id=\"p\" name=\"Plan\"/>";

    private final List<Declaration> declarations = new ArrayList<>();

    /** @param content of the file; {@code null} if there is none */
    private void declare(String id, String bundle, String file, String content) {
        Map<String, String> attributes = new HashMap<>(Map.of("id", id, "name", "The " + id));
        if (file != null) {
            attributes.put("file", file);
        }
        declarations.add(new Declaration(ExtensionPoint.TEMPLATES, bundle, "1.0", "template", attributes, List.of(), () -> null,
                path -> {
                    if (content == null) {
                        throw new FileNotFoundException("there is no file " + path + " in " + bundle);
                    }
                    return content.getBytes(StandardCharsets.UTF_8);
                }));
    }

    private Engine engine() {
        return Engine.of(() -> declarations);
    }

    private static String failure(Engine engine, String id) {
        Outcome<byte[]> outcome = engine.template(id, OPTIONS);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<byte[]>) outcome).reason();
    }

    @Test
    void aTemplateIsListedWithItsFileAndRead() {
        declare("plan", "org.acme", "templates/plan.keelson", PLAN);
        Engine engine = engine();
        assertThat(engine.templates()).extracting(Contribution::id).containsExactly("plan");
        assertThat(engine.templates().getFirst().details()).isEqualTo(new Details.OfTemplate("templates/plan.keelson"));
        assertThat(engine.template("plan", OPTIONS).value()).hasValueSatisfying(bytes -> assertThat(bytes)
                .asString(StandardCharsets.UTF_8).isEqualTo(PLAN));
    }

    @Test
    void whatIsBrokenIsToldAndTheOthersGoOn() {
        declare("gone", "org.acme", "templates/gone.keelson", null);
        declare("half", "org.acme", "templates/half.keelson", PLAN.substring(0, 40));
        declare("other", "org.acme", "templates/other.keelson", "<a/>");
        declare("entity", "org.acme", "templates/entity.keelson", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
        declare("nameless", "org.acme", null, PLAN);
        declare("plan", "org.acme", "templates/plan.keelson", PLAN);
        declare("plan", "org.later", "plan.keelson", PLAN);
        Engine engine = engine();
        assertThat(engine.templates()).extracting(Contribution::id).containsExactly("entity", "gone", "half", "other", "plan");
        assertThat(failure(engine, "gone")).isEqualTo("there is no file templates/gone.keelson in org.acme");
        assertThat(failure(engine, "half")).startsWith("templates/half.keelson:1: ");
        assertThat(failure(engine, "other")).isEqualTo("templates/other.keelson is no portfolio file");
        assertThat(failure(engine, "entity")).contains("DOCTYPE");
        assertThat(engine.template("plan", OPTIONS)).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void healthTellsOfEachAfterItWasLookedAt() {
        declare("gone", "org.acme", "templates/gone.keelson", null);
        declare("nameless", "org.acme", null, PLAN);
        declare("plan", "org.acme", "templates/plan.keelson", PLAN);
        declare("plan", "org.later", "plan.keelson", PLAN);
        List<String> health = engine().probe(OPTIONS).stream().map(TemplatesTest::told).toList();
        assertThat(health).hasSize(4).anyMatch(text -> text.startsWith("gone") && text.contains("there is no file"))
                .anyMatch(text -> text.startsWith("nameless") && text.contains("the attribute 'file' is missing"))
                .anyMatch(text -> text.startsWith("plan") && text.contains("is declared by org.acme (templates/plan.keelson)"));
    }

    private static String told(Health health) {
        return health.contribution().id() + " " + health;
    }
}
