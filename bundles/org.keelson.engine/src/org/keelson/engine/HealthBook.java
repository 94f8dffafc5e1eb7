// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.keelson.engine.Health.Status;

/** Remembers how the last call of each contribution ended, and how often it overran of late. Safe from any thread. */
final class HealthBook {

    private static final int OVERRUNS = 2;
    /** So many answers in time after an overrun, and it is forgiven: a machine can be busy once. */
    private static final int FORGIVEN_AFTER = 20;

    private record Page(Status status, String detail, int overruns, int inTime, Duration elapsed) {
        static final Page NEW = new Page(Status.OK, "", 0, 0, null);

        Page inTime(Status now, String words, Duration took) {
            int answers = overruns == 0 ? 0 : inTime + 1;
            return answers >= FORGIVEN_AFTER ? new Page(now, words, 0, 0, took) : new Page(now, words, overruns, answers, took);
        }
    }

    private final Map<Contribution, Page> pages = new HashMap<>();
    private final Quarantine quarantine;
    private final Set<String> remembered;

    HealthBook(Quarantine quarantine) {
        this.quarantine = quarantine;
        this.remembered = new TreeSet<>(quarantine.load());
    }

    /** @return true if it is another health than before; how long it took does not count */
    synchronized boolean note(Outcome<?> outcome) {
        Contribution contribution = outcome.call().contribution();
        Page before = page(contribution);
        Page after = after(before, outcome);
        if (!after.equals(before)) {
            pages.put(contribution, after);
        }
        if (after.overruns() >= OVERRUNS && remembered.add(name(contribution))) {
            quarantine.save(Set.copyOf(remembered));
        }
        return after.status() != before.status() || !after.detail().equals(before.detail());
    }

    private static Page after(Page page, Outcome<?> outcome) {
        Duration elapsed = outcome.call().elapsed();
        return switch (outcome) {
            case Outcome.Success<?> success -> page.inTime(Status.OK, outcome.problem().isEmpty() ? ""
                    : "wrote to standard output: " + firstLine(success.call().output()), elapsed);
            case Outcome.NotApplicable<?> none when elapsed.isZero() -> page; // was not run, so nothing new is known
            case Outcome.NotApplicable<?> none -> page.inTime(Status.OK, "", elapsed);
            case Outcome.Cancelled<?> cancelled -> page; // says nothing about the contribution
            case Outcome.Failed<?> failed -> switch (failed.phase()) {
                case INPUT -> page.inTime(Status.OK, "", elapsed);
                case NEEDS -> page;
                default -> page.inTime(Status.FAILED, "failed " + failed.phase().words() + ": " + failed.reason(), elapsed);
            };
            case Outcome.TimedOut<?> timedOut when timedOut.quarantined() -> page;
            case Outcome.TimedOut<?> timedOut -> {
                boolean often = page.overruns() + 1 >= OVERRUNS;
                yield new Page(often ? Status.QUARANTINED : Status.TIMED_OUT,
                        "did not answer within " + timedOut.budget().toMillis() + " ms"
                                + (often ? ", for the second time; not run until released" : ""),
                        page.overruns() + 1, 0, elapsed);
            }
        };
    }

    private static String firstLine(String output) {
        return output.lines().findFirst().orElse("");
    }

    /** What is known of it; one that was quarantined in an earlier session still is. */
    private Page page(Contribution contribution) {
        Page page = pages.get(contribution);
        if (page == null) {
            return remembered.contains(name(contribution))
                    ? new Page(Status.QUARANTINED, "overran its time twice before; not run until released", OVERRUNS, 0,
                            null)
                    : Page.NEW;
        }
        return page;
    }

    /** With the version: another one may have been mended. */
    private static String name(Contribution contribution) {
        return contribution.point().json() + "/" + contribution.id() + "@" + contribution.bundle() + "_" + contribution.version();
    }

    synchronized boolean quarantined(Contribution contribution) {
        return page(contribution).overruns() >= OVERRUNS;
    }

    synchronized void release(Contribution contribution) {
        pages.remove(contribution);
        if (remembered.remove(name(contribution))) {
            quarantine.save(Set.copyOf(remembered));
        }
    }

    synchronized List<Health> list(List<Entry> entries) {
        return entries.stream().map(this::health).toList();
    }

    private Health health(Entry entry) {
        if (!entry.runnable()) {
            return new Health(entry.contribution(), entry.duplicate() ? Status.DUPLICATE : Status.FAILED, entry.refusal(), null);
        }
        Page page = page(entry.contribution());
        return new Health(entry.contribution(), page.status(), page.detail(), page.elapsed());
    }
}
