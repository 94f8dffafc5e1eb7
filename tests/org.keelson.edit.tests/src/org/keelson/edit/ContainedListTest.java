// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.model.Decision;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Promise;

class ContainedListTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 9, 10, 0);

    private final Example e = new Example();

    static List<EClass> classes() {
        return PropertyTest.classes();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void shareEveryPropertyBetweenColumnsAndTheRest(EClass type) {
        for (ContainedList list : ContainedList.of(EcoreUtil.create(type))) {
            assertThat(list.name()).isNotBlank();
            assertThat(list.documentation()).as(list.name()).isNotBlank();
            List<EStructuralFeature> columns = list.columns();
            assertThat(columns).as(list.name()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
            assertThat(list.others()).doesNotContainAnyElementsOf(columns);
            EObject row = EcoreUtil.create(list.feature().getEReferenceType());
            boolean hasId = row.eClass().getEIDAttribute() != null;
            assertThat(columns.size() + list.others().size()).isEqualTo(Property.of(row).size() - (hasId ? 3 : 0));
        }
    }

    /** Every containment of the metamodel is a list here or edited elsewhere; none is forgotten. */
    @Test
    void leaveOutTheBreakdownOfWorkAlone() {
        List<String> without = classes().stream().flatMap(type -> {
            List<EReference> lists = ContainedList.of(EcoreUtil.create(type)).stream().map(ContainedList::feature).toList();
            return type.getEAllContainments().stream().filter(each -> each.isMany() && !lists.contains(each));
        }).map(EStructuralFeature::getName).distinct().sorted().toList();
        assertThat(without).containsExactly("customValues", "dependencies", "history", "items", "programs", "workstreams");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void addMoveAndDeleteInOneStepEach(EClass type) {
        EObject owner = EcoreUtil.create(type);
        if (Legality.containment(e.portfolio, type).isEmpty() || owner.eClass() == Literals.DEPENDENCY) {
            return;
        }
        e.session.execute(Edits.add(e.portfolio, owner, Edits.LAST));
        for (ContainedList list : ContainedList.of(owner)) {
            if (!list.canAdd()) {
                continue;
            }
            Map<EReference, EObject> required = list.required().map(each -> Map.of(each, something(list, each))).orElse(Map.of());
            String before = Dump.of(e.resource);
            e.session.execute(list.add(Edits.LAST, required, NOW));
            e.session.execute(list.add(0, required, NOW));
            EObject first = list.rows().get(0);
            assertThat(list.size()).as(list.name()).isEqualTo(2);
            e.session.execute(list.move(first, 1));
            assertThat(list.rows().indexOf(first)).isEqualTo(1);
            e.session.execute(list.delete(List.of(first)));
            assertThat(list.rows()).hasSize(1).doesNotContain(first);
            for (int step = 0; step < 4; step++) {
                e.session.undo();
            }
            assertThat(Dump.of(e.resource)).as(list.name()).isEqualTo(before);
        }
    }

    private EObject something(ContainedList list, EReference required) {
        List<Object> choices = list.requiredOf(required).choices();
        if (choices.isEmpty()) {
            Creation<EObject> made = Edits.create(e.portfolio, required.getEReferenceType(), "Some");
            e.session.execute(made);
            return made.created();
        }
        return (EObject) choices.get(0);
    }

    @Test
    void knowWhatANewRowIsAbout() {
        ContainedList promises = ContainedList.of(e.apiApp, Literals.DEPENDENCY__PROMISES);
        e.session.execute(promises.add(Edits.LAST, Map.of(), NOW));
        Promise promise = e.apiApp.getPromises().getLast();
        assertThat(promise.getMadeOn()).isEqualTo(NOW.toLocalDate());
        assertThat(promise.getDate()).isNotNull();
        Decision decision = ModelFactory.eINSTANCE.createDecision();
        e.session.execute(Edits.add(e.portfolio, decision, Edits.LAST));
        e.session.execute(ContainedList.of(decision, Literals.DECISION__OPTIONS).add(0, Map.of(), NOW));
        assertThat(decision.getOptions().get(0).getName()).isEqualTo("New option");
        assertThat(e.session.undoLabel()).contains("Create option New option");
    }

    @Test
    void stayInTheirEnds() {
        Decision decision = ModelFactory.eINSTANCE.createDecision();
        e.session.execute(Edits.add(e.portfolio, decision, Edits.LAST));
        ContainedList options = ContainedList.of(decision, Literals.DECISION__OPTIONS);
        e.session.execute(options.add(0, Map.of(), NOW));
        e.session.execute(options.add(1, Map.of(), NOW));
        EObject last = options.rows().get(1);
        e.session.execute(options.move(last, 1));
        assertThat(options.rows().get(1)).isSameAs(last);
        e.session.execute(options.move(last, -5));
        assertThat(options.rows().get(0)).isSameAs(last);
        assertThatIllegalArgumentException().isThrownBy(() -> ContainedList.of(e.apiApp, Literals.DECISION__OPTIONS));
    }

    @Test
    void leaveAloneWhatIsFrozen() {
        assertThat(ContainedList.of(e.portfolio, Literals.PORTFOLIO__BASELINES).canAdd()).isFalse();
        assertThat(ContainedList.of(e.portfolio, Literals.PORTFOLIO__ALERTS).canAdd()).isFalse();
        assertThat(ContainedList.of(e.portfolio, Literals.PORTFOLIO__TEAMS).canAdd()).isTrue();
    }
}
