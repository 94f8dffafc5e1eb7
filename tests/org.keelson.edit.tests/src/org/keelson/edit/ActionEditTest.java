// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.keelson.model.ActionItem;
import org.keelson.model.Deliverable;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Review;
import org.keelson.model.Risk;
import org.keelson.model.Team;

/** An action becomes an item of the plan. */
class ActionEditTest {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private final Portfolio portfolio = Portfolios.create("Plan", LocalDate.of(2026, 3, 2));
    private final Program first = program("First");
    private final Program second = program("Second");
    private final Review review = MODEL.createReview();
    private final ActionItem action = MODEL.createActionItem();

    ActionEditTest() {
        Team team = MODEL.createTeam();
        team.setId(Ids.next());
        team.setName("Team");
        portfolio.getTeams().add(team);
        review.setId(Ids.next());
        review.setName("Outage of March");
        portfolio.getReviews().add(review);
        action.setId(Ids.next());
        action.setName("Alarm on queue depth");
        action.setOwnerTeam(team);
        action.setEffort(960);
        action.setDueBy(LocalDate.of(2026, 4, 3));
        review.getActions().add(action);
    }

    private Program program(String name) {
        Program program = MODEL.createProgram();
        program.setId(Ids.next());
        program.setName(name);
        portfolio.getPrograms().add(program);
        return program;
    }

    @Test
    void itHasWhatTheActionHasAndOneUndoTakesItBack() {
        PortfolioSession session = new PortfolioSession(Portfolios.resourceOf(portfolio));
        Portfolio before = EcoreUtil.copy(portfolio);
        Creation<Deliverable> edit = ActionEdit.toItem(action, ActionEdit.place(action).orElseThrow());
        session.execute(edit);
        Deliverable item = edit.created();
        assertThat(first.getItems()).containsExactly(item);
        assertThat(action.getItem()).isSameAs(item);
        assertThat(item.getName()).isEqualTo("Alarm on queue depth");
        assertThat(item.getDescription()).isEqualTo("Action of Outage of March");
        assertThat(item.getOwnerTeam().getName()).isEqualTo("Team");
        assertThat(item.getEffort()).isEqualTo(960);
        assertThat(item.getDeadline()).isEqualTo(LocalDateTime.of(2026, 4, 3, 17, 0));
        assertThat(session.undoLabel()).contains("Make work item Alarm on queue depth");
        assertThatThrownBy(() -> session.execute(ActionEdit.toItem(action, first))).isInstanceOf(IllegalEditException.class);
        Portfolio after = EcoreUtil.copy(portfolio);
        session.undo();
        assertThat(EcoreUtil.equals(portfolio, before)).isTrue();
        session.redo();
        assertThat(EcoreUtil.equals(portfolio, after)).isTrue();
    }

    @Test
    void itBelongsToTheProgramOfItsReviewOrToWhatItsRiskHits() {
        assertThat(ActionEdit.place(action)).containsSame((ItemContainer) first);
        review.getPrograms().add(second);
        assertThat(ActionEdit.place(action)).containsSame((ItemContainer) second);
        Risk risk = MODEL.createRisk();
        Deliverable hit = MODEL.createDeliverable();
        second.getItems().add(hit);
        risk.getItems().add(hit);
        risk.getActions().add(action);
        portfolio.getRisks().add(risk);
        assertThat(ActionEdit.place(action)).containsSame((ItemContainer) second);
        risk.getItems().clear();
        portfolio.getPrograms().removeAll(List.of(first, second));
        assertThat(ActionEdit.place(action)).as("there is no program").isEmpty();
    }
}
