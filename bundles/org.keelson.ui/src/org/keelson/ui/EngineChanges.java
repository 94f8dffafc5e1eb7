// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;
import org.keelson.engine.Engine;

/** Tells on the UI thread what an engine tells from any thread. */
public final class EngineChanges {

    private EngineChanges() {
    }

    /**
     * Runs a task on the UI thread when contributions come, go, or do otherwise than before: once for many changes in a row.
     *
     * @return stops that; to be called on the UI thread, after which the task is not run any more
     */
    public static Runnable follow(Engine engine, Display display, Runnable task) {
        AtomicBoolean isDue = new AtomicBoolean();
        AtomicBoolean isOver = new AtomicBoolean();
        Closeable following = engine.onChange(() -> {
            if (!display.isDisposed() && isDue.compareAndSet(false, true)) {
                display.asyncExec(() -> {
                    isDue.set(false);
                    if (!isOver.get()) {
                        task.run();
                    }
                });
            }
        });
        return () -> {
            isOver.set(true);
            try {
                following.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
