// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import org.keelson.analysis.Schedule;

/** Says what an answer is without, so that nobody takes an answer about all the rest for one about everything. */
public final class LeftOut {

    private LeftOut() {
    }

    /** What follows a summary: {@code "  ■ 40 items in or behind a loop left out, see Problems"}; empty where nothing is. */
    public static String text(Schedule schedule) {
        int items = schedule.undated();
        return items == 0 ? ""
                : "  ■ " + items + (items == 1 ? " item" : " items") + " in or behind a loop left out, see Problems";
    }
}
