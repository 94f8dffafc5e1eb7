// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.Answer;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Promise;
import org.keelson.model.Team;

/** Which dependencies are due, in which order, and why. */
class DueReviewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private final Plan plan = new Plan();
    private final Team platform = plan.team("platform");
    private final Team mobile = plan.team("mobile");
    private final Deliverable api = item("api", 20, platform);
    private final Deliverable app = item("app", 30, mobile);
    private final Deliverable site = item("site", 2, mobile);
    private final Dependency toApp = link(api, app);
    private final Dependency toSite = link(api, site);

    private Deliverable item(String id, int days, Team team) {
        Deliverable item = plan.days(id, days);
        item.setOwnerTeam(team);
        return item;
    }

    private Dependency link(Deliverable from, Deliverable to) {
        Dependency dependency = plan.link(from, to);
        dependency.setState(DependencyState.COMMITTED);
        return dependency;
    }

    private Schedule schedule() {
        return Scheduler.schedule(ScheduleNetwork.of(plan.portfolio), ScheduleOptions.standard());
    }

    private List<DueReview> due(int days) {
        return DueReviews.due(plan.portfolio, schedule(), TODAY, days);
    }

    private static DependencyReview reviewed(Dependency dependency, LocalDate on) {
        DependencyReview review = ModelFactory.eINSTANCE.createDependencyReview();
        review.setDate(on);
        dependency.getReviews().add(review);
        return review;
    }

    private void reviewedAndSeen(Dependency dependency, LocalDate on) {
        reviewed(dependency, on).setSeen(Changes.snapshot(dependency, schedule()));
    }

    private static void promise(Dependency dependency, LocalDateTime date, LocalDate on) {
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(date);
        promise.setMadeOn(on);
        dependency.getPromises().add(promise);
    }

    @Test
    void whatNobodyReviewedIsDueAndTheRiskyOneComesFirst() {
        // App is on the critical path, Site is not, though it was written first
        plan.portfolio.getDependencies().move(0, toSite);
        assertThat(due(7)).extracting(DueReview::dependency).containsExactly(toApp, toSite);
        assertThat(due(7).getFirst().risks()).containsExactly("The consumer has no float.");
        assertThat(due(7).getLast().why()).isEqualTo("Never reviewed.");
    }

    @Test
    void whatWasReviewedWithinTheDaysIsNotDue() {
        reviewedAndSeen(toApp, TODAY.minusDays(6));
        reviewedAndSeen(toSite, TODAY.minusDays(7));
        assertThat(due(7)).extracting(DueReview::dependency).containsExactly(toSite);
        assertThat(due(7).getFirst().why()).isEqualTo("Last reviewed on 2026-03-09.");
        assertThat(due(6)).hasSize(2);
        assertThat(DueReviews.open(plan.portfolio, schedule(), TODAY)).hasSize(2);
        assertThatThrownBy(() -> due(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deliveredRejectedFinishedAndWithinOneTeamNeedNoReview() {
        toApp.setState(DependencyState.DELIVERED);
        toSite.setState(DependencyState.REJECTED);
        link(api, item("schema", 1, platform));
        Deliverable done = item("done", 1, mobile);
        done.setProgress(100);
        link(api, done);
        Dependency loose = link(api, item("nobody's", 1, null));
        assertThat(due(7)).extracting(DueReview::dependency).containsExactly(loose);
    }

    @Test
    void whatChangedSinceTheLastReviewIsDueAtOnceAndFirst() {
        promise(toSite, LocalDateTime.of(2026, 4, 1, 17, 0), TODAY.minusDays(5));
        toSite.setInterfaceVersion("1");
        reviewedAndSeen(toSite, TODAY.minusDays(1));
        assertThat(due(7)).extracting(DueReview::dependency).containsExactly(toApp);

        promise(toSite, LocalDateTime.of(2026, 4, 8, 17, 0), TODAY);
        toSite.setNeedBy(LocalDateTime.of(2026, 4, 9, 9, 0));
        toSite.setInterfaceCurrentVersion("2");
        toSite.setState(DependencyState.OFFERED);
        api.setLikely(21 * Plan.DAY);
        assertThat(due(7)).extracting(DueReview::dependency).containsExactly(toSite, toApp);
        assertThat(due(7).getFirst().changes()).containsExactly("The promise moved from 2026-04-01 to 2026-04-08.",
                "The date when it is needed is new: 2026-04-09.", "The interface was in version 1 and is in 2.",
                "It was committed and is offered.", "The plan moved the provider's finish from 2026-03-27 to 2026-03-30.",
                "The plan moved the consumer's start from 2026-03-30 to 2026-03-31.");
        assertThat(due(7).getFirst().risks()).containsExactly("The interface was agreed in version 1 and is now 2.");
    }

    @Test
    void aReviewOfAnOlderFileKnowsOfPromisesOnly() {
        promise(toApp, LocalDateTime.of(2026, 4, 1, 17, 0), TODAY.minusDays(9));
        reviewed(toApp, TODAY.minusDays(2));
        reviewed(toSite, TODAY.minusDays(2));
        assertThat(due(7)).isEmpty();
        promise(toApp, LocalDateTime.of(2026, 4, 8, 17, 0), TODAY.minusDays(1));
        assertThat(due(7)).extracting(DueReview::why).containsExactly("Promised anew on 2026-03-15, for 2026-04-08.");
    }

    @Test
    void whatSpeaksAgainstADependencyIsSaid() {
        toApp.setNeedBy(LocalDateTime.of(2026, 3, 10, 9, 0));
        promise(toApp, LocalDateTime.of(2026, 3, 12, 9, 0), TODAY.minusDays(9));
        plan.portfolio.setDataDate(TODAY.atTime(9, 0));
        DependencyReview review = reviewed(toApp, TODAY.minusDays(8));
        review.setProviderOnTrack(Answer.NO);
        review.setConsumerReady(Answer.YES);
        review.setNewDependencies(Answer.YES);
        assertThat(due(7).getFirst().risks()).containsExactly("“api” was needed by 2026-03-10 and is not there.",
                "It is promised 2 days later than it is needed.",
                "The plan has the provider finish on 2026-04-10, after the promise of 2026-03-12.",
                "The review of 2026-03-08 said that the provider is not on track.",
                "The review of 2026-03-08 said that new dependencies are emerging.", "The consumer has no float.");
    }

    @Test
    void theReviewOfTheLatestDayCountsWhereverItStands() {
        reviewed(toApp, TODAY.minusDays(1));
        reviewed(toApp, TODAY.minusDays(30));
        assertThat(DueReviews.of(toApp, schedule(), TODAY).lastReviewed()).isEqualTo(TODAY.minusDays(1));
        reviewed(toApp, null);
        assertThat(DueReviews.last(toApp).orElseThrow().getDate()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void amongEqualsWhatIsNeededFirstComesFirst() {
        toApp.setNeedBy(LocalDateTime.of(2026, 5, 2, 9, 0));
        toSite.setNeedBy(LocalDateTime.of(2026, 5, 1, 9, 0));
        plan.link(site, plan.milestone("end"));
        site.setLikely(30 * Plan.DAY);
        assertThat(due(7)).allMatch(DueReview::isRisky).extracting(DueReview::dependency).startsWith(toSite, toApp);
    }
}
