// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches how long the UI thread is held by one event or one piece of code that was sent to it, and lists what took over 50 ms:
 * how long by the clock, how long it was busy, in which test, and where it was meanwhile. It reports and fails nothing, since a
 * machine that does other things, too, is slow for its own reasons. What an event waits for in others is not its own time.
 */
final class UiWatch {

    /** Nobody notices less. */
    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SAMPLE = 25;

    /** One event that is being handled. */
    private static final class Running {
        private final long began = System.nanoTime();
        private final long beganBusy = busy();
        private long inOthers;
        private long busyInOthers;
        private volatile String where = "";
    }

    private final Display display;
    private final String test;
    private final Deque<Running> running = new ArrayDeque<>();
    private final List<String> breaches = new ArrayList<>();
    private final Listener before = event -> begin();
    private final Listener after = event -> end();
    private final Thread sampler;
    private volatile Running current;

    private UiWatch(Display display, String test) {
        this.display = display;
        this.test = test;
        Thread ui = display.getThread();
        sampler = new Thread(() -> sample(ui), "watch over the UI thread");
        sampler.setDaemon(true);
    }

    /** Begins to watch; to be called on the UI thread. */
    static UiWatch begin(Display display, String test) {
        UiWatch watch = new UiWatch(display, test);
        display.addListener(SWT.PreEvent, watch.before);
        display.addListener(SWT.PostEvent, watch.after);
        watch.sampler.start();
        return watch;
    }

    private void begin() {
        Running now = new Running();
        running.push(now);
        current = now;
    }

    private void end() {
        Running done = running.poll();
        if (done == null) {
            return; // it began before the watch did
        }
        long took = System.nanoTime() - done.began;
        long busy = busy() - done.beganBusy;
        Running outer = running.peek();
        current = outer;
        if (outer != null) {
            outer.inOthers += took;
            outer.busyInOthers += busy;
        }
        if (took - done.inOthers > LIMIT && !done.where.isEmpty()) {
            breaches.add(TimeUnit.NANOSECONDS.toMillis(took - done.inOthers) + " ms\t"
                    + TimeUnit.NANOSECONDS.toMillis(busy - done.busyInOthers) + " ms busy\t" + test + "\t" + done.where);
        }
    }

    /** Processor time of the UI thread: what it takes where nothing else runs. */
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Looks now and then at where the UI thread is, if one event holds it for long. */
    private void sample(Thread ui) {
        try {
            while (true) {
                Thread.sleep(SAMPLE);
                Running now = current;
                if (now != null && System.nanoTime() - now.began > LIMIT / 2) {
                    where(ui.getStackTrace()).ifPresent(where -> now.where = where);
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** The innermost code of ours; nothing where a test itself is what runs, or waits. */
    private static Optional<String> where(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(StackTraceElement::toString).filter(frame -> frame.contains("org.keelson.")).findFirst()
                .filter(frame -> !frame.contains("org.keelson.ui.tests."));
    }

    /** Ends to watch, and adds what was found to a file. */
    void end(Path file) {
        display.removeListener(SWT.PreEvent, before);
        display.removeListener(SWT.PostEvent, after);
        sampler.interrupt();
        if (!breaches.isEmpty()) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, breaches, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
