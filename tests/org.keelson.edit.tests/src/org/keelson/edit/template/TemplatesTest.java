// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.Portfolios;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.Issue;
import org.keelson.model.ModelFactory;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Risk;
import org.keelson.model.StatusEntry;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

class TemplatesTest {

    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final Portfolio template = Portfolios.create("Move", MONDAY);
    private final Team platform = named(FACTORY.createTeam(), "Platform Team");
    private final Team data = named(FACTORY.createTeam(), "Data Team");
    private final Program program = named(FACTORY.createProgram(), "Move");
    private final Deliverable first = item("First", platform);
    private final Deliverable second = item("Second", data);
    private final Dependency dependency = link(first, second);

    TemplatesTest() {
        template.getTeams().addAll(List.of(platform, data));
        template.getPrograms().add(program);
        program.getItems().addAll(List.of(first, second));
        template.getDependencies().add(dependency);
    }

    private static <T extends Element> T named(T element, String name) {
        element.setId(name.toLowerCase().replace(' ', '-'));
        element.setName(name);
        return element;
    }

    private static Deliverable item(String name, Team team) {
        Deliverable item = named(FACTORY.createDeliverable(), name);
        item.setLikely(480);
        item.setOwnerTeam(team);
        return item;
    }

    private static Dependency link(WorkItem from, WorkItem to) {
        Dependency link = FACTORY.createDependency();
        link.setId(from.getId() + "." + to.getId());
        link.setPredecessor(from);
        link.setSuccessor(to);
        return link;
    }

