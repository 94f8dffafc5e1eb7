// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.day;
import static org.keelson.metrics.standard.Plan.end;
import static org.keelson.metrics.standard.Plan.finished;
import static org.keelson.metrics.standard.Plan.item;
import static org.keelson.metrics.standard.Plan.promise;
import static org.keelson.metrics.standard.Plan.reviewed;
import static org.keelson.metrics.standard.Plan.start;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Program;
import org.keelson.model.Team;

/** As of Monday, 16 March 2026: Core provides to Web and Mobile. */
class DependencyMetricsTest {

    private static final String HEALTH = "dependency-health";
    private static final String PROMISES = "promise-reliability";

    private final Declared declared = new Declared();
    private final Plan plan = new Plan().asOf(3, 16);
    private final Program one = plan.program("one");
    private final Program other = plan.program("other");
    private final Team core = plan.team("core");
    private final Team web = plan.team("web");
    private final Deliverable schema = item(one, "schema", 10, core);
    private final Deliverable api = item(one, "api", 10, core);
    private final Deliverable shop = item(one, "shop", 10, web);
    private final Deliverable app = item(other, "app", 10, web);

    DependencyMetricsTest() throws Exception {
    }

    @Test
    void healthIsTheShareInTimeReviewedAndNotPutOff() throws Exception {
        Dependency late = reviewed(promise(plan.link(schema, shop), day(4, 10)), day(3, 12));
        late.setNeedBy(end(4, 3));
        Dependency fine = reviewed(promise(plan.link(api, shop), day(4, 3)), day(3, 9));
        fine.setNeedBy(end(4, 3));
        Dependency forgotten = reviewed(promise(plan.link(api, app), day(4, 3)), day(3, 8));
        forgotten.setNeedBy(end(4, 3));
        Dependency putOff = promise(plan.link(schema, app), day(3, 20), day(3, 18), day(3, 27), day(4, 3));
        putOff.setNeedBy(end(4, 3));
        putOff.setState(DependencyState.OFFERED);
        assertThat(declared.values(HEALTH, plan)).containsOnly(Map.entry("p", 25.0), Map.entry("one", 50.0),
                Map.entry("other", 0.0), Map.entry("core", 25.0));
        assertThat(why(declared.measure(HEALTH, plan), "p")).containsExactly(
                "Healthy: 1 of 4 that are open; late 1, not reviewed 1, put off too often 1",
                "'SCHEMA' for 'SHOP': promised for 2026-04-10, needed by 2026-04-03",
                "'SCHEMA' for 'APP': put off 2 times", "'API' for 'APP': last reviewed on 2026-03-08");
        assertThat(declared.values(HEALTH, plan, "days", 8, "repromises", 3)).containsEntry("other", 100.0);
        assertThat(because(declared.measure(HEALTH, plan), "web"))
                .isEqualTo("It provides nothing to another team that is still open.");
    }

    @Test
    void whatIsNeededMuchLaterNeedNotBeReviewedYet() throws Exception {
        plan.link(api, app).setNeedBy(end(12, 1));
        assertThat(declared.values(HEALTH, plan)).containsEntry("core", 100.0);
        assertThat(declared.values(HEALTH, plan, "ahead", 52)).containsEntry("core", 0.0);
        assertThat(why(declared.measure(HEALTH, plan, "ahead", 52), "core")).contains("'API' for 'APP': never reviewed");
    }

    @Test
    void aPromiseThatHasPassedIsLate() throws Exception {
        Dependency dependency = reviewed(promise(plan.link(api, app), day(3, 13)), day(3, 13));
        dependency.setNeedBy(end(4, 3));
        assertThat(why(declared.measure(HEALTH, plan), "core"))
                .contains("'API' for 'APP': promised for 2026-03-13 and not there");
        dependency.getPromises().getFirst().setDate(start(3, 16));
        assertThat(declared.values(HEALTH, plan)).containsEntry("core", 100.0);
    }

    @Test
    void withoutANeedTheLatestStartCounts() throws Exception {
        // app is on the critical path: it must start on 30 March, when api is done
        Dependency dependency = reviewed(promise(plan.link(api, app), day(3, 31)), day(3, 13));
        assertThat(why(declared.measure(HEALTH, plan), "core"))
                .contains("'API' for 'APP': promised for 2026-03-31, needed by 2026-03-30");
        dependency.setType(DependencyType.SS);
        assertThat(declared.values(HEALTH, plan)).as("a start needs no finish").containsEntry("core", 100.0);
    }

