// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.junit.jupiter.api.Test;
import org.keelson.api.Evaluation;
import org.keelson.api.Parameters;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Risk;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

class PortfolioStatusTest {

    private final ModelFactory factory = ModelFactory.eINSTANCE;
    private final Portfolio portfolio = factory.createPortfolio();
    private Program program;
    private Milestone live;

    PortfolioStatusTest() {
        portfolio.setId("portfolio");
        portfolio.setName("Launch");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anEmptyPortfolioHasNothingToReport() {
        Document document = write();
        assertThat(document.title()).isEqualTo("Portfolio status: Launch");
        assertThat(document.blocks()).hasSize(1);
        assertThat(answer(document)).contains("nothing to report yet");
    }

    @Test
    void theAnswerSaysByHowMuchADeadlineIsMissedAndWhy() {
        plan();
        live.setDeadline(LocalDateTime.of(2026, 3, 20, 17, 0));
        assertThat(answer(write())).startsWith("No: as of 2026-03-02, “Customers use it” finishes on 2026-04-03, 10 working days"
                + " after its deadline of 2026-03-20.").contains("a chain of 3 items", "“Build” (Mobile Team), with 15 working days",
                        "promised for 2026-03-17, 4 days later than “Build” needs it");
    }

    @Test
    void theAnswerSaysHowMuchTimeIsLeft() {
        plan();
        live.setDeadline(LocalDateTime.of(2026, 4, 10, 17, 0));
        assertThat(answer(write())).startsWith("Yes: as of 2026-03-02, “Customers use it” finishes on 2026-04-03, 5 working days before");
        live.setDeadline(LocalDateTime.of(2026, 4, 3, 17, 0));
        assertThat(answer(write())).startsWith("Just:");
        live.setDeadline(null);
        assertThat(answer(write())).contains("the last item finishes on 2026-04-03", "No open item has a deadline");
    }

    @Test
    void partsAppearOnlyWhereThereIsSomethingToSay() {
        plan();
        assertThat(titles(write())).containsExactly("Programs", "Critical path", "Who waits for whom", "What happens when",
                "Dependencies at risk", "Milestones and gates");
        Risk risk = factory.createRisk();
        risk.setId("risk");
        risk.setProbability(0.25);
        risk.setLikely(20 * 480);
        portfolio.getRisks().add(risk);
        Decision decision = factory.createDecision();
        decision.setId("decision");
        decision.setName("Which region first");
        decision.setDecideBy(LocalDate.of(2026, 3, 9));
        portfolio.getDecisions().add(decision);
        Document document = write();
        assertThat(titles(document)).contains("Risks, the largest exposure first", "Decisions needed");
        assertThat(answer(document)).contains("One decision is needed by 2026-03-09: “Which region first”.");
        assertThat(sentences(document)).extracting(Sentence::text).contains("5", "(no name)");
    }

    @Test
    void everySentenceNamesElementsThatExist() {
        plan();
        Document document = write();
        List<String> ids = new ArrayList<>(List.of("portfolio"));
        portfolio.eAllContents().forEachRemaining(o -> {
            if (o instanceof Element element) {
                ids.add(element.getId());
            }
        });
        for (Sentence sentence : sentences(document)) {
            if (!sentence.text().isEmpty()) {
                assertThat(sentence.facts()).as(sentence.text()).isNotEmpty();
            }
            assertThat(sentence.facts()).extracting(Fact::element).isSubsetOf(ids);
        }
    }

    @Test
    void cyclesAreToldAndTheRestIsReported() {
        plan();
        link("back", program.getItems().get(1), program.getItems().get(0));
        Document document = write();
        assertThat(titles(document)).contains("Problems found in the plan");
        assertThat(answer(document)).isNotEmpty();
    }

    @Test
    void theOrderInTheFileDoesNotMatter() {
        plan();
        Document before = write();
        Random random = new Random(1);
        shuffle(portfolio.getDependencies(), random);
        shuffle(portfolio.getTeams(), random);
        shuffle(program.getItems().get(1).getIncoming(), random);
        assertThat(write()).isEqualTo(before);
    }

    @Test
    void picturesOfLargePortfoliosShowWhatMatters() {
        plan();
        for (int i = 0; i < 60; i++) {
            item(factory.createDeliverable(), "more" + i, null, null, 1);
        }
        assertThat(write().blocks()).filteredOn(b -> b instanceof Section s && s.blocks().get(0) instanceof Figure)
                .allSatisfy(b -> assertThat(((Figure) ((Section) b).blocks().get(0)).parameters()).containsKey("focus"));
    }

    private Document write() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-03T08:00:00Z"), ZoneOffset.UTC);
        return new PortfolioStatus().write(Evaluation.of(portfolio, Parameters.none(), clock));
    }

    private void plan() {
        Team platform = team("platform", "Platform Team");
        Team mobile = team("mobile", "Mobile Team");
        program = factory.createProgram();
        program.setId("program");
        program.setName("Program");
        portfolio.getPrograms().add(program);
        WorkItem schema = item(factory.createDeliverable(), "schema", "Schema", platform, 10);
        WorkItem build = item(factory.createDeliverable(), "build", "Build", mobile, 15);
        live = factory.createMilestone();
        item(live, "live", "Customers use it", mobile, 0);
        Dependency dependency = link("first", schema, build);
        dependency.setNeedBy(LocalDateTime.of(2026, 3, 13, 17, 0));
        Promise promise = factory.createPromise();
        promise.setDate(LocalDateTime.of(2026, 3, 17, 17, 0));
        dependency.getPromises().add(promise);
        link("second", build, live);
    }

    private Team team(String id, String name) {
        Team team = factory.createTeam();
        team.setId(id);
        team.setName(name);
        portfolio.getTeams().add(team);
        return team;
    }

    private WorkItem item(WorkItem item, String id, String name, Team team, int days) {
        item.setId(id);
        item.setName(name);
        item.setOwnerTeam(team);
        item.setLikely(days * 480);
        program.getItems().add(item);
        return item;
    }

    private Dependency link(String id, WorkItem source, WorkItem target) {
        Dependency dependency = factory.createDependency();
        dependency.setId(id);
        dependency.setPredecessor(source);
        dependency.setSuccessor(target);
        dependency.setState(DependencyState.COMMITTED);
        portfolio.getDependencies().add(dependency);
        return dependency;
    }

    private static <T> void shuffle(EList<T> list, Random random) {
        for (int i = list.size() - 1; i > 0; i--) {
            list.move(random.nextInt(i + 1), i);
        }
    }

    private static String answer(Document document) {
        return String.join(" ", ((Paragraph) document.blocks().get(0)).sentences().stream().map(Sentence::text).toList());
    }

    private static List<String> titles(Document document) {
        return document.blocks().stream().filter(Section.class::isInstance).map(b -> ((Section) b).title()).toList();
    }

    private static List<Sentence> sentences(Document document) {
        List<Sentence> all = new ArrayList<>();
        document.blocks().forEach(b -> collect(b, all));
        return all;
    }

    private static void collect(Block block, List<Sentence> all) {
        switch (block) {
            case Section section -> section.blocks().forEach(b -> collect(b, all));
            case Paragraph paragraph -> all.addAll(paragraph.sentences());
            case Bullets bullets -> bullets.items().forEach(p -> all.addAll(p.sentences()));
            case TableBlock table -> table.rows().forEach(all::addAll);
            case Figure figure -> { }
        }
    }
}
