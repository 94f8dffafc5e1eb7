// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts the built workbench on a portfolio of 10,000 items, again and again, and prints how long it takes from the start of the
 * process until its window is there, until the editor has the picture that it keeps, and until the first key has its effect: here
 * that the dialog which Ctrl+N asks for is there. The first start is told which file to open; the others open what was open last.
 * Looks at the screen from outside, as a person does: {@code DISPLAY} is to name one with a window manager, {@code xdotool} to be
 * on the path. {@code ./build bench Workbench} does all that.
 */
public final class WorkbenchStart {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    /** What has not changed for this long is done. */
    private static final long STILL = TimeUnit.SECONDS.toNanos(4);
    private static final long POLL = 20;
    /** In what Linux counts the time of threads. */
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);
    private static final String WINDOW = " Keelson *$";
    private static final String DIALOG = "^New Portfolio *$";

    /** Nanoseconds since the process began, by the clock, of processors, and of them for the user-interface thread. */
    private record Mark(long clock, long processors, long thread) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (busy %.2f s, user-interface thread %.2f s)", clock / 1e9, processors / 1e9,
                    thread / 1e9);
        }
    }

    private record Taken(Mark window, Mark filled, Mark key) {
    }

    /** What was on the screen at a time. */
    private record Seen(Mark when, int picture) {
    }

    /** A workbench that runs. */
    private record Running(Process script, long began) {
        Mark now() {
            long processors = script.descendants().map(ProcessHandle::info).map(ProcessHandle.Info::totalCpuDuration)
                    .mapToLong(each -> each.map(Duration::toNanos).orElse(0L)).sum();
            return new Mark(System.nanoTime() - began, processors,
                    script.descendants().mapToLong(each -> busiest(each.pid())).max().orElse(0));
        }

        /** Of the threads that have no name of their own the one that was busiest: Java names all but the main one. */
        private static long busiest(long process) {
            long most = 0;
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + process + "/task"))) {
                for (Path thread : threads) {
                    String stat = Files.readString(thread.resolve("stat"));
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    if (stat.contains("(java)")) {
                        most = Math.max(most, Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
                    }
                }
            } catch (IOException gone) {
                return most; // the process, or a thread of it, has ended
            }
            return most * TICK;
        }
    }

    private final Path start;
    private final Path home;
    private final Robot robot;
    private final Rectangle editor;

    private WorkbenchStart(Path start, Path home) throws AWTException {
        this.start = start;
        this.home = home;
        robot = new Robot();
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        editor = new Rectangle(screen.width * 3 / 10, screen.height / 6, screen.width * 4 / 10, screen.height / 3);
    }

    /**
     * Arguments: the start script of the product, a folder that is empty, how often, and how many items.
     *
     * @throws IOException if the product cannot be started
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, AWTException {
        Path home = Path.of(arguments[1]);
        int runs = Math.max(1, Integer.parseInt(arguments[2]));
        int items = Integer.parseInt(arguments[3]);
        WorkbenchStart bench = new WorkbenchStart(Path.of(arguments[0]), home);
        Path file = home.resolve("large.keelson");
        bench.process("generate", "--items", "" + items, "--links", "" + 2 * items, "--milestones", "" + items / 100,
                file.toString()).waitFor();
        List<Taken> taken = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            Taken one = run == 0 ? bench.run("open", file.toString()) : bench.run();
            System.out.println((run == 0 ? "first start: window " : "start " + run + ": window ") + one.window()
                    + ", editor filled " + one.filled() + ", first key " + one.key());
            if (run > 0) {
                taken.add(one);
            }
        }
        print("window there", taken.stream().map(Taken::window).toList(), "–");
        print("last-open editor filled", taken.stream().map(Taken::filled).toList(), "≤ 6 s");
        print("first key has its effect", taken.stream().map(Taken::key).toList(), "≤ 6 s");
        System.exit(0);
    }

    private static void print(String what, List<Mark> marks, String goal) {
        List<Mark> sorted = marks.stream().sorted(Comparator.comparingLong(Mark::clock)).toList();
        System.out.println("figure | start: " + what + ", median of " + marks.size() + " | " + sorted.get(marks.size() / 2)
                + "; slowest " + sorted.getLast() + " | " + goal);
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(start.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("said.txt").toFile()));
        builder.environment().put("KEELSON_HOME", home.toString());
        return builder.start();
    }

    private Taken run(String... arguments) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Running workbench = new Running(process(arguments), began);
        try {
            Mark window = await(WINDOW, true, workbench);
            List<Seen> seen = new ArrayList<>();
            xdotool("key", "ctrl+n");
            Mark key = null;
            while (key == null) {
                seen.add(new Seen(workbench.now(), picture()));
                if (isThere(DIALOG)) {
                    key = workbench.now();
                    seen.removeLast(); // the dialog may be on it
                }
                pause(workbench);
            }
            xdotool("key", "Escape");
            await(DIALOG, false, workbench);
            Taken taken = new Taken(window, filled(seen, workbench), key);
            xdotool("key", "ctrl+q");
            if (!workbench.script().waitFor(LONGEST, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("The workbench does not end.");
            }
            return taken;
        } finally {
            workbench.script().descendants().forEach(ProcessHandle::destroyForcibly);
            workbench.script().destroyForcibly();
        }
    }

    /** When the picture was first what it stays. */
    private Mark filled(List<Seen> seen, Running workbench) throws InterruptedException {
        long changed = workbench.now().clock();
        int last = 0;
        for (Mark now = workbench.now(); now.clock() - changed < STILL; now = workbench.now()) {
            int picture = picture();
            seen.add(new Seen(now, picture));
            changed = picture == last ? changed : now.clock();
            last = picture;
            pause(workbench);
        }
        int kept = last;
        return seen.stream().filter(each -> each.picture() == kept).findFirst().orElseThrow().when();
    }

    private Mark await(String title, boolean there, Running workbench) throws IOException, InterruptedException {
        while (isThere(title) != there) {
            pause(workbench);
        }
        return workbench.now();
    }

    private void pause(Running workbench) throws InterruptedException {
        if (!workbench.script().isAlive() || workbench.now().clock() > LONGEST) {
            throw new IllegalStateException("The workbench does not come up; " + home.resolve("said.txt")
                    + " and the log in that folder's workspace may tell why.");
        }
        Thread.sleep(POLL);
    }

    private int picture() {
        BufferedImage image = robot.createScreenCapture(editor);
        return Arrays.hashCode(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static boolean isThere(String title) throws IOException, InterruptedException {
        return xdotool("search", "--onlyvisible", "--name", title) == 0;
    }

    private static int xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
    }
}
