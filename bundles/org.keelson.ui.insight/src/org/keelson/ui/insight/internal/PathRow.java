// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal;

import org.keelson.analysis.ItemSchedule;
import org.keelson.model.WorkItem;

/**
 * One item of the critical path.
 *
 * @param number place on the path, from 1
 */
record PathRow(int number, WorkItem item, ItemSchedule schedule) {
}
