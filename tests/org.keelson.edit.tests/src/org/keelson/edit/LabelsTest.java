// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.keelson.model.DependencyType;
import org.keelson.model.Distribution;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Promise;
import org.keelson.model.Status;
import org.keelson.model.TeamKind;
import org.keelson.notation.NotationPackage;

class LabelsTest {

    private final Example e = new Example();

    @Test
    void namesThings() {
        assertThat(Labels.text(e.api)).isEqualTo("API v2");
        assertThat(Labels.text(e.diagram)).isEqualTo("Map");
        assertThat(Labels.text(e.apiApp)).isEqualTo("API v2 → Mobile app");
        e.session.execute(Edits.set(e.apiApp, ModelPackage.Literals.DEPENDENCY__TYPE, DependencyType.SS));
        assertThat(Labels.text(e.apiApp)).isEqualTo("API v2 → Mobile app (SS)");
        e.session.execute(Edits.set(e.api, ModelPackage.Literals.ELEMENT__NAME, " two\n lines "));
        assertThat(Labels.text(e.api)).isEqualTo("two lines");
        e.session.execute(Edits.set(e.api, ModelPackage.Literals.ELEMENT__NAME, null));
        assertThat(Labels.text(e.api)).isEqualTo("(unnamed deliverable)");
        assertThat(Labels.text((Portfolio) null)).isEqualTo("(none)");
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(LocalDateTime.of(2026, 3, 15, 9, 0));
        assertThat(Labels.text(promise)).isEqualTo("2026-03-15T09:00");
        assertThat(Labels.text(e.share)).isEqualTo("Mobile Team");
    }

    @Test
    void namesKindsAndValues() {
        assertThat(Labels.kindName(ModelPackage.Literals.KEY_RESULT)).isEqualTo("Key result");
        assertThat(Labels.kindName(ModelPackage.Literals.WORK_ITEM)).isEqualTo("Work item");
        assertThat(Labels.kindNames(ModelPackage.Literals.DEPENDENCY)).isEqualTo("Dependencies");
        assertThat(Labels.kindNames(ModelPackage.Literals.PERSON)).isEqualTo("People");
        assertThat(Labels.text(Status.ON_TRACK)).isEqualTo("On track");
        assertThat(Labels.text(Distribution.PERT)).isEqualTo("PERT");
        assertThat(Labels.text(DependencyType.FS)).isEqualTo("Finish to start");
        assertThat(Labels.iconId(e.web)).isEqualTo("team");
        e.session.execute(Edits.set(e.web, ModelPackage.Literals.TEAM__KIND, TeamKind.REVIEW_BOARD));
        assertThat(Labels.iconId(e.web)).isEqualTo("review-board");
    }

    @Test
    void theNotationIsDocumentedToo() {
        assertThat(NotationPackage.eINSTANCE.getEClassifiers()).allSatisfy(
                classifier -> assertThat(Labels.documentation(classifier)).as(classifier.getName()).isNotBlank());
        Stream<EClass> classes = NotationPackage.eINSTANCE.getEClassifiers().stream()
                .filter(EClass.class::isInstance).map(EClass.class::cast);
        assertThat(classes).allSatisfy(type -> {
            assertThat(type.getEStructuralFeatures()).allSatisfy(
                    feature -> assertThat(Labels.documentation(feature)).as(feature.getName()).isNotBlank());
            if (!type.isAbstract()) {
                assertThat(Labels.text(EcoreUtil.create(type))).isNotBlank();
            }
        });
    }

    @Test
    void idsAreSafeEverywhereAndNeverTheSame() {
        assertThat(Stream.generate(Ids::next).limit(10_000)).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9]{26}"));
    }

    @Test
    void aNewPortfolioIsReadyForUse() {
        Portfolio portfolio = Portfolios.create("New", LocalDate.of(2026, 3, 2));
        assertThat(portfolio.getId()).isNotBlank();
        assertThat(portfolio.getTimeZone()).isEqualTo("UTC");
        assertThat(portfolio.getDefaultEstimate()).isEqualTo(4800);
        assertThat(portfolio.getCalendar().getWorkingTimes()).hasSize(5);
        assertThat(portfolio.eResource()).isNull();
        assertThat(Portfolios.resourceOf(portfolio)).isSameAs(Portfolios.resourceOf(portfolio));
    }
}
