// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.Baseline;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.Problem;

class PortfolioMergeTest {

    private static final String SOURCE = "csv:plan.csv";

    private final ModelFactory factory = ModelFactory.eINSTANCE;
    private final Portfolio target = Portfolios.create("Target", LocalDate.of(2026, 1, 5));
    private final PortfolioSession session = new PortfolioSession(Portfolios.resourceOf(target));
    private Portfolio fragment;
    private Program program;
    private Team team;
    private Deliverable schema;
    private Deliverable api;

    @BeforeEach
    void readATable() {
        fragment = factory.createPortfolio();
        team = keyed(factory.createTeam(), null, "Platform Team");
        fragment.getTeams().add(team);
        program = keyed(factory.createProgram(), null, "Plan");
        fragment.getPrograms().add(program);
        schema = item("Schema");
        api = item("API");
        link(schema, api, DependencyType.FS);
    }

    private Deliverable item(String key) {
        Deliverable item = keyed(factory.createDeliverable(), key, key);
        item.setOwnerTeam(team);
        item.setLikely(480);
        program.getItems().add(item);
        return item;
    }

    private Dependency link(WorkItem predecessor, WorkItem successor, DependencyType type) {
        Dependency dependency = factory.createDependency();
        dependency.setPredecessor(predecessor);
        dependency.setSuccessor(successor);
        dependency.setType(type);
        fragment.getDependencies().add(dependency);
        return dependency;
    }

    private static <T extends Element> T keyed(T element, String key, String name) {
        element.setKey(key);
        element.setSource(key == null ? null : SOURCE);
        element.setName(name);
        return element;
    }

    private MergePlan merge() {
        MergePlan plan = PortfolioMerge.plan(target, fragment, new MergeOptions("Import plan.csv"));
        session.execute(plan.edit());
        return plan;
    }

