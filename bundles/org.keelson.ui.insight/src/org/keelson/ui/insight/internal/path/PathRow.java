// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.path;

import org.keelson.model.WorkItem;
import org.keelson.ui.insight.internal.why.Reasons;

/**
 * One item of a path.
 *
 * @param number place on the path, from 1; where several paths are shown, after the rank of the path and a full stop
 * @param path   what there is to say of the path: how much room it has, and at its end where it leads
 */
record PathRow(String number, Reasons.Reason reason, String path) {

    WorkItem item() {
        return reason.item();
    }
}
