// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.Portfolio;
import org.keelson.storage.Loaded;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The network of a model that is in memory, beside loading that model from the bytes of its file. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class FromModel {

    @State(Scope.Benchmark)
    public static class Model {

        @Param("100000")
        public int items;
        Portfolio portfolio;

        @Setup(Level.Trial)
        public void generate() {
            portfolio = Plans.portfolio(items, Plans.CALENDARS);
        }
    }

    @State(Scope.Benchmark)
    public static class Bytes {

        private final Path file = Path.of("bench.keelson");
        byte[] bytes;

        @Setup(Level.Trial)
        public void write(Model model) throws IOException, StorageException {
            Path folder = Files.createTempDirectory("keelson-bench");
            Path written = folder.resolve(file);
            PortfolioStore store = new PortfolioStore();
            store.save(store.create(model.portfolio), written);
            bytes = Files.readAllBytes(written);
            Files.delete(written);
            Files.delete(folder);
            model.portfolio = null;
        }
    }

    @Benchmark
    public ScheduleNetwork network(Model model) {
        return ScheduleNetwork.of(model.portfolio);
    }

    @Benchmark
    public Loaded load(Bytes file) throws StorageException {
        return new PortfolioStore().parse(file.bytes, file.file);
    }
}
