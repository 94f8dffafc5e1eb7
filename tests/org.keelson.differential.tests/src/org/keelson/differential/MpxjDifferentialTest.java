// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Our dates and floats against those of MPXJ's {@code MicrosoftScheduler}, on random networks of up to 300 items: equal, but for
 * what a {@link Difference} reaches. A network that is not is shrunk and shown as text, to be fixed or kept as a test.
 *
 * <p>
 * The system property {@code keelson.seed} replays one network, {@code keelson.networks} says how many to try.
 */
class MpxjDifferentialTest {

    private static final int NETWORKS = Integer.getInteger("keelson.networks", 20_000);
    private static final int SHOWN = 3;

    static Comparison compare(Net net) {
        return new Comparison(net, KeelsonSide.dates(KeelsonSide.schedule(net), net.items().size()), MpxjSide.dates(net));
    }

    @Test
    void equalButForNamedDifferences(TestReporter reporter) throws InterruptedException, IOException {
        Long seed = Long.getLong("keelson.seed");
        Tally tally = new Tally();
        if (seed != null) {
            tally.add(seed, compare(Nets.of(seed)));
        } else {
            compareAll(tally);
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "mpxj.txt"), tally.toString());
        reporter.publishEntry("MPXJ", tally.toString());
        StringBuilder wrong = new StringBuilder();
        tally.wrong().stream().limit(SHOWN).forEach(at -> wrong.append(shrunk(at)));
        assertThat(wrong.toString()).as("%d networks differ", tally.wrong().size()).isEmpty();
        if (seed == null && NETWORKS >= 20_000) {
            assertThat(tally.without()).as("networks that have to be equal in every value").isGreaterThan(9_000);
            assertThat(tally.comparedPart()).isGreaterThan(0.65);
            assertThat(tally.alone()).as("a difference that never shows is none").containsOnlyKeys(Difference.values());
        }
    }

    private static void compareAll(Tally tally) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> {
                    for (long at = next.getAndIncrement(); at < NETWORKS; at = next.getAndIncrement()) {
                        tally.add(at, compare(Nets.of(at)));
                    }
                });
            }
            workers.shutdown();
            assertThat(workers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(tally.toString()).as("a worker failed").startsWith(NETWORKS + " networks");
    }

    private static String shrunk(long seed) {
        Net small = Shrinker.shrink(Nets.of(seed), net -> !compare(net).mismatches().isEmpty());
        return "seed " + seed + ", shrunk:\n" + NetText.write(small) + String.join("\n", compare(small).mismatches()) + "\n\n";
    }
}
