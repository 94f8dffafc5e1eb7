// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Team;
import org.keelson.model.problems.Problem;

class StructuralValidatorTest {

    @Test
    void findsNothingWrongWithASoundPortfolio() {
        assertThat(StructuralValidator.validate(new Example().portfolio)).isEmpty();
        assertThat(StructuralValidator.validate(Portfolios.create("New", LocalDate.of(2026, 1, 1)))).isEmpty();
    }

    /** Each fault by what must be found of it, and nothing else. */
    static Map<String, Consumer<Example>> faults() {
        Map<String, Consumer<Example>> faults = new LinkedHashMap<>();
        faultsOfReferences(faults);
        faultsOfValues(faults);
        faultsOfDates(faults);
        return faults;
    }

    private static void faultsOfReferences(Map<String, Consumer<Example>> faults) {
        faults.put("structure.missing-id null ERROR", e -> e.docs.setId(null));
        faults.put("structure.duplicate-id api ERROR", e -> e.docs.setId("api"));
        faults.put("structure.missing-name docs WARNING", e -> e.docs.setName(" "));
        faults.put("structure.duplicate-key api WARNING", e -> {
            e.api.setKey("1");
            e.app.setKey("1");
            e.mobile.setKey("1");
        });
        faults.put("structure.dangling-reference app ERROR", e -> e.app.setOwnerTeam(e.factory.createTeam()));
        faults.put("structure.dangling-reference risk ERROR", e -> {
            Team proxy = e.factory.createTeam();
            ((InternalEObject) proxy).eSetProxyURI(URI.createURI("#gone"));
            e.risk.setOwnerTeam(proxy);
        });
        faults.put("structure.missing-reference ann ERROR", e -> e.share.setTeam(null));
        faults.put("structure.calendar-loop cal ERROR", e -> {
            e.portfolio.getCalendar().setId("cal");
            e.portfolio.getCalendar().setBase(e.portfolio.getCalendar());
        });
        faults.put("structure.dependency-end api-app ERROR", e -> e.apiApp.setSuccessor(null));
        faults.put("structure.self-dependency api-app ERROR", e -> e.apiApp.setSuccessor(e.api));
        faults.put("structure.duplicate-dependency api-app WARNING", e -> {
            e.apiApp.setPredecessor(e.schema);
            e.apiApp.setSuccessor(e.api);
        });
        faults.put("structure.missing-owner api WARNING", e -> e.api.setOwnerTeam(null));
        faults.put("structure.gate-inputs review WARNING", e -> e.review.getInputs().clear());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"TEXT, anything, -", "INTEGER, 12, -", "INTEGER, 1.5, is not a number", "DECIMAL, -1.5, -",
        "DECIMAL, a lot, is not a number", "DATE, 2026-03-02, -", "DATE, 2.3.2026, is not a date such as 2026-03-02",
        "DURATION, 480, -", "DURATION, 1d, is not a number of working minutes", "FLAG, true, -", "FLAG, yes, neither true nor false",
        "CHOICE, Red, -", "CHOICE, red, 'is none of Red, Green'", "REFERENCE, api, -", "REFERENCE, gone, is the id of no element"})
    void aCustomValueFitsItsField(CustomFieldType type, String value, String wrong) {
        Example e = new Example();
        e.custom(type, value);
        assertThat(StructuralValidator.validate(e.portfolio)).extracting(Problem::rule, Problem::element)
                .containsExactlyElementsOf(wrong == null ? List.of() : List.of(tuple("structure.custom-value", "app")));
        assertThat(StructuralValidator.validate(e.portfolio)).allMatch(problem -> problem.message().contains(wrong));
    }

    @Test
    void aCustomValueStandsWhereItsFieldBelongs() {
        Example e = new Example();
        CustomField field = e.custom(CustomFieldType.TEXT, "x");
        e.session.execute(Edit.of("Apply", () -> field.getAppliesTo().add("Risk")));
        assertThat(StructuralValidator.validate(e.portfolio)).singleElement().extracting(Problem::message).asString()
                .contains("\"Mobile app\" has the field \"Colour\", which is for Risk only");
        e.session.execute(Edit.of("Apply", () -> field.getAppliesTo().add("WorkItem")));
        assertThat(StructuralValidator.validate(e.portfolio)).isEmpty();
    }

    private static void faultsOfValues(Map<String, Consumer<Example>> faults) {
        faults.put("structure.constraint-date api ERROR", e -> e.api.setConstraint(ConstraintKind.MSO));
        faults.put("structure.progress-range api ERROR", e -> e.api.setProgress(101));
        faults.put("structure.probability-range risk ERROR", e -> e.risk.setProbability(Double.NaN));
        faults.put("structure.estimate-range api WARNING", e -> {
            e.api.setOptimistic(960);
            e.api.setPessimistic(480);
        });
        faults.put("structure.estimate-range risk ERROR", e -> e.risk.setLikely(-1));
    }

    private static void faultsOfDates(Map<String, Consumer<Example>> faults) {
        faults.put("structure.impossible-date api ERROR", e -> {
            e.api.setActualStart(LocalDateTime.of(2026, 2, 2, 9, 0));
            e.api.setActualFinish(LocalDateTime.of(2026, 2, 1, 9, 0));
        });
        faults.put("structure.impossible-date app WARNING",
                e -> e.app.setDeadline(LocalDateTime.of(2025, 12, 31, 17, 0)));
        faults.put("structure.impossible-date schema WARNING", e -> {
            e.portfolio.setDataDate(LocalDateTime.of(2026, 2, 1, 9, 0));
            e.schema.setActualStart(LocalDateTime.of(2026, 3, 1, 9, 0));
        });
        faults.put("structure.impossible-date docs WARNING",
                e -> e.docs.setActualFinish(LocalDateTime.of(2026, 3, 1, 9, 0)));
        faults.put("structure.impossible-date ann ERROR", e -> {
            e.share.setFrom(LocalDate.of(2026, 3, 2));
            e.share.setTo(LocalDate.of(2026, 3, 1));
        });
        faults.put("structure.impossible-date program ERROR", e -> {
            e.program.setPlannedStart(LocalDate.of(2026, 3, 2));
            e.program.setPlannedFinish(LocalDate.of(2026, 3, 1));
        });
        faults.put("structure.impossible-date cal ERROR", e -> {
            e.portfolio.getCalendar().setId("cal");
            e.portfolio.getCalendar().getWorkingTimes().get(0).setFinish(LocalTime.of(8, 0));
        });
        faults.put("structure.time-zone portfolio ERROR", e -> {
            e.portfolio.setId("portfolio");
            e.portfolio.setTimeZone("Europe/Nowhere");
        });
    }

    @TestFactory
    Stream<DynamicTest> findsEachFault() {
        return faults().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Example example = new Example();
            example.session.dispose();
            entry.getValue().accept(example);
            List<Problem> problems = StructuralValidator.validate(example.portfolio);
            assertThat(problems).hasSize(1);
            Problem found = problems.get(0);
            assertThat(found.rule() + " " + found.element() + " " + found.severity()).isEqualTo(entry.getKey());
            assertThat(found.message()).isNotBlank().doesNotContain("\n").doesNotContain("null");
        }));
    }

    @Test
    void aDayThatEndsAtMidnightIsADay() {
        Example example = new Example();
        example.session.dispose();
        example.portfolio.getCalendar().getWorkingTimes().get(0).setFinish(LocalTime.MIDNIGHT);
        assertThat(StructuralValidator.validate(example.portfolio)).isEmpty();
    }

    @Test
    void listsTheWorstFirst() {
        Example example = new Example();
        example.session.dispose();
        example.app.setOwnerTeam(null);
        example.api.setProgress(-1);
        assertThat(StructuralValidator.validate(example.portfolio)).isSortedAccordingTo(Problem.ORDER).hasSize(2);
    }
}
