// SPDX-License-Identifier: EPL-2.0
package org.keelson.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetamodelTest {

    static List<EClassifier> classifiers() {
        return ModelPackage.eINSTANCE.getEClassifiers();
    }

    static Stream<EClass> classes() {
        return classifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast);
    }

    static Stream<EClass> concreteClasses() {
        return classes().filter(type -> !type.isAbstract());
    }

    static Stream<EEnum> enums() {
        return classifiers().stream().filter(EEnum.class::isInstance).map(EEnum.class::cast);
    }

    @Test
    void isVersionOne() {
        assertThat(ModelPackage.eNS_URI).isEqualTo("https://keelson.org/model/1");
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void isDocumented(EClassifier classifier) {
        assertThat(EcoreUtil.getDocumentation(classifier)).as(classifier.getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void hasDocumentedFeatures(EClass type) {
        assertThat(type.getEStructuralFeatures()).allSatisfy(
                feature -> assertThat(EcoreUtil.getDocumentation(feature)).as(feature.getName()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("concreteClasses")
    void canBeMade(EClass type) {
        EObject made = ModelFactory.eINSTANCE.create(type);
        assertThat(made.eClass()).isSameAs(type);
        if (made instanceof Element element) {
            element.setId("id");
            assertThat(EcoreUtil.getID(element)).isEqualTo("id");
        }
    }

    /** Only where a source that gives the default must be told from one that gives nothing. */
    @ParameterizedTest
    @MethodSource("classes")
    void hasFewUnsettableFeatures(EClass type) {
        assertThat(type.getEStructuralFeatures()).filteredOn(EStructuralFeature::isUnsettable)
                .isSubsetOf(ModelPackage.Literals.WORK_ITEM__PROGRESS, ModelPackage.Literals.WORK_ITEM__CONSTRAINT);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void resolvesNoProxies(EClass type) {
        assertThat(type.getEReferences()).noneMatch(EReference::isResolveProxies);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void hasItsFirstLiteralAsDefault(EEnum type) {
        assertThat(type.getDefaultValue()).isEqualTo(type.getELiterals().get(0).getInstance());
        assertThat(type.getELiterals()).allSatisfy(literal -> {
            assertThat(type.getEEnumLiteral(literal.getLiteral())).isSameAs(literal);
            assertThat(ModelFactory.eINSTANCE.createFromString(type, literal.getLiteral()))
                    .isEqualTo(literal.getInstance());
        });
    }

    @Test
    void givesEnumerationsTheirDefaults() {
        Dependency dependency = ModelFactory.eINSTANCE.createDependency();
        assertThat(dependency.getType()).isEqualTo(DependencyType.FS);
        assertThat(dependency.getLagKind()).isEqualTo(LagKind.WORKING);
        assertThat(dependency.getState()).isEqualTo(DependencyState.PROPOSED);
        assertThat(ModelFactory.eINSTANCE.createDeliverable().getConstraint()).isEqualTo(ConstraintKind.ASAP);
        assertThat(ModelFactory.eINSTANCE.createPortfolio().getProfile()).isEqualTo(ProgramProfile.STANDARD);
        assertThat(ModelFactory.eINSTANCE.createTeam().getKind()).isEqualTo(TeamKind.INTERNAL);
    }

    @Test
    void writesAndReadsDatesAsIso() {
        roundTrip(ModelPackage.Literals.DATE, LocalDate.of(2026, 3, 15), "2026-03-15");
        roundTrip(ModelPackage.Literals.DATE_TIME, LocalDateTime.of(2026, 3, 15, 9, 0), "2026-03-15T09:00");
        roundTrip(ModelPackage.Literals.TIME_OF_DAY, LocalTime.of(17, 30), "17:30");
        roundTrip(ModelPackage.Literals.MINUTES, 4800, "4800");
        roundTrip(ModelPackage.Literals.MINUTES, -480, "-480");
    }

    private static void roundTrip(EDataType type, Object value, String text) {
        assertThat(ModelFactory.eINSTANCE.convertToString(type, value)).isEqualTo(text);
        assertThat(ModelFactory.eINSTANCE.createFromString(type, text)).isEqualTo(value);
        assertThat(ModelFactory.eINSTANCE.convertToString(type, null)).isNull();
        assertThat(ModelFactory.eINSTANCE.createFromString(type, "")).isNull();
        assertThatThrownBy(() -> ModelFactory.eINSTANCE.createFromString(type, "March 15"))
                .isInstanceOfAny(DateTimeParseException.class, NumberFormatException.class);
    }

    @Test
    void tellsNoEstimateFromNone() {
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        assertThat(item.getLikely()).isNull();
        item.setLikely(0);
        assertThat(item.eIsSet(ModelPackage.Literals.ESTIMATED__LIKELY)).isTrue();
    }

    @Test
    void keepsBothEndsOfADependencyTogether() {
        Deliverable one = ModelFactory.eINSTANCE.createDeliverable();
        Milestone other = ModelFactory.eINSTANCE.createMilestone();
        Dependency dependency = ModelFactory.eINSTANCE.createDependency();
        dependency.setPredecessor(one);
        dependency.setSuccessor(other);
        assertThat(one.getOutgoing()).containsExactly(dependency);
        assertThat(other.getIncoming()).containsExactly(dependency);
        dependency.setSuccessor(null);
        assertThat(other.getIncoming()).isEmpty();
    }

    @Test
    void promisesTheLastDatePromised() {
        Dependency dependency = ModelFactory.eINSTANCE.createDependency();
        assertThat(dependency.getPromised()).isNull();
        for (int day = 1; day <= 2; day++) {
            Promise promise = ModelFactory.eINSTANCE.createPromise();
            promise.setDate(LocalDateTime.of(2026, 3, day, 9, 0));
            dependency.getPromises().add(promise);
        }
        assertThat(dependency.getPromised()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void identifiesElementsByTheirIds() {
        EAttribute id = ModelPackage.Literals.ELEMENT__ID;
        assertThat(id.isID()).isTrue();
        assertThat(classes().filter(ModelPackage.Literals.ELEMENT::isSuperTypeOf)).isNotEmpty()
                .allSatisfy(type -> assertThat(type.getEIDAttribute()).isSameAs(id));
    }
}
