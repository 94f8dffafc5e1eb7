// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.storage.AtomicFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the verb, runs it, prints what it answers, and gives the exit status. */
final class CommandLineRunner {

    private static final String NAME = "keelson";
    /** So many messages of a kind are enough for a person. */
    private static final int MOST_ALIKE = 5;

    /** In the order in which a portfolio is worked on, which is also that of the help. */
    private static final List<Map.Entry<String, Supplier<Verb>>> VERBS = List.of(
            Map.entry("open", OpenVerb::new),
            Map.entry("new", NewVerb::new),
            Map.entry("templates", TemplatesVerb::new),
            Map.entry("import", ImportVerb::new),
            Map.entry("export", ExportVerb::new),
            Map.entry("schedule", ScheduleVerb::new),
            Map.entry("first-schedule", FirstScheduleVerb::new),
            Map.entry("simulate", SimulateVerb::new),
            Map.entry("whatif", WhatIfVerb::new),
            Map.entry("blockers", BlockersVerb::new),
            Map.entry("capacity", CapacityVerb::new),
            Map.entry("level", LevelVerb::new),
            Map.entry("baseline", BaselineVerb::new),
            Map.entry("variance", VarianceVerb::new),
            Map.entry("quality", QualityVerb::new),
            Map.entry("metrics", MetricsVerb::new),
            Map.entry("review", ReviewVerb::new),
            Map.entry("check", CheckVerb::new),
            Map.entry("status", StatusVerb::new),
            Map.entry("rules", RulesVerb::new),
            Map.entry("report", ReportVerb::new),
            Map.entry("diagram", DiagramVerb::new),
            Map.entry("extensions", ExtensionsVerb::new),
            Map.entry("install", InstallVerb::new),
            Map.entry("uninstall", UninstallVerb::new),
            Map.entry("new-plugin", NewPluginVerb::new),
            Map.entry("generate", GenerateVerb::new));

    private final Context context;

    CommandLineRunner(Context context) {
        this.context = context;
    }

    int run(List<String> arguments) {
        return status(arguments).code();
    }

    private Status status(List<String> arguments) {
        String name = arguments.stream().filter(a -> !a.startsWith("-")).findFirst().orElse("");
        boolean json = arguments.contains("--json");
        try {
            if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
                return top(arguments);
            }
            Supplier<Verb> verb = verb(name);
            if (verb == null) {
                throw Failure.usage("there is no verb \"" + name + "\" in this version", "the verbs are " + names());
            }
            return run(name, verb.get(), arguments.subList(1, arguments.size()));
        } catch (Failure failure) {
            return failed(name, json, failure);
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return internal(name, json, arguments, e);
        }
    }

    static Supplier<Verb> verb(String name) {
        return VERBS.stream().filter(v -> v.getKey().equals(name)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static String names() {
        return String.join(", ", VERBS.stream().map(Map.Entry::getKey).toList());
    }

    private Status top(List<String> arguments) throws Failure {
        if (arguments.contains("--version")) {
            print(NAME + " " + context.version() + "\n");
            return Status.DONE;
        }
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            CommandLine help = new CommandLine(new Overview());
            VERBS.forEach(verb -> help.addSubcommand(verb.getKey(), new CommandLine(verb.getValue().get())));
            print(help.getUsageMessage(CommandLine.Help.Ansi.OFF));
            return Status.DONE;
        }
        throw Failure.usage("a verb comes first, not " + arguments.getFirst(), "the verbs are " + names());
    }

    private Status run(String name, Verb verb, List<String> arguments) throws Exception {
        verb.context = context;
        CommandLine line = new CommandLine(verb).setCommandName(NAME + " " + name).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            throw Failure.usage(Text.oneLine(e.getMessage()), "usage: " + synopsis(line));
        }
        if (verb.help) {
            print(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
            return Status.DONE;
        }
        Answer answer = verb.answer();
        messages(answer.messages(), verb.quiet);
        if (verb.json) {
            print(Json.object(name, answer.problems(), answer::json));
        } else if (!verb.quiet || verb.isQuestion()) {
            Text text = new Text();
            answer.text(text);
            print(text.toString());
        }
        return answer.status();
    }

    private static String synopsis(CommandLine line) {
        return Text.oneLine(line.getHelp().synopsis(0)) + "; see " + line.getCommandName() + " --help";
    }

    private void print(String text) throws Failure {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    private void print(byte[] answer) throws Failure {
        try {
            context.out().write(answer);
            context.out().flush();
        } catch (IOException e) {
            // a reader that has seen enough, as head has, is none of our business; a full disk is
            if (!"Broken pipe".equals(e.getMessage())) {
                throw Failure.of(Path.of("standard output"), e);
            }
        }
    }

    private void messages(List<Problem> problems, boolean quiet) {
        Map<String, List<Problem>> byRule = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (!quiet || problem.severity() == ProblemSeverity.ERROR) {
                List<Problem> alike = byRule.computeIfAbsent(String.valueOf(problem.rule()), rule -> new ArrayList<>());
                alike.add(problem);
                if (alike.size() <= MOST_ALIKE || !isOfSchedule(problem)) {
                    message(problem.severity(), problem.message());
                }
            }
        }
        byRule.forEach((rule, alike) -> {
            if (alike.size() > MOST_ALIKE && isOfSchedule(alike.getFirst())) {
                message(alike.getFirst().severity(),
                        alike.size() - MOST_ALIKE + " more like this, " + rule + "; --json has them all");
            }
        });
        context.err().flush();
    }

    /** One loop, or one date too far away, may be told of everything that waits for it. */
    private static boolean isOfSchedule(Problem problem) {
        return problem.rule() != null && problem.rule().startsWith("schedule.");
    }

    private void message(ProblemSeverity severity, String message) {
        context.err().print(severity.json() + ": " + Text.oneLine(message) + "\n");
    }

    private Status failed(String verb, boolean json, Failure failure) {
        boolean isKnown = verb(verb) != null;
        if (json) {
            try {
                context.out().write(Json.object(isKnown ? verb : NAME, List.of(failure.problem()), object -> { }));
            } catch (IOException e) {
                context.err().print(NAME + ": standard output: " + AtomicFile.reason(e) + "\n");
            }
        }
        context.err().print(NAME + (isKnown ? " " + verb : "") + ": " + failure.getMessage() + "\n");
        context.err().flush();
        return failure.status();
    }

    /** What a person needs to report it, and we to mend it. */
    private Status internal(String verb, boolean json, List<String> arguments, Throwable e) {
        StringBuilder log = new StringBuilder("keelson ").append(String.join(" ", arguments)).append('\n');
        log.append("version ").append(context.version()).append(", Java ").append(System.getProperty("java.version"))
                .append(", ").append(System.getProperty("os.name")).append('\n');
        for (Throwable at = e; at != null; at = at.getCause()) {
            log.append(at).append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                log.append("    at ").append(frame).append('\n');
            }
        }
        String where;
        try {
            Path file = Files.createTempFile(context.logFolder(), "keelson-", ".log");
            Files.writeString(file, log);
            where = "the log is " + file;
        } catch (IOException unwritable) {
            where = log.toString();
        }
        return failed(verb, json, Failure.internal("an internal error (" + e.getClass().getSimpleName() + "), which is our fault; " + where, e));
    }
}
