// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edit;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Promise;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Preferences;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.review.ReviewView;

/** The walk through the dependencies that are due, by single keys. */
class DependencyReviewTest extends WorkbenchTest {

    private ReviewView view;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        InstanceScope.INSTANCE.getNode(Preferences.NODE).put(Preferences.PERSON, "Rhea Tan");
        SmallPortfolio small = new SmallPortfolio();
        small.portfolio.setDataDate(LocalDateTime.of(2026, 3, 2, 9, 0));
        Dependency first = small.portfolio.getDependencies().get(1); // API → App
        first.setState(DependencyState.COMMITTED);
        first.setInterfaceName("Orders API");
        first.setInterfaceVersion("2");
        first.setInterfaceCurrentVersion("3");
        first.setNeedBy(LocalDateTime.of(2026, 3, 23, 9, 0));
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(LocalDateTime.of(2026, 3, 25, 17, 0));
        promise.setMadeOn(LocalDate.of(2026, 2, 20));
        first.getPromises().add(promise);
        view = view(ReviewView.ID, ReviewView.class);
        open = open(small.save(folder));
        page().activate(view);
        await("the list is there", () -> table().isVisible() && table().getItemCount() == 2);
    }

    @AfterEach
    void closeView() {
        InstanceScope.INSTANCE.getNode(Preferences.NODE).remove(Preferences.PERSON);
        Theme.use(false);
        page().hideView(view);
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.getColumnCount() > 6
                && each.getColumn(6).getText().equals("Reviewed")).findFirst().orElseThrow();
    }

    private static Button button(String label) {
        return controls(window().getShell(), Button.class).stream()
                .filter(each -> each.isVisible() && each.getText().equals(label)).findFirst().orElseThrow();
    }

    private static String shown(String part) {
        return controls(window().getShell(), StyledText.class).stream().filter(StyledText::isVisible).map(StyledText::getText)
                .filter(text -> text.contains(part)).findFirst().orElse("");
    }

    private static boolean says(String part) {
        return controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    private void begin() {
        page().activate(view);
        button("Start Review").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        await("the first card is there", () -> says("1 of 2") && !shown("API → App").isEmpty());
    }

    private List<DependencyReview> reviews(int dependency) {
        return open.portfolio().getDependencies().get(dependency).getReviews();
    }

    @Test
    void listsWhatIsDueWithTheRiskyOneFirst() {
        assertThat(Arrays.stream(table().getItems()).map(row -> row.getText(1) + "→" + row.getText(2)))
                .containsExactly("API→App", "API→Dashboard");
        assertThat(table().getItem(0).getText(7)).startsWith("It is promised 2 days later than it is needed.");
        assertThat(says("2 of 2 dependencies between teams are due: not reviewed for 7 days")).isTrue();
        picture("list");
    }

    @Test
    void fourKeysReviewADependencyAsOneStep() {
        press(SWT.CTRL | SWT.ALT, '5');
        await("the first card is there", () -> says("1 of 2") && !shown("API → App").isEmpty());
        assertThat(shown("API → App")).contains("from Platform Team", "Orders API", "2 days late", "agreed 2", "now 3");
        picture("card");
        type("yyyn");
        await("the next card is there", () -> says("2 of 2"));
        DependencyReview review = reviews(1).getFirst();
        assertThat(List.of(review.getProviderOnTrack(), review.getInterfaceUnchanged(), review.getConsumerReady(),
                review.getNewDependencies())).containsExactly(Answer.YES, Answer.YES, Answer.YES, Answer.NO);
        assertThat(review.getDate()).isEqualTo("2026-03-02");
        assertThat(review.getBy().getName()).isEqualTo("Rhea Tan");
        assertThat(review.getSeen().getInterfaceVersion()).isEqualTo("3");
        assertThat(open.session().undoLabel()).contains("Review API → App");
        press(SWT.CTRL, 'z');
        await("it is undone", () -> reviews(1).isEmpty());
        assertThat(open.isDirty()).isFalse();
    }

    @Test
    void doesNotBeginByItselfLaterWhereNothingIsDueNow() {
        open.session().execute(Edit.of("Review all", () -> open.portfolio().getDependencies().forEach(each -> {
            DependencyReview review = ModelFactory.eINSTANCE.createDependencyReview();
            review.setDate(LocalDate.of(2026, 3, 2));
            each.getReviews().add(review);
        })));
        await("nothing is due", () -> table().getItemCount() == 0 && open.schedule().isFresh());
        press(SWT.CTRL | SWT.ALT, '5');
        settle();
        Button alsoNotDue = button("Also what is not due");
        alsoNotDue.setSelection(true);
        alsoNotDue.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        await("all are listed", () -> table().getItemCount() == 2);
        settle();
        assertThat(table().isVisible()).as("nobody has asked for it now").isTrue();
        assertThat(says("1 of 2")).isFalse();
        alsoNotDue.setSelection(false);
    }

    @Test
    void badNewsWaitsForANote() {
        begin();
        type("ynyn");
        await("a note is asked for", () -> says("Bad news needs a note") && focusedText().isPresent());
        assertThat(reviews(1)).isEmpty();
        press(0, SWT.CR);
        assertThat(says("bad news needs a note")).as("not without one").isTrue();
        assertThat(reviews(1)).isEmpty();
        type("v3 breaks");
        Theme.use(true);
        settle();
        picture("note-dark");
        press(0, SWT.CR);
        await("it went on", () -> says("2 of 2"));
        assertThat(reviews(1).getFirst().getNote()).isEqualTo("v3 breaks");
        press(0, 's');
        await("the summary is there", () -> !shown("Bad news").isEmpty());
        assertThat(shown("Bad news")).contains("1 of 2 reviewed in 0:", "API → App: the interface has changed: v3 breaks",
                "API → Dashboard: skipped");
        picture("summary-dark");
        button("Review the Rest").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        await("what was skipped is there", () -> says("1 of 1") && !shown("API → Dashboard").isEmpty());
    }

    @Test
    void goesBackAndCorrectsInsteadOfAddingASecondReview() {
        begin();
        type("yyyn");
        await("the next card is there", () -> says("2 of 2"));
        press(0, 'p');
        await("the first is there again", () -> says("1 of 2") && says("reviewed"));
        press(0, 'u');
        await("it is corrected", () -> reviews(1).size() == 1
                && reviews(1).getFirst().getProviderOnTrack() == Answer.UNKNOWN);
        assertThat(reviews(1).getFirst().getConsumerReady()).isEqualTo(Answer.YES);
        button("End Review").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        await("the summary is there", () -> !shown("● Well").isEmpty());
        assertThat(shown("● Well")).contains("API → App: well as far as is known, 1 answer is open", "API → Dashboard: not reached");
        button("Done").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        await("only the other is due", () -> table().isVisible() && table().getItemCount() == 1);
    }
}
