// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import org.keelson.analysis.ScheduleNetwork;

/** What is in or behind a loop has no dates, so that an answer about all the rest must not be taken for one about everything. */
final class Undated {

    private Undated() {
    }

    static void text(Text text, ScheduleNetwork network) {
        int count = network.size() - network.scheduledCount();
        if (count > 0) {
            text.line("  without " + Text.count(count, "item") + " that " + (count == 1 ? "has" : "have")
                    + " no dates, in or behind a loop");
        }
    }

    static boolean contains(ScheduleNetwork network, String item) {
        return network.indexOf(item) >= network.scheduledCount();
    }
}
