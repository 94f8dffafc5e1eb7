// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.Element;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelPackage;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

class StructureEditsTest {

    private static final int DAY = 480;

    private final Example here = new Example();
    private final PortfolioSession session = here.session;

    /** Applies, and holds undo and redo to their word. */
    private void apply(Edit edit, String label) {
        assertThat(edit.label()).isEqualTo(label);
        String before = Dump.of(session.resource());
        session.execute(edit);
        String after = Dump.of(session.resource());
        assertThat(after).isNotEqualTo(before);
        session.undo();
        assertThat(Dump.of(session.resource())).isEqualTo(before);
        session.redo();
        assertThat(Dump.of(session.resource())).isEqualTo(after);
    }

    private Element type(QuickPlace place, String text, String label) {
        Creation<Element> creation = place.commit(session, QuickLine.parse(text, DAY));
        apply(creation, label);
        return creation.created();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "API v2                        | -             | API v2     | -    | -    | -    | -",
        "API v2 5-15d @Platform        | -             | API v2     | 2400 | -    | 7200 | Platform",
        "API v2 @Platform Team 5-15d   | -             | API v2     | 2400 | -    | 7200 | Platform Team",
        "API 4h..2d                    | -             | API        | 240  | -    | 960  | -",
        "API 5 - 8 - 15d               | -             | API        | 2400 | 3840 | 7200 | -",
        "Load test 1.5w                | -             | Load test  | -    | 3600 | -    | -",
        "? Which region @Ann           | OpenQuestion  | Which region | -  | -    | -    | Ann",
        "!Vendor is late 1-2w          | Risk          | Vendor is late | 2400 | - | 4800 | -",
        "* GA                          | Milestone     | GA         | -    | -    | -    | -",
        "# Security review 2d          | Gate          | Security review | - | 960 | -   | -",
        "=Which store                  | Decision      | Which store | -   | -    | -    | -",
        "~ They answer in a day        | Assumption    | They answer in a day | - | - | - | -",
        "Phase 2                       | -             | Phase 2    | -    | -    | -    | -",
        "Release 2024-25               | -             | Release 2024-25 | - | -   | -    | -",
        "ask@example.org               | -             | ask@example.org | - | -   | -    | -",
        "5d                            | -             | ''         | -    | 2400 | -    | -"})
    void aLineIsReadAsPeopleWriteIt(String text, String type, String name, Integer low, Integer likely, Integer high,
            String owner) {
        QuickLine line = QuickLine.parse(text, DAY);
        assertThat(line.type() == null ? null : line.type().getName()).isEqualTo(type);
        assertThat(line).extracting(QuickLine::name, QuickLine::optimistic, QuickLine::likely, QuickLine::pessimistic,
                QuickLine::owner).containsExactly(name, low, likely, high, owner);
    }

    @Test
    void aRangeThatRunsBackwardsIsRefusedWithTheRightForm() {
        assertThatThrownBy(() -> QuickLine.parse("API 9-5d", DAY)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9-5d").hasMessageContaining("5-15d");
    }

    @Test
    void whatIsWrittenForAnElementIsReadBackToTheSame() {
        session.execute(Edit.of("Estimate", () -> {
            here.api.setOptimistic(DAY);
            here.api.setLikely(null);
            here.api.setPessimistic(3 * DAY);
        }));
        String text = QuickLine.of("API v2", here.api, "Web Team", DAY);
        assertThat(text).isEqualTo("API v2 1d-3d @Web Team");
        assertThat(QuickLine.parse(text, DAY)).isEqualTo(new QuickLine(null, "API v2", DAY, null, 3 * DAY, "Web Team"));
        session.execute(Edits.set(here.api, ModelPackage.Literals.ESTIMATED__LIKELY, 2 * DAY));
        assertThat(QuickLine.of("API v2", here.api, null, DAY)).isEqualTo("API v2 1d-2d-3d");
    }

    @Test
    void linesGoAfterOneAnotherAndDeeperAndUpAgain() {
        QuickPlace place = QuickPlace.after(here.portfolio, here.program);
        Program program = (Program) type(place, "Rollout", "Create program Rollout");
        assertThat(here.portfolio.getPrograms()).containsExactly(here.program, program, here.other);
        place = QuickPlace.after(here.portfolio, program).indent().orElseThrow();
        Workstream part = (Workstream) type(place, "Backend", "Create workstream Backend");
        place = QuickPlace.after(here.portfolio, part).indent().orElseThrow();
        WorkItem first = (WorkItem) type(place, "API 5-15d @Platform", "Create deliverable API");
        assertThat(first.getOwnerTeam().getName()).isEqualTo("Platform");
        assertThat(here.portfolio.getTeams()).hasSize(3);
        place = QuickPlace.after(here.portfolio, first);
        OpenQuestion question = (OpenQuestion) type(place, "?Who pays @ann", "Create question Who pays");
        assertThat(question.getItems()).containsExactly(first);
        assertThat(question.getPrograms()).containsExactly(program);
        assertThat(question.getOwner()).isSameAs(here.ann);
        place = QuickPlace.after(here.portfolio, question);
        WorkItem second = (WorkItem) type(place, "* Beta", "Create milestone Beta");
        assertThat(part.getItems()).containsExactly(first, second);
        assertThat(place.indent()).isEmpty();
        place = place.outdent(here.portfolio).orElseThrow();
        assertThat(place.type()).isEqualTo(ModelPackage.Literals.WORKSTREAM);
        assertThat(place.after()).isSameAs(part);
        place = place.outdent(here.portfolio).orElseThrow();
        assertThat(place.type()).isEqualTo(ModelPackage.Literals.PROGRAM);
        assertThat(place.outdent(here.portfolio)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReason() {
        QuickPlace place = QuickPlace.after(here.portfolio, here.program);
        assertThat(place.whyNot(QuickLine.parse("* GA", DAY)).orElseThrow()).contains("Milestone", "program");
        assertThat(place.whyNot(QuickLine.parse("Rollout 5d", DAY)).orElseThrow()).contains("no duration");
        assertThat(place.whyNot(QuickLine.parse("@Web", DAY)).orElseThrow()).contains("needs a name");
        assertThat(QuickPlace.after(here.portfolio, here.web).whyNot(QuickLine.parse("A @B", DAY)).orElseThrow())
                .contains("no owner");
    }

    @Test
    void aLineIsWrittenAnewAsOneStep() {
        apply(rewritten("API v3 2-4d @mob"), "Change API v2");
        assertThat(here.api).extracting(WorkItem::getName, WorkItem::getOptimistic, WorkItem::getPessimistic,
                WorkItem::getOwnerTeam).containsExactly("API v3", 2 * DAY, 4 * DAY, here.mobile);
        apply(rewritten("API v3"), "Change API v3");
        assertThat(here.api.getPessimistic()).isNull();
        assertThat(here.api.getOwnerTeam()).isNull();
    }

    private Edit rewritten(String text) {
        return QuickEdit.rewrite(session, here.api, text, DAY).orElseThrow();
    }

    private void api(String name, Integer low, Integer likely, Integer high) {
        session.execute(Edit.of("Set", () -> {
            here.api.setName(name);
            here.api.setOptimistic(low);
            here.api.setLikely(likely);
            here.api.setPessimistic(high);
            here.api.setOwnerTeam(null);
            here.api.setOwner(null);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1 priority", "Freeze 2d", "Meet @Berlin", "Freeze 9-5d", "? 5d @x"})
    void anUnchangedLineChangesNothing(String name) {
        api(name, DAY, null, null);
        assertThat(QuickEdit.rewrite(session, here.api, QuickEdit.line(here.api, DAY), DAY)).isEmpty();
        api(name, null, DAY, 2 * DAY);
        assertThat(QuickEdit.rewrite(session, here.api, QuickEdit.line(here.api, DAY) + " ", DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "#1 priority  | #1 goal          | #1 goal      | -    | -    | -    | -",
        "Freeze 2d    | Code freeze 2d   | Code freeze 2d | -  | -    | -    | -",
        "Freeze 2d    | Freeze 2d @Web   | Freeze 2d    | -    | -    | -    | Web Team",
        "Freeze 2d    | Freeze 3d        | Freeze       | -    | 1440 | -    | -",
        "Freeze 2d    | Freeze           | Freeze       | -    | -    | -    | -",
        "Freeze 9-5d  | Freeze           | Freeze       | -    | -    | -    | -",
        "Meet @Berlin | Meetup @Berlin   | Meetup @Berlin | -  | -    | -    | -",
        "Meet @Berlin | Meet 1-2d @Berlin | Meet @Berlin | 480 | -    | 960  | -"})
    void onlyWhatWasChangedInALineIsChanged(String name, String text, String after, Integer low, Integer likely, Integer high,
            String owner) {
        api(name, null, null, null);
        session.execute(rewritten(text));
        assertThat(here.api).extracting(WorkItem::getName, WorkItem::getOptimistic, WorkItem::getLikely,
                WorkItem::getPessimistic, item -> item.getOwnerTeam() == null ? null : item.getOwnerTeam().getName())
                .containsExactly(after, low, likely, high, owner);
    }

    @Test
    void aBoundThatALineDoesNotShowIsKept() {
        api("API", DAY, 2 * DAY, null);
        session.execute(rewritten("API v2 2d"));
        session.execute(rewritten("API v2 3d"));
        assertThat(here.api).extracting(WorkItem::getName, WorkItem::getOptimistic, WorkItem::getLikely,
                WorkItem::getPessimistic).containsExactly("API v2", DAY, 3 * DAY, null);
        session.execute(rewritten("API v2 4h"));
        assertThat(here.api.getOptimistic()).as("longer than what is likely").isNull();
        session.execute(Edits.set(here.launch, ModelPackage.Literals.ELEMENT__NAME, "GA 2d"));
        session.execute(QuickEdit.rewrite(session, here.launch, "Beta 2d @Web Team", DAY).orElseThrow());
        assertThat(here.launch.getName()).isEqualTo("Beta 2d");
        assertThat(here.launch.getOwner()).as("who owns it for the team").isSameAs(here.ann);
        assertThatThrownBy(() -> QuickEdit.rewrite(session, here.launch, "Beta 3d @Web Team", DAY))
                .hasMessageContaining("no duration");
    }

    @Test
    void ownersAreGivenAndTheSameTwiceIsRefused() {
        session.execute(Edits.set(List.of(here.api, here.docs), ModelPackage.Literals.OWNED__OWNER, null));
        apply(StructureEdits.own(List.of(here.api), here.mobile), "Give API v2 to Mobile Team");
        assertThat(here.api.getOwnerTeam()).isSameAs(here.mobile);
        assertThat(StructureEdits.whyNotOwn(here.api, here.mobile).orElseThrow()).contains("already");
        apply(StructureEdits.own(List.of(here.api, here.docs), here.ann), "Give 2 elements to Ann");
        assertThat(here.api.getOwnerTeam()).as("she is of that team").isSameAs(here.mobile);
        assertThat(here.docs.getOwnerTeam()).as("she is not of that team").isNull();
        assertThat(StructureEdits.whyNotOwn(here.web, here.mobile).orElseThrow()).contains("no owner");
    }

    @Test
    void keyResultsAreLinkedToItemsAndSayWhyNot() {
        Objective objective = Example.named(here.factory.createObjective(), "grow", "Grow");
        session.execute(Edits.add(here.portfolio, objective, Edits.LAST));
        assertThat(StructureEdits.whyNotMeasure(objective, here.launch).orElseThrow()).contains("no key result yet");
        KeyResult result = Example.named(here.factory.createKeyResult(), "signups", "Signups");
        session.execute(Edits.add(objective, result, Edits.LAST));
        apply(StructureEdits.measure(objective, List.of(here.launch)), "Link Launch day to Grow");
        assertThat(result.getMilestones()).containsExactly(here.launch);
        assertThat(StructureEdits.whyNotMeasure(result, here.launch).orElseThrow()).contains("already");
        assertThat(StructureEdits.whyNotMeasure(result, here.web).orElseThrow()).contains("not by a team");
        apply(StructureEdits.measure(objective, List.of(here.program)), "Link Launch to Grow");
        apply(StructureEdits.unmeasure(List.of(here.launch)), "Unlink Launch day from key results");
        assertThat(result.getMilestones()).isEmpty();
    }

    @Test
    void aRiskMovesFromItemToProgramAndBack() {
        apply(StructureEdits.concern(here.risk, here.docs), "Move Vendor is late to Docs");
        assertThat(here.risk.getItems()).containsExactly(here.docs);
        assertThat(here.risk.getPrograms()).containsExactly(here.other);
        apply(StructureEdits.concern(here.risk, here.program), "Move Vendor is late to Launch");
        assertThat(here.risk.getItems()).isEmpty();
        assertThat(here.risk.getPrograms()).containsExactly(here.program);
        assertThat(StructureEdits.whyNotConcern(here.risk, here.stream).orElseThrow()).contains("item or a program");
        assertThat(StructureEdits.whyNotConcern(here.api, here.program)).isPresent();
    }

    @Test
    void itemsMoveBesideOthersInTheOrderGiven() {
        apply(StructureEdits.beside(List.of(here.review, here.app), here.schema, true), "Move 2 elements to Backend");
        assertThat(here.stream.getItems()).containsExactly(here.review, here.app, here.schema, here.api);
        apply(StructureEdits.beside(List.of(here.review), here.schema, false), "Move Security review");
        assertThat(here.stream.getItems()).containsExactly(here.app, here.schema, here.review, here.api);
        apply(StructureEdits.beside(List.of(here.api), here.app, true), "Move API v2");
        assertThat(here.stream.getItems()).containsExactly(here.api, here.app, here.schema, here.review);
        apply(StructureEdits.into(List.of(here.api), here.other), "Move API v2 to Migration");
        assertThat(here.other.getItems()).containsExactly(here.docs, here.api);
    }

    @Test
    void aNewElementFindsItsPlaceNearWhatIsPointedAt() {
        assertThat(QuickPlace.near(here.portfolio, here.api, ModelPackage.Literals.GATE).orElseThrow())
                .extracting(QuickPlace::owner, QuickPlace::after).containsExactly(here.stream, here.api);
        assertThat(QuickPlace.near(here.portfolio, here.stream, ModelPackage.Literals.RISK).orElseThrow().owner())
                .isSameAs(here.stream);
        assertThat(QuickPlace.near(here.portfolio, here.api, ModelPackage.Literals.WORKSTREAM).orElseThrow().after())
                .isSameAs(here.stream);
        assertThat(QuickPlace.near(here.portfolio, here.docs, ModelPackage.Literals.PROGRAM).orElseThrow().after())
                .isSameAs(here.other);
        assertThat(QuickPlace.near(here.portfolio, here.web, ModelPackage.Literals.DELIVERABLE)).isEmpty();
        assertThat(QuickPlace.near(here.portfolio, null, ModelPackage.Literals.KEY_RESULT)).isEmpty();
        assertThat(QuickPlace.near(here.portfolio, here.web, ModelPackage.Literals.TEAM).orElseThrow().after())
                .isSameAs(here.web);
        apply(QuickPlace.near(here.portfolio, here.app, ModelPackage.Literals.ASSUMPTION).orElseThrow()
                .put(session, Example.named(here.factory.createAssumption(), "soon", "Soon"), null), "Create assumption Soon");
        assertThat(here.portfolio.getAssumptions().get(0).getItems()).containsExactly(here.app);
    }

    @Test
    void whatIsCollapsedIsKeptInTheNotation() {
        String start = Dump.of(session.resource());
        apply(DiagramEdits.collapse("Collapse Launch", here.diagram, List.of("program"), true), "Collapse Launch");
        assertThat(here.diagram.getNodes()).anyMatch(n -> "program".equals(n.getElement()) && n.isCollapsed());
        session.execute(DiagramEdits.collapse("Expand Launch", here.diagram, List.of("program"), false));
        assertThat(Dump.of(session.resource())).isEqualTo(start);
    }
}
