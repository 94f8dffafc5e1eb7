// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.engine.Health.Status;

/** Remembers how the last call of each contribution ended, and how often it overran. */
final class HealthBook {

    private static final int OVERRUNS = 2;

    private static final class Page {
        private Status status = Status.OK;
        private String detail = "";
        private int overruns;
    }

    private final Map<Contribution, Page> pages = new HashMap<>();

    synchronized void note(Outcome<?> outcome) {
        Page page = pages.computeIfAbsent(outcome.call().contribution(), each -> new Page());
        switch (outcome) {
            case Outcome.Success<?> success -> set(page, Status.OK,
                    outcome.problem().isEmpty() ? "" : "wrote to standard output: " + firstLine(success.call().output()));
            case Outcome.NotApplicable<?> notApplicable -> set(page, Status.OK, "");
            case Outcome.Cancelled<?> cancelled -> {
                // says nothing about the contribution
            }
            case Outcome.Failed<?> failed when failed.phase() == Outcome.Phase.INPUT -> set(page, Status.OK, "");
            case Outcome.Failed<?> failed -> set(page, Status.FAILED,
                    "failed " + failed.phase().words() + ": " + failed.reason());
            case Outcome.TimedOut<?> timedOut when timedOut.quarantined() -> {
                // was not run, so nothing new is known
            }
            case Outcome.TimedOut<?> timedOut -> {
                page.overruns++;
                boolean often = page.overruns >= OVERRUNS;
                set(page, often ? Status.QUARANTINED : Status.TIMED_OUT,
                        "did not answer within " + timedOut.budget().toMillis() + " ms"
                                + (often ? ", for the second time; not run until released" : ""));
            }
        }
    }

    private static void set(Page page, Status status, String detail) {
        page.status = status;
        page.detail = detail;
    }

    private static String firstLine(String output) {
        return output.lines().findFirst().orElse("");
    }

    synchronized boolean quarantined(Contribution contribution) {
        Page page = pages.get(contribution);
        return page != null && page.overruns >= OVERRUNS;
    }

    synchronized void release(Contribution contribution) {
        pages.remove(contribution);
    }

    synchronized List<Health> list(List<Entry> entries) {
        return entries.stream().map(this::health).toList();
    }

    private Health health(Entry entry) {
        if (!entry.runnable()) {
            return new Health(entry.contribution(), entry.duplicate() ? Status.DUPLICATE : Status.FAILED, entry.refusal());
        }
        Page page = pages.getOrDefault(entry.contribution(), new Page());
        return new Health(entry.contribution(), page.status, page.detail);
    }
}
