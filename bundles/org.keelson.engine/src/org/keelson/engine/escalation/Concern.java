// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.Set;

import org.keelson.model.Element;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * What a finding touches.
 *
 * @param element   what it is about; the portfolio itself where it is about that
 * @param items     work items that it touches
 * @param programs  programs that it touches, in portfolio order
 * @param committed whether an unfinished committed milestone is among the items
 * @param critical  whether an unfinished item without float is
 * @param minFloat  least total float of the unfinished items, in working minutes; the greatest number if there is none
 * @param deadline  earliest deadline of the unfinished items, or {@code null}
 */
record Concern(Element element, Set<WorkItem> items, Set<Program> programs, boolean committed, boolean critical, int minFloat,
        LocalDate deadline) {
}
