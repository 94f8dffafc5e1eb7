// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.model.ConstraintKind;
import org.keelson.model.LagKind;
import org.keelson.model.ModelPackage;
import org.keelson.model.ModelPackage.Literals;

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
        assertThatIllegalArgumentException().isThrownBy(() -> start.parse("March 15"))
                .withMessageContaining("a date such as 2026-03-15");
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
