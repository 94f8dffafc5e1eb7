// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import org.keelson.model.Portfolio;

/**
 * Brings what an importer has read into a portfolio, once or again and again.
 * <p>
 * An element of the fragment is one of the target if they have the same id; else the same source and key, within
 * their kind (all work items are one kind, and stay of the class they have); else the same name, case apart, where
 * only one has it — the last for teams, people, programs, workstreams, stakeholders, calendars, custom fields and risk
 * scales, and for an element that has neither id nor key. A dependency is the same if it has the same ends and type; or else the same ends and
 * source, if the fragment no longer has one of its type between them: then its type has changed.
 * <p>
 * What is the same is updated, and never twice: a value that the fragment does not have (that is not set there) is
 * left alone, but for type and lag of a dependency, which are always meant; of several values those that are missing
 * are added, none is taken away; working times, exceptions of calendars and outcomes of estimates are replaced as a
 * whole; a measured value replaces the one of the same moment, and others are put in the order of their dates. Where
 * an element stands, its id, and a key and source that it has already stay as they are, but for the key of a dependency
 * whose type has changed. The target's own attributes are filled in only where they are empty. Frozen elements are
 * never updated. Nothing is ever deleted.
 */
public final class PortfolioMerge {

    private PortfolioMerge() {
    }

    /**
     * Works out the merge; changes neither portfolio. The same input gives the same plan, but for the ids of new
     * elements. Linear in both. Reads the target, so call it in its session's thread or while that waits.
     *
     * @param fragment detached; its references point within it. Not used by the plan afterwards
     */
    public static MergePlan plan(Portfolio target, Portfolio fragment, MergeOptions options) {
        return new Merger(target, fragment).plan(options.label());
    }
}
