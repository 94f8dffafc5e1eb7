// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.analysis.AsOf;
import org.keelson.model.ConstraintKind;
import org.keelson.model.LagKind;
import org.keelson.model.ModelPackage;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Person;

class PropertyTest {

    private final Example e = new Example();

    static List<EClass> classes() {
        return ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance)
                .map(EClass.class::cast).filter(type -> !type.isAbstract()).toList();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyClassHasThemDocumented(EClass type) {
        EObject object = EcoreUtil.create(type);
        List<Property> properties = Property.of(object);
        assertThat(properties).isNotEmpty().allSatisfy(property -> {
            assertThat(property.name()).isNotBlank();
            assertThat(property.category()).isNotBlank();
            assertThat(property.documentation()).isNotBlank();
            assertThat(property.text()).isNotNull();
        });
        assertThat(properties).extracting(Property::id).doesNotHaveDuplicates();
        assertThat(Labels.text(object)).isNotBlank();
        assertThat(Labels.kindNames(type)).isNotBlank();
        assertThat(Labels.iconId(object)).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void standUnderHeadings() {
        assertThat(Property.of(e.api)).extracting(Property::category).startsWith("Identity").contains("Ownership",
                "Estimate", "Schedule", "Progress", "Contract").doesNotContain("Work item");
        List<String> headings = Property.of(e.apiApp).stream().map(Property::category).distinct().toList();
        assertThat(headings).containsExactly("Identity", "Dependency", "Schedule", "Contract", "Interface");
        assertThat(property(e.risk, Literals.RISK__CAUSE).category()).isEqualTo("Risk");
    }

    @Test
    void durationsAreInDaysOfTheCalendar() {
        Property likely = property(e.api, Literals.ESTIMATED__LIKELY);
        assertThat(likely.parse("5d")).isEqualTo(2400);
        assertThat(likely.parse("90m")).isEqualTo(90);
        assertThat(likely.parse(" ")).isNull();
        assertThat(likely.text(2400)).isEqualTo("1w");
        assertThat(likely.text()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> likely.parse("soon"))
                .withMessage("Likely must be a duration such as 90m, 16h, 5d or 2w, not \"soon\"");
    }

    @Test
    void lagsAreOfTheirKind() {
        Property lag = property(e.apiApp, Literals.DEPENDENCY__LAG);
        assertThat(lag.parse("1d")).isEqualTo(480);
        e.session.execute(Edits.set(e.apiApp, Literals.DEPENDENCY__LAG_KIND, LagKind.ELAPSED));
        assertThat(lag.parse("1d")).isEqualTo(1440);
        e.session.execute(Edits.set(e.apiApp, Literals.DEPENDENCY__LAG_KIND, LagKind.PERCENT));
        assertThat(lag.parse("50 %")).isEqualTo(50);
        assertThat(lag.text(50)).isEqualTo("50 %");
    }

    @Test
    void datesAreIso() {
        Property deadline = property(e.api, Literals.WORK_ITEM__DEADLINE);
        assertThat(deadline.parse("2026-03-15T12:30")).isEqualTo(LocalDateTime.of(2026, 3, 15, 12, 30));
        assertThat(deadline.parse("2026-03-15")).isEqualTo(LocalDateTime.of(2026, 3, 15, 17, 0));
        assertThat(property(e.api, Literals.WORK_ITEM__ACTUAL_START).parse("2026-03-15"))
                .isEqualTo(LocalDateTime.of(2026, 3, 15, 9, 0));
        Property start = property(e.portfolio, Literals.PORTFOLIO__START);
        assertThat(start.text()).isEqualTo("2026-01-05");
        assertThat(start.parse("2026-02-01")).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> start.parse("3/4/2026"))
                .withMessageContaining("a date such as 2026-03-15");
        assertThat(deadline.parse("2026-06-01 14:00")).isEqualTo(LocalDateTime.of(2026, 6, 1, 14, 0));
        assertThat(deadline.parse("2026-03-15T12:30:15")).isEqualTo(LocalDateTime.of(2026, 3, 15, 12, 30, 15));
        assertThat(start.parse("1 Jun 2026")).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(start.parse("2026-6-1")).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> deadline.parse("+999999999-01-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> deadline.parse("9999-01-01T09:00"));
        assertThat(start.whyNot(LocalDate.of(2300, 1, 1))).contains("Start must be in the years from 1900 to 2200");
    }

    @Test
    void todayIsTheDataDateOfThePortfolio() {
        e.session.execute(Edits.set(e.portfolio, Literals.PORTFOLIO__DATA_DATE, LocalDateTime.of(2026, 3, 2, 9, 0)));
        assertThat(property(e.api, Literals.WORK_ITEM__DEADLINE).parse("friday")).isEqualTo(LocalDateTime.of(2026, 3, 6, 17, 0));
        assertThat(property(e.api, Literals.WORK_ITEM__DEADLINE).parse("+5d")).isEqualTo(LocalDateTime.of(2026, 3, 7, 17, 0));
        assertThat(property(e.api, Literals.WORK_ITEM__ACTUAL_START).parse("friday"))
                .as("what has happened").isEqualTo(LocalDateTime.of(2026, 2, 27, 9, 0));
    }

    @Test
    void onlyDatesOfPlansLookAhead() {
        // far away, so that it is the same whenever the test runs
        e.session.execute(Edits.set(e.portfolio, Literals.PORTFOLIO__DATA_DATE, LocalDateTime.of(2190, 6, 10, 9, 0)));
        Set<String> ahead = new TreeSet<>();
        for (EClass type : classes()) {
            for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
                if (feature.getEType() == Literals.DATE || feature.getEType() == Literals.DATE_TIME) {
                    Object read = Property.of(e.portfolio, type, feature).parse("1 Jun");
                    LocalDate day = read instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) read;
                    if (day.isAfter(LocalDate.of(2190, 6, 10))) {
                        ahead.add(feature.getEContainingClass().getName() + "." + feature.getName());
                    }
                }
            }
        }
        assertThat(ahead).containsExactly("Acknowledgement.until", "ActionItem.dueBy", "Assumption.validateBy",
                "BaselineEntry.finish", "BaselineEntry.start", "CalendarException.from", "CalendarException.to",
                "CapacityChange.from", "Decision.decideBy", "Dependency.lagExpires", "Dependency.needBy", "Dependency.promised",
                "DependencySnapshot.consumerStart", "DependencySnapshot.needBy", "DependencySnapshot.promised",
                "DependencySnapshot.providerFinish", "Escalation.by", "Forecast.finish", "Issue.dueBy", "KeyResult.due",
                "Objective.finish", "Objective.start", "OpenQuestion.answerBy", "Portfolio.start", "Program.plannedFinish",
                "Program.plannedStart", "Promise.date", "Risk.reviewBy", "StatusEntry.expires", "TeamShare.from", "TeamShare.to",
                "WorkItem.constraintDate", "WorkItem.deadline");
        assertThat(property(e.decision, Literals.DECISION__DECIDED_ON).parse("friday")).isEqualTo(LocalDate.of(2190, 6, 4));
    }

    @Test
    void theDataDateIsMovedToThePresentDay() {
        e.session.execute(Edits.set(e.portfolio, Literals.PORTFOLIO__DATA_DATE, LocalDateTime.of(2026, 3, 2, 9, 0)));
        LocalDate before = AsOf.now(e.portfolio, Clock.systemUTC()).toLocalDate();
        Object read = property(e.portfolio, Literals.PORTFOLIO__DATA_DATE).parse("today");
        LocalDate after = AsOf.now(e.portfolio, Clock.systemUTC()).toLocalDate();
        assertThat(((LocalDateTime) read).toLocalDate()).isBetween(before, after);
    }

    @Test
    void theDataDateSaysHowOldItIsAndIsMovedByOneStep() {
        LocalDateTime now = LocalDateTime.of(2026, 3, 12, 10, 30, 5);
        assertThat(DataDate.of(e.portfolio, now)).isEmpty();
        e.session.execute(Edits.set(e.portfolio, Literals.PORTFOLIO__DATA_DATE, LocalDateTime.of(2026, 3, 2, 9, 0)));
        DataDate old = DataDate.of(e.portfolio, now).orElseThrow();
        assertThat(old.isStale()).isTrue();
        assertThat(old.text()).isEqualTo("As of 2026-03-02, 10 days ago: what has happened since is not in the plan.");
        assertThat(DataDate.of(e.portfolio, now.minusDays(3)).orElseThrow().isStale()).isFalse();
        assertThat(DataDate.of(e.portfolio, now.minusDays(3)).orElseThrow().text()).isEqualTo("As of 2026-03-02.");
        assertThat(DataDate.of(e.portfolio, now.minusDays(30)).orElseThrow().text()).contains("still to come");
        e.session.execute(DataDate.move(e.portfolio, now));
        assertThat(e.portfolio.getDataDate()).isEqualTo("2026-03-12T10:30");
        assertThat(DataDate.of(e.portfolio, now).orElseThrow().isToday()).isTrue();
        assertThat(e.session.undoLabel()).contains("Move the data date to 2026-03-12");
        e.session.undo();
        assertThat(e.portfolio.getDataDate()).isEqualTo("2026-03-02T09:00");
    }

    @Test
    void numbersAndTexts() {
        Property progress = property(e.api, Literals.WORK_ITEM__PROGRESS);
        assertThat(progress.parse("40")).isEqualTo(40);
        assertThat(progress.parse("")).isEqualTo(0);
        assertThatIllegalArgumentException().isThrownBy(() -> progress.parse("a lot"))
                .withMessage("Progress must be a whole number, not \"a lot\"");
        assertThat(property(e.risk, Literals.RISK__PROBABILITY).parse("0.3")).isEqualTo(0.3);
        assertThat(property(e.api, Literals.ELEMENT__TAGS).parse("a, b,")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void numbersAreWhatPeopleWriteAndInTheirRange() {
        Property probability = property(e.risk, Literals.RISK__PROBABILITY);
        assertThat(probability.parse("30%")).isEqualTo(0.3);
        assertThat(probability.parse("12.5 %")).isEqualTo(0.125);
        assertThat(probability.parse("0,3")).isEqualTo(0.3);
        assertThat(probability.whyNot(30.0)).contains("Probability must be between 0 and 1, or 0 % and 100 %");
        assertThat(probability.whyNot(-1.0)).isPresent();
        assertThat(probability.whyNot(Double.NaN)).isPresent();
        assertThat(probability.whyNot(1.0)).isEmpty();
        for (String odd : List.of("NaN", "Infinity", "0x1p3", "0.3f", "1e3", "1,000")) {
            assertThatIllegalArgumentException().as(odd).isThrownBy(() -> probability.parse(odd))
                    .withMessage("Probability must be a number such as 0.3 or 30 %, not \"" + odd + "\"");
        }
        Property progress = property(e.api, Literals.WORK_ITEM__PROGRESS);
        assertThat(progress.parse("50%")).isEqualTo(50);
        assertThat(progress.whyNot(101)).contains("Progress must be between 0 and 100");
        assertThat(progress.whyNot(-1)).isPresent();
        assertThat(property(e.api, Literals.ESTIMATED__OPTIMISTIC).whyNot(-1440)).contains("Optimistic cannot be below nothing");
        assertThat(property(e.apiApp, Literals.DEPENDENCY__LAG).whyNot(-480)).isEmpty();
        assertThat(property(e.share, Literals.TEAM_SHARE__PERCENT).parse("50 %")).isEqualTo(50.0);
        Property weeks = Property.of(e.program, Literals.CADENCE, Literals.CADENCE__EVERY_WEEKS);
        assertThat(weeks.parse("2")).isEqualTo(2);
        assertThatIllegalArgumentException().as("every 2 % weeks").isThrownBy(() -> weeks.parse("2 %"));
        assertThat(property(e.api, Literals.WORK_ITEM__DEMAND).parse("1.500")).as("a point is a decimal one").isEqualTo(1.5);
    }

    @Test
    void theZonesOfRisksArePartsInTheirOrder() {
        Property medium = property(e.portfolio, Literals.PORTFOLIO__MEDIUM_RISK);
        Property high = property(e.portfolio, Literals.PORTFOLIO__HIGH_RISK);
        assertThat(medium.parse("24 %")).isEqualTo(0.24);
        assertThat(medium.whyNot(24.0)).contains("Medium risk must be between 0 and 1, or 0 % and 100 %");
        assertThat(high.whyNot(-1.0)).isPresent();
        assertThat(medium.whyNot(0.7)).contains("Medium risk cannot be above High risk");
        assertThat(high.whyNot(0.2)).contains("High risk cannot be below Medium risk");
        assertThat(medium.whyNot(0.6)).isEmpty();
        assertThat(high.whyNot(1.0)).isEmpty();
    }

    @Test
    void ofSeveralWithTheSameNameNoneIsMeant() {
        Person other = e.factory.createPerson();
        other.setId("ann2");
        other.setName("Ann");
        other.setRole("Buyer");
        e.session.execute(Edit.of("Add", () -> e.portfolio.getPeople().add(other)));
        Property owner = property(e.api, Literals.OWNED__OWNER);
        assertThatIllegalArgumentException().isThrownBy(() -> owner.parse("ann"))
                .withMessage("Owner cannot be \"ann\": 2 people are called Ann; write Ann (Mobile Team) or Ann (Buyer)");
        assertThat(owner.parse("Ann (buyer)")).isSameAs(other);
        e.session.execute(Edits.set(other, Literals.ELEMENT__NAME, "Zo\u00e9"));
        assertThat(owner.parse("zoe")).isSameAs(other);
        e.session.undo();
        assertThat(owner.text()).isEqualTo("Ann");
        assertThat(owner.written()).isEqualTo("Ann (Mobile Team)");
        assertThat(owner.parse(owner.written())).isSameAs(e.ann);
    }

    @Test
    void namesMayHaveCommas() {
        e.session.execute(Edits.set(e.docs, Literals.ELEMENT__NAME, "Launch, phase 2"));
        Property inputs = property(e.review, Literals.GATE__INPUTS);
        assertThat(inputs.written()).isEqualTo("Launch, phase 2");
        assertThat(inputs.parse("API v2, Launch, phase 2, Schema")).isEqualTo(List.of(e.api, e.docs, e.schema));
        assertThat(inputs.parse("\"launch, phase 2\", Schema,")).isEqualTo(List.of(e.docs, e.schema));
        assertThatIllegalArgumentException().isThrownBy(() -> inputs.parse("API v2, Launch, phase 3"))
                .withMessage("Inputs cannot be \"API v2, Launch, phase 3\": there is no such choice: \"Launch\"");
        e.session.execute(Edits.set(e.api, Literals.ELEMENT__NAME, "Launch"));
        e.session.execute(Edits.set(e.schema, Literals.ELEMENT__NAME, "phase 2"));
        e.session.execute(Edits.set(e.review, Literals.GATE__INPUTS, List.of(e.api, e.schema)));
        assertThat(inputs.written()).isEqualTo("\"Launch\", \"phase 2\"");
        assertThat(inputs.parse(inputs.written())).isEqualTo(List.of(e.api, e.schema));
    }

    @Test
    void choicesAreByName() {
        Property team = property(e.api, Literals.OWNED__OWNER_TEAM);
        assertThat(team.choices()).containsExactly(e.mobile, e.web);
        assertThat(team.parse("mobile team")).isSameAs(e.mobile);
        assertThatIllegalArgumentException().isThrownBy(() -> team.parse("Nobody"))
                .withMessageContaining("no such choice");
        Property constraint = property(e.api, Literals.WORK_ITEM__CONSTRAINT);
        assertThat(constraint.choices()).hasSize(8).startsWith(ConstraintKind.ASAP);
        assertThat(constraint.text()).isEqualTo("As soon as possible");
        assertThat(constraint.parse("start no earlier than")).isEqualTo(ConstraintKind.SNET);
        assertThat(property(e.api, Literals.DELIVERABLE__HAMMOCK).text()).isEqualTo("No");
        assertThat(property(e.review, Literals.GATE__INPUTS).text()).isEqualTo("Docs");
    }

    @Test
    void whatIsDerivedOrTheIdentityIsReadOnly() {
        assertThat(property(e.api, Literals.ELEMENT__ID).isWritable()).isFalse();
        assertThat(property(e.apiApp, Literals.DEPENDENCY__PROMISED).isWritable()).isFalse();
        assertThat(property(e.api, Literals.WORK_ITEM__INCOMING).isWritable()).isFalse();
        assertThat(property(e.api, Literals.ELEMENT__NAME).isWritable()).isTrue();
    }

    @Test
    void isWrittenByOneNamedEdit() {
        Property name = property(e.api, Literals.ELEMENT__NAME);
        e.session.execute(name.edit("API v3"));
        assertThat(e.session.undoLabel()).contains("Rename API v2");
        assertThat(name.value()).isEqualTo("API v3");
    }

    private static Property property(EObject object, EStructuralFeature feature) {
        return Property.of(object, feature);
    }
}