    private static Set<String> ids(Portfolio portfolio) {
        Set<String> ids = new HashSet<>();
        portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element) {
                assertThat(ids.add(element.getId())).as("%s is there once", element.getId()).isTrue();
            }
        });
        return ids;
    }

    /** Every reference leads into the same portfolio. */
    private static void requireClosed(Portfolio portfolio) {
        portfolio.eAllContents().forEachRemaining(each -> {
            for (EReference reference : each.eClass().getEAllReferences()) {
                if (!reference.isContainment() && !reference.isContainer() && !reference.isDerived()) {
                    List<?> targets = reference.isMany() ? (List<?>) each.eGet(reference)
                            : each.eGet(reference) == null ? List.of() : List.of(each.eGet(reference));
                    assertThat(targets).as("%s of %s", reference.getName(), each)
                            .allMatch(target -> EcoreUtil.isAncestor(portfolio, (EObject) target));
                }
            }
        });
    }

    private static WorkItem item(Portfolio portfolio, String name) {
        List<WorkItem> found = new ArrayList<>();
        portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof WorkItem item && item.getName().equals(name)) {
                found.add(item);
            }
        });
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void everythingGetsIdsOfItsOwnAndReferencesStay() {
        CustomField field = named(FACTORY.createCustomField(), "Twin");
        field.setType(CustomFieldType.REFERENCE);
        template.getCustomFields().add(field);
        CustomValue value = FACTORY.createCustomValue();
        value.setField(field);
        value.setValue(second.getId());
        first.getCustomValues().add(value);
        Portfolio copy = EcoreUtil.copy(template);
        Portfolio made = Templates.instantiate(template, LocalDate.of(2026, 5, 4), "Our move");
        assertThat(EcoreUtil.equals(template, copy)).as("the template is as it was").isTrue();
        assertThat(made.getName()).isEqualTo("Our move");
        assertThat(ids(made)).hasSameSizeAs(ids(template)).doesNotContainAnyElementsOf(ids(template));
        requireClosed(made);
        WorkItem twin = item(made, "Second");
        assertThat(item(made, "First").getCustomValues().getFirst().getValue()).isEqualTo(twin.getId());
        assertThat(made.getDependencies().getFirst().getSuccessor()).isSameAs(twin);
        assertThat(twin.getIncoming()).containsExactlyElementsOf(made.getDependencies());
        assertThat(twin.getOwnerTeam()).isSameAs(made.getTeams().get(1));
    }

    @Test
    void datesKeepTheirWorkingDaysFromTheStart() {
        Decision decision = named(FACTORY.createDecision(), "Which");
        decision.setDecideBy(LocalDate.of(2026, 1, 16)); // the tenth working day
        template.getDecisions().add(decision);
        second.setDeadline(LocalDateTime.of(2026, 1, 9, 17, 0)); // Friday of the first week
        program.setPlannedStart(MONDAY);
        var holiday = FACTORY.createCalendarException();
        holiday.setFrom(LocalDate.of(2026, 12, 25));
        template.getCalendars().getFirst().getExceptions().add(holiday);
        Portfolio made = Templates.instantiate(template, LocalDate.of(2026, 5, 6), null); // a Wednesday
        assertThat(made.getStart()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(made.getPrograms().getFirst().getPlannedStart()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(item(made, "Second").getDeadline()).isEqualTo(LocalDateTime.of(2026, 5, 12, 17, 0));
        assertThat(made.getDecisions().getFirst().getDecideBy()).isEqualTo(LocalDate.of(2026, 5, 19));
        assertThat(made.getCalendars().getFirst().getExceptions().getFirst().getFrom()).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(Templates.instantiate(template, LocalDate.of(2026, 5, 9), null).getPrograms().getFirst().getPlannedStart())
                .as("a Saturday becomes the Monday after").isEqualTo(LocalDate.of(2026, 5, 11));
    }

    @Test
    void withoutAStartTheEarliestDateCounts() {
        template.setStart(null);
        second.setDeadline(LocalDateTime.of(2026, 1, 5, 17, 0));
        Portfolio made = Templates.instantiate(template, LocalDate.of(2026, 5, 4), null);
        assertThat(item(made, "Second").getDeadline()).isEqualTo(LocalDateTime.of(2026, 5, 4, 17, 0));
        assertThat(Templates.summary(made)).isEqualTo("1 program, 2 deliverables, 1 dependency, 2 teams");
    }

    @Test
    void historyStaysOutHoweverLongItIs() {
        for (int i = 0; i < 3; i++) {
            first.getForecasts().add(FACTORY.createForecast());
        }
        assertThat(item(TemplateExtract.of(template, program), "First").getForecasts()).isEmpty();
    }

    private static PortfolioSession session(LocalDate start) {
        Portfolio target = Portfolios.create("Ours", start);
        Team own = named(FACTORY.createTeam(), "platform  team");
        target.getTeams().add(own);
        return new PortfolioSession(Portfolios.resourceOf(target));
    }

    @Test
    void aProgramJoinsAPortfolioAsOneStepThatCanBeUndone() {
        PortfolioSession session = session(LocalDate.of(2026, 3, 2));
        Team own = session.portfolio().getTeams().getFirst();
        Portfolio before = EcoreUtil.copy(session.portfolio());
        TemplateEdit edit = TemplateEdit.of(template, LocalDate.of(2026, 6, 1), "Payments");
        session.execute(edit);
        Portfolio now = session.portfolio();
        assertThat(now.getPrograms()).containsExactlyElementsOf(edit.programs());
        assertThat(now.getPrograms().getFirst().getName()).isEqualTo("Payments");
        assertThat(now.getTeams()).extracting(Team::getName).containsExactly("platform  team", "Data Team");
        assertThat(item(now, "First").getOwnerTeam()).isSameAs(own);
        assertThat(now.getCalendars()).hasSize(1);
        assertThat(now.getDependencies()).hasSize(1);
        requireClosed(now);
        ids(now);
        assertThat(session.find(item(now, "Second").getId())).isPresent();
        Portfolio after = EcoreUtil.copy(now);
        session.undo();
        assertThat(EcoreUtil.equals(session.portfolio(), before)).isTrue();
        session.redo();
        assertThat(EcoreUtil.equals(session.portfolio(), after)).isTrue();
        assertThat(edit.label()).isEqualTo("Add Payments from template Move");
    }

    @Test
    void whatWaitsForNothingStartsWithTheProgram() {
        PortfolioSession session = session(LocalDate.of(2026, 3, 2));
        session.execute(TemplateEdit.of(template, LocalDate.of(2026, 6, 1), null));
        WorkItem start = item(session.portfolio(), "First");
        assertThat(start.getConstraint()).isEqualTo(ConstraintKind.SNET);
        assertThat(item(session.portfolio(), "Second").getConstraint()).isEqualTo(ConstraintKind.ASAP);
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(session.portfolio()), ScheduleOptions.standard());
        assertThat(schedule.item(start.getId()).orElseThrow().start()).isEqualTo(LocalDateTime.of(2026, 6, 1, 9, 0));
        PortfolioSession other = session(LocalDate.of(2026, 6, 1));
        other.execute(TemplateEdit.of(template, LocalDate.of(2026, 6, 1), null));
        assertThat(item(other.portfolio(), "First").getConstraint()).isEqualTo(ConstraintKind.ASAP);
    }

    @Test
    void aTemplateWithoutProgramAddsNothing() {
        template.getPrograms().clear();
        PortfolioSession session = session(MONDAY);
        assertThatThrownBy(() -> session.execute(TemplateEdit.of(template, MONDAY, null))).isInstanceOf(IllegalEditException.class);
        assertThat(session.canUndo()).isFalse();
    }

    private void happen() {
        template.setDataDate(LocalDateTime.of(2026, 2, 2, 9, 0));
        first.setActualStart(LocalDateTime.of(2026, 1, 5, 9, 0));
        first.setActualFinish(LocalDateTime.of(2026, 1, 6, 17, 0));
        first.setProgress(100);
        first.setKey("ABC-1");
        dependency.setState(DependencyState.COMMITTED);
        Promise promise = FACTORY.createPromise();
        promise.setDate(LocalDateTime.of(2026, 1, 6, 17, 0));
        dependency.getPromises().add(promise);
        StatusEntry entry = FACTORY.createStatusEntry();
        first.getStatusHistory().add(entry);
        Person ann = named(FACTORY.createPerson(), "Ann");
        template.getPeople().add(ann);
        first.setOwner(ann);
        platform.setLead(ann);
        Decision decision = named(FACTORY.createDecision(), "Which");
        decision.setState(DecisionState.ACCEPTED);
        decision.setDecidedOn(MONDAY);
        template.getDecisions().add(decision);
        template.getIssues().add(named(FACTORY.createIssue(), "Broken"));
    }

    @Test
    void whatHasHappenedIsNotInATemplate() {
        happen();
        Portfolio copy = EcoreUtil.copy(template);
        Portfolio made = TemplateExtract.of(template);
        assertThat(EcoreUtil.equals(template, copy)).as("the portfolio is as it was").isTrue();
        WorkItem item = item(made, "First");
        assertThat(item.getActualStart()).isNull();
        assertThat(item.getActualFinish()).isNull();
        assertThat(item.getProgress()).isZero();
        assertThat(item.getKey()).isNull();
        assertThat(item.getOwner()).isNull();
        assertThat(item.getOwnerTeam().getName()).isEqualTo("Platform Team");
        assertThat(item.getLikely()).isEqualTo(480);
        assertThat(item.getStatusHistory()).isEmpty();
        assertThat(made.getDataDate()).isNull();
        assertThat(made.getPeople()).isEmpty();
        assertThat(made.getIssues()).extracting(Issue::getName).isEmpty();
        assertThat(made.getDependencies().getFirst().getState()).isEqualTo(DependencyState.PROPOSED);
        assertThat(made.getDependencies().getFirst().getPromised()).isNull();
        assertThat(made.getDecisions().getFirst().getState()).isEqualTo(DecisionState.PROPOSED);
        assertThat(made.getDecisions().getFirst().getDecidedOn()).isNull();
        requireClosed(made);
    }

    @Test
    void aTemplateOfAProgramHoldsWhatHasToDoWithIt() {
        Program other = named(FACTORY.createProgram(), "Other");
        Team web = named(FACTORY.createTeam(), "Web Team");
        template.getTeams().add(web);
        Deliverable third = item("Third", web);
        other.getItems().add(third);
        template.getPrograms().add(other);
        template.getDependencies().add(link(second, third));
        Risk here = named(FACTORY.createRisk(), "Here");
        here.getItems().add(first);
        Risk there = named(FACTORY.createRisk(), "There");
        there.getItems().add(third);
        Risk anywhere = named(FACTORY.createRisk(), "Anywhere");
        template.getRisks().addAll(List.of(here, there, anywhere));
        OpenQuestion question = named(FACTORY.createOpenQuestion(), "Both?");
        question.getPrograms().addAll(List.of(program, other));
        template.getQuestions().add(question);
        happen();
        Portfolio copy = EcoreUtil.copy(template);
        Portfolio made = TemplateExtract.of(template, program);
        assertThat(EcoreUtil.equals(template, copy)).as("the portfolio is as it was").isTrue();
        assertThat(made.getName()).isEqualTo("Move");
        assertThat(made.getPrograms()).extracting(Program::getName).containsExactly("Move");
        assertThat(made.getTeams()).extracting(Team::getName).containsExactly("Platform Team", "Data Team");
        assertThat(made.getDependencies()).hasSize(1);
        assertThat(made.getRisks()).extracting(Risk::getName).containsExactly("Here", "Anywhere");
        assertThat(made.getQuestions().getFirst().getPrograms()).containsExactlyElementsOf(made.getPrograms());
        requireClosed(made);
        assertThat(Templates.instantiate(made, MONDAY, "Again").getPrograms()).hasSize(1);
    }
}
