// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The threads of one call: the one it runs on and those it starts, which inherit the group. So what
 * they print can be told from what others print, without any static state.
 */
final class CallThreads extends ThreadGroup {

    private static final int LIMIT = 4096;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Charset encoding = StandardCharsets.UTF_8;

    CallThreads(String name) {
        super(name);
    }

    /** The call that the current thread belongs to, or {@code null}. */
    static CallThreads current() {
        for (ThreadGroup group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof CallThreads call) {
                return call;
            }
        }
        return null;
    }

    /** Whether threads that the call has started are still there, beside the one it ran on. */
    boolean hasOthersThan(Thread own) {
        Thread[] threads = new Thread[activeCount() + 1];
        int count = enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i] != own) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the first few thousand bytes that are written. */
    synchronized void capture(byte[] bytes, int offset, int length, Charset charset) {
        encoding = charset;
        output.write(bytes, offset, Math.min(length, LIMIT - output.size()));
    }

    synchronized String output() {
        return output.toString(encoding);
    }

    /** Threads that a contribution starts die quietly: their errors are no answer, and nobody reads them. */
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        // nothing to tell: the outcome of the call is told by its own thread
    }
}
