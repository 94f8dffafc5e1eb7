// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keelson.metrics.standard.Plan.begun;
import static org.keelson.metrics.standard.Plan.day;
import static org.keelson.metrics.standard.Plan.end;
import static org.keelson.metrics.standard.Plan.entry;
import static org.keelson.metrics.standard.Plan.finished;
import static org.keelson.metrics.standard.Plan.forecast;
import static org.keelson.metrics.standard.Plan.item;
import static org.keelson.metrics.standard.Plan.milestone;
import static org.keelson.metrics.standard.Plan.promise;
import static org.keelson.metrics.standard.Plan.sample;
import static org.keelson.metrics.standard.Plan.start;
import static org.keelson.metrics.standard.Plan.workstream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.junit.jupiter.api.Test;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.NotApplicableException;
import org.keelson.api.Supplements;
import org.keelson.model.Baseline;
import org.keelson.model.DecisionState;
import org.keelson.model.Deliverable;
import org.keelson.model.Element;
import org.keelson.model.Milestone;
import org.keelson.model.ModelPackage;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/** What holds of every metric, on a portfolio of which each says something. */
class EveryMetricTest {

    /** Lists that are in an order of their own: promises and reviews oldest first, and what breaks ties between equal dates. */
    private static final List<EReference> ORDERED = List.of(ModelPackage.Literals.DEPENDENCY__PROMISES,
            ModelPackage.Literals.PORTFOLIO__BASELINES);

    private final Declared declared = new Declared();

    EveryMetricTest() throws Exception {
    }

    @Test
    void theOrderOfThePortfolioDoesNotMatter() throws Exception {
        for (String id : declared.metrics().keySet()) {
            Map<String, Measurement> straight = new TreeMap<>(declared.measure(id, everything()));
            assertThat(straight.values()).as(id).hasAtLeastOneElementOfType(Measurement.Value.class);
            for (long seed = 1; seed <= 20; seed++) {
                Plan shuffled = everything();
                shuffle(shuffled, new Random(seed));
                assertThat(new TreeMap<>(declared.measure(id, shuffled))).as("%s, seed %d", id, seed).isEqualTo(straight);
            }
        }
    }

    @Test
    void everyMetricEndsWhenItIsCancelled() throws Exception {
        for (String id : declared.metrics().keySet()) {
            Evaluation evaluation = Evaluation.of(everything().portfolio, declared.parameters(id), Declared.CLOCK);
            Evaluation cancelled = new Evaluation(evaluation.portfolio(), evaluation.schedule(), evaluation.parameters(),
                    Declared.CLOCK, () -> true, Supplements.NONE);
            assertThatThrownBy(() -> declared.create(id).measure(cancelled)).as(id).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void elementsWithoutIdAreNotMeasured() throws Exception {
        Plan plan = everything();
        for (Iterator<EObject> all = plan.portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && !(element instanceof WorkItem)) {
                element.setId(null);
            }
        }
        plan.portfolio.setId(null);
        for (String id : declared.metrics().keySet()) {
            Evaluation evaluation = Evaluation.of(plan.portfolio, declared.parameters(id), Declared.CLOCK);
            try {
                assertThat(declared.create(id).measure(evaluation)).as(id)
                        .allMatch(each -> evaluation.network().indexOf(each.element()) >= 0);
            } catch (NotApplicableException nothing) {
                assertThat(nothing.getMessage()).contains("no series");
            }
        }
    }

    private static void shuffle(Plan plan, Random random) {
        List<EObject> objects = new ArrayList<>(List.of(plan.portfolio));
        plan.portfolio.eAllContents().forEachRemaining(objects::add);
        for (EObject object : objects) {
            for (EReference reference : object.eClass().getEAllReferences()) {
                if (reference.isMany() && reference.isChangeable() && !ORDERED.contains(reference)) {
                    @SuppressWarnings("unchecked")
                    EList<Object> list = (EList<Object>) object.eGet(reference);
                    List<Object> shuffled = new ArrayList<>(list);
                    Collections.shuffle(shuffled, random);
                    ECollections.setEList(list, shuffled);
                }
            }
        }
    }

    private static Plan everything() {
        Plan plan = new Plan().asOf(4, 1);
        Team core = plan.team("core", 2);
        Team web = plan.team("web", 1);
        Program one = plan.program("one");
        Program other = plan.program("other");
        Workstream stream = workstream(one, "stream");
        Baseline baseline = plan.baseline("agreed", start(3, 2));
        List<Deliverable> items = new ArrayList<>();
        for (int number = 0; number < 24; number++) {
            Deliverable item = item(number % 3 == 0 ? stream : number % 3 == 1 ? one : other, "item" + number, 3 + number % 5,
                    number % 2 == 0 ? core : web);
            items.add(item);
            if (number < 20) {
                entry(baseline, item.getId(), start(3, 2).plusDays(number), end(3, 6).plusDays(number), 3 + number % 4,
                        number % 6);
            }
            if (number < 4) {
                finished(item, start(3, 2), end(3, 9 + number));
            } else if (number < 8) {
                begun(item, start(3, 9), 1.7);
            }
            if (number >= 4) {
                promise(plan.link(items.get(number - 3), item), day(3, 10 + number % 5), day(4, 1 + number % 7));
            } else {
                promise(plan.link(item, item(other, "user" + number, 2, number % 2 == 0 ? web : core)), day(3, 10), day(3, 12));
            }
        }
        entry(baseline, "gone", start(3, 2), end(3, 6), 5, 1);
        Milestone live = milestone(one, "live");
        plan.link(items.getLast(), live);
        entry(baseline, "live", end(4, 10), end(4, 10), 0, 4);
        forecast(live, day(3, 9), end(4, 17));
        forecast(live, day(3, 16), end(4, 17));
        people(plan, one, other, items);
        series(plan, core, web, one);
        return plan;
    }

    private static void people(Plan plan, Program one, Program other, List<Deliverable> items) {
        for (int number = 0; number < 9; number++) {
            plan.risk("risk" + number, 0.1 * number, number, 2 * number, 4 * number).getItems()
                    .addAll(List.of(items.get(number), items.get(number + 1)));
            plan.question("question" + number, day(3, 20 + number)).getPrograms().add(number % 2 == 0 ? one : other);
            var decision = plan.decision("decision" + number, day(3, 20));
            if (number % 2 == 0) {
                decision.setState(DecisionState.ACCEPTED);
                decision.setDecidedOn(day(3, 20 + number));
            }
            decision.getItems().add(items.get(number));
        }
    }

    private static void series(Plan plan, Team core, Team web, Program one) {
        for (String metric : List.of("velocity", "defect-rate", "escaped-defects", "test-coverage", "deployment-frequency",
                "lead-time", "change-failure-rate", "time-to-restore", "least-float")) {
            sample(sample(sample(plan.series(metric, core, "u"), start(3, 9), 1), start(3, 16), 2), start(3, 23), 3);
            sample(sample(plan.series(metric, core, "u"), start(3, 9), 4), start(3, 23), 5);
            sample(plan.series(metric, web, "u"), start(3, 9), 4);
            sample(sample(plan.series(metric, one, "v"), start(3, 10), 0.1), start(3, 17), 0.2);
        }
    }
}
