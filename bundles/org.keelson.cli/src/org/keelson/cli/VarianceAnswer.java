// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.baseline.Cause;
import org.keelson.analysis.baseline.GroupVariance;
import org.keelson.analysis.baseline.ItemVariance;
import org.keelson.analysis.baseline.Variance;

/** What {@code variance} answers. */
final class VarianceAnswer extends PlanVerb.PlanAnswer {

    private static final int SHOWN = 40;
    private static final int ROOTS = 8;

    private final Variance variance;
    private final boolean all;

    VarianceAnswer(PlanVerb.Plan plan, Variance variance, boolean all) {
        super(plan);
        this.variance = variance;
        this.all = all;
    }

    private List<ItemVariance> items() {
        return variance.items().stream().filter(item -> all || item.isChanged()).toList();
    }

    @Override
    public void json(Json object) throws IOException {
        BaselineSnapshot baseline = variance.baseline();
        object.object("portfolio", json -> {
            json.field("id", plan.portfolio().getId());
            json.field("name", plan.portfolio().getName());
            group(json, variance.portfolio());
        });
        object.field("dataDate", plan.schedule().dataDate());
        object.object("baseline", json -> {
            json.field("id", baseline.id());
            json.field("name", baseline.name());
            json.field("takenOn", baseline.takenOn());
        });
        object.list("programs", variance.programs(), (json, program) -> {
            json.field("id", program.id());
            json.field("name", program.name());
            group(json, program);
        });
        object.list("items", items(), VarianceAnswer::item);
        object.list("roots", variance.roots(), (json, root) -> {
            json.field("id", root.item());
            json.field("name", root.name());
            json.field("kind", root.cause().kind().json());
            json.field("text", root.cause().text());
            json.field("moved", root.moved());
        });
        object.strings("added", variance.added());
        object.list("removed", variance.removed(), (json, entry) -> {
            json.field("id", entry.item());
            json.field("name", entry.name());
            json.field("start", entry.start());
            json.field("finish", entry.finish());
        });
    }

    private static void group(Json json, GroupVariance group) throws IOException {
        json.field("baselineStart", group.baselineStart());
        json.field("start", group.start());
        json.minutes("startMinutes", group.startMinutes());
        json.field("baselineFinish", group.baselineFinish());
        json.field("finish", group.finish());
        json.minutes("finishMinutes", group.finishMinutes());
        json.minutes("durationMinutes", group.durationMinutes());
        json.minutes("effortMinutes", group.effortMinutes());
        json.field("floatMinutes", group.floatMinutes());
        json.field("later", group.later());
        json.field("earlier", group.earlier());
        json.field("added", group.added());
        json.field("removed", group.removed());
    }

    private static void item(Json json, ItemVariance item) throws IOException {
        json.field("id", item.id());
        json.field("name", item.name());
        json.field("program", item.program());
        json.field("milestone", item.isMilestone());
        json.field("baselineStart", item.baselineStart());
        json.field("start", item.start());
        json.minutes("startMinutes", item.startMinutes());
        json.field("baselineFinish", item.baselineFinish());
        json.field("finish", item.finish());
        json.minutes("finishMinutes", item.finishMinutes());
        json.field("durationMinutes", item.durationMinutes());
        json.field("effortMinutes", item.effortMinutes());
        json.field("floatMinutes", item.floatMinutes());
        json.list("causes", item.causes(), VarianceAnswer::cause);
        json.field("root", item.causes().isEmpty() ? null : item.root());
    }

    private static void cause(Json json, Cause cause) throws IOException {
        json.field("kind", cause.kind().json());
        json.field("minutes", cause.minutes());
        json.field("id", cause.id());
        json.field("text", cause.text());
    }

