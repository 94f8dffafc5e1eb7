// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.model.Decision;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.Items;
import org.keelson.rendering.Sample;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Row;

/** What each grouping makes of the same portfolio, and how its groups roll up. */
class RoadmapGroupsTest {

    private final Sample sample = Sample.small();
    private final Program launch = sample.portfolio.getPrograms().get(0);
    private final Program migration = sample.portfolio.getPrograms().get(1);

    @BeforeEach
    void addWorkstreams() {
        Workstream backend = workstream("backend", "Backend");
        Workstream identity = workstream("login", "Login");
        launch.getWorkstreams().add(backend);
        backend.getWorkstreams().add(identity);
        backend.getItems().add(item("side"));
        identity.getItems().add(item("api"));
    }

    private static Workstream workstream(String id, String name) {
        Workstream workstream = ModelFactory.eINSTANCE.createWorkstream();
        workstream.setId(id);
        workstream.setName(name);
        return workstream;
    }

    private WorkItem item(String id) {
        return Items.of(sample.portfolio).stream().filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }

    private Milestone beta() {
        Milestone beta = ModelFactory.eINSTANCE.createMilestone();
        beta.setId("beta");
        beta.setName("Beta");
        launch.getItems().add(beta);
        return beta;
    }

    private Objective objective(String id, WorkItem... milestones) {
        Objective objective = ModelFactory.eINSTANCE.createObjective();
        objective.setId(id);
        objective.setName(id);
        KeyResult result = ModelFactory.eINSTANCE.createKeyResult();
        result.setId(id + "-result");
        for (WorkItem milestone : milestones) {
            result.getMilestones().add((Milestone) milestone);
        }
        objective.getKeyResults().add(result);
        return objective;
    }

    private List<Row> rows(Grouping grouping) {
        return RoadmapModel.of(sample.portfolio, sample.schedule(), null, grouping).rows();
    }

    /** Indented by depth, as it is read from above. */
    private List<String> shape(Grouping grouping) {
        return rows(grouping).stream().map(row -> "· ".repeat(row.depth()) + row.id()).toList();
    }

    @Test
    void byProgramWorkstreamsAreNotToldApart() {
        assertThat(shape(Grouping.PROGRAM)).containsExactly("one", "· api", "· side", "· app", "· gate", "· live", "two",
                "· schema");
    }

    @Test
    void byWorkstreamEachIsAGroupInItsProgramAndInTheWorkstreamThatHoldsIt() {
        assertThat(shape(Grouping.WORKSTREAM)).containsExactly("one", "· app", "· gate", "· live", "· backend", "· · side",
                "· · login", "· · · api", "two", "· schema");
        assertThat(rows(Grouping.WORKSTREAM)).filteredOn(row -> !row.kind().isGroup()).extracting(Row::hue)
                .as("the hue is the program's").containsExactly(0, 0, 0, 0, 0, 1);
    }

    @Test
    void aProgramOrWorkstreamWithoutItemsKeepsItsRowAndHasNoDates() {
        launch.getWorkstreams().add(workstream("later", "Later"));
        Row later = rows(Grouping.WORKSTREAM).stream().filter(row -> row.id().equals("later")).findFirst().orElseThrow();
        assertThat(later.start()).isNull();
        assertThat(later.finish()).isNull();
        assertThat(later.progress()).isZero();
    }

    @Test
    void byTeamWhatNobodyOwnsComesLastAndATeamWithoutItemsHasNoRow() {
        sample.team("idle", "Idle Team");
        assertThat(shape(Grouping.TEAM)).containsExactly("platform", "· schema", "identity", "· api", "· gate", "mobile",
                "· side", "· app", "", "· live");
        assertThat(rows(Grouping.TEAM)).filteredOn(row -> row.kind() == Kind.REST).extracting(Row::name)
                .containsExactly("No team");
        item("live").setOwnerTeam(sample.portfolio.getTeams().get(0));
        assertThat(shape(Grouping.TEAM)).as("no row for a rest that is empty").doesNotContain("");
    }

    @Test
    void aTeamThatIsNotOfThePortfolioOwnsNothingInIt() {
        Team stranger = ModelFactory.eINSTANCE.createTeam();
        stranger.setId("stranger");
        item("schema").setOwnerTeam(stranger);
        assertThat(shape(Grouping.TEAM)).doesNotContain("platform", "stranger").endsWith("", "· schema", "· live");
    }

