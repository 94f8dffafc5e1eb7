// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rollup;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * A program, a workstream or the portfolio, as its items make it, and which of them makes each value what it is. Items that are
 * shown in several places count in each, and once in what contains several of these. Items in or behind a cycle have no dates
 * and count for progress alone.
 *
 * @param id              id of the element
 * @param name            its name
 * @param kind            what it is
 * @param parent          id of what contains it; {@code null} for the portfolio
 * @param depth           how deep it lies: the portfolio 0, a program 1
 * @param items           how many items it has
 * @param finished        how many of them are finished
 * @param start           earliest start, local to the portfolio; {@code null} where nothing has dates
 * @param startBy         what starts then
 * @param finish          latest finish
 * @param finishBy        what finishes then
 * @param durationMinutes working minutes of the portfolio's calendar from start to finish
 * @param progress        per cent done, each item by its duration; where nothing takes time, by number
 * @param progressBy      what has most work left; {@code null} where nothing has any
 * @param totalFloat      least total float of unfinished items in working minutes of the item's calendar; {@code null} where
 *                        there is none
 * @param floatBy         what has it
 */
public record Summary(String id, String name, Kind kind, String parent, int depth, int items, int finished, LocalDateTime start,
        Child startBy, LocalDateTime finish, Child finishBy, long durationMinutes, double progress, Child progressBy,
        Integer totalFloat, Child floatBy) {

    /** What a summary is of. */
    public enum Kind {
        PORTFOLIO, PROGRAM, WORKSTREAM;

        /** The name in files and on the command line. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What makes a value what it is.
     *
     * @param child id of the workstream, program or item right below
     * @param item  id of the item at the end, which is the same where that is an item
     */
    public record Child(String child, String item) {
    }
}