    @Override
    public void text(Text text) {
        GroupVariance whole = variance.portfolio();
        String moved = later(whole.finishMinutes());
        String answer = whole.finishMinutes() == null ? "cannot be compared"
                : moved.isEmpty() ? "finishes as agreed" : "finishes " + moved + " than agreed";
        title(text, answer + (whole.finish() == null ? "" : ", " + Text.date(whole.finish())));
        text.line("  against \"" + variance.baseline().name() + "\""
                + (variance.baseline().takenOn() == null ? "" : ", taken " + Text.date(variance.baseline().takenOn())) + ": "
                + whole.later() + " later, " + whole.earlier() + " earlier, " + whole.added() + " new, " + whole.removed()
                + " gone");
        groups(text);
        roots(text);
        milestones(text);
        table(text);
        if (!variance.added().isEmpty()) {
            text.blank().line("New: " + PlanVerb.listed(variance.added().stream().map(plan::name).toList()));
        }
        if (!variance.removed().isEmpty()) {
            text.blank().line("Gone: " + PlanVerb.listed(variance.removed().stream().map(BaselineSnapshot.Entry::name).toList()));
        }
    }

    private void groups(Text text) {
        if (variance.programs().isEmpty()) {
            return;
        }
        text.blank().line("Programs");
        Text.Table table = Text.table("program", "agreed", "now", "finish", "effort", "least float", ">later", ">earlier",
                ">new");
        for (GroupVariance program : variance.programs()) {
            table.row(program.name(), Text.date(program.baselineFinish()), Text.date(program.finish()),
                    later(program.finishMinutes()), more(program.effortMinutes()),
                    more(wide(program.floatMinutes())), program.later(),
                    program.earlier(), program.added());
        }
        text.table(table);
    }

    private void roots(Text text) {
        List<Variance.Root> roots = variance.roots();
        if (roots.isEmpty()) {
            return;
        }
        text.blank().line("Where it begins");
        Text.Table table = Text.table(">moves", "item", "because it");
        roots.stream().limit(ROOTS).forEach(root -> table.row(Text.count(root.moved(), "item"), root.name(), root.cause()
                .text()));
        text.table(table);
        more(text, roots.size(), ROOTS);
    }

    private void milestones(Text text) {
        List<ItemVariance> milestones = variance.milestones();
        if (milestones.isEmpty()) {
            return;
        }
        text.blank().line("Milestones");
        Text.Table table = Text.table("milestone", "agreed", "now", "", "because of");
        for (ItemVariance each : milestones.stream().limit(SHOWN).toList()) {
            table.row(each.name(), Text.date(each.baselineFinish()), Text.date(each.finish()),
                    later(each.finishMinutes()), each.causes().isEmpty() ? "" : plan.name(each.root()));
        }
        text.table(table);
        more(text, milestones.size(), SHOWN);
    }

    /** Those that moved most first. */
    private void table(Text text) {
        List<ItemVariance> items = new ArrayList<>(items().stream().filter(item -> !item.isMilestone()).toList());
        if (items.isEmpty()) {
            return;
        }
        items.sort(Comparator.comparingLong((ItemVariance item) -> item.finishMinutes() == null ? 0
                : -Math.abs(item.finishMinutes())));
        text.blank().line(all ? "Items" : "Items that differ");
        Text.Table table = Text.table("item", "agreed", "now", "finish", "duration", "effort", "float", "because it");
        for (ItemVariance each : items.stream().limit(SHOWN).toList()) {
            table.row(each.name(), Text.date(each.baselineFinish()), Text.date(each.finish()),
                    later(each.finishMinutes()), plan.signed(wide(each.durationMinutes()), "longer", "shorter"),
                    more(wide(each.effortMinutes())), more(wide(each.floatMinutes())),
                    each.causes().isEmpty() ? "" : each.causes().getFirst().text());
        }
        text.table(table);
        more(text, items.size(), SHOWN);
    }

    private String later(Long minutes) {
        return plan.signed(minutes, "later", "earlier");
    }

    private String more(Long minutes) {
        return plan.signed(minutes, "more", "less");
    }

    private static Long wide(Integer minutes) {
        return minutes == null ? null : Long.valueOf(minutes);
    }

    private static void more(Text text, int all, int shown) {
        if (all > shown) {
            text.line("  and " + (all - shown) + " more");
        }
    }
}
