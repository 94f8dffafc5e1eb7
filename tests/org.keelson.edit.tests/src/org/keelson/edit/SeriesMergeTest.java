// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.model.Element;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Sample;
import org.keelson.model.WorkItem;

/** Series of measured values that come in again and again, of elements that are there. */
class SeriesMergeTest {

    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 9, 0);

    private final Example e = new Example();

    /** A fragment with one series of an element of the target, which it mentions by id alone. */
    private static Portfolio fragment(Element measured, double... values) {
        Portfolio fragment = FACTORY.createPortfolio();
        MetricSeries series = FACTORY.createMetricSeries();
        series.setKey("velocity of it");
        series.setSource("metrics-csv:a.csv");
        series.setDefinition("velocity");
        series.setName("Velocity");
        series.setElement(mention(measured, fragment));
        for (int at = 0; at < values.length; at++) {
            if (!Double.isNaN(values[at])) {
                Sample sample = FACTORY.createSample();
                sample.setDate(MONDAY.plusWeeks(at));
                sample.setValue(values[at]);
                series.getSamples().add(sample);
            }
        }
        fragment.getMetrics().add(series);
        return fragment;
    }

    private static Element mention(Element element, Portfolio fragment) {
        if (element instanceof Portfolio) {
            return fragment;
        }
        Element stub = (Element) FACTORY.create(element.eClass());
        stub.setId(element.getId());
        if (stub instanceof WorkItem item) {
            Program program = (Program) mention(programOf(element), fragment);
            program.getItems().add(item);
        } else {
            fragment.getPrograms().add((Program) stub);
        }
        return stub;
    }

    private static Program programOf(EObject part) {
        EObject whole = part;
        while (!(whole instanceof Program)) {
            whole = whole.eContainer();
        }
        return (Program) whole;
    }

    private MergePlan merge(Portfolio fragment) {
        MergePlan plan = PortfolioMerge.plan(e.portfolio, fragment, MergeOptions.standard());
        e.session.execute(plan.edit());
        return plan;
    }

    private MetricSeries series() {
        assertThat(e.portfolio.getMetrics()).hasSize(1);
        return e.portfolio.getMetrics().getFirst();
    }

    private List<Double> values() {
        assertThat(series().getSamples()).extracting(Sample::getDate).isSorted().doesNotHaveDuplicates();
        return series().getSamples().stream().map(Sample::getValue).toList();
    }

    @Test
    void aSeriesComesToTheElementThatTheFragmentMentions() {
        String before = Dump.of(e.resource);
        for (Element measured : List.of(e.portfolio, e.api, programOf(e.api))) {
            MergePlan plan = merge(fragment(measured, 1, 2));
            assertThat(plan.created()).isEqualTo(Map.of("MetricSeries", 1));
            assertThat(plan.updated()).isEmpty();
            assertThat(plan.skipped()).isEmpty();
            assertThat(series().getElement()).isSameAs(measured);
            assertThat(series().getId()).isNotBlank();
            assertThat(values()).containsExactly(1.0, 2.0);
            assertThat(StructuralValidator.validate(e.portfolio)).isEmpty();
            e.session.undo();
            assertThat(Dump.of(e.resource)).as("one undo takes it back").isEqualTo(before);
        }
    }

    @Test
    void theSameAgainChangesNothing() {
        merge(fragment(e.api, 1, 2));
        String before = Dump.of(e.resource);
        MergePlan plan = merge(fragment(e.api, 1, 2));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unchanged()).containsEntry("MetricSeries", 1);
        assertThat(Dump.of(e.resource)).isEqualTo(before);
    }

    @Test
    void valuesOfTheSameMomentAreReplacedAndOthersGoWhereTheyBelong() {
        merge(fragment(e.api, Double.NaN, 2, Double.NaN, 4));
        String before = Dump.of(e.resource);
        MergePlan plan = merge(fragment(e.api, 1, 20, 3, 4, 5));
        assertThat(plan.updated()).isEqualTo(Map.of("MetricSeries", 1));
        assertThat(plan.changes()).extracting(MergePlan.Change::element, MergePlan.Change::feature).containsExactly(
                tuple(series(), ModelPackage.Literals.SAMPLE__VALUE),
                tuple(series(), ModelPackage.Literals.METRIC_SERIES__SAMPLES));
        assertThat(plan.changes().getFirst().before()).isEqualTo(2.0);
        assertThat((List<?>) plan.changes().getLast().before()).hasSize(2);
        assertThat((List<?>) plan.changes().getLast().after()).hasSize(5);
        assertThat(values()).containsExactly(1.0, 20.0, 3.0, 4.0, 5.0);
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
    }

    @Test
    void ofTwoValuesOfOneMomentInTheInputTheLaterCounts() {
        merge(fragment(e.api, 1));
        Portfolio fragment = fragment(e.api, Double.NaN, 2, 3);
        fragment.getMetrics().getFirst().getSamples().getLast().setDate(MONDAY.plusWeeks(1));
        merge(fragment);
        assertThat(values()).containsExactly(1.0, 3.0);
    }

    @Test
    void whatPeopleAddedToASeriesStays() {
        merge(fragment(e.api, 1));
        e.session.execute(Edit.of("Set limits", () -> {
            series().setWatch(3.0);
            series().setName("Velocity of the API");
        }));
        MergePlan plan = merge(fragment(e.api, 1, 2));
        assertThat(series().getWatch()).isEqualTo(3.0);
        assertThat(series().getName()).as("the source has a name for it").isEqualTo("Velocity");
        assertThat(plan.updated()).isEqualTo(Map.of("MetricSeries", 1));
    }

    @Test
    void manyValuesCostNoMoreEach() {
        double[] values = new double[100_000];
        Portfolio fragment = fragment(e.api, values);
        merge(fragment);
        for (int at = 0; at < values.length; at += 2) {
            values[at] = 1;
        }
        MergePlan plan = merge(fragment(e.api, values));
        assertThat(plan.changes()).hasSize(values.length / 2);
        assertThat(series().getSamples()).hasSize(values.length);
    }
}
