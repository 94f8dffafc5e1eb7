// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.Ids;
import org.keelson.edit.Labels;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;

/** Portfolios made of templates. Pure functions: a template is read and never changed. */
public final class Templates {

    /** What is counted of a template, in the order in which it is told. */
    private static final List<EClass> COUNTED = List.of(ModelPackage.Literals.PROGRAM, ModelPackage.Literals.WORKSTREAM,
            ModelPackage.Literals.DELIVERABLE, ModelPackage.Literals.MILESTONE, ModelPackage.Literals.GATE,
            ModelPackage.Literals.DEPENDENCY, ModelPackage.Literals.TEAM, ModelPackage.Literals.DECISION,
            ModelPackage.Literals.OPEN_QUESTION, ModelPackage.Literals.RISK, ModelPackage.Literals.OBJECTIVE);

    private Templates() {
    }

    /**
     * A new portfolio of a template: everything in it with an id of its own, references kept, and all dates moved so that they lie
     * as many working days after the new start as they lay after that of the template. Exceptions of calendars do not move.
     *
     * @param start first day of work
     * @param name  of the portfolio; {@code null} for that of the template
     * @return in no resource
     */
    public static Portfolio instantiate(Portfolio template, LocalDate start, String name) {
        Portfolio made = EcoreUtil.copy(template);
        giveIds(made);
        DateShift.apply(made, start);
        made.setDataDate(null);
        if (name != null) {
            made.setName(name);
        }
        return made;
    }

    /** Ids are also written in values of custom fields that refer to elements. */
    private static void giveIds(Portfolio portfolio) {
        Map<String, String> ids = new HashMap<>();
        List<CustomValue> references = new ArrayList<>();
        giveId(portfolio, ids);
        for (TreeIterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Element element) {
                giveId(element, ids);
            } else if (object instanceof CustomValue value && value.getField() != null
                    && value.getField().getType() == CustomFieldType.REFERENCE) {
                references.add(value);
            }
        }
        references.forEach(value -> value.setValue(ids.getOrDefault(value.getValue(), value.getValue())));
    }

    private static void giveId(Element element, Map<String, String> ids) {
        String id = Ids.next();
        if (element.getId() != null) {
            ids.put(element.getId(), id);
        }
        element.setId(id);
    }

    /** How many there are of what matters in a template, by kind, in the order in which it is told; kinds without any left out. */
    public static Map<String, Integer> counts(Portfolio template) {
        Map<EClass, Integer> found = new HashMap<>();
        template.eAllContents().forEachRemaining(object -> found.merge(object.eClass(), 1, Integer::sum));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (EClass kind : COUNTED) {
            int count = found.getOrDefault(kind, 0);
            if (count > 0) {
                counts.put((count == 1 ? Labels.kindName(kind) : Labels.kindNames(kind)).toLowerCase(Locale.ROOT), count);
            }
        }
        return counts;
    }

    /** The same in words: {@code 1 program, 5 workstreams, 31 deliverables}. */
    public static String summary(Portfolio template) {
        return String.join(", ", counts(template).entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).toList());
    }
}
