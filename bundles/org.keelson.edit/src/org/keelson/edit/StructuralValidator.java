// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/**
 * What can be seen to be wrong with a portfolio without scheduling it. Linear in its size; reads only. Every problem
 * names a rule; the rules, which are for ever:
 * <ul>
 * <li>{@code structure.missing-id}, {@code structure.duplicate-id}, {@code structure.duplicate-key} (same source and
 * kind), {@code structure.missing-name};</li>
 * <li>{@code structure.dangling-reference} (to what is not in the portfolio), {@code structure.missing-reference}
 * (nothing where the metamodel requires something), {@code structure.calendar-loop} (a calendar based on
 * itself);</li>
 * <li>{@code structure.dependency-end}, {@code structure.self-dependency},
 * {@code structure.duplicate-dependency};</li>
 * <li>{@code structure.missing-owner}, {@code structure.gate-inputs}, {@code structure.constraint-date},
 * {@code structure.progress-range}, {@code structure.probability-range}, {@code structure.estimate-range};</li>
 * <li>{@code structure.impossible-date} (an end before its beginning, a deadline before the portfolio's start, an
 * actual date after the data date), {@code structure.time-zone};</li>
 * <li>{@code structure.baseline-entry} (an item twice in a baseline, or finished before it starts),
 * {@code structure.duplicate-baseline};</li>
 * <li>{@code structure.custom-value} (a value that does not fit its custom field, or an element that the field is not
 * for).</li>
 * </ul>
 */
public final class StructuralValidator {

    private StructuralValidator() {
    }

    /** The problems of the portfolio, in {@link Problem#ORDER}. */
    public static List<Problem> validate(Portfolio portfolio) {
        List<Problem> problems = new ArrayList<>();
        IdentityChecks identity = new IdentityChecks(problems::add);
        ReferenceChecks references = new ReferenceChecks(portfolio, problems::add);
        ItemChecks items = new ItemChecks(portfolio, problems::add);
        PeriodChecks periods = new PeriodChecks(problems::add);
        BaselineChecks baselines = new BaselineChecks(problems::add);
        CustomValueChecks customValues = new CustomValueChecks(portfolio, problems::add);
        check(portfolio, identity, references, items, periods);
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(portfolio, false); all.hasNext();) {
            EObject each = all.next();
            check(each, identity, references, items, periods);
            baselines.check(each);
            customValues.check(each);
        }
        problems.sort(Problem.ORDER);
        return List.copyOf(problems);
    }

    /**
     * The problems of one element and of what it contains that has no form of its own, in {@link Problem#ORDER}; without those
     * that only a comparison with the rest of the portfolio shows, such as ids that are there twice. Does not look at the rest.
     */
    public static List<Problem> validate(Portfolio portfolio, Element element) {
        List<Problem> problems = new ArrayList<>();
        IdentityChecks identity = new IdentityChecks(problems::add);
        ReferenceChecks references = new ReferenceChecks(portfolio, problems::add);
        ItemChecks items = new ItemChecks(portfolio, problems::add);
        PeriodChecks periods = new PeriodChecks(problems::add);
        CustomValueChecks customValues = new CustomValueChecks(portfolio, problems::add);
        List<EObject> parts = new ArrayList<>(List.of(element));
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), identity, references, items, periods);
            customValues.check(parts.get(i));
            parts.get(i).eContents().stream().filter(each -> !(each instanceof Element)).forEach(parts::add);
        }
        problems.sort(Problem.ORDER);
        return List.copyOf(problems);
    }

    private static void check(EObject object, IdentityChecks identity, ReferenceChecks references, ItemChecks items,
            PeriodChecks periods) {
        identity.check(object);
        references.check(object);
        items.check(object);
        periods.check(object);
    }
}
