// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.AsOf;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.rhythm.DueReview;
import org.keelson.analysis.rhythm.DueReviews;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a dependency review has to go through. It only reads: answers are given in the workbench. */
@Command(description = "Dependencies in the order in which to review them: what has changed and what is risky first.")
final class ReviewVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--due", description = "Only those that are due; else all that are open between teams.")
    private boolean due;
    @Option(names = "--days", paramLabel = "N", description = "After so many days without a review one is due; else 7.")
    private int days = DueReviews.DAYS;
    @Option(names = "--data-date", paramLabel = "DATE", converter = Dates.Moment.class,
            description = "The day of the review, as of which progress counts. Else the portfolio's own data date, else today.")
    private LocalDateTime dataDate;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        if (days < 0) {
            throw Failure.usage("--days " + days + " cannot be asked about", "give 0 or more");
        }
        Loaded loaded = load(file);
        Portfolio portfolio = loaded.portfolio();
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(portfolio), new ScheduleOptions(dataDate));
        LocalDate today = today(portfolio);
        List<DueReview> dueNow = DueReviews.due(portfolio, schedule, today, days);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(schedule.problems());
        return new Listed(due ? dueNow : DueReviews.open(portfolio, schedule, today), dueNow, today, days, problems);
    }

    private LocalDate today(Portfolio portfolio) {
        LocalDateTime known = dataDate != null ? dataDate : portfolio.getDataDate();
        return known != null ? known.toLocalDate() : AsOf.now(portfolio, context.clock()).toLocalDate();
    }

    private record Listed(List<DueReview> reviews, List<DueReview> due, LocalDate today, int days, List<Problem> problems)
            implements Answer {

        @Override
        public void json(Json object) throws IOException {
            object.field("date", today.toString());
            object.field("days", days);
            object.field("due", due.size());
            object.list("dependencies", reviews, (json, review) -> {
                Dependency dependency = review.dependency();
                json.field("id", dependency.getId());
                json.field("predecessor", Labels.text(dependency.getPredecessor()));
                json.field("successor", Labels.text(dependency.getSuccessor()));
                json.field("due", due.contains(review));
                json.field("state", dependency.getState().getLiteral());
                json.field("needBy", dependency.getNeedBy());
                json.field("promised", dependency.getPromised());
                json.field("lastReviewed", review.lastReviewed() == null ? null : review.lastReviewed().toString());
                json.strings("changes", review.changes());
                json.strings("risks", review.risks());
            });
        }

        @Override
        public void text(Text text) {
            text.line(due.isEmpty() ? "No dependency is due for review on " + today + "."
                    : due.size() == 1 ? "1 dependency is due for review on " + today + "."
                    : due.size() + " dependencies are due for review on " + today + ".");
            if (reviews.isEmpty()) {
                return;
            }
            text.blank();
            Text.Table table = Text.table("from", "to", "due", "needed", "promised", "reviewed", "why");
            for (DueReview review : reviews) {
                Dependency dependency = review.dependency();
                table.row(Labels.text(dependency.getPredecessor()), Labels.text(dependency.getSuccessor()),
                        due.contains(review) ? "yes" : "", day(dependency.getNeedBy()), day(dependency.getPromised()),
                        review.lastReviewed() == null ? "never" : review.lastReviewed().toString(), review.why());
            }
            text.table(table);
        }

        private static String day(LocalDateTime time) {
            return time == null ? "" : time.toLocalDate().toString();
        }
    }
}