    @Test
    void whatIsOverOrWithinATeamIsNoDependencyToWatch() throws Exception {
        plan.link(schema, api);
        plan.link(schema, shop).setState(DependencyState.ACCEPTED);
        plan.link(schema, app).setState(DependencyState.REJECTED);
        plan.link(finished(api, start(3, 2), end(3, 13)), app);
        assertThat(declared.values(HEALTH, plan)).isEmpty();
        assertThat(because(declared.measure(HEALTH, plan), "p")).isEqualTo("No dependency between two teams is open.");
        assertThat(because(declared.measure(HEALTH, plan), "one"))
                .isEqualTo("It waits for nothing between two teams that is still open.");
    }

    @Test
    void aPromiseIsKeptByItsDayOrBroken() throws Exception {
        finished(schema, start(3, 2), end(3, 12));
        // kept; put off and so broken, and then kept
        promise(plan.link(schema, shop), day(3, 12));
        promise(plan.link(schema, app), day(3, 6), day(3, 13));
        assertThat(declared.values(PROMISES, plan)).containsOnly(Map.entry("core", 66.7));
        assertThat(why(declared.measure(PROMISES, plan), "core")).containsExactly("2 of 3 promises kept",
                "Broken: 'SCHEMA' for 'APP' by 2026-03-06, put off to 2026-03-13");
        // broken yesterday; due today, so not over yet
        promise(plan.link(api, app), day(3, 15));
        promise(plan.link(api, shop), day(3, 16));
        assertThat(declared.values(PROMISES, plan)).containsEntry("core", 50.0);
        assertThat(why(declared.measure(PROMISES, plan), "core")).containsExactly("2 of 4 promises kept",
                "Broken: 'API' for 'APP' by 2026-03-15, which is not there",
                "Broken: 'SCHEMA' for 'APP' by 2026-03-06, put off to 2026-03-13");
        assertThat(declared.values(PROMISES, plan, "weeks", 1)).as("since 9 March").containsEntry("core", 66.7);
    }

    @Test
    void whatWasReplacedByAnEarlierDateIsForgotten() throws Exception {
        finished(schema, start(3, 2), end(3, 9));
        promise(plan.link(schema, shop), day(3, 13), day(3, 6));
        assertThat(declared.values(PROMISES, plan, "least", 1)).containsOnly(Map.entry("core", 0.0));
        assertThat(why(declared.measure(PROMISES, plan, "least", 1), "core")).containsExactly("0 of 1 promise kept",
                "Broken: 'SCHEMA' for 'SHOP' by 2026-03-06, which came on 2026-03-09");
    }

    @Test
    void aDatePutOffIsNotBrokenBeforeItComesAndNotIfItWasKeptAllTheSame() throws Exception {
        Dependency dependency = promise(plan.link(schema, shop), day(3, 20), day(3, 27));
        assertThat(declared.values(PROMISES, plan, "least", 1)).isEmpty();
        plan.asOf(3, 23);
        assertThat(declared.values(PROMISES, plan, "least", 1)).containsEntry("core", 0.0);
        finished(schema, start(3, 2), end(3, 20));
        assertThat(declared.values(PROMISES, plan, "least", 1)).containsEntry("core", 100.0);
        dependency.setState(DependencyState.REJECTED);
        assertThat(why(declared.measure(PROMISES, plan, "least", 1), "core")).containsExactly("0 of 1 promise kept",
                "Broken: 'SCHEMA' for 'SHOP' by 2026-03-20, which was refused");
    }

    @Test
    void aStartCanBePromisedToo() throws Exception {
        Dependency dependency = promise(plan.link(schema, shop), day(3, 6));
        schema.setActualStart(start(3, 6));
        assertThat(declared.values(PROMISES, plan, "least", 1)).containsEntry("core", 0.0);
        dependency.setType(DependencyType.SS);
        assertThat(declared.values(PROMISES, plan, "least", 1)).containsEntry("core", 100.0);
    }

    @Test
    void smallNumbersSayNothing() throws Exception {
        assertThat(because(declared.measure(PROMISES, plan), "core"))
                .isEqualTo("No date that it promised to another team has come; 3 are needed to tell.");
        finished(schema, start(3, 2), end(3, 12));
        promise(plan.link(schema, shop), day(3, 12));
        assertThat(because(declared.measure(PROMISES, plan), "core"))
                .isEqualTo("1 date that it promised to other teams has come, 1 kept; 3 are needed to tell.");
        promise(plan.link(schema, api), day(3, 12), day(3, 13), day(3, 14));
        assertThat(declared.values(PROMISES, plan)).as("what it promised to itself").isEmpty();
        promise(plan.link(api, shop), day(3, 2), day(3, 3), day(3, 4)).setState(DependencyState.DELIVERED);
        assertThat(declared.values(PROMISES, plan)).as("delivered, and nobody knows when").isEmpty();
    }
}