    @Test
    void anItemOfSeveralObjectivesIsInTheFirstOfThem() {
        sample.portfolio.getObjectives().add(objective("grow", item("live")));
        Objective trust = objective("trust", item("live"), beta());
        trust.getKeyResults().get(0).getPrograms().add(migration);
        sample.portfolio.getObjectives().add(trust);
        assertThat(shape(Grouping.OBJECTIVE)).containsExactly("grow", "· live", "trust", "· schema", "· beta", "", "· api",
                "· side", "· app", "· gate");
    }

    @Test
    void anObjectiveInAnotherIsAGroupInItAndNamesItsMilestonesBeforeAProgramDoes() {
        Objective grow = objective("grow");
        grow.getObjectives().add(objective("signups", item("live")));
        grow.getKeyResults().get(0).getPrograms().add(launch);
        sample.portfolio.getObjectives().add(grow);
        assertThat(shape(Grouping.OBJECTIVE)).containsExactly("grow", "· api", "· side", "· app", "· gate", "· signups",
                "· · live", "", "· schema");
    }

    @Test
    void aDecisionIsInOneGroupOnly() {
        Decision decision = ModelFactory.eINSTANCE.createDecision();
        decision.setId("vendor");
        decision.setDecideBy(LocalDate.of(2026, 3, 20));
        decision.getPrograms().add(launch);
        decision.getPrograms().add(migration);
        decision.setOwnerTeam(sample.portfolio.getTeams().get(1));
        sample.portfolio.getDecisions().add(decision);
        for (Grouping grouping : Grouping.values()) {
            assertThat(rows(grouping)).as("%s", grouping).filteredOn(row -> row.kind() == Kind.DECISION).hasSize(1);
        }
        assertThat(shape(Grouping.TEAM)).containsSubsequence("identity", "· vendor", "mobile");
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void aGroupReachesFromItsFirstStartToItsLastFinish(Grouping grouping) {
        sample.portfolio.getObjectives().add(objective("grow", item("live"), beta()));
        List<Row> rows = rows(grouping);
        for (int at = 0; at < rows.size(); at++) {
            Row group = rows.get(at);
            int end = at + 1;
            while (end < rows.size() && rows.get(end).depth() > group.depth()) {
                end++;
            }
            List<Row> inside = rows.subList(at + 1, end).stream().filter(row -> !row.kind().isGroup()).toList();
            if (group.kind().isGroup()) {
                assertThat(inside).as(group.name()).isNotEmpty();
                assertThat(group.start()).isEqualTo(inside.stream().map(Row::start).min(LocalDateTime::compareTo).get());
                assertThat(group.finish()).isEqualTo(inside.stream().map(Row::finish).max(LocalDateTime::compareTo).get());
                assertThat(group.critical()).isEqualTo(inside.stream().anyMatch(Row::critical));
            } else {
                assertThat(end).as("nothing is in an item").isEqualTo(at + 1);
            }
        }
    }

    @Test
    void theProgressOfAGroupIsWeightedByDuration() {
        item("app").setProgress(90);
        item("side").setLikely(2 * 480);
        Team mobile = sample.portfolio.getTeams().get(2);
        Row row = rows(Grouping.TEAM).stream().filter(each -> each.id().equals(mobile.getId())).findFirst().orElseThrow();
        assertThat(row.progress()).as("ten days at 90 % and two at none").isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void eachItemHasOneRowWhateverTheOrderInTheFile(Grouping grouping) {
        Sample plain = Sample.large(150, 4);
        RoadmapModel model = RoadmapModel.of(plain.portfolio, plain.schedule(), null, grouping);
        assertThat(model.rows()).filteredOn(row -> !row.kind().isGroup()).hasSize(150).extracting(Row::id)
                .doesNotHaveDuplicates();
        Sample mixed = Sample.large(150, 4).shuffled(9);
        assertThat(RoadmapModel.of(mixed.portfolio, mixed.schedule(), null, grouping).rows()).extracting(Row::id)
                .isEqualTo(model.rows().stream().map(Row::id).toList());
    }
}
