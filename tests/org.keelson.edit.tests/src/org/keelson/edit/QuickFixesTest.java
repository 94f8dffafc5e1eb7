// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.problems.Problem;

class QuickFixesTest {

    private static final class Broken {
        final Example example = new Example();
        final PortfolioSession session;
        final Problem problem;
        final List<QuickFix> fixes;

        Broken(Consumer<Example> fault) {
            example.session.dispose();
            fault.accept(example);
            session = new PortfolioSession(example.resource);
            problem = StructuralValidator.validate(example.portfolio).get(0);
            Element element = problem.element() == null ? null : session.find(problem.element()).orElseThrow();
            fixes = QuickFixes.of(problem, example.portfolio, element, null);
        }
    }

    /** Each way out of each fault: the problem is gone, and undo brings back what was there. */
    @TestFactory
    Stream<DynamicTest> mendWhatTheyAreFor() {
        return StructuralValidatorTest.faults().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            int ways = new Broken(entry.getValue()).fixes.size();
            boolean hasNone = entry.getKey().contains("gate-inputs") || entry.getKey().contains("probability-range");
            assertThat(ways == 0).as("what was meant cannot be known").isEqualTo(hasNone);
            for (int way = 0; way < ways; way++) {
                Broken broken = new Broken(entry.getValue());
                String before = Dump.of(broken.example.resource);
                QuickFix fix = broken.fixes.get(way);
                assertThat(fix.name()).isNotBlank();
                broken.session.execute(fix.edit());
                assertThat(StructuralValidator.validate(broken.example.portfolio)).as(fix.name()).extracting(Problem::rule)
                        .doesNotContain(broken.problem.rule());
                broken.session.undo();
                assertThat(Dump.of(broken.example.resource)).as(fix.name()).isEqualTo(before);
            }
        }));
    }

    @Test
    void setAConstraintToTheScheduledDate() {
        Example e = new Example();
        e.session.execute(Edits.set(e.api, Literals.WORK_ITEM__CONSTRAINT, ConstraintKind.SNET));
        Schedule schedule = schedule(e);
        Problem problem = StructuralValidator.validate(e.portfolio).get(0);
        List<QuickFix> fixes = QuickFixes.of(problem, e.portfolio, e.api, schedule);
        assertThat(fixes).extracting(QuickFix::name).satisfiesExactly(
                name -> assertThat(name).startsWith("Set its date to the scheduled start, 2026-"),
                name -> assertThat(name).isEqualTo("Remove the constraint"));
        e.session.execute(fixes.get(0).edit());
        assertThat(e.api.getConstraintDate()).isEqualTo(schedule.item("api").orElseThrow().start());
    }

    @Test
    void removeTheCheapestCutOfARing() {
        Example e = new Example();
        e.session.dispose();
        e.schemaApi.setPredecessor(e.launch);
        PortfolioSession session = new PortfolioSession(e.resource);
        Schedule schedule = schedule(e);
        Problem problem = schedule.problems().stream().filter(each -> each.rule().equals("schedule.cycle")).findFirst()
                .orElseThrow();
        List<QuickFix> fixes = QuickFixes.of(problem, e.portfolio, session.find(problem.element()).orElseThrow(), schedule);
        assertThat(fixes).hasSize(1);
        session.execute(fixes.get(0).edit());
        assertThat(schedule(e).cycles()).isEmpty();
    }

    private static Schedule schedule(Example e) {
        return Scheduler.schedule(ScheduleNetwork.of(e.portfolio), ScheduleOptions.standard());
    }

    @ParameterizedTest
    @CsvSource({"DECIMAL, '1,5', Write 1.5 for Colour", "DATE, 2.3.2026, Write 2026-03-02 for Colour",
        "FLAG, yes, Write true for Colour", "CHOICE, red, Write Red for Colour", "INTEGER, many, Remove the value of Colour",
        "REFERENCE, gone, Remove the value of Colour"})
    void readACustomValueAsItWasMeant(CustomFieldType type, String value, String expected) {
        Example e = new Example();
        e.custom(type, value);
        Problem problem = StructuralValidator.validate(e.portfolio).get(0);
        List<QuickFix> fixes = QuickFixes.of(problem, e.portfolio, e.app, null);
        assertThat(fixes).extracting(QuickFix::name).containsExactly(expected);
        e.session.execute(fixes.get(0).edit());
        assertThat(StructuralValidator.validate(e.portfolio)).isEmpty();
    }

    @Test
    void sayNothingOfWhatTheyDoNotKnow() {
        Example e = new Example();
        assertThat(QuickFixes.of(Problem.error("acme.own", "api", "Something"), e.portfolio, e.api, null)).isEmpty();
        assertThat(QuickFixes.of(Problem.error("structure.missing-owner", null, "Something"), e.portfolio, null, null)).isEmpty();
    }

    @Test
    void seeTheProblemsOfOneElementAlone() {
        Example e = new Example();
        e.session.execute(Edits.set(e.api, Literals.OWNED__OWNER_TEAM, null));
        assertThat(StructuralValidator.validate(e.portfolio, e.api)).extracting(Problem::rule)
                .containsExactly("structure.missing-owner");
        assertThat(StructuralValidator.validate(e.portfolio, e.app)).isEmpty();
    }
}
