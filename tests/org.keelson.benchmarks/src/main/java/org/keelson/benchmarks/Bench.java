// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints the table of figures. Arguments are those of JMH, such as {@code FullPass -p items=1000};
 * {@code -h} lists them. What JMH says goes to {@code benchmarks.log}, its results to {@code benchmarks.json}, both in the folder
 * that the property {@code results} names. The table of a run without arguments is kept in the file that {@code figures} names.
 */
public final class Bench {

    private Bench() {
    }

    /** Exit status 1 if a benchmark failed, 2 for arguments of which JMH can make nothing. */
    public static void main(String[] arguments) throws IOException {
        try {
            CommandLineOptions given = new CommandLineOptions(arguments);
            if (given.shouldHelp()) {
                given.showHelp();
            } else if (given.shouldList()) {
                new Runner(given).list();
            } else {
                System.exit(run(given, arguments.length == 0) ? 0 : 1);
            }
        } catch (CommandLineOptionException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (RunnerException e) {
            // some say what is wrong here only
            System.err.println(e);
            System.exit(2);
        }
    }

    private static boolean run(CommandLineOptions given, boolean whole) throws IOException, RunnerException {
        Path folder = Path.of(System.getProperty("results", "."));
        Path results = folder.resolve("benchmarks.json");
        Options options = new OptionsBuilder().parent(given).resultFormat(ResultFormatType.JSON).result(results.toString())
                .build();
        Collection<RunResult> done;
        Progress progress;
        Path said = folder.resolve("benchmarks.log");
        try (PrintStream log = new PrintStream(Files.newOutputStream(said), true, StandardCharsets.UTF_8)) {
            OutputFormat format = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
            progress = new Progress(format, System.err);
            done = new Runner(options, progress.format()).run();
        }
        List<List<String>> lines = Table.of(results).lines(Figures.all());
        if (!lines.isEmpty()) {
            System.out.print("\n" + Table.text(lines));
        }
        String keep = System.getProperty("figures");
        boolean complete = done.size() == progress.begun;
        if (whole && complete && keep != null) {
            Files.writeString(Path.of(keep), page(Table.markdown(lines)));
        }
        if (!complete) {
            System.err.println("benchmarks failed; " + said + " says why");
        }
        return complete;
    }

    /** The same for the same figures, whenever and wherever they are taken. */
    static String page(String table) {
        return """
                # Figures of the engine

                %d cores, JDK %d. Written by `./build bench`, all in one run: medians of many, unless said otherwise.

                The plans are those of `keelson generate`: two dependencies an item, 200 teams, eight calendars of which seven \
                have 80 holidays. Ratios are of their time or memory to ours, in the order of those beside; above 1, ours is \
                less. Absolute times drift from day to day and from machine to machine; ratios do less.

                %s
                What each line does is written in `tests/org.keelson.benchmarks`, a class for each group. MPXJ is not asked for \
                1,000,000 items, which takes it minutes; of its 100,000 and of JGraphT's 1,000,000 one and two single runs count.
                """.formatted(Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), table);
    }

    /** One line for each benchmark while JMH writes its pages elsewhere. */
    private static final class Progress {

        private final OutputFormat whole;
        private final PrintStream out;
        private int begun;

        Progress(OutputFormat whole, PrintStream out) {
            this.whole = whole;
            this.out = out;
        }

        OutputFormat format() {
            return (OutputFormat) Proxy.newProxyInstance(Bench.class.getClassLoader(), new Class<?>[] {OutputFormat.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("startBenchmark")) {
                            begun++;
                            out.print(title((BenchmarkParams) arguments[0]) + " … ");
                        } else if (method.getName().equals("endBenchmark")) {
                            out.println(arguments[0] == null ? "failed" : score((BenchmarkResult) arguments[0]));
                        }
                        return method.invoke(whole, arguments);
                    });
        }

        private static String title(BenchmarkParams benchmark) {
            String name = Arrays.stream(benchmark.getBenchmark().split("\\.")).skip(3).collect(Collectors.joining("."));
            return name + benchmark.getParamsKeys().stream().map(key -> " " + key + "=" + benchmark.getParam(key))
                    .collect(Collectors.joining());
        }

        private static String score(BenchmarkResult result) {
            Result<?> primary = result.getPrimaryResult();
            return Table.number(primary.getStatistics().getPercentile(50)) + " " + primary.getScoreUnit();
        }
    }
}
