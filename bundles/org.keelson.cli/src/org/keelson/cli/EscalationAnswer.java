// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.model.Element;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Portfolio;

/**
 * What the escalation desk has decided, told.
 *
 * @param names    of elements, by id
 * @param raised   ids of the escalations that were raised
 * @param recorded whether what was seen was written
 * @param acted    whether what was let through was raised
 */
record EscalationAnswer(EscalationDecisions decisions, Map<String, String> names, List<String> raised, boolean recorded,
        boolean acted) {

    static EscalationAnswer of(Portfolio portfolio, EscalationDecisions decisions, List<String> raised, boolean recorded,
            boolean acted) {
        Map<String, String> names = new HashMap<>();
        portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element && element.getId() != null && element.getName() != null) {
                names.put(element.getId(), element.getName());
            }
        });
        return new EscalationAnswer(decisions, names, raised, recorded, acted);
    }

    void json(Json object) throws IOException {
        object.list("escalations", decisions.dispositions(), (json, each) -> {
            json.field("rule", each.finding().rule());
            json.field("element", each.finding().finding().element());
            json.field("severity", each.finding().finding().severity().json());
            json.field("message", each.finding().finding().message());
            json.field("disposition", each.kind().json());
            json.field("level", word(each.level()));
            json.strings("audience", each.audience());
            json.field("by", text(each.by()));
            json.field("rank", each.rank() == 0 ? null : Integer.valueOf(each.rank()));
            json.field("escalation", each.escalation());
            json.field("until", text(each.until()));
            json.field("why", each.why());
        });
        object.list("budgets", decisions.budgets(), (json, each) -> {
            json.field("level", word(each.level()));
            json.field("week", text(each.week()));
            json.field("budget", each.budget());
            json.field("before", each.before());
            json.field("now", each.now());
            json.field("heldBack", each.heldBack());
        });
        object.strings("gone", decisions.gone());
        object.field("recorded", recorded);
        object.strings("raised", raised);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    static String word(EscalationLevel level) {
        return level.getName().toLowerCase(Locale.ROOT);
    }

    void text(Text text) {
        if (decisions.dispositions().isEmpty()) {
            return;
        }
        goesOut(text);
        List<Disposition> before = decisions.of(Kind.RAISED);
        if (!before.isEmpty()) {
            text.blank().line("raised before: " + before.size());
            before.forEach(each -> text.line("  " + message(each) + "; " + each.why()));
        }
        heldBack(text);
        if (!decisions.gone().isEmpty()) {
            text.blank().line("no longer found, though still open: "
                    + PlanVerb.listed(decisions.gone().stream().map(this::name).toList()));
        }
    }

    private void goesOut(Text text) {
        Map<String, List<Disposition>> byAudience = new LinkedHashMap<>();
        for (Disposition each : decisions.dispositions()) {
            if (each.kind().isAction()) {
                byAudience.computeIfAbsent(audience(each), key -> new ArrayList<>()).add(each);
            }
        }
        if (byAudience.isEmpty()) {
            text.blank().line("nothing new goes to anybody");
            return;
        }
        text.blank().line(acted ? "raised" : "to raise, which --raise does");
        byAudience.forEach((audience, all) -> {
            text.line("  to " + audience);
            for (Disposition each : all) {
                text.line("    " + (each.kind() == Kind.LEVEL_UP ? "up: " : "") + message(each)
                        + (each.by() == null ? "" : ", by " + each.by()));
                text.line("      " + each.why());
            }
        });
    }

    private String audience(Disposition each) {
        List<String> parties = each.audience().stream().map(this::name).toList();
        return (parties.isEmpty() ? "nobody, since nobody is named" : PlanVerb.listed(parties)) + " at " + word(each.level())
                + " level";
    }

    private void heldBack(Text text) {
        if (decisions.heldBack() == 0) {
            return;
        }
        text.blank().line("held back: " + decisions.heldBack());
        for (Kind kind : Kind.values()) {
            List<Disposition> all = kind.isHeldBack() ? decisions.of(kind) : List.of();
            if (!all.isEmpty()) {
                text.line("  " + kind.json().replace('-', ' ') + ": " + all.size() + ", first " + message(all.getFirst()));
                text.line("      " + all.getFirst().why());
            }
        }
    }

    private static String message(Disposition each) {
        return Text.oneLine(each.finding().finding().message()) + "  [" + each.finding().rule() + "]";
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }
}
