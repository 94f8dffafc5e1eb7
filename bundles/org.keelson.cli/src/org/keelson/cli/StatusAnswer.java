// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.api.ComputedStatus;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/**
 * What {@code status} answers.
 *
 * @param elements all that can have a status
 * @param shown    ids of those asked for; empty for all
 * @param all      whether the text tells items that are on track
 */
record StatusAnswer(Portfolio portfolio, List<Element> elements, List<ComputedStatus> statuses, List<String> shown, boolean all,
        List<Problem> problems, Status status) implements Answer {

    /** So many reasons of each are told where all are told. */
    private static final int TOLD = 3;

    private Map<String, Element> byId() {
        Map<String, Element> byId = new HashMap<>();
        elements.forEach(each -> byId.put(each.getId(), each));
        return byId;
    }

    private boolean isAsked(ComputedStatus status) {
        return shown.isEmpty() || shown.contains(status.element());
    }

    static String word(org.keelson.model.Status status) {
        return status.getName().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void json(Json object) throws IOException {
        object.object("portfolio", json -> {
            json.field("id", portfolio.getId());
            json.field("name", portfolio.getName());
        });
        Map<String, Element> byId = byId();
        object.list("statuses", statuses.stream().filter(this::isAsked).toList(), (json, each) -> {
            Element element = byId.get(each.element());
            json.field("element", each.element());
            json.field("name", element.getName());
            json.field("kind", element.eClass().getName());
            json.field("computed", word(each.computed()));
            json.field("claimed", word(each.claimed()));
            json.field("overridden", each.overridden());
            json.field("effective", word(each.effective()));
            json.strings("why", each.why());
        });
    }

    @Override
    public void text(Text text) {
        Map<String, Element> byId = byId();
        List<ComputedStatus> told = statuses.stream().filter(this::isAsked).filter(each -> isTold(each, byId)).toList();
        Text.Table table = Text.table("", "computed", "claimed", "");
        for (ComputedStatus each : told) {
            Element element = byId.get(each.element());
            table.row("· ".repeat(depth(element)) + name(element), word(each.computed()),
                    each.claimed() == org.keelson.model.Status.UNKNOWN ? "" : word(each.claimed()),
                    each.overridden() ? "overridden" : isContradicted(each) ? "claimed better than computed" : "");
        }
        text.table(table);
        for (ComputedStatus each : told) {
            if (!each.why().isEmpty()) {
                text.blank().line(name(byId.get(each.element())) + " is " + word(each.computed()));
                boolean few = all || !shown.isEmpty() || each.why().size() <= TOLD + 1;
                each.why().stream().limit(few ? Integer.MAX_VALUE : TOLD).forEach(why -> text.line("  " + Text.oneLine(why)));
                if (!few) {
                    text.line("  and more, which --element " + each.element() + " tells");
                }
            }
        }
        int left = (int) statuses.stream().filter(this::isAsked).count() - told.size();
        if (left > 0) {
            text.blank().line(Text.count(left, "item") + " on track " + (left == 1 ? "is" : "are") + " not shown; --all shows "
                    + (left == 1 ? "it" : "them"));
        }
    }

    private boolean isTold(ComputedStatus each, Map<String, Element> byId) {
        return all || !shown.isEmpty() || !(byId.get(each.element()) instanceof WorkItem)
                || each.computed() != org.keelson.model.Status.ON_TRACK || !each.why().isEmpty();
    }

    private static boolean isContradicted(ComputedStatus each) {
        return each.claimed() != org.keelson.model.Status.UNKNOWN && each.claimed().compareTo(each.computed()) < 0;
    }

    private static int depth(EObject element) {
        int depth = 0;
        for (EObject at = element.eContainer(); at != null; at = at.eContainer()) {
            depth++;
        }
        return depth;
    }

    private static String name(Element element) {
        return element.getName() == null ? element.getId() : element.getName();
    }
}
