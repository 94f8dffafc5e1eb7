// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Set;

/**
 * Remembers across sessions which contributions are quarantined, so that one that froze twice is not run again because the
 * workbench was closed. Called by the engine from any thread, one call at a time.
 */
public interface Quarantine {

    /** Names of those that are, as given before; empty if none are or they cannot be read. */
    Set<String> load();

    /** Replaces what is remembered. */
    void save(Set<String> names);

    /** One that forgets. */
    static Quarantine none() {
        return new Quarantine() {
            @Override
            public Set<String> load() {
                return Set.of();
            }

            @Override
            public void save(Set<String> names) {
                // forgotten
            }
        };
    }
}