    private <T extends Element> T found(Class<T> type, String name) {
        List<T> found = new ArrayList<>();
        for (var all = EcoreUtil.<EObject>getAllContents(target, false); all.hasNext();) {
            EObject each = all.next();
            if (type.isInstance(each) && name.equals(((Element) each).getName())) {
                found.add(type.cast(each));
            }
        }
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    @Test
    void bringsInWhatIsNew() {
        String before = Dump.of(session.resource());
        MergePlan plan = PortfolioMerge.plan(target, fragment, new MergeOptions("Import plan.csv"));
        assertThat(Dump.of(session.resource())).as("a plan changes nothing").isEqualTo(before);
        assertThat(plan.created()).isEqualTo(Map.of("Deliverable", 2, "Dependency", 1, "Program", 1, "Team", 1));
        assertThat(plan.updated()).isEmpty();
        assertThat(plan.unchanged()).isEmpty();
        assertThat(plan.skipped()).isEmpty();

        session.execute(plan.edit());
        assertThat(session.undoLabel()).contains("Import plan.csv");
        Deliverable imported = found(Deliverable.class, "API");
        assertThat(imported).isNotSameAs(api);
        assertThat(imported.getId()).isNotBlank();
        assertThat(session.find(imported.getId())).contains(imported);
        assertThat(imported.getOwnerTeam()).isSameAs(found(Team.class, "Platform Team"));
        assertThat(imported.getIncoming()).hasSize(1);
        assertThat(imported.getIncoming().get(0).getPredecessor()).isSameAs(found(Deliverable.class, "Schema"));
        assertThat(StructuralValidator.validate(target)).isEmpty();
        assertThat(api.getIncoming()).as("the fragment is left as it was").hasSize(1);

        session.undo();
        assertThat(Dump.of(session.resource())).isEqualTo(before);
    }

    @Test
    void aSecondImportOfTheSameChangesNothing() {
        merge();
        MergePlan again = merge();
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.changes()).isEmpty();
        assertThat(again.skipped()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(Map.of("Deliverable", 2, "Dependency", 1, "Program", 1, "Team", 1));
        session.undo();
        assertThat(session.canUndo()).as("the second import left no trace").isFalse();
    }

    @Test
    void updatesByKeyAndKeepsTheRest() {
        merge();
        Deliverable imported = found(Deliverable.class, "API");
        Program elsewhere = factory.createProgram();
        elsewhere.setId("elsewhere");
        elsewhere.setName("Elsewhere");
        session.execute(Edits.add(target, elsewhere, Edits.LAST));
        session.execute(Edits.move(imported, elsewhere, 0));
        session.execute(Edits.set(imported, ModelPackage.Literals.ELEMENT__NOTES, "by hand"));
        session.execute(Edits.set(imported, ModelPackage.Literals.ELEMENT__TAGS, List.of("hand")));
        String id = imported.getId();

        api.setName("API v2");
        api.setLikely(960);
        api.getTags().add("file");
        MergePlan plan = merge();
        assertThat(plan.created()).isEmpty();
        assertThat(plan.updated()).isEqualTo(Map.of("Deliverable", 1));
        assertThat(plan.unchanged()).isEqualTo(Map.of("Deliverable", 1, "Dependency", 1, "Program", 1, "Team", 1));
        assertThat(plan.changes()).containsExactly(
                new MergePlan.Change(imported, ModelPackage.Literals.ELEMENT__NAME, "API", "API v2"),
                new MergePlan.Change(imported, ModelPackage.Literals.ELEMENT__TAGS, List.of("hand"),
                        List.of("hand", "file")),
                new MergePlan.Change(imported, ModelPackage.Literals.ESTIMATED__LIKELY, 480, 960));
        assertThat(imported.getId()).isEqualTo(id);
        assertThat(imported.getNotes()).isEqualTo("by hand");
        assertThat(imported.getTags()).containsExactly("hand", "file");
        assertThat(imported.eContainer()).as("where somebody moved it").isSameAs(elsewhere);
        assertThat(merge().isEmpty()).isTrue();
    }

    @Test
    void anAbsentValueLeavesTheTargetsAlone() {
        merge();
        Deliverable imported = found(Deliverable.class, "API");
        LocalDateTime deadline = LocalDateTime.of(2026, 4, 1, 17, 0);
        session.execute(Edits.set(imported, ModelPackage.Literals.WORK_ITEM__DEADLINE, deadline));
        api.setLikely(null);
        api.setOwnerTeam(null);
        assertThat(merge().isEmpty()).isTrue();
        assertThat(imported.getLikely()).isEqualTo(480);
        assertThat(imported.getOwnerTeam()).isNotNull();
        assertThat(imported.getDeadline()).isEqualTo(deadline);
    }

    @Test
    void aValueThatIsTheDefaultIsGivenAllTheSame() {
        merge();
        Deliverable imported = found(Deliverable.class, "API");
        session.execute(Edits.set(imported, ModelPackage.Literals.WORK_ITEM__PROGRESS, 50));
        session.execute(Edits.set(imported, ModelPackage.Literals.WORK_ITEM__CONSTRAINT, ConstraintKind.ALAP));
        api.setProgress(0);
        api.setConstraint(ConstraintKind.ASAP);
        merge();
        assertThat(imported.getProgress()).isZero();
        assertThat(imported.getConstraint()).isEqualTo(ConstraintKind.ASAP);
        session.undo();
        assertThat(imported.getProgress()).isEqualTo(50);
        assertThat(imported.getConstraint()).isEqualTo(ConstraintKind.ALAP);
    }

    @Test
    void undoneProgressIsAsIfItHadNeverBeenGiven() {
        merge();
        Deliverable imported = found(Deliverable.class, "API");
        session.execute(Edits.set(imported, ModelPackage.Literals.WORK_ITEM__PROGRESS, 50));
        session.undo();
        assertThat(imported.isSetProgress()).isFalse();
        session.redo();
        assertThat(imported.getProgress()).isEqualTo(50);
    }

    @Test
    void findsTeamsByNameWhateverTheSource() {
        Team known = factory.createTeam();
        known.setId("known");
        known.setName("platform team ");
        known.setKey("77");
        known.setSource("jira:PLAT");
        session.execute(Edits.add(target, known, 0));
        MergePlan plan = merge();
        assertThat(plan.created()).doesNotContainKey("Team");
        assertThat(plan.unchanged()).containsEntry("Team", 1);
        assertThat(known.getName()).isEqualTo("platform team ");
        assertThat(known.getSource()).isEqualTo("jira:PLAT");
        assertThat(found(Deliverable.class, "API").getOwnerTeam()).isSameAs(known);
    }

    @Test
    void aNameOfTwoDecidesNothing() {
        for (String id : List.of("one", "two")) {
            Team team = factory.createTeam();
            team.setId(id);
            team.setName("Platform Team");
            session.execute(Edits.add(target, team, 0));
        }
        assertThat(merge().created()).containsEntry("Team", 1);
    }

    @Test
    void oneNameMayStandForTwoKeys() {
        Team other = keyed(factory.createTeam(), "2", "Platform Team");
        team.setKey("1");
        team.setSource(SOURCE);
        fragment.getTeams().add(other);
        assertThat(merge().created()).containsEntry("Team", 2);
        assertThat(merge().isEmpty()).isTrue();
    }

    @Test
    void workstreamsOfOneNameInTwoProgramsAreTwo() {
        Program second = keyed(factory.createProgram(), null, "Second");
        fragment.getPrograms().add(second);
        for (Program each : List.of(program, second)) {
            each.getWorkstreams().add(keyed(factory.createWorkstream(), null, "Backend"));
        }
        assertThat(merge().created()).containsEntry("Workstream", 2);
        assertThat(target.getPrograms()).extracting(p -> p.getWorkstreams().size()).containsExactly(1, 1);
        assertThat(merge().isEmpty()).isTrue();
    }

    @Test
    void newItemsGoIntoProgramsThatAreThere() {
        merge();
        Workstream stream = keyed(factory.createWorkstream(), null, "Backend");
        program.getWorkstreams().add(stream);
        stream.getItems().add(keyed(factory.createMilestone(), "M1", "Done"));
        MergePlan plan = merge();
        assertThat(plan.created()).isEqualTo(Map.of("Milestone", 1, "Workstream", 1));
        Program known = found(Program.class, "Plan");
        assertThat(known.getWorkstreams().get(0).getItems().get(0).getKey()).isEqualTo("M1");
    }

    @Test
    void matchesDependenciesByEndsAndType() {
        merge();
        Dependency known = target.getDependencies().get(0);
        fragment.getDependencies().get(0).setLag(480);
        link(schema, api, DependencyType.SS);
        MergePlan plan = merge();
        assertThat(plan.created()).isEqualTo(Map.of("Dependency", 1));
        assertThat(plan.updated()).isEqualTo(Map.of("Dependency", 1));
        assertThat(known.getLag()).isEqualTo(480);
        assertThat(target.getDependencies()).hasSize(2);
        assertThat(merge().isEmpty()).isTrue();
    }

    @Test
    void leavesOutWhatCannotBe() {
        link(schema, schema, DependencyType.FS);
        link(schema, null, DependencyType.FS);
        link(schema, api, DependencyType.FS);
        program.getItems().add(keyed(factory.createDeliverable(), "API", "API again"));
        MergePlan plan = merge();
        assertThat(plan.skipped()).extracting(Problem::rule).containsExactly("merge.duplicate",
                "merge.dependency-end", "merge.dependency-end", "merge.duplicate");
        assertThat(plan.created()).containsEntry("Deliverable", 2).containsEntry("Dependency", 1);
    }

    @Test
    void mergesWhatElementsContain() {
        CustomField field = keyed(factory.createCustomField(), "cost-centre", "Cost centre");
        fragment.getCustomFields().add(field);
        CustomValue value = factory.createCustomValue();
        value.setField(field);
        value.setValue("4711");
        api.getCustomValues().add(value);
        var link = factory.createLink();
        link.setUrl("https://example.org/api");
        api.getLinks().add(link);
        merge();
        Deliverable imported = found(Deliverable.class, "API");
        CustomValue known = imported.getCustomValues().get(0);
        assertThat(known.getField()).isSameAs(target.getCustomFields().get(0));
        assertThat(merge().isEmpty()).isTrue();

        var byHand = factory.createLink();
        byHand.setUrl("https://example.org/more");
        session.execute(Edits.add(imported, byHand, 0));
        value.setValue("4712");
        MergePlan plan = merge();
        assertThat(plan.updated()).isEqualTo(Map.of("Deliverable", 1));
        assertThat(imported.getCustomValues()).containsExactly(known);
        assertThat(known.getValue()).isEqualTo("4712");
        assertThat(imported.getLinks()).hasSize(2);
    }

    @Test
    void replacesAWorkingWeekAsAWhole() {
        fragment.getCalendars().add(EcoreUtil.copy(target.getCalendar()));
        fragment.getCalendars().get(0).setId(null);
        assertThat(merge().unchanged()).containsEntry("Calendar", 1);
        fragment.getCalendars().get(0).getWorkingTimes().remove(4);
        assertThat(merge().updated()).isEqualTo(Map.of("Calendar", 1));
        assertThat(target.getCalendar().getWorkingTimes()).hasSize(4);
    }

    @Test
    void keepsIdsThatTheFragmentBrings() {
        api.setId("from-file");
        merge();
        assertThat(session.find("from-file")).contains(found(Deliverable.class, "API"));
        api.setKey("renamed in the source");
        api.setName("API v3");
        assertThat(merge().updated()).isEqualTo(Map.of("Deliverable", 1));
        assertThat(found(Deliverable.class, "API v3").getKey()).as("its first key").isEqualTo("API");
    }

    @Test
    void anItemMayHaveChangedItsKind() {
        merge();
        program.getItems().remove(api);
        fragment.getDependencies().clear();
        WorkItem milestone = keyed(factory.createMilestone(), "API", "API is live");
        program.getItems().add(milestone);
        MergePlan plan = merge();
        assertThat(plan.created()).isEmpty();
        assertThat(found(Deliverable.class, "API is live")).isNotNull();
    }

    @Test
    void fillsInWhatThePortfolioLacks() {
        fragment.setName("Other name");
        fragment.setStart(LocalDate.of(2020, 1, 1));
        fragment.setCurrency("EUR");
        MergePlan plan = merge();
        assertThat(plan.updated()).isEqualTo(Map.of("Portfolio", 1));
        assertThat(target.getName()).isEqualTo("Target");
        assertThat(target.getStart()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(target.getCurrency()).isEqualTo("EUR");
        assertThat(merge().isEmpty()).isTrue();
    }

    @Test
    void neverUpdatesWhatIsFrozen() {
        Baseline baseline = keyed(factory.createBaseline(), "B1", "Agreed");
        fragment.getBaselines().add(baseline);
        merge();
        baseline.setReason("rewritten");
        assertThat(merge().isEmpty()).isTrue();
        assertThat(target.getBaselines().get(0).getReason()).isNull();
    }

    @Test
    void isTheSameEveryTime() {
        MergePlan one = PortfolioMerge.plan(target, fragment, MergeOptions.standard());
        MergePlan other = PortfolioMerge.plan(target, fragment, MergeOptions.standard());
        assertThat(one.created()).isEqualTo(other.created());
        session.execute(one.edit());
        assertThat(target.getPrograms().get(0).getItems()).extracting(Element::getKey).containsExactly("Schema",
                "API");
    }

    @Test
    void aDependencyThatChangesItsTypeOrLosesItsLagStaysOne() {
        Dependency read = keyed(fragment.getDependencies().get(0), "Schema -> API FS", null);
        read.setLag(480);
        merge();
        Dependency known = target.getDependencies().get(0);

        read.setLag(0);
        assertThat(merge().updated()).isEqualTo(Map.of("Dependency", 1));
        assertThat(known.getLag()).isZero();

        read.setType(DependencyType.SS);
        read.setKey("Schema -> API SS");
        assertThat(merge().updated()).isEqualTo(Map.of("Dependency", 1));
        assertThat(target.getDependencies()).containsExactly(known);
        assertThat(known.getType()).isEqualTo(DependencyType.SS);
        assertThat(merge().isEmpty()).isTrue();

        keyed(link(schema, api, DependencyType.FS), "Schema -> API FS", null);
        assertThat(merge().created()).isEqualTo(Map.of("Dependency", 1));
        assertThat(target.getDependencies()).extracting(Dependency::getType)
                .containsExactly(DependencyType.SS, DependencyType.FS);
        assertThat(StructuralValidator.validate(target)).isEmpty();
    }

    @Test
    void aDependencyDrawnByHandIsNotTakenForOneOfTheInput() {
        merge();
        Dependency read = keyed(fragment.getDependencies().get(0), "Schema -> API SS", null);
        read.setType(DependencyType.SS);
        assertThat(merge().created()).isEqualTo(Map.of("Dependency", 1));
        assertThat(target.getDependencies()).hasSize(2);
    }

    @Test
    void anItemOfAnotherKindIsToldOfAndStaysWhatItIs() {
        merge();
        Deliverable imported = found(Deliverable.class, "API");
        fragment.getDependencies().clear();
        program.getItems().remove(api);
        program.getItems().add(keyed(factory.createMilestone(), "API", "API"));
        MergePlan plan = merge();
        assertThat(plan.created()).isEmpty();
        assertThat(plan.skipped()).extracting(Problem::rule).containsExactly("merge.kind");
        assertThat(found(Deliverable.class, "API")).isSameAs(imported);
    }
}
