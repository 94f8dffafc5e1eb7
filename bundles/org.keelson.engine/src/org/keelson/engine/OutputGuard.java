// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Keeps contributions from writing to standard output, where a script expects one JSON object and
 * nothing else. What a contribution writes goes to its {@link Call#output()} instead; what anybody else
 * writes goes where it went before.
 *
 * <p>Standard output belongs to the process, so the engine does not replace it by itself; the
 * application does, once, before anything is run: {@code System.setOut(OutputGuard.around(stream))}.
 * Threads that a contribution starts are recognised too, unless they come from a pool that is older
 * than the call. What a contribution writes to the file descriptor itself cannot be kept back.
 */
public final class OutputGuard extends OutputStream {

    private final PrintStream original;

    private OutputGuard(PrintStream original) {
        this.original = original;
    }

    /** A stream that passes on to the original whatever no contribution writes. */
    public static PrintStream around(PrintStream original) {
        return new PrintStream(new OutputGuard(original), true, original.charset());
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        CallThreads call = CallThreads.current();
        if (call == null) {
            original.write(bytes, offset, length);
        } else {
            call.capture(bytes, offset, length, original.charset());
        }
    }

    @Override
    public void flush() {
        if (CallThreads.current() == null) {
            original.flush();
        }
    }
}
