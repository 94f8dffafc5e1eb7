// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.Progress;
import org.keelson.engine.Engine;
import org.keelson.engine.replay.Replay;
import org.keelson.engine.replay.ReplayOptions;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.Version;
import org.keelson.engine.replay.Versions;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;

/** What a replay came to: a result, or why there is none. */
record ReplayRun(ReplayResult result, String problem) {

    /** Replays versions; in a job. */
    static ReplayRun of(Engine engine, List<Version> versions, ReplayOptions options, Progress progress) {
        return new ReplayRun(Replay.run(engine, versions, options, progress), null);
    }

    /** Reads saved versions and replays them; in a job. */
    static ReplayRun of(Engine engine, PortfolioStore store, List<Path> files, ReplayOptions options, Progress progress) {
        List<Versions.Named> named = new ArrayList<>();
        for (Path file : files) {
            progress.check();
            try {
                named.add(new Versions.Named(file.getFileName().toString(), store.load(file).portfolio()));
            } catch (StorageException unreadable) {
                return new ReplayRun(null, file.getFileName() + " cannot be read: " + unreadable.getMessage());
            }
        }
        return of(engine, Versions.of(named), options, progress);
    }
}
