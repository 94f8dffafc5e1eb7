// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.api.CustomFields;
import org.keelson.api.EarlierValue;
import org.keelson.api.Evaluation;
import org.keelson.model.Answer;
import org.keelson.model.AssumptionState;
import org.keelson.model.Baseline;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.GateOutcome;
import org.keelson.model.KeyResult;
import org.keelson.model.LagKind;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ResponseKind;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Severity;
import org.keelson.model.Status;
import org.keelson.model.Team;
import org.keelson.model.TeamKind;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkState;

class PortfolioBuilderTest {

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static <T> T find(Portfolio portfolio, Class<T> type, String id) {
        return type.cast(all(portfolio).stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow());
    }

    private static List<Element> all(Portfolio portfolio) {
        List<Element> elements = new java.util.ArrayList<>(List.of(portfolio));
        portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element) {
                elements.add(element);
            }
        });
        return elements;
    }

    /** The example of the class, word for word. */
    private static Portfolio launch() {
        return PortfolioBuilder.portfolio("Launch")
                .team("web", team -> team.people(3))
                .team("acme", team -> team.kind(TeamKind.VENDOR))
                .program("shop", program -> program
                        .item("schema", item -> item.team("web").lasts("5d"))
                        .item("api", item -> item.team("acme").lasts("8d", "10d", "20d").after("schema"))
                        .milestone("launch", milestone -> milestone.committed().deadline("2026-04-01").after("api")))
                .risk("vendor-late", risk -> risk.about("api").probability(0.4).delay("10d"))
                .build();
    }

    @Test
    void theExampleIsScheduled() {
        Portfolio portfolio = launch();
        assertThat(portfolio.getId()).isEqualTo("portfolio");
        assertThat(portfolio.getName()).isEqualTo("Launch");
        Evaluation evaluation = EvaluationBuilder.of(portfolio).build();
        assertThat(evaluation.items()).extracting(WorkItem::getId).containsExactly("schema", "api", "launch");
        ItemSchedule api = evaluation.schedule().item("api").orElseThrow();
        assertThat(api.start()).isEqualTo("2026-03-09T09:00");
        assertThat(api.finish()).isEqualTo("2026-03-20T17:00");
        assertThat(find(portfolio, WorkItem.class, "launch").getDeadline()).isEqualTo("2026-04-01T17:00");
        assertThat(portfolio.getDependencies()).extracting(Dependency::getId).containsExactly("schema>api", "api>launch");
        assertThat(find(portfolio, Risk.class, "vendor-late").getItems()).extracting(WorkItem::getId).containsExactly("api");
    }

    @Test
    void theSameCallsMakeTheSamePortfolio() {
        assertThat(EcoreUtil.equals(launch(), launch())).isTrue();
    }

    @Test
    void whatStandsOnAnItemIsKept() {
        Portfolio portfolio = PortfolioBuilder.portfolio("P").people("ann").teams("web", "board")
                .calendar("nights", calendar -> calendar.works(Weekday.MONDAY, Weekday.SUNDAY, "20:00-23:00"))
                .customField("com.acme.contract", CustomFieldType.TEXT)
                .program("p", program -> program.team("web").owner("ann").status("2026-03-09", Status.WATCH)
                        .defaultEstimate("3d")
                        .workstream("back", stream -> stream
                                .item("a", item -> item.named("Item A").description("About it").tags("x", "y").lasts("90m")
                                        .effort("3h").calendar("nights").started("2026-03-02").progress(40)
                                        .constraint(ConstraintKind.SNET, "2026-03-03").acceptance("It runs")
                                        .field("com.acme.contract", "C-17").from("plan.csv", "7")
                                        .forecast("2026-03-02", "2026-03-20")
                                        .override("2026-03-09", Status.ON_TRACK, "We know", "2026-03-16"))
                                .item("b", item -> item.finished("2026-03-05").hammock()
                                        .constraint(ConstraintKind.MFO, "2026-03-06")))
                        .gate("g", gate -> gate.inputs("a").leadTime("1d").reviewers("board", "ann").outcome(GateOutcome.PASSED)))
                .program("q", program -> program.shares("a"))
                .build();
        WorkItem a = find(portfolio, WorkItem.class, "a");
        assertThat(a.getName()).isEqualTo("Item A");
        assertThat(a.getTags()).containsExactly("x", "y");
        assertThat(a.getLikely()).isEqualTo(90);
        assertThat(a.getEffort()).isEqualTo(180);
        assertThat(a.getCalendar().getWorkingTimes()).hasSize(7);
        assertThat(a.getActualStart()).isEqualTo(at("2026-03-02T09:00"));
        assertThat(a.getConstraintDate()).isEqualTo(at("2026-03-03T09:00"));
        assertThat(a.getProgress()).isEqualTo(40);
        assertThat(a.getKey()).isEqualTo("7");
        assertThat(a.getSource()).isEqualTo("plan.csv");
        assertThat(a.getForecasts().getFirst().getFinish()).isEqualTo(at("2026-03-20T17:00"));
        assertThat(a.getStatusHistory().getFirst().isOverride()).isTrue();
        assertThat(CustomFields.text(a, "com.acme.contract")).contains("C-17");
        WorkItem b = find(portfolio, WorkItem.class, "b");
        assertThat(b.getConstraintDate()).isEqualTo(at("2026-03-06T17:00"));
        assertThat(b.getActualFinish()).isEqualTo(at("2026-03-05T17:00"));
        Gate gate = find(portfolio, Gate.class, "g");
        assertThat(gate.getLeadTime()).isEqualTo(480);
        assertThat(gate.getReviewers()).extracting(Element::getId).containsExactly("board", "ann");
        assertThat(find(portfolio, Program.class, "p").getOwner().getId()).isEqualTo("ann");
        assertThat(find(portfolio, Program.class, "q").getSharedItems()).containsExactly(a);
    }

    @Test
    void whatStandsOnADependencyIsKept() {
        Portfolio portfolio = PortfolioBuilder.portfolio("P").people("ann", "bob").program("p", program -> program
                .item("b", item -> item.lasts("1d").after("a", dependency -> dependency.type(DependencyType.SS).lag("2d")
                        .state(DependencyState.COMMITTED).needBy("2026-03-10").promised("2026-03-09", "2026-03-01")
                        .promised("2026-03-12", "2026-03-08").owners("ann", "bob").interfaceVersions("API", "1", "2")
                        .reviewed("2026-03-08", Answer.YES, Answer.NO, Answer.UNKNOWN))
                        .after("a", dependency -> dependency.type(DependencyType.FF).elapsed("24h")))
                .item("a", item -> item.lasts("1d"))).build();
        Dependency first = find(portfolio, Dependency.class, "a>b");
        assertThat(first.getPredecessor().getId()).isEqualTo("a");
        assertThat(first.getSuccessor().getId()).isEqualTo("b");
        assertThat(first.getLag()).isEqualTo(960);
        assertThat(first.getPromised()).isEqualTo(at("2026-03-12T17:00"));
        assertThat(first.getProviderOwner().getId()).isEqualTo("ann");
        assertThat(first.getReviews()).hasSize(1);
        Dependency second = find(portfolio, Dependency.class, "a>b#2");
        assertThat(second.getLagKind()).isEqualTo(LagKind.ELAPSED);
        assertThat(second.getLag()).isEqualTo(1440);
    }

    @Test
    void recordsAreAboutWhatTheyAreAbout() {
        Portfolio portfolio = PortfolioBuilder.portfolio("P").people("ann").teams("web")
                .risk("r", risk -> risk.about("p", "a>b").owner("ann").delay("1d", "2d", "5d").response(ResponseKind.MITIGATE)
                        .residual(0.1, "1d").reviewBy("2026-03-10").state(RiskState.RESPONDING))
                .issue("i", issue -> issue.about("a").severity(Severity.HIGH).raised("2026-03-02").due("2026-03-09")
                        .state(WorkState.IN_PROGRESS))
                .decision("d", decision -> decision.about("b").options("one", "other").recommends("one").deciders("ann", "web")
                        .decideBy("2026-03-20").decided("2026-03-19", "other"))
                .decision("e", decision -> decision.state(DecisionState.DEFERRED))
                .question("o", question -> question.about("a").answerBy("2026-03-10").answered("2026-03-11", "Yes")
                        .delay("0d", "1d", "2d"))
                .assumption("s", assumption -> assumption.about("p").validateBy("2026-03-10").state(AssumptionState.CONFIRMED))
                .objective("obj", objective -> objective.team("web").period("2026-01-01", "2026-06-30")
                        .keyResult("kr", result -> result.values(0, 100, 20, "%").due("2026-06-30").milestones("b").series("m")))
                .series("m", series -> series.unit("points"))
                .program("p", program -> program.serves("obj").item("a", item -> item.lasts("1d"))
                        .item("b", item -> item.lasts("1d").after("a")))
                .build();
        Risk risk = find(portfolio, Risk.class, "r");
        assertThat(risk.getPrograms()).extracting(Element::getId).containsExactly("p");
        assertThat(risk.getDependencies()).extracting(Element::getId).containsExactly("a>b");
        Decision decision = find(portfolio, Decision.class, "d");
        assertThat(decision.getChosen().getId()).isEqualTo("other");
        assertThat(decision.getState()).isEqualTo(DecisionState.ACCEPTED);
        assertThat(decision.getDeciders()).hasSize(2);
        KeyResult result = find(portfolio, KeyResult.class, "kr");
        assertThat(result.getMilestones()).extracting(Element::getId).containsExactly("b");
        assertThat(result.getMetrics()).extracting(Element::getId).containsExactly("m");
        assertThat(find(portfolio, Program.class, "p").getObjectives()).hasSize(1);
    }

    @Test
    void seriesGiveEarlierValues() {
        Evaluation evaluation = PortfolioBuilder.portfolio("P").teams("web")
                .series("s1", series -> series.metric("com.acme.share").of("web").unit("%").value("2026-03-02", 3)
                        .value("2026-03-09", 4))
                .series("velocity", series -> series.of("web").value("2026-03-02T12:00", 31))
                .setting("com.acme.share", "target", "5")
                .evaluation().build();
        assertThat(evaluation.earlier("com.acme.share", "web")).containsExactly(new EarlierValue(at("2026-03-02T17:00"), 3),
                new EarlierValue(at("2026-03-09T17:00"), 4));
        assertThat(evaluation.earlier("velocity", "web")).hasSize(1);
        assertThat(evaluation.portfolio().getSettings()).hasSize(1);
    }

    @Test
    void aBaselineIsThePlanOrWhatIsSaid() {
        Portfolio portfolio = PortfolioBuilder.portfolio("P")
                .baseline("first", baseline -> baseline.asPlanned().item("b", "2026-03-03", "2026-03-04").reason("Agreed"))
                .baseline("empty", baseline -> baseline.taken("2026-03-05"))
                .program("p", program -> program.item("a", item -> item.lasts("2d"))
                        .item("b", item -> item.lasts("1d").after("a")))
                .build();
        Baseline first = find(portfolio, Baseline.class, "first");
        assertThat(first.getTakenOn()).isEqualTo(at("2026-03-02T09:00"));
        assertThat(first.getEntries()).extracting("item", "start", "finish", "duration").containsExactly(
                org.assertj.core.groups.Tuple.tuple("a", at("2026-03-02T09:00"), at("2026-03-03T17:00"), 960),
                org.assertj.core.groups.Tuple.tuple("b", at("2026-03-03T09:00"), at("2026-03-04T17:00"), 960));
        assertThat(first.getEntries().getFirst().getTotalFloat()).isZero();
        Baseline empty = find(portfolio, Baseline.class, "empty");
        assertThat(empty.getEntries()).isEmpty();
        assertThat(empty.getTakenOn()).isEqualTo(at("2026-03-05T09:00"));
    }

    @Test
    void calendarsTeamsAndPeople() {
        Portfolio portfolio = PortfolioBuilder.portfolio("P").start("2026-04-01").dataDate("2026-04-08").timeZone("Europe/Berlin")
                .calendar("site").calendar("site", calendar -> calendar
                        .works(Weekday.MONDAY, Weekday.FRIDAY, "08:00-12:00", "13:00-17:00")
                        .holidays("DE", "by").rests("Move", "2026-04-13", "2026-04-14")
                        .exception("Short", "2026-04-15", "2026-04-15", "08:00-10:00"))
                .calendar("late", calendar -> calendar.base("site"))
                .person("ann", person -> person.role("Lead").worksFor("web", 50).calendar("late"))
                .team("web", team -> team.lead("ann").calendar("late").people(3).people("2026-05-01", 4))
                .program("p", program -> program.milestone("m", milestone -> milestone.with(each -> each.setPriority(7))))
                .build();
        assertThat(portfolio.getStart()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(portfolio.getCalendar().getExceptions()).hasSize(2);
        Team web = find(portfolio, Team.class, "web");
        assertThat(web.getCapacity()).hasSize(2);
        assertThat(web.getLead().getShares().getFirst().getTeam()).isSameAs(web);
        assertThat(find(portfolio, Milestone.class, "m").getPriority()).isEqualTo(7);
        assertThat(EvaluationBuilder.of(portfolio).build().now()).isEqualTo("2026-04-08T09:00");
    }

    @Test
    void everythingIsInOnePortfolioAndHasAnId() {
        Portfolio portfolio = launch();
        assertThat(portfolio.eResource()).isNull();
        assertThat(EcoreUtil.ExternalCrossReferencer.find(portfolio)).isEmpty();
        assertThat(all(portfolio)).extracting(Element::getId).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(EcoreUtil.ProxyCrossReferencer.find((EObject) portfolio)).isEmpty();
    }

    @Test
    void slipsInATestAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P").teams("web")
                .program("p", program -> program.item("a", item -> item.team("wed"))).build())
                .withMessage("There is no Team 'wed'; there are [web]");
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P").teams("web", "web"))
                .withMessageContaining("two elements with the id 'web'");
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P").teams("web")
                .risk("r", risk -> risk.about("web")).build()).withMessage("A Risk is not about a Team such as 'web'");
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P").start("2.3.2026"));
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P").dataDate("soon"));
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P")
                .program("p", program -> program.item("a", item -> item.lasts("long"))));
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P")
                .calendar("c", calendar -> calendar.works(Weekday.MONDAY, Weekday.MONDAY, "9 to 5")));
        assertThatIllegalArgumentException().isThrownBy(() -> PortfolioBuilder.portfolio("P").teams(" "));
        PortfolioBuilder builder = PortfolioBuilder.portfolio("P");
        builder.build();
        assertThatIllegalStateException().isThrownBy(builder::build);
    }
}
